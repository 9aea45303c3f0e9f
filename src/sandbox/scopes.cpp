// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scopes.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr QLatin1StringView prefix("https://www.googleapis.com/auth/");

struct Row
{
    const char *name;     ///< after the prefix, except openid
    const char *alias;    ///< the short OpenID Connect name, or null
    const char *sentence; ///< for the consent page
};

constexpr Row rows[] = {
    {"openid", nullptr, QT_TRANSLATE_NOOP("sandbox::scopes", "Know who you are here")},
    {"userinfo.email", "email", QT_TRANSLATE_NOOP("sandbox::scopes", "See your primary e-mail address")},
    {"userinfo.profile", "profile", QT_TRANSLATE_NOOP("sandbox::scopes", "See your name and profile")},
    {"drive", nullptr, QT_TRANSLATE_NOOP("sandbox::scopes", "See, edit, create and delete all your Drive files")},
    {"drive.appdata", nullptr, QT_TRANSLATE_NOOP("sandbox::scopes", "Keep its own settings in your Drive")},
    {"drive.file", nullptr,
     QT_TRANSLATE_NOOP("sandbox::scopes", "See, edit, create and delete only the Drive files you use with it")},
    {"drive.meet.readonly", nullptr, QT_TRANSLATE_NOOP("sandbox::scopes", "See Drive files made by meetings")},
    {"drive.metadata", nullptr,
     QT_TRANSLATE_NOOP("sandbox::scopes", "See and manage the details of your Drive files, not their content")},
    {"drive.metadata.readonly", nullptr,
     QT_TRANSLATE_NOOP("sandbox::scopes", "See the details of your Drive files, not their content")},
    {"drive.photos.readonly", nullptr, QT_TRANSLATE_NOOP("sandbox::scopes", "See your photos in Drive")},
    {"drive.readonly", nullptr, QT_TRANSLATE_NOOP("sandbox::scopes", "See and download all your Drive files")},
};

QString fullName(const Row &row)
{
    const QLatin1StringView name(row.name);
    return name == "openid"_L1 ? QString(name) : prefix + name;
}

const Row *findRow(const QString &scope)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [&scope](const Row &row) {
        return scope == fullName(row) || (row.alias && scope == QLatin1StringView(row.alias));
    });
    return found == std::end(rows) ? nullptr : found;
}

} // namespace

QStringList normalizedScopes(const QString &spaceSeparated)
{
    QStringList scopes;
    for (const QString &scope : spaceSeparated.split(u' ', Qt::SkipEmptyParts)) {
        const Row *row = findRow(scope);
        scopes.append(row ? fullName(*row) : scope);
    }
    scopes.removeDuplicates();
    return scopes;
}

QStringList unknownScopes(const QStringList &scopes)
{
    QStringList unknown = scopes;
    unknown.removeIf([](const QString &scope) { return findRow(scope) != nullptr; });
    return unknown;
}

QString scopeInWords(const QString &scope)
{
    const Row *row = findRow(scope);
    return row ? QCoreApplication::translate("sandbox::scopes", row->sentence) : QString();
}

bool canBeUnticked(const QString &scope)
{
    return scope != "openid"_L1 && !hasEmailScope({scope}) && !hasProfileScope({scope});
}

bool hasEmailScope(const QStringList &scopes)
{
    return scopes.contains(prefix + "userinfo.email"_L1);
}

bool hasProfileScope(const QStringList &scopes)
{
    return scopes.contains(prefix + "userinfo.profile"_L1);
}

QString driveScope(const char *name)
{
    return prefix + QLatin1StringView(name);
}

} // namespace sandbox
