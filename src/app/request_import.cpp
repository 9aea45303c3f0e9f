// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_import.h"

#include "app/gzip.h"
#include "app/saved_requests.h"
#include "http/har.h"
#include "http/postman.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("request_import", text);
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // a pipe or device may never end
        return failure(ErrorCode::FileUnreadable, path, say("it is no file"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    const QByteArray content = file.read(largestImport + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    if (content.size() > largestImport)
        return failure(ErrorCode::FileMalformed, path, say("it is larger than %1 MB").arg(largestImport >> 20));
    return unpacked(content, path, largestImport);
}

/// What was exported while the browser was closed, or sent through a chat, ends anywhere.
QString whyNot(const QByteArray &bytes, const Error &error)
{
    const QByteArray text = bytes.trimmed();
    if (error.code == ErrorCode::MemberWrongType)
        return say("it is no HAR: its “%1” is wrong (%2)").arg(error.subject, error.detail);
    if (error.code != ErrorCode::TextMalformed)
        return say("it is no HAR: the member “%1” is missing").arg(error.subject);
    if (text.startsWith('{') && !text.endsWith('}'))
        return say("it is cut off after %L1 bytes; export it again").arg(bytes.size());
    return say("it is no HAR: %1").arg(error.detail);
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

/// One that begins with a variable without a value is completed by its user.
bool isWebOrOpen(const QUrl &url)
{
    return isWeb(url) || (url.isRelative() && !url.isEmpty());
}

ImportedRequest imported(const http::Exchange &exchange)
{
    const ShareableRequest shared = shareable(http::toSendAgain(exchange.request));
    return {{}, shared.request, shared.leftOut, exchange.response.status};
}

ImportedRequest imported(const http::PostmanRequest &kept)
{
    const ShareableRequest shared = shareable(kept.request);
    return {kept.name, shared.request, kept.leftOut + shared.leftOut, 0};
}

/// Browsers also note data: and blob:.
template<class T>
QList<ImportedRequest> thoseOf(const QList<T> &all, bool (*isFit)(const QUrl &))
{
    QList<ImportedRequest> requests;
    for (const T &one : all) {
        if (const ImportedRequest request = imported(one); isFit(request.request.url))
            requests.append(request);
    }
    return requests;
}

Result<QList<http::Exchange>> exchangesIn(const QByteArray &bytes, const QString &path)
{
    const auto exchanges = http::exchangesOfHar(bytes);
    if (!exchanges)
        return failure(ErrorCode::FileMalformed, path, whyNot(bytes, exchanges.error()));
    return exchanges;
}

Result<QList<ImportedRequest>> requestsIn(const QByteArray &bytes, const QString &path)
{
    if (http::isPostmanCollection(bytes))
        return http::requestsOfPostman(bytes).map([](const auto &all) { return thoseOf(all, isWebOrOpen); });
    return exchangesIn(bytes, path).map([](const auto &all) { return thoseOf(all, isWeb); });
}

} // namespace

Result<QList<http::Exchange>> readHar(const QString &path)
{
    return contentOf(path).and_then([&path](const QByteArray &bytes) { return exchangesIn(bytes, path); });
}

Result<QList<ImportedRequest>> readRequests(const QString &path)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto requests = requestsIn(*bytes, path);
    if (requests && requests->isEmpty())
        return failure(ErrorCode::FileMalformed, path, say("it holds no http or https request"));
    return requests;
}

} // namespace app
