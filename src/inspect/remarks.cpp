// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/remarks.h"

#include "base/translated.h"
#include "inspect/app_alone.h"
#include "inspect/issuer.h"
#include "inspect/subject.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("remarks", text);
}

QString text(const jose::ClaimsSet &claims, QStringView name)
{
    return claims.string(name).value_or(QString());
}

QString googleAccount(const jose::ClaimsSet &claims)
{
    const QString email = text(claims, u"email");
    if (email.endsWith(".gserviceaccount.com"_L1))
        return say("A service account of Google Cloud: no person, and no Drive of its own to speak of.");
    if (claims.has(u"hd"))
        return say("A Google Workspace or Cloud Identity account of %1.").arg(quotable(text(claims, u"hd")));
    if (email.endsWith("@gmail.com"_L1) || email.endsWith("@googlemail.com"_L1))
        return say("A personal Google account.");
    return email.isEmpty()
               ? QString()
               : say("A personal Google account under an address from elsewhere: it belongs to no Workspace "
                     "(there is no hd), whatever its domain says.");
}

/// `idp` may name the tenant itself, by the issuer of either version.
bool isEntraGuest(const jose::ClaimsSet &claims)
{
    const QString idp = text(claims, u"idp");
    const bool isFromElsewhere = !idp.isEmpty() && entraTenant(idp) != entraTenant(text(claims, u"iss"));
    return claims.numericDate(u"acct") == 1 || isFromElsewhere;
}

QString entraAccount(const jose::ClaimsSet &claims)
{
    const QString tenant = text(claims, u"tid");
    if (tenant == QLatin1StringView(personalTenant))
        return say("A personal Microsoft account.");
    if (isEntraGuest(claims))
        return say("A guest of the tenant, or one who signed in elsewhere.");
    return tenant.isEmpty() ? QString() : say("A work or school account of the tenant %1.").arg(quotable(tenant));
}

QString auth0Account(const jose::ClaimsSet &claims)
{
    const QString sub = text(claims, u"sub");
    return sub.contains(u'|') ? say("An account of the connection %1.").arg(quotable(sub.section(u'|', 0, 0)))
                              : QString();
}

QString account(const jose::ClaimsSet &claims)
{
    if (!appAlone(claims).isEmpty())
        return say("It stands for an app alone: no person has signed in.");
    switch (vendorOf(text(claims, u"iss"))) {
    case Vendor::Google:
        return googleAccount(claims);
    case Vendor::Entra:
        return entraAccount(claims);
    case Vendor::Auth0:
        return auth0Account(claims);
    case Vendor::Unknown:
    case Vendor::Okta:
    case Vendor::Cognito:
    case Vendor::Firebase:
    case Vendor::Keycloak:
        return {};
    }
    Q_UNREACHABLE();
}

/// `azp` is who got the token, `aud` who is to take it.
QString parties(const jose::ClaimsSet &claims)
{
    const QString azp = text(claims, u"azp");
    const QStringList aud = claims.strings(u"aud").value_or(QStringList());
    if (azp.isEmpty() || aud.isEmpty())
        return {};
    if (azp == QLatin1StringView(gmailSender))
        return say("Gmail made it for an inline action of a mail from %1.").arg(quotable(aud.first()));
    if (aud == QStringList{azp})
        return say("The client that got it is the one that it is for.");
    if (!googleProject(azp).isEmpty() && googleProject(azp) == googleProject(aud.first()))
        return say("One client got it (azp) for another of the same Google project (aud): an app for its server.");
    return say("One client got it (azp: %1) for another party (aud: %2).")
        .arg(quotable(azp), quotable(aud.join(u", "_s)));
}

} // namespace

QStringList remarks(const jose::ClaimsSet &claims)
{
    QStringList sentences = {account(claims), parties(claims)};
    sentences.removeAll(QString());
    return sentences;
}

} // namespace inspect
