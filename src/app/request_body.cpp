// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_body.h"

#include "http/multipart.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = RequestBody::Kind;

QString say(const char *text)
{
    return QCoreApplication::translate("request_body", text);
}

bool isSent(const http::Pair &field)
{
    return field.isTicked && !(field.written.isEmpty() && field.file.isEmpty());
}

bool isFileSent(const http::Pair &field)
{
    return field.isTicked && !field.file.isEmpty();
}

QByteArray typeOfFile(const QString &path)
{
    return QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().toLatin1();
}

/// `left` bytes may still be read; what was, is taken from it.
Result<QByteArray> contentOf(const QString &path, qint64 &left)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // a pipe or device may never end
        return failure(ErrorCode::FileUnreadable, path, say("it is no file"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    const QByteArray content = file.read(left + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    if (content.size() > left)
        return failure(ErrorCode::FileMalformed, path,
                       say("a request takes %1 MB of files at most").arg(mostOfFiles >> 20));
    left -= content.size();
    return content;
}

Result<http::FormPart> partOf(const http::Pair &field, qint64 &left)
{
    const QByteArray name = field.name().toUtf8();
    if (field.file.isEmpty())
        return http::FormPart{name, field.value().toUtf8()};
    return contentOf(field.file, left).map([&](const QByteArray &content) {
        return http::FormPart{name, content, QFileInfo(field.file).fileName().toUtf8(), typeOfFile(field.file)};
    });
}

Result<http::Request> withUrlEncoded(http::Request request, const QList<http::Pair> &fields)
{
    QList<http::Pair> sent = fields;
    sent.removeIf([](const http::Pair &field) { return !isSent(field); });
    const auto file = std::find_if(sent.begin(), sent.end(), isFileSent);
    if (file != sent.end())
        return failure(ErrorCode::UsageWrong, file->name(),
                       say("a URL-encoded form carries no file; send the form as multipart"));
    request.body = http::joined(sent).toUtf8();
    return request;
}

Result<http::Request> withMultipart(http::Request request, const QList<http::Pair> &fields)
{
    QList<http::FormPart> parts;
    qint64 left = mostOfFiles;
    for (const http::Pair &field : fields) {
        if (!isSent(field))
            continue;
        const auto part = partOf(field, left);
        if (!part)
            return tl::unexpected<Error>(part.error());
        parts.append(*part);
    }
    const QByteArray boundary = http::boundaryFor(parts);
    request.headers.set("Content-Type", http::multipartType(boundary));
    request.body = http::encodeMultipart(parts, boundary);
    return request;
}

Result<http::Request> withFile(http::Request request, const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorCode::UsageWrong, say("The body"), say("no file is chosen for it"));
    qint64 left = mostOfFiles;
    const auto content = contentOf(path, left);
    if (!content)
        return tl::unexpected<Error>(content.error());
    request.body = *content;
    if (!request.headers.contains("Content-Type"))
        request.headers.add("Content-Type", typeOfFile(path));
    return request;
}

} // namespace

bool readsFiles(const RequestBody &body)
{
    switch (body.kind) {
    case Kind::Text:
    case Kind::UrlEncoded:
        return false;
    case Kind::Multipart:
        return std::any_of(body.fields.begin(), body.fields.end(), isFileSent);
    case Kind::File:
        return true;
    }
    Q_UNREACHABLE();
}

QByteArray typeOf(const RequestBody &body)
{
    const bool hasField = std::any_of(body.fields.begin(), body.fields.end(), isSent);
    switch (body.kind) {
    case Kind::Text:
        return {};
    case Kind::UrlEncoded:
        return hasField ? "application/x-www-form-urlencoded"_ba : QByteArray();
    case Kind::Multipart:
        return hasField ? "multipart/form-data"_ba : QByteArray();
    case Kind::File:
        return body.file.isEmpty() ? QByteArray() : typeOfFile(body.file);
    }
    Q_UNREACHABLE();
}

Result<http::Request> withBody(const http::Request &request, const RequestBody &body)
{
    http::Request whole = request;
    whole.body = body.kind == Kind::Text ? body.text : QByteArray();
    if (body.kind == Kind::File)
        return withFile(whole, body.file);
    const QByteArray type = typeOf(body);
    if (type.isEmpty())
        return whole;
    whole.headers.set("Content-Type", type);
    return body.kind == Kind::Multipart ? withMultipart(whole, body.fields) : withUrlEncoded(whole, body.fields);
}

BodyWithoutFiles withoutFiles(RequestBody body)
{
    QStringList paths;
    if (body.kind == Kind::File && !body.file.isEmpty())
        paths.append(body.file);
    if (body.kind == Kind::File)
        body = {}; // a text that was kept aside is not what it sends
    for (const http::Pair &field : std::as_const(body.fields)) {
        if (isFileSent(field))
            paths.append(field.file);
    }
    body.fields.removeIf([](const http::Pair &field) { return !field.file.isEmpty(); });
    QStringList leftOut;
    for (const QString &path : std::as_const(paths))
        leftOut.append(say("the file %1").arg(path));
    return {body, leftOut};
}

} // namespace app
