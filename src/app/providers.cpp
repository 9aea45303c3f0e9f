// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers.h"

#include "app/account.h"
#include "base/translated.h"
#include "oauth/device.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr char drive[] = "openid email profile https://www.googleapis.com/auth/drive.metadata.readonly";
constexpr char moreDrive[] = "https://www.googleapis.com/auth/drive.readonly "
                             "https://www.googleapis.com/auth/drive.file https://www.googleapis.com/auth/drive";

http::Form nothing()
{
    return {};
}

/// Google gives desktop clients a refresh token without being asked, or so its documentation says.
http::Form offline()
{
    return {{u"access_type"_s, u"offline"_s}};
}

constexpr ProviderRow rows[] = {
    {"google", QT_TRANSLATE_NOOP("providers", "Google"), drive, moreDrive, offline},
    {"entra", QT_TRANSLATE_NOOP("providers", "Microsoft Entra"), "openid email profile offline_access", "User.Read",
     nothing},
    {"sandbox", QT_TRANSLATE_NOOP("providers", "Built-in sandbox"), drive, moreDrive, nothing},
    {"openid", QT_TRANSLATE_NOOP("providers", "Another OpenID provider"), "openid email profile", "offline_access",
     nothing},
};

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

std::span<const ProviderRow> providers()
{
    return rows;
}

const ProviderRow &providerRow(const QString &id)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows),
                                    [&id](const ProviderRow &row) { return id == QLatin1StringView(row.id); });
    return found == std::end(rows) ? rows[std::size(rows) - 1] : *found;
}

QString providerName(const QString &id)
{
    return translated("providers", providerRow(id).name);
}

QStringList defaultScope(const QString &providerId)
{
    return words(providerRow(providerId).scope);
}

QStringList offeredScope(const QString &providerId)
{
    return words(providerRow(providerId).scope) + words(providerRow(providerId).offered);
}

QStringList offeredToDevice(const QString &providerId)
{
    QStringList offered = offeredScope(providerId);
    if (providerId == googleProvider || providerId == sandboxProvider)
        offered.removeIf([](const QString &scope) { return !oauth::googleDeviceScopes().contains(scope); });
    return offered;
}

} // namespace app
