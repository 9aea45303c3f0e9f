// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/scope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

constexpr QLatin1StringView google("https://www.googleapis.com/auth/userinfo.");
constexpr QLatin1StringView graph("https://graph.microsoft.com/");

bool contains(const QStringList &scopes, const QString &scope)
{
    return std::any_of(scopes.begin(), scopes.end(), [canonical = canonicalScope(scope)](const QString &one) {
        return canonicalScope(one) == canonical;
    });
}

} // namespace

QString canonicalScope(const QString &scope)
{
    if (scope == google + "email"_L1 || scope == google + "profile"_L1)
        return scope.mid(google.size());
    return scope.startsWith(graph) ? scope.mid(graph.size()) : scope;
}

QStringList missingScope(const QStringList &requested, const QStringList &granted)
{
    QStringList missing = requested;
    missing.removeIf(
        [&granted](const QString &scope) { return scope == "offline_access"_L1 || contains(granted, scope); });
    return missing;
}

QStringList unitedScope(const QStringList &scope, const QStringList &more)
{
    QStringList united = scope;
    for (const QString &one : more) {
        if (!contains(united, one))
            united.append(one);
    }
    return united;
}

QStringList withOfflineAccess(const QStringList &scope, const ProviderMetadata &provider)
{
    const bool known = provider.scopesSupported.contains("offline_access"_L1);
    return known && provider.issuer != QLatin1StringView(googleIssuer) ? unitedScope(scope, {u"offline_access"_s})
                                                                       : scope;
}

} // namespace oauth
