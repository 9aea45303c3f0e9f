// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/har_import.h"

#include "app/saved_requests.h"
#include "http/har.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("har_import", text);
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // a pipe or device may never end
        return failure(ErrorCode::FileUnreadable, path, say("it is no file"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    const QByteArray content = file.read(mostOfHar + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    if (content.size() > mostOfHar)
        return failure(ErrorCode::FileMalformed, path, say("it is larger than %1 MB").arg(mostOfHar >> 20));
    return content;
}

/// What was exported while the browser was closed, or sent through a chat, ends anywhere.
QString whyNot(const QByteArray &bytes, const Error &error)
{
    const QByteArray text = bytes.trimmed();
    if (error.code != ErrorCode::TextMalformed)
        return say("it is no HAR: the member “%1” is missing or no list").arg(error.subject);
    if (text.startsWith('{') && !text.endsWith('}'))
        return say("it is cut off after %L1 bytes; export it again").arg(bytes.size());
    return say("it is no HAR: %1").arg(error.detail);
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

HarEntry entryOf(const http::Exchange &exchange)
{
    const ShareableRequest shared = shareable(http::toSendAgain(exchange.request));
    return {shared.request, shared.leftOut, exchange.response.status};
}

} // namespace

Result<QList<HarEntry>> readHar(const QString &path)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto exchanges = http::exchangesOfHar(*bytes);
    if (!exchanges)
        return failure(ErrorCode::FileMalformed, path, whyNot(*bytes, exchanges.error()));
    QList<HarEntry> entries;
    for (const http::Exchange &exchange : *exchanges) {
        if (isWeb(exchange.request.url)) // browsers also note data: and blob:
            entries.append(entryOf(exchange));
    }
    if (entries.isEmpty())
        return failure(ErrorCode::FileMalformed, path, say("it holds no http or https request"));
    return entries;
}

} // namespace app
