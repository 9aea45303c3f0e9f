// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aodocs_operations.h"

#include "sandbox/google_answers.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

http::Response notFound(const QString &message)
{
    return aodocsRefusal(404, u"notFound"_s, message);
}

http::Response listOf(const char *kind, const QString &member, const QJsonArray &items)
{
    return jsonAnswer(200, {{u"kind"_s, QString::fromLatin1(kind)}, {member, items}});
}

// ---- people

http::Response me(const AodocsCall &call)
{
    const Person &person = call.person;
    const QString domain = person.domain();
    return jsonAnswer(200, {{u"kind"_s, u"aodocs#user"_s},
                            {u"email"_s, QString::fromLatin1(person.email)},
                            {u"domain"_s, domain},
                            {u"defaultDomain"_s, domain},
                            {u"availableDomains"_s, QJsonArray{domain}},
                            {u"aliases"_s, QJsonArray()},
                            {u"groups"_s, QJsonArray()},
                            {u"superAdmin"_s, person.superAdmin},
                            {u"external"_s, person.hostedDomain == nullptr},
                            {u"canAccessDrive"_s, true}});
}

http::Response anotherUser(const AodocsCall &call)
{
    const Person *person = findPerson(call.ids.first());
    if (!person || person->domain() != call.person.domain())
        return notFound(u"User '%1' does not exist"_s.arg(call.ids.first()));
    return me({call.documents, *person, {}, {}, {}});
}

http::Response roles(const AodocsCall &call)
{
    const QJsonArray held =
        call.person.superAdmin ? QJsonArray{u"SUPER_ADMIN"_s, u"LIBRARY_ADMIN"_s} : QJsonArray{u"CONTRIBUTOR"_s};
    return listOf("aodocs#userRoles", u"roles"_s, held);
}

// ---- libraries

QList<AodocsLibrary> visibleLibraries(const AodocsCall &call)
{
    const QString wanted = http::formValue(call.query, u"query");
    QList<AodocsLibrary> visible;
    for (const AodocsLibrary &library : aodocsLibraries()) {
        if (call.person.domain() == QLatin1StringView(library.domain) &&
            QString::fromLatin1(library.name).contains(wanted, Qt::CaseInsensitive))
            visible.append(library);
    }
    return visible;
}

std::optional<AodocsLibrary> libraryOf(const AodocsCall &call, const QString &id)
{
    const QList<AodocsLibrary> visible = visibleLibraries({call.documents, call.person, {}, {}, {}});
    const auto found = std::find_if(visible.begin(), visible.end(), [&id](const AodocsLibrary &library) {
        return id == QLatin1StringView(library.id);
    });
    return found == visible.end() ? std::nullopt : std::optional(*found);
}

http::Response noLibrary(const QString &id)
{
    return notFound(u"Library with id '%1' does not exist"_s.arg(id));
}

QJsonObject plain(const AodocsLibrary &library)
{
    return {{u"id"_s, QString::fromLatin1(library.id)}, {u"name"_s, QString::fromLatin1(library.name)}};
}

QJsonArray plainLibraries(const AodocsCall &call)
{
    QJsonArray found;
    for (const AodocsLibrary &library : visibleLibraries(call))
        found.append(plain(library));
    return found;
}

http::Response listPlain(const AodocsCall &call)
{
    return jsonAnswer(200, {{u"kind"_s, u"aodocs#plainLibraryList"_s},
                            {u"libraries"_s, plainLibraries(call)},
                            {u"hasMoreResults"_s, false}});
}

http::Response listLibraries(const AodocsCall &call)
{
    return listOf("aodocs#libraryList", u"libraries"_s, plainLibraries(call));
}

http::Response searchLibraries(const AodocsCall &call)
{
    const QJsonArray found = plainLibraries(call);
    return jsonAnswer(200, {{u"kind"_s, u"aodocs#librarySearchResultList"_s},
                            {u"libraries"_s, found},
                            {u"totalResultCount"_s, found.size()},
                            {u"incompleteResults"_s, false}});
}

/// Answers with what `show` makes of the library that the path names first.
template<class Show>
http::Response ofLibrary(const AodocsCall &call, Show show)
{
    const auto library = libraryOf(call, call.ids.first());
    return library ? show(*library) : noLibrary(call.ids.first());
}

http::Response getLibrary(const AodocsCall &call)
{
    return ofLibrary(call, [](const AodocsLibrary &library) { return jsonAnswer(200, plain(library)); });
}

http::Response libraryPermissions(const AodocsCall &call)
{
    return ofLibrary(call, [&call](const AodocsLibrary &) {
        const QJsonObject own{{u"email"_s, QString::fromLatin1(call.person.email)}, {u"role"_s, u"CONTRIBUTOR"_s}};
        return listOf("aodocs#libraryPermissionList", u"permissions"_s, {own});
    });
}

QJsonObject named(const char *id, const char *name)
{
    return {{u"id"_s, QString::fromLatin1(id)}, {u"name"_s, QString::fromLatin1(name)}};
}

http::Response listClasses(const AodocsCall &call)
{
    return ofLibrary(call, [](const AodocsLibrary &library) {
        return listOf("aodocs#documentTypeList", u"items"_s, {named(library.classId, library.className)});
    });
}

http::Response listViews(const AodocsCall &call)
{
    return ofLibrary(call, [](const AodocsLibrary &library) {
        return listOf("aodocs#viewList", u"items"_s, {named(library.viewId, library.viewName)});
    });
}

http::Response getClass(const AodocsCall &call)
{
    return ofLibrary(call, [&call](const AodocsLibrary &library) {
        return call.ids.at(1) == QLatin1StringView(library.classId)
                   ? jsonAnswer(200, named(library.classId, library.className))
                   : notFound(u"Class with id '%1' does not exist"_s.arg(call.ids.at(1)));
    });
}

bool isView(const AodocsCall &call, const AodocsLibrary &library)
{
    return call.ids.at(1) == QLatin1StringView(library.viewId);
}

http::Response noView(const AodocsCall &call)
{
    return notFound(u"View with id '%1' does not exist"_s.arg(call.ids.at(1)));
}

http::Response getView(const AodocsCall &call)
{
    return ofLibrary(call, [&call](const AodocsLibrary &library) {
        return isView(call, library) ? jsonAnswer(200, named(library.viewId, library.viewName)) : noView(call);
    });
}

// ---- documents

QJsonObject documentJson(const AodocsDocument &document)
{
    return {{u"kind"_s, u"aodocs#document"_s},
            {u"id"_s, document.id},
            {u"title"_s, document.title},
            {u"libraryId"_s, document.libraryId},
            {u"classId"_s, document.classId},
            {u"lastModified"_s, u"1772438400000"_s},
            {u"permittedOperations"_s, QJsonArray{u"VIEW"_s, u"EDIT"_s}}};
}

http::Response noDocument(const QString &id)
{
    return notFound(u"No entity was found matching the key: Document(\"%1\")"_s.arg(id));
}

QJsonArray documentsIn(const AodocsCall &call, const QString &libraryId)
{
    const QString wanted = http::formValue(call.query, u"searchQuery");
    QJsonArray found;
    for (const AodocsDocument &document : call.documents.all()) {
        if (document.libraryId == libraryId && !document.deleted &&
            document.title.contains(wanted, Qt::CaseInsensitive))
            found.append(documentJson(document));
    }
    return found;
}

http::Response searchResult(const QJsonArray &found)
{
    return jsonAnswer(200, {{u"kind"_s, u"aodocs#searchResult"_s},
                            {u"documents"_s, found},
                            {u"count"_s, found.size()},
                            {u"precision"_s, u"ACCURATE"_s}});
}

http::Response searchDocuments(const AodocsCall &call)
{
    return ofLibrary(call,
                     [&call](const AodocsLibrary &) { return searchResult(documentsIn(call, call.ids.first())); });
}

http::Response searchView(const AodocsCall &call)
{
    return ofLibrary(call, [&call](const AodocsLibrary &library) {
        return isView(call, library) ? searchResult(documentsIn(call, call.ids.first())) : noView(call);
    });
}

http::Response searchDomain(const AodocsCall &call)
{
    if (http::formValue(call.query, u"searchQueryTarget").isEmpty())
        return aodocsRefusal(400, u"badRequest"_s, u"Parameter searchQueryTarget is required"_s);
    QJsonArray found;
    for (const AodocsLibrary &library : visibleLibraries({call.documents, call.person, {}, {}, {}})) {
        for (const QJsonArray all = documentsIn(call, QString::fromLatin1(library.id)); const auto &document : all)
            found.append(document);
    }
    return searchResult(found);
}

/// For administrators of the library alone.
template<class Show>
http::Response asAdministrator(const AodocsCall &call, Show show)
{
    return ofLibrary(call, [&call, &show](const AodocsLibrary &library) {
        if (!call.person.superAdmin)
            return aodocsRefusal(403, u"forbidden"_s,
                                 u"Access denied to library with id: '%1' Required permission level: 'ADMIN'"_s.arg(
                                     QLatin1StringView(library.id)));
        return show(documentsIn(call, call.ids.first()));
    });
}

http::Response listDocuments(const AodocsCall &call)
{
    return asAdministrator(
        call, [](const QJsonArray &found) { return listOf("aodocs#documentList", u"documentList"_s, found); });
}

http::Response countDocuments(const AodocsCall &call)
{
    return asAdministrator(call, [](const QJsonArray &found) {
        return jsonAnswer(200, {{u"kind"_s, u"aodocs#documentCount"_s}, {u"count"_s, found.size()}});
    });
}

AodocsDocument *visibleDocument(const AodocsCall &call)
{
    AodocsDocument *document = call.documents.find(call.ids.first());
    return document && !document->deleted && libraryOf(call, document->libraryId) ? document : nullptr;
}

http::Response getDocument(const AodocsCall &call)
{
    const AodocsDocument *document = visibleDocument(call);
    return document ? jsonAnswer(200, documentJson(*document)) : noDocument(call.ids.first());
}

http::Response documentOfDriveFile(const AodocsCall &call)
{
    for (const AodocsDocument &document : call.documents.all()) {
        if (document.driveId == call.ids.first() && libraryOf(call, document.libraryId))
            return jsonAnswer(200, documentJson(document));
    }
    return noDocument(call.ids.first());
}

http::Response driveFilePermissions(const AodocsCall &call)
{
    const http::Response document = documentOfDriveFile(call);
    return document.status == 200 ? listOf("aodocs#drivePermissionList", u"permissions"_s, {}) : document;
}

http::Response prefilledDocument(const AodocsCall &call)
{
    const QString libraryId = http::formValue(call.query, u"libraryId");
    const QString classId = http::formValue(call.query, u"classId");
    if (libraryId.isEmpty() || classId.isEmpty())
        return aodocsRefusal(400, u"badRequest"_s, u"Parameters libraryId and classId are required"_s);
    if (!libraryOf(call, libraryId))
        return noLibrary(libraryId);
    return jsonAnswer(200, documentJson({{}, {}, libraryId, classId, {}}));
}

http::Response createDocument(const AodocsCall &call)
{
    const auto member = [&call](QLatin1StringView name) { return call.body.value(name).toString(); };
    if (!libraryOf(call, member("libraryId"_L1)))
        return noLibrary(member("libraryId"_L1));
    const AodocsDocument document{{}, member("title"_L1), member("libraryId"_L1), member("classId"_L1), {}};
    return jsonAnswer(200, documentJson(call.documents.add(document)));
}

http::Response changeDocument(const AodocsCall &call)
{
    AodocsDocument *document = visibleDocument(call);
    if (!document)
        return noDocument(call.ids.first());
    document->title = call.body.value("title"_L1).toString(document->title);
    return jsonAnswer(200, documentJson(*document));
}

http::Response deleteDocument(const AodocsCall &call)
{
    AodocsDocument *document = visibleDocument(call);
    if (!document)
        return noDocument(call.ids.first());
    const QString mode = http::formValue(call.query, u"deleteMode");
    if (mode != u"TRASH" && mode != u"PERMANENT")
        return aodocsRefusal(400, u"badRequest"_s, u"Parameter deleteMode is required"_s);
    document->deleted = true;
    return {204, {}, {}, {}};
}

// ---- the domain

http::Response auditLog(const AodocsCall &call)
{
    if (!call.person.superAdmin)
        return aodocsRefusal(403, u"forbidden"_s, u"Only super administrators can read the audit log"_s);
    return listOf("aodocs#auditLogList", u"items"_s, {});
}

http::Response domain(const AodocsCall &call)
{
    return jsonAnswer(200, {{u"kind"_s, u"aodocs#domain"_s}, {u"name"_s, call.person.domain()}});
}

constexpr AodocsOperation operations[] = {
    {"GET", "user/v1/me", me},
    {"GET", "user/v1beta1/me/roles", roles},
    {"GET", "user/v1beta1/me/roles/*", roles},
    {"GET", "user/v1/*", anotherUser},
    {"PUT", "library/v1/plain", listPlain},
    {"PUT", "library/v1", listLibraries},
    {"GET", "library/v2beta1/search", searchLibraries},
    {"GET", "library/v1/*", getLibrary},
    {"GET", "library/v1/*/permission", libraryPermissions},
    {"GET", "documentType/v1/libraries/*", listClasses},
    {"GET", "documentType/v1/libraries/*/documentTypes/*", getClass},
    {"GET", "view/v1/libraries/*", listViews},
    {"GET", "view/v1/libraries/*/views/*", getView},
    {"POST", "search/v1/libraries/*/search", searchDocuments},
    {"POST", "search/v1/document", searchDomain},
    {"POST", "search/v1/libraries/*/views/*", searchView},
    {"POST", "search/v1/libraries/*/list", listDocuments},
    {"POST", "search/v1/libraries/*/count", countDocuments},
    {"GET", "document/v1/*", getDocument},
    {"GET", "document/v1/drive/*", documentOfDriveFile},
    {"GET", "document/v1/drive/*/permission", driveFilePermissions},
    {"GET", "document/v1", prefilledDocument},
    {"PUT", "document/v1", createDocument},
    {"PATCH", "document/v1/*", changeDocument},
    {"POST", "document/v1/*", changeDocument},
    {"DELETE", "document/v1/*", deleteDocument},
    {"GET", "domain/v1/auditLog", auditLog},
    {"GET", "domain/v1beta1", domain},
};

} // namespace

std::span<const AodocsOperation> aodocsOperations()
{
    return operations;
}

http::Response aodocsRefusal(int code, const QString &reason, const QString &message)
{
    const QJsonObject first{{u"domain"_s, u"global"_s}, {u"reason"_s, reason}, {u"message"_s, message}};
    return jsonAnswer(
        code,
        {{u"error"_s, QJsonObject{{u"errors"_s, QJsonArray{first}}, {u"code"_s, code}, {u"message"_s, message}}}});
}

} // namespace sandbox
