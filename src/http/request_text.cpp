// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/request_text.h"

namespace http {

namespace {

QByteArray hostAndPort(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray targetOf(const QUrl &url, Redactor &redactor)
{
    QUrl origin; // alone, for the redactor takes whole URLs
    origin.setPath(url.path(QUrl::FullyEncoded).isEmpty() ? QStringLiteral("/") : url.path(QUrl::FullyEncoded),
                   QUrl::TolerantMode);
    if (url.hasQuery())
        origin.setQuery(url.query(QUrl::FullyEncoded), QUrl::TolerantMode);
    return redactor.url(origin).toLatin1();
}

} // namespace

QByteArray requestText(const Request &request, Redactor &redactor)
{
    QByteArrayList lines = {redactor.text(request.method) + ' ' + targetOf(request.url, redactor) + " HTTP/1.1",
                            "Host: " + hostAndPort(request.url)};
    if (!request.authorization.isEmpty())
        lines.append("Authorization: " + redactor.header("Authorization", request.authorization.reveal()));
    const Headers shown = redactor.headers(request.headers);
    for (const auto &[name, value] : shown.fields())
        lines.append(name + ": " + value);
    return lines.join('\n') + "\n\n" + redactor.body(request.headers.value("Content-Type"), request.body);
}

} // namespace http
