// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_drive.h"

#include "http/form.h"
#include "sandbox/field_mask.h"
#include "sandbox/google_answers.h"
#include "sandbox/people.h"
#include "sandbox/scopes.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr QLatin1StringView root("/drive/v3/");

struct File
{
    const char *id;
    const char *name;
    const char *mimeType;
    const char *owner; ///< `sub`
    const char *modifiedTime;
};

constexpr File files[] = {
    {"1sandboxA01", "Quarterly report", "application/vnd.google-apps.document", "107000000000000000001",
     "2026-03-02T09:15:00.000Z"},
    {"1sandboxA02", "Budget", "application/vnd.google-apps.spreadsheet", "107000000000000000001",
     "2026-02-20T16:40:00.000Z"},
    {"1sandboxA03", "Contract.pdf", "application/pdf", "107000000000000000001", "2026-01-11T08:00:00.000Z"},
    {"1sandboxB01", "Partner onboarding", "application/vnd.google-apps.document", "107000000000000000002",
     "2026-02-28T12:30:00.000Z"},
    {"1sandboxS01", "Holiday photos", "application/vnd.google-apps.folder", "107000000000000000003",
     "2025-08-30T19:05:00.000Z"},
};

const QStringList &knownFields()
{
    static const QStringList names{u"kind"_s,         u"user"_s,          u"displayName"_s,      u"me"_s,
                                   u"permissionId"_s, u"emailAddress"_s,  u"storageQuota"_s,     u"limit"_s,
                                   u"usage"_s,        u"nextPageToken"_s, u"incompleteSearch"_s, u"files"_s,
                                   u"id"_s,           u"name"_s,          u"mimeType"_s,         u"modifiedTime"_s,
                                   u"owners"_s,       u"trashed"_s};
    return names;
}

/// One call that has passed the credential and scope checks.
struct Call
{
    const Person &person;
    const QStringList &scopes;
    http::Form query;
    QString fileId; ///< of files/{fileId}, or empty
};

http::Response badParameter(const QString &message, const QString &reason, const QString &parameter)
{
    return googleError(
        {.code = 400, .message = message, .reason = reason, .location = parameter, .locationType = u"parameter"_s});
}

http::Response selected(const QJsonObject &whole, const QString &mask)
{
    const auto fields = selectFields(whole, mask, knownFields());
    if (!fields)
        return badParameter(u"Invalid field selection %1"_s.arg(fields.error()), u"invalidParameter"_s, u"fields"_s);
    return jsonAnswer(200, *fields);
}

QJsonObject userJson(const Person &person)
{
    return {{u"kind"_s, u"drive#user"_s},
            {u"displayName"_s, person.name()},
            {u"me"_s, true},
            {u"permissionId"_s, QString::fromLatin1(person.subject).last(12)},
            {u"emailAddress"_s, QString::fromLatin1(person.email)}};
}

QJsonObject fileJson(const File &file)
{
    return {{u"kind"_s, u"drive#file"_s},
            {u"id"_s, QString::fromLatin1(file.id)},
            {u"name"_s, QString::fromLatin1(file.name)},
            {u"mimeType"_s, QString::fromLatin1(file.mimeType)},
            {u"modifiedTime"_s, QString::fromLatin1(file.modifiedTime)},
            {u"owners"_s, QJsonArray{userJson(*findPerson(QString::fromLatin1(file.owner)))}},
            {u"trashed"_s, false}};
}

/// drive.file and drive.appdata show only what the application made itself, and here it has made nothing.
QList<File> visibleFiles(const Call &call)
{
    QList<File> visible;
    for (const char *name : {"drive", "drive.readonly", "drive.metadata", "drive.metadata.readonly"}) {
        if (!call.scopes.contains(driveScope(name)))
            continue;
        std::copy_if(std::begin(files), std::end(files), std::back_inserter(visible), [&call](const File &file) {
            return QLatin1StringView(file.owner) == QLatin1StringView(call.person.subject);
        });
        break;
    }
    return visible;
}

/// Of the query language: `trashed = false|true` and `name contains '…'`, joined by `and`. False when it is anything
/// else.
bool applySearch(QList<File> &found, const QString &q)
{
    static const QRegularExpression trashed(u"\\Atrashed\\s*=\\s*(true|false)\\z"_s);
    static const QRegularExpression contains(u"\\Aname\\s+contains\\s+'([^'\\\\]*)'\\z"_s);
    static const QRegularExpression conjunction(u"\\s+and\\s+"_s);
    for (const QString &term : q.split(conjunction, Qt::SkipEmptyParts)) {
        const auto isTrashed = trashed.match(term.trimmed());
        const auto hasName = contains.match(term.trimmed());
        if (isTrashed.hasMatch() && isTrashed.captured(1) == "true"_L1)
            found.clear();
        else if (hasName.hasMatch())
            found.removeIf([text = hasName.captured(1)](const File &file) {
                return !QString::fromLatin1(file.name).contains(text, Qt::CaseInsensitive);
            });
        else if (!isTrashed.hasMatch())
            return false;
    }
    return true;
}

http::Response about(const Call &call)
{
    const QString mask = http::formValue(call.query, u"fields");
    if (mask.isEmpty())
        return badParameter(u"The 'fields' parameter is required for this method."_s, u"required"_s, u"fields"_s);
    return selected({{u"kind"_s, u"drive#about"_s},
                     {u"user"_s, userJson(call.person)},
                     {u"storageQuota"_s, QJsonObject{{u"limit"_s, u"16106127360"_s}, {u"usage"_s, u"1048576"_s}}}},
                    mask);
}

http::Response listFiles(const Call &call)
{
    QList<File> found = visibleFiles(call);
    if (!applySearch(found, http::formValue(call.query, u"q")))
        return badParameter(u"Invalid Value"_s, u"invalid"_s, u"q"_s);
    bool sizeOk = true;
    const QString size = http::formValue(call.query, u"pageSize");
    const qsizetype pageSize = size.isEmpty() ? 100 : size.toInt(&sizeOk);
    if (!sizeOk || pageSize < 1 || pageSize > 1000)
        return badParameter(u"Invalid value '%1'. Values must be within the range: [1, 1000]"_s.arg(size),
                            u"invalidParameter"_s, u"pageSize"_s);
    bool tokenOk = true;
    const QString pageToken = http::formValue(call.query, u"pageToken");
    const qsizetype from = pageToken.isEmpty() ? 0 : pageToken.toInt(&tokenOk);
    if (!tokenOk || from < 0 || from > found.size())
        return badParameter(u"Invalid Value"_s, u"invalid"_s, u"pageToken"_s);

    QJsonArray page;
    for (const File &file : found.mid(from, pageSize))
        page.append(fileJson(file));
    QJsonObject whole{{u"kind"_s, u"drive#fileList"_s}, {u"incompleteSearch"_s, false}, {u"files"_s, page}};
    if (from + pageSize < found.size())
        whole.insert(u"nextPageToken"_s, QString::number(from + pageSize));
    const QString mask = http::formValue(call.query, u"fields");
    return selected(whole,
                    mask.isEmpty() ? u"kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)"_s : mask);
}

http::Response getFile(const Call &call)
{
    const QList<File> visible = visibleFiles(call);
    const auto found = std::find_if(visible.cbegin(), visible.cend(),
                                    [&call](const File &file) { return call.fileId == QLatin1StringView(file.id); });
    if (found == visible.cend())
        return googleError({.code = 404,
                            .message = u"File not found: %1."_s.arg(call.fileId),
                            .reason = u"notFound"_s,
                            .location = u"fileId"_s,
                            .locationType = u"parameter"_s});
    const QString mask = http::formValue(call.query, u"fields");
    return selected(fileJson(*found), mask.isEmpty() ? u"kind,id,name,mimeType"_s : mask);
}

struct Method
{
    const char *path; ///< below the root; `*` stands for a file id
    const char *rpcMethod;
    bool meetings; ///< drive.meet.readonly is enough
    http::Response (*answer)(const Call &);
};

constexpr Method methods[] = {
    {"about", "google.apps.drive.v3.DriveAbout.Get", false, about},
    {"files", "google.apps.drive.v3.DriveFiles.List", true, listFiles},
    {"files/*", "google.apps.drive.v3.DriveFiles.Get", true, getFile},
};

QStringList acceptableScopes(const Method &method)
{
    QStringList scopes;
    for (const char *name : {"drive", "drive.appdata", "drive.file", "drive.metadata", "drive.metadata.readonly",
                             "drive.photos.readonly", "drive.readonly"})
        scopes.append(driveScope(name));
    if (method.meetings)
        scopes.append(driveScope("drive.meet.readonly"));
    return scopes;
}

const Method *findMethod(const QString &path)
{
    const QString pattern = path.startsWith("files/"_L1) && path.count(u'/') == 1 ? u"files/*"_s : path;
    const auto found = std::find_if(std::begin(methods), std::end(methods), [&pattern](const Method &method) {
        return pattern == QLatin1StringView(method.path);
    });
    return found == std::end(methods) ? nullptr : found;
}

http::Response answerMethod(Realm &realm, const http::Request &request, const Method &method, const QString &path)
{
    const QString rpcMethod = QString::fromLatin1(method.rpcMethod);
    const std::optional<Secret> token = bearerToken(request);
    if (!token)
        return credentialMissing(rpcMethod);
    const std::optional<AccessGrant> grant = realm.grants.accessGrant(*token, realm.now());
    if (!grant)
        return credentialRejected();
    const QStringList acceptable = acceptableScopes(method);
    if (std::none_of(acceptable.cbegin(), acceptable.cend(),
                     [&grant](const QString &scope) { return grant->scopes.contains(scope); }))
        return scopeInsufficient(rpcMethod, acceptable);
    return method.answer({*findPerson(grant->subject), grant->scopes,
                          http::decodeForm(request.url.query(QUrl::FullyEncoded).toLatin1()), path.section(u'/', 1)});
}

} // namespace

std::optional<Answer> answerAsDrive(Realm &realm, const http::Request &request)
{
    const QString whole = request.url.path();
    if (!whole.startsWith(root))
        return {};
    if (realm.has(Fault::Drive500))
        return googleError({.code = 500, .message = u"Internal Error"_s, .reason = u"internalError"_s});
    const QString path = whole.sliced(root.size());
    const Method *method = findMethod(path);
    if (!method || request.method != "GET")
        return googleError({.code = 404, .message = u"Not Found"_s, .reason = u"notFound"_s});
    return answerMethod(realm, request, *method, path);
}

} // namespace sandbox
