// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_drive.h"

#include "base/json_read.h"
#include "http/form.h"
#include "sandbox/field_mask.h"
#include "sandbox/google_answers.h"
#include "sandbox/people.h"
#include "sandbox/route.h"
#include "sandbox/scopes.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr QLatin1StringView root("/drive/v3/");

const QStringList &knownFields()
{
    static const QStringList names{u"kind"_s,
                                   u"user"_s,
                                   u"displayName"_s,
                                   u"me"_s,
                                   u"permissionId"_s,
                                   u"emailAddress"_s,
                                   u"storageQuota"_s,
                                   u"limit"_s,
                                   u"usage"_s,
                                   u"nextPageToken"_s,
                                   u"incompleteSearch"_s,
                                   u"files"_s,
                                   u"id"_s,
                                   u"name"_s,
                                   u"mimeType"_s,
                                   u"modifiedTime"_s,
                                   u"owners"_s,
                                   u"trashed"_s,
                                   u"isAppAuthorized"_s,
                                   u"capabilities"_s,
                                   u"canEdit"_s,
                                   u"permissions"_s,
                                   u"type"_s,
                                   u"role"_s,
                                   u"drives"_s,
                                   u"startPageToken"_s,
                                   u"newStartPageToken"_s,
                                   u"changes"_s};
    return names;
}

/// One call that has passed the credential and scope checks.
struct Call
{
    DriveFiles &files;
    const Person &person;
    const QStringList &scopes;
    http::Form query;
    QJsonObject body;
    QStringList ids; ///< those in the path, in order
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

QJsonObject permissionJson(const DrivePermission &permission)
{
    return {{u"kind"_s, u"drive#permission"_s},
            {u"id"_s, permission.id},
            {u"type"_s, permission.type},
            {u"role"_s, permission.role},
            {u"emailAddress"_s, permission.emailAddress}};
}

QJsonArray permissionsJson(const DriveFile &file)
{
    QJsonArray permissions;
    for (const DrivePermission &permission : file.permissions)
        permissions.append(permissionJson(permission));
    return permissions;
}

QJsonObject fileJson(const DriveFile &file)
{
    return {{u"kind"_s, u"drive#file"_s},
            {u"id"_s, file.id},
            {u"name"_s, file.name},
            {u"mimeType"_s, file.mimeType},
            {u"modifiedTime"_s, file.modifiedTime},
            {u"owners"_s, QJsonArray{userJson(*findPerson(file.owner))}},
            {u"isAppAuthorized"_s, file.madeHere},
            {u"capabilities"_s, QJsonObject{{u"canEdit"_s, true}}},
            {u"permissions"_s, permissionsJson(file)},
            {u"trashed"_s, false}};
}

bool seesAllFiles(const Call &call)
{
    const auto granted = [&call](const char *name) { return call.scopes.contains(driveScope(name)); };
    return granted("drive") || granted("drive.readonly") || granted("drive.metadata") ||
           granted("drive.metadata.readonly");
}

/// drive.file and drive.appdata show only what the application made itself; a shared drive's files have to be asked
/// for.
bool isVisible(const Call &call, const DriveFile &file)
{
    if (file.owner != QLatin1StringView(call.person.subject) || (!file.madeHere && !seesAllFiles(call)))
        return false;
    return !file.onSharedDrive || http::formValue(call.query, u"supportsAllDrives") == u"true";
}

QList<DriveFile> visibleFiles(const Call &call)
{
    QList<DriveFile> visible;
    std::copy_if(call.files.all().begin(), call.files.all().end(), std::back_inserter(visible),
                 [&call](const DriveFile &file) { return isVisible(call, file); });
    return visible;
}

DriveFile *visibleFile(const Call &call)
{
    DriveFile *file = call.files.find(call.ids.first());
    return file && isVisible(call, *file) ? file : nullptr;
}

http::Response fileNotFound(const Call &call)
{
    return googleError({.code = 404,
                        .message = u"File not found: %1."_s.arg(call.ids.first()),
                        .reason = u"notFound"_s,
                        .location = u"fileId"_s,
                        .locationType = u"parameter"_s});
}

/// Of the query language: `trashed = false|true` and `name contains '…'`, joined by `and`. False when it is anything
/// else.
bool applySearch(QList<DriveFile> &found, const QString &q)
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
            found.removeIf([text = hasName.captured(1)](const DriveFile &file) {
                return !file.name.contains(text, Qt::CaseInsensitive);
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
    QList<DriveFile> found = visibleFiles(call);
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
    for (const DriveFile &file : found.mid(from, pageSize))
        page.append(fileJson(file));
    QJsonObject whole{{u"kind"_s, u"drive#fileList"_s}, {u"incompleteSearch"_s, false}, {u"files"_s, page}};
    if (from + pageSize < found.size())
        whole.insert(u"nextPageToken"_s, QString::number(from + pageSize));
    const QString mask = http::formValue(call.query, u"fields");
    return selected(whole,
                    mask.isEmpty() ? u"kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)"_s : mask);
}

http::Response shown(const Call &call, const DriveFile &file)
{
    const QString mask = http::formValue(call.query, u"fields");
    return selected(fileJson(file), mask.isEmpty() ? u"kind,id,name,mimeType"_s : mask);
}

bool isDocsFile(const DriveFile &file)
{
    return file.mimeType.startsWith("application/vnd.google-apps."_L1);
}

http::Response content(const DriveFile &file, const QByteArray &type)
{
    return {200, {}, {{"Content-Type"_ba, type}}, "The content of “"_ba + file.name.toUtf8() + "”.\n"};
}

http::Response getFile(const Call &call)
{
    const DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    if (http::formValue(call.query, u"alt") != u"media")
        return shown(call, *file);
    if (isDocsFile(*file))
        return googleError({.code = 403,
                            .message = u"Only files with binary content can be downloaded. Use Export with Docs "
                                       "Editors files."_s,
                            .reason = u"fileNotDownloadable"_s,
                            .location = u"alt"_s,
                            .locationType = u"parameter"_s});
    return content(*file, file->mimeType.toLatin1());
}

http::Response exportFile(const Call &call)
{
    const DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    const QString type = http::formValue(call.query, u"mimeType");
    if (type.isEmpty())
        return badParameter(u"Required parameter: mimeType"_s, u"required"_s, u"mimeType"_s);
    if (!isDocsFile(*file))
        return googleError(
            {.code = 403, .message = u"Export only supports Docs Editors files."_s, .reason = u"fileNotExportable"_s});
    return content(*file, type.toLatin1());
}

DriveFile newFile(const Call &call, const QString &name, const QString &mimeType)
{
    DriveFile file;
    file.name = call.body.value("name"_L1).toString(name);
    file.mimeType = call.body.value("mimeType"_L1).toString(mimeType);
    file.owner = QString::fromLatin1(call.person.subject);
    file.modifiedTime = u"2026-03-03T08:00:00.000Z"_s;
    return file;
}

http::Response createFile(const Call &call)
{
    return shown(call, call.files.add(newFile(call, u"Untitled"_s, u"application/octet-stream"_s)));
}

http::Response copyFile(const Call &call)
{
    const DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    return shown(call, call.files.add(newFile(call, u"Copy of "_s + file->name, file->mimeType)));
}

http::Response updateFile(const Call &call)
{
    DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    file->name = call.body.value("name"_L1).toString(file->name);
    return shown(call, *file);
}

http::Response deleteFile(const Call &call)
{
    const DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    call.files.remove(call.ids.first());
    return {204, {}, {}, {}};
}

http::Response listPermissions(const Call &call)
{
    const DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    const QString mask = http::formValue(call.query, u"fields");
    return selected({{u"kind"_s, u"drive#permissionList"_s}, {u"permissions"_s, permissionsJson(*file)}},
                    mask.isEmpty() ? u"kind,permissions(id,type,role)"_s : mask);
}

http::Response createPermission(const Call &call)
{
    DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    const auto member = [&call](QLatin1StringView name) { return call.body.value(name).toString(); };
    if (member("type"_L1).isEmpty() || member("role"_L1).isEmpty())
        return badParameter(u"The permission type and role fields are required."_s, u"required"_s, u"permission"_s);
    file->permissions.append({u"5andb0x%1"_s.arg(file->permissions.size(), 4, 10, QLatin1Char('0')), member("type"_L1),
                              member("role"_L1), member("emailAddress"_L1)});
    return jsonAnswer(200, permissionJson(file->permissions.constLast()));
}

http::Response deletePermission(const Call &call)
{
    DriveFile *file = visibleFile(call);
    if (!file)
        return fileNotFound(call);
    const auto removed = file->permissions.removeIf(
        [&call](const DrivePermission &permission) { return permission.id == call.ids.at(1); });
    if (removed == 0)
        return googleError({.code = 404,
                            .message = u"Permission not found: %1."_s.arg(call.ids.at(1)),
                            .reason = u"notFound"_s,
                            .location = u"permissionId"_s,
                            .locationType = u"parameter"_s});
    return {204, {}, {}, {}};
}

http::Response listDrives(const Call &)
{
    const QJsonObject drive{{u"kind"_s, u"drive#drive"_s}, {u"id"_s, u"0sandboxTeamDrive"_s}, {u"name"_s, u"Team"_s}};
    return jsonAnswer(200, {{u"kind"_s, u"drive#driveList"_s}, {u"drives"_s, QJsonArray{drive}}});
}

http::Response startPageToken(const Call &)
{
    return jsonAnswer(200, {{u"kind"_s, u"drive#startPageToken"_s}, {u"startPageToken"_s, u"100"_s}});
}

http::Response listChanges(const Call &call)
{
    if (http::formValue(call.query, u"pageToken").isEmpty())
        return badParameter(u"Required parameter: pageToken"_s, u"required"_s, u"pageToken"_s);
    return jsonAnswer(
        200, {{u"kind"_s, u"drive#changeList"_s}, {u"newStartPageToken"_s, u"100"_s}, {u"changes"_s, QJsonArray()}});
}

// ---- which scopes do (any one of them)

constexpr const char *readsMetadata[] = {"drive",          "drive.appdata",           "drive.file",
                                         "drive.metadata", "drive.metadata.readonly", "drive.photos.readonly",
                                         "drive.readonly"};
constexpr const char *readsFiles[] = {"drive",          "drive.appdata",           "drive.file",
                                      "drive.metadata", "drive.metadata.readonly", "drive.photos.readonly",
                                      "drive.readonly", "drive.meet.readonly"};
constexpr const char *readsContent[] = {"drive", "drive.file", "drive.meet.readonly", "drive.readonly"};
constexpr const char *readsPermissions[] = {"drive",
                                            "drive.file",
                                            "drive.meet.readonly",
                                            "drive.metadata",
                                            "drive.metadata.readonly",
                                            "drive.photos.readonly",
                                            "drive.readonly"};
constexpr const char *readsDrives[] = {"drive", "drive.readonly"};
constexpr const char *writesFiles[] = {"drive", "drive.appdata", "drive.file"};
constexpr const char *writesMetadata[] = {"drive", "drive.appdata", "drive.file", "drive.metadata", "drive.scripts"};
constexpr const char *copiesFiles[] = {"drive", "drive.appdata", "drive.file", "drive.photos.readonly"};
constexpr const char *shares[] = {"drive", "drive.file"};

struct Method
{
    const char *verb;
    const char *path;      ///< below the root; `*` stands for an id
    const char *rpcMethod; ///< after google.apps.drive.v3.
    std::span<const char *const> scopes;
    http::Response (*answer)(const Call &);
};

constexpr Method methods[] = {
    {"GET", "about", "DriveAbout.Get", readsMetadata, about},
    {"GET", "files", "DriveFiles.List", readsFiles, listFiles},
    {"POST", "files", "DriveFiles.Create", writesFiles, createFile},
    {"GET", "files/*", "DriveFiles.Get", readsFiles, getFile},
    {"PATCH", "files/*", "DriveFiles.Update", writesMetadata, updateFile},
    {"DELETE", "files/*", "DriveFiles.Delete", writesFiles, deleteFile},
    {"GET", "files/*/export", "DriveFiles.Export", readsContent, exportFile},
    {"POST", "files/*/copy", "DriveFiles.Copy", copiesFiles, copyFile},
    {"GET", "files/*/permissions", "DrivePermissions.List", readsPermissions, listPermissions},
    {"POST", "files/*/permissions", "DrivePermissions.Create", shares, createPermission},
    {"DELETE", "files/*/permissions/*", "DrivePermissions.Delete", shares, deletePermission},
    {"GET", "drives", "DriveDrives.List", readsDrives, listDrives},
    {"GET", "changes/startPageToken", "DriveChanges.GetStartPageToken", readsFiles, startPageToken},
    {"GET", "changes", "DriveChanges.List", readsFiles, listChanges},
};

QStringList acceptableScopes(const Method &method)
{
    QStringList scopes;
    for (const char *name : method.scopes)
        scopes.append(driveScope(name));
    return scopes;
}

const Method *findMethod(const QByteArray &verb, const QString &path)
{
    const auto found = std::find_if(std::begin(methods), std::end(methods), [&](const Method &method) {
        return verb == method.verb && matchRoute(QLatin1StringView(method.path), path);
    });
    return found == std::end(methods) ? nullptr : found;
}

http::Response apiDisabled(const Realm &realm, const QString &rpcMethod)
{
    const QString project = realm.clientId.section(u'-', 0, 0);
    return googleError({.code = 403,
                        .message = u"Google Drive API has not been used in project %1 before or it is disabled. "
                                   "Enable it, then retry."_s.arg(project),
                        .reason = u"accessNotConfigured"_s,
                        .domain = u"usageLimits"_s,
                        .status = u"PERMISSION_DENIED"_s,
                        .detailReason = u"SERVICE_DISABLED"_s,
                        .rpcMethod = rpcMethod});
}

http::Response rateLimited()
{
    http::Response response = googleError({.code = 429,
                                           .message = u"Rate Limit Exceeded"_s,
                                           .reason = u"rateLimitExceeded"_s,
                                           .domain = u"usageLimits"_s});
    response.headers.add("Retry-After"_ba, "1"_ba);
    return response;
}

http::Response answerMethod(Realm &realm, const http::Request &request, const Method &method, const QString &path)
{
    const QString rpcMethod = u"google.apps.drive.v3."_s + QLatin1StringView(method.rpcMethod);
    if (hasTwoTokens(request))
        return credentialDoubled(rpcMethod);
    const std::optional<Secret> token = bearerToken(request);
    if (!token)
        return credentialMissing(rpcMethod);
    const std::optional<AccessGrant> grant = realm.grants.accessGrant(*token, realm.now());
    const bool isRefusedOnce = realm.has(Fault::DriveRefusesOnce) && ++realm.driveCalls == 1;
    if (!grant || isRefusedOnce)
        return credentialRejected();
    if (realm.has(Fault::DriveDisabled))
        return apiDisabled(realm, rpcMethod);
    const QStringList acceptable = acceptableScopes(method);
    if (std::none_of(acceptable.cbegin(), acceptable.cend(),
                     [&grant](const QString &scope) { return grant->scopes.contains(scope); }))
        return scopeInsufficient(rpcMethod, acceptable);
    if (realm.has(Fault::DriveRateLimit) && ++realm.driveCalls % 2 == 1)
        return rateLimited();
    return method.answer({realm.driveFiles, *findPerson(grant->subject), grant->scopes, http::queryOf(request.url),
                          json_read::parsed(request.body).object(), *matchRoute(QLatin1StringView(method.path), path)});
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
    const Method *method = findMethod(request.method, path);
    if (!method)
        return googleError({.code = 404, .message = u"Not Found"_s, .reason = u"notFound"_s});
    return answerMethod(realm, request, *method, path);
}

} // namespace sandbox
