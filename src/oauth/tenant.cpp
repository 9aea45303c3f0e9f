// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tenant.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

constexpr char placeholder[] = "{tenantid}";
constexpr char personalTenant[] = "9188040d-6c67-4c5b-b112-36a304b66dad"; ///< of every "consumers" account

/// Where Entra is, and who issues the tokens of its version 1.0 there.
struct Cloud
{
    const char *host;
    const char *firstIssuer;
};

constexpr Cloud clouds[] = {
    {"login.microsoftonline.com", "https://sts.windows.net/"},
    {"login.windows.net", "https://sts.windows.net/"},
    {"login.microsoftonline.us", "https://sts.windows.net/"},
    {"login.partner.microsoftonline.cn", "https://sts.chinacloudapi.cn/"},
};

const Cloud *cloudOf(const QString &issuer)
{
    const QString host = QUrl(issuer).host();
    const auto found = std::find_if(std::begin(clouds), std::end(clouds),
                                    [&host](const Cloud &cloud) { return host == QLatin1StringView(cloud.host); });
    return QUrl(issuer).scheme() != "https"_L1 || found == std::end(clouds) ? nullptr : found;
}

/// An issuer around its tenant, the first segment of the path.
struct Parts
{
    QString before; ///< up to the slash before the tenant
    QString tenant;
    QString after;
};

Parts split(const QString &issuer)
{
    const qsizetype slash = issuer.indexOf(u'/', issuer.indexOf("://"_L1) + 3);
    if (slash < 0)
        return {issuer, {}, {}};
    const qsizetype end = issuer.indexOf(u'/', slash + 1);
    const qsizetype length = end < 0 ? -1 : end - slash - 1;
    return {issuer.left(slash + 1), issuer.mid(slash + 1, length), end < 0 ? QString() : issuer.mid(end)};
}

bool isDirectoryId(const QString &tenant)
{
    static const QRegularExpression guid(u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_s);
    return guid.match(tenant).hasMatch();
}

bool standsForAny(const QString &tenant)
{
    return tenant == "common"_L1 || tenant == "organizations"_L1;
}

/// Whether `published` may be the tenant of who asked for `asked` at Entra itself.
bool entraTenantFits(const QString &asked, const QString &published)
{
    if (standsForAny(asked))
        return published == QLatin1StringView(placeholder);
    if (asked == "consumers"_L1)
        return published == QLatin1StringView(personalTenant);
    const bool isDomain = asked.contains(u'.');
    return isDomain ? isDirectoryId(published) : published == asked;
}

} // namespace

QString entraAuthority(const QString &tenant, EntraVersion version)
{
    const QString authority = u"https://login.microsoftonline.com/"_s + tenant;
    return version == EntraVersion::V2 ? authority + u"/v2.0"_s : authority;
}

bool publishedIssuerFits(const QString &asked, const QString &published)
{
    if (published == asked)
        return true;
    const Parts wanted = split(asked);
    const Parts found = split(published);
    const Cloud *cloud = cloudOf(asked);
    if (!cloud)
        return standsForAny(wanted.tenant) && found.tenant == QLatin1StringView(placeholder) &&
               found.before == wanted.before && found.after == wanted.after;
    if (!entraTenantFits(wanted.tenant, found.tenant))
        return false;
    const bool isSecond = wanted.after == "/v2.0"_L1;
    return isSecond ? found.before == wanted.before && found.after == wanted.after
                    : wanted.after.isEmpty() && found.before == QLatin1StringView(cloud->firstIssuer) &&
                          found.after == "/"_L1;
}

QString issuerAskedFor(const QString &asked, const QString &published)
{
    return issuerOfTenant(published, split(asked).tenant);
}

QString issuerOfTenant(const QString &published, const QString &tenant)
{
    const Parts parts = split(published);
    return parts.tenant == QLatin1StringView(placeholder) ? parts.before + tenant + parts.after : published;
}

} // namespace oauth
