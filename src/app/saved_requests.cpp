// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saved_requests.h"

#include "app/settings.h"
#include "base/json_read.h"
#include "base/json_text.h"
#include "base/private_folder.h"
#include "base/utf8.h"
#include "base/whole_write.h"
#include "http/exchange_text.h"
#include "http/redact.h"
#include "http/secret_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int newestForm = 1;
constexpr QLatin1StringView ending(".json");

QString say(const char *text)
{
    return QCoreApplication::translate("saved_requests", text);
}

/// Takes a request apart into what everybody may read and what was left out. What was a secret in one place is one in
/// another.
class Sharing
{
public:
    explicit Sharing(const http::Request &request)
        : m_request(request)
    {
    }

    ShareableRequest result()
    {
        credential();
        headers();
        m_result.request.method = method();
        m_result.request.url = url();
        m_result.request.body = body();
        return m_result;
    }

private:
    void leaveOut(const QString &what) { m_result.leftOut.append(what); }

    void credential()
    {
        if (m_request.authorization.isEmpty())
            return;
        m_redactor.header("Authorization", m_request.authorization.reveal());
        leaveOut(say("the credential"));
    }

    void headers()
    {
        for (const auto &[name, value] : m_request.headers.fields()) {
            if (m_redactor.header(name, value) != value || http::isSecretName(name))
                leaveOut(say("the header %1").arg(QString::fromUtf8(name)));
            else
                m_result.request.headers.add(name, value);
        }
    }

    QByteArray method()
    {
        const QByteArray shown = m_redactor.text(m_request.method);
        if (shown != m_request.method)
            leaveOut(say("a part of the method"));
        return shown;
    }

    QUrl url()
    {
        QUrl bare = m_request.url;
        if (!bare.userInfo().isEmpty())
            leaveOut(say("user name and password"));
        bare.setUserInfo({});
        bare.setFragment({});
        if (bare.hasQuery()) {
            const QByteArray query = bare.query(QUrl::FullyEncoded).toLatin1();
            if (const QByteArray rest = withoutSecretPairs(query, say("the parameter %1")); rest != query)
                bare.setQuery(rest.isEmpty() ? QString() : QString::fromLatin1(rest));
        }
        const QByteArray path = bare.path(QUrl::FullyEncoded).toLatin1();
        if (const QByteArray shown = m_redactor.text(path); shown != path) {
            leaveOut(say("a part of the path"));
            bare.setPath(QString::fromLatin1(shown), QUrl::DecodedMode);
        }
        return bare;
    }

    QByteArray body()
    {
        const QByteArray type = m_request.headers.value("Content-Type").trimmed().toLower();
        if (type.startsWith("application/x-www-form-urlencoded") && !m_request.body.isEmpty())
            return withoutSecretPairs(m_request.body, say("the field %1"));
        const QByteArray redacted = m_redactor.text(m_request.body);
        if (redacted != m_request.body)
            leaveOut(say("secrets in the body"));
        return redacted;
    }

    /// Without the pairs that hold a secret; the others stay as they are encoded.
    QByteArray withoutSecretPairs(const QByteArray &encoded, const QString &what)
    {
        QByteArrayList kept;
        for (const QByteArray &pair : encoded.split('&')) {
            const QByteArray name = QByteArray::fromPercentEncoding(pair.split('=').constFirst());
            if (m_redactor.form(pair) != pair || http::isSecretName(name))
                leaveOut(what.arg(QString::fromUtf8(name)));
            else
                kept.append(pair);
        }
        return kept.join('&');
    }

    const http::Request &m_request;
    http::Redactor m_redactor;
    ShareableRequest m_result;
};

QByteArray quoted(const QByteArray &text)
{
    return json_text::quoted(utf8::decoded(text));
}

tl::unexpected<Error> malformed(const QString &path, const QString &why)
{
    return failure(ErrorCode::FileMalformed, path, why);
}

QString firstUnknown(const QJsonObject &object)
{
    static const QStringList known = {u"tokenloupe_request"_s, u"method"_s, u"url"_s, u"headers"_s, u"body"_s};
    const QStringList members = object.keys();
    const auto unknown =
        std::find_if(members.cbegin(), members.cend(), [](const QString &member) { return !known.contains(member); });
    return unknown == members.cend() ? QString() : *unknown;
}

Result<http::Request> requestOf(const QJsonObject &object, const QString &path)
{
    const auto method = json_read::requiredString(object, u"method"_s, path);
    const auto url = json_read::requiredString(object, u"url"_s, path);
    const auto body = json_read::optionalString(object, u"body"_s, path);
    for (const auto *read : {&method, &url, &body}) {
        if (!*read)
            return malformed(path, describe(read->error()));
    }
    QUrl address = QUrl(*url, QUrl::StrictMode).adjusted(QUrl::RemoveFragment); // which no request carries
    if (address.userInfo().isEmpty())
        address.setUserInfo({}); // Qt keeps the @ of one without letters
    http::Request request{method->toUtf8(), address, {}, body->toUtf8(), {}};
    if (!request.url.isValid() || !url->isValidUtf16()) // Qt encodes half a character, and reads another one back
        return malformed(path, say("its url is no address"));
    const QJsonValue headers = object.value("headers"_L1);
    if (!headers.isUndefined() && !headers.isArray())
        return malformed(path, say("its headers are no list"));
    for (const QJsonArray fields = headers.toArray(); const auto &field : fields) {
        if (field.toArray().size() != 2 || !field[0].isString() || !field[1].isString())
            return malformed(path, say("a header in it is no pair of texts"));
        http::addField(request, field[0].toString().toUtf8(), field[1].toString().toUtf8());
    }
    return request;
}

/// For a file below the user's folder. The folders within that are shared as the files in them are.
Result<bool> makeFolderOf(const QString &path, const QString &root)
{
    const auto made = makePrivateFolder(root);
    if (made && !QDir().mkpath(QFileInfo(path).path()))
        return failure(ErrorCode::FileUnwritable, path, say("its folder cannot be made"));
    return made;
}

} // namespace

ShareableRequest shareable(const http::Request &request)
{
    return Sharing(request).result();
}

QByteArray savedRequestText(const http::Request &request)
{
    const http::Request shared = shareable(request).request;
    QByteArrayList headers;
    for (const auto &[name, value] : shared.headers.fields())
        headers.append("\n    [" + quoted(name) + ", " + quoted(value) + ']');
    return "{\n  \"tokenloupe_request\": " + QByteArray::number(newestForm) +
           ",\n  \"method\": " + quoted(shared.method) + ",\n  \"url\": " + quoted(shared.url.toEncoded()) +
           ",\n  \"headers\": [" + headers.join(',') + (headers.isEmpty() ? "]" : "\n  ]") +
           ",\n  \"body\": " + quoted(shared.body) + "\n}\n";
}

Result<http::Request> parseSavedRequest(const QByteArray &bytes, const QString &path)
{
    const auto object = json_read::object(bytes, path);
    if (!object)
        return malformed(path, describe(object.error()));
    if (!object->contains("tokenloupe_request"_L1))
        return malformed(path, say("it is no saved request: the member “tokenloupe_request” is missing"));
    const int form = object->value("tokenloupe_request"_L1).toInt();
    if (form != newestForm)
        return malformed(path, say("its form is not %1, the one that this program knows").arg(newestForm));
    if (const QString unknown = firstUnknown(*object); !unknown.isEmpty())
        return malformed(path, say("the member “%1” is not known").arg(unknown));
    const auto request = requestOf(*object, path);
    if (!request)
        return request;
    if (const QStringList secrets = shareable(*request).leftOut; !secrets.isEmpty())
        return malformed(path, say("such a file holds no secret, and this one has %1").arg(secrets.first()));
    return request;
}

Result<QString> savedRequestsFolder(const QString &dataDir)
{
    return loadSettings(dataDir).map([&dataDir](const Settings &settings) {
        return settings.requestsFolder.isEmpty() ? QDir(dataDir).filePath(u"requests"_s) : settings.requestsFolder;
    });
}

/// Names are the same on every system: no dot or space at an end, none of what Windows refuses.
Result<QString> SavedRequests::pathOf(const QString &name) const
{
    static const QRegularExpression part(u"\\A(?![. ])[^\\x00-\\x1f/\\\\:*?\"<>|]{1,100}(?<![. ])\\z"_s);
    const QStringList parts = name.split(u'/');
    const bool isName =
        std::all_of(parts.cbegin(), parts.cend(), [](const QString &word) { return part.match(word).hasMatch(); });
    if (!isName)
        return failure(ErrorCode::UsageWrong, name, say("this is no name for a request"));
    return QDir(m_folder).filePath(name + ending);
}

QStringList SavedRequests::names() const
{
    QStringList found;
    const QDir root(m_folder);
    QDirIterator files(m_folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = root.relativeFilePath(files.next()).chopped(ending.size());
        if (pathOf(name))
            found.append(name);
    }
    found.sort();
    return found;
}

Result<http::Request> SavedRequests::read(const QString &name) const
{
    const auto path = pathOf(name);
    if (!path)
        return tl::unexpected<Error>(path.error());
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, *path, file.errorString());
    if (file.size() > mostBytes)
        return malformed(*path, say("it is larger than %1 MB").arg(mostBytes >> 20));
    return parseSavedRequest(file.readAll(), *path);
}

Result<QStringList> SavedRequests::write(const QString &name, const http::Request &request) const
{
    const auto path = pathOf(name);
    if (!path)
        return tl::unexpected<Error>(path.error());
    if (!request.body.isValidUtf8())
        return malformed(*path, say("the body is no text"));
    if (const auto made = makeFolderOf(*path, m_folder); !made)
        return tl::unexpected<Error>(made.error());
    return replaceFile(*path, savedRequestText(request)).map([&request](bool) { return shareable(request).leftOut; });
}

Result<bool> SavedRequests::rename(const QString &from, const QString &to) const
{
    const auto before = pathOf(from);
    const auto after = pathOf(to);
    if (!before || !after)
        return tl::unexpected<Error>(before ? after.error() : before.error());
    if (QFile::exists(*after))
        return failure(ErrorCode::UsageWrong, to, say("there is a request of this name already"));
    if (const auto made = makeFolderOf(*after, m_folder); !made)
        return tl::unexpected<Error>(made.error());
    QFile file(*before);
    if (!file.rename(*after))
        return failure(ErrorCode::FileUnwritable, *before, file.errorString());
    return true;
}

Result<bool> SavedRequests::remove(const QString &name) const
{
    const auto path = pathOf(name);
    if (!path)
        return tl::unexpected<Error>(path.error());
    QFile file(*path);
    if (!file.remove())
        return failure(ErrorCode::FileUnwritable, *path, file.errorString());
    return true;
}

} // namespace app
