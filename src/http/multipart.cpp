// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/multipart.h"

#include <algorithm>

namespace http {

namespace {

QByteArray quoted(QByteArray name)
{
    return '"' + name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A") + '"';
}

QByteArray headersOf(const FormPart &part)
{
    QByteArray headers = "Content-Disposition: form-data; name=" + quoted(part.name);
    if (!part.fileName.isEmpty())
        headers += "; filename=" + quoted(part.fileName);
    headers += "\r\n";
    if (!part.contentType.isEmpty())
        headers += "Content-Type: " + part.contentType + "\r\n";
    return headers;
}

} // namespace

QByteArray boundaryFor(const QList<FormPart> &parts)
{
    QByteArray boundary = "form-boundary";
    const auto holdsIt = [&boundary](const FormPart &part) {
        return part.content.contains(boundary) || headersOf(part).contains(boundary);
    };
    while (std::any_of(parts.begin(), parts.end(), holdsIt))
        boundary += "-x";
    return boundary;
}

QByteArray encodeMultipart(const QList<FormPart> &parts, const QByteArray &boundary)
{
    QByteArray body;
    for (const FormPart &part : parts)
        body += "--" + boundary + "\r\n" + headersOf(part) + "\r\n" + part.content + "\r\n";
    return body + "--" + boundary + "--\r\n";
}

QByteArray multipartType(const QByteArray &boundary)
{
    return "multipart/form-data; boundary=" + boundary;
}

} // namespace http
