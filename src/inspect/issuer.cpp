// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/issuer.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

/// Hosts under which a vendor issues tokens; a name that starts with a dot is the end of a host's name. Azure AD B2C
/// (b2clogin.com) is not among Entra's: its tokens name no tenant, and policies decide what they hold.
struct Host
{
    const char *name;
    Vendor vendor;
};

constexpr Host hosts[] = {
    {"accounts.google.com", Vendor::Google},
    {"login.microsoftonline.com", Vendor::Entra},
    {"login.microsoftonline.us", Vendor::Entra},
    {"login.partner.microsoftonline.cn", Vendor::Entra},
    {"sts.windows.net", Vendor::Entra},
    {"sts.chinacloudapi.cn", Vendor::Entra},
    {".ciamlogin.com", Vendor::Entra},
    {".auth0.com", Vendor::Auth0},
    {".okta.com", Vendor::Okta},
    {".oktapreview.com", Vendor::Okta},
    {".okta-emea.com", Vendor::Okta},
    {"securetoken.google.com", Vendor::Firebase},
};

bool isAt(const QString &host, QLatin1StringView name)
{
    return name.startsWith(u'.') ? host.endsWith(name) : host == name;
}

/// https://cognito-idp.REGION.amazonaws.com/POOL
bool isCognito(const QString &host)
{
    return host.startsWith("cognito-idp."_L1) &&
           (host.endsWith(".amazonaws.com"_L1) || host.endsWith(".amazonaws.com.cn"_L1));
}

/// Keycloak runs anywhere; its issuers end in /realms/NAME.
bool isKeycloak(const QString &path)
{
    return path.section(u'/', -2, -2) == "realms"_L1 && !path.section(u'/', -1).isEmpty();
}

} // namespace

bool isGoogleIssuer(const QString &issuer)
{
    return issuer == "https://accounts.google.com"_L1 || issuer == "accounts.google.com"_L1;
}

QString googleProject(const QString &clientId)
{
    if (!clientId.endsWith(".apps.googleusercontent.com"_L1))
        return {};
    const QString digits = clientId.section(u'-', 0, 0).section(u'.', 0, 0);
    const bool isNumber =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? digits : QString();
}

QString entraTenant(const QString &issuer)
{
    return QUrl(issuer, QUrl::StrictMode).path().section(u'/', 1, 1);
}

bool entraTenantFits(const QString &expected, const QString &tenant)
{
    const bool isPersonal = tenant == QLatin1StringView(personalTenant);
    if (expected == "consumers"_L1)
        return isPersonal;
    if (expected == "organizations"_L1)
        return !isPersonal;
    return expected == "{tenantid}"_L1 || expected == "common"_L1 || expected == tenant;
}

bool entraIssuerMatches(const QString &expected, const QString &iss, const QString &tenant)
{
    if (tenant.isEmpty() || vendorOf(expected) != Vendor::Entra)
        return false;
    for (const QString &name : {u"{tenantid}"_s, u"common"_s, u"organizations"_s, u"consumers"_s}) {
        const QString place = u'/' + name;
        if (expected.contains(place) && entraTenantFits(name, tenant) &&
            QString(expected).replace(place, u'/' + tenant) == iss)
            return true;
    }
    return false;
}

Vendor vendorOf(const QString &issuer)
{
    if (isGoogleIssuer(issuer))
        return Vendor::Google;
    // "{tenantid}" is no character of a URL, yet Entra publishes it.
    const QUrl url(QString(issuer).replace("{tenantid}"_L1, "tenant"_L1), QUrl::StrictMode);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return Vendor::Unknown;
    for (const Host &row : hosts) {
        if (isAt(url.host(), QLatin1StringView(row.name)))
            return row.vendor;
    }
    if (isCognito(url.host()))
        return Vendor::Cognito;
    return isKeycloak(url.path()) ? Vendor::Keycloak : Vendor::Unknown;
}

QString vendorName(Vendor vendor)
{
    switch (vendor) {
    case Vendor::Unknown:
        return {};
    case Vendor::Google:
        return u"Google"_s;
    case Vendor::Entra:
        return u"Microsoft Entra"_s;
    case Vendor::Auth0:
        return u"Auth0"_s;
    case Vendor::Okta:
        return u"Okta"_s;
    case Vendor::Cognito:
        return u"Amazon Cognito"_s;
    case Vendor::Firebase:
        return u"Firebase"_s;
    case Vendor::Keycloak:
        return u"Keycloak"_s;
    }
    Q_UNREACHABLE();
}

} // namespace inspect
