// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/issuer.h"
#include "tests/inspect/tokens.h"

#include <algorithm>

/// A good token of each profile, to be spoilt one thing at a time.
namespace profiles {

using namespace Qt::StringLiterals;
using inspect::Context;
using inspect::Profile;
using tokens::json;

/// A profile's good token, the context in which it is good, and every check that it then has.
struct Good
{
    Profile profile;
    QByteArray header;
    QByteArray claims;
    Context context;
    QString checks;
};

inline Context contextFor(const QString &issuer, const QString &clientId, const QString &audience)
{
    Context context;
    context.now = tokens::now;
    context.issuer = issuer;
    context.clientId = clientId;
    context.audience = audience;
    context.keys = tokens::keys();
    return context;
}

inline Good google()
{
    return {Profile::Google, tokens::header(),
            json("{'iss':'https://accounts.google.com','sub':'1','aud':'12-a.apps.googleusercontent.com',"
                 "'azp':'12-a.apps.googleusercontent.com','iat':1699999700,'exp':1700003300}"),
            contextFor(u"https://accounts.google.com"_s, u"12-a.apps.googleusercontent.com"_s, {}),
            u"structure type algorithm key signature issuer audience authorized-party subject expiry issued-at"_s};
}

inline Good gmailAction()
{
    return {Profile::GmailAction, tokens::header(),
            json("{'iss':'https://accounts.google.com','sub':'1','aud':'https://example.com',"
                 "'azp':'gmail@system.gserviceaccount.com','iat':1699999700,'exp':1700003300}"),
            contextFor(u"https://accounts.google.com"_s, {}, u"https://example.com"_s),
            u"structure type algorithm key signature issuer audience authorized-party subject expiry issued-at"_s};
}

inline Good entra(const char *issuer, const char *version)
{
    QByteArray claims = tokens::changed("{}", json("{'sub':'s','aud':'app','tid':'tenant-1','oid':'o','iat':1699999700,"
                                                   "'nbf':1699999700,'exp':1700003300}"));
    claims = tokens::changed(claims.constData(), json("{'iss':'") + issuer + json("','ver':'") + version + json("'}"));
    return {Profile::Entra, tokens::header(), claims, contextFor(QString::fromLatin1(issuer), u"app"_s, {}),
            u"structure type algorithm key signature issuer audience subject tenant version object-id expiry "
            "not-before issued-at"_s};
}

inline Good entraFirst()
{
    return entra("https://sts.windows.net/tenant-1/", "1.0");
}

inline Good entraSecond()
{
    return entra("https://login.microsoftonline.com/tenant-1/v2.0", "2.0");
}

inline Good accessToken()
{
    return {Profile::Rfc9068, tokens::header(json("{'typ':'at+jwt'}")),
            json("{'iss':'https://issuer.example','sub':'1','aud':'api','client_id':'client','jti':'j',"
                 "'iat':1699999700,'exp':1700003300}"),
            contextFor(u"https://issuer.example"_s, u"client"_s, u"api"_s),
            u"structure type algorithm key signature issuer audience authorized-party subject token-id expiry "
            "issued-at"_s};
}

/// A JWT of no kind that is known.
inline Good other()
{
    return {Profile::Jwt, tokens::header(), json("{'iat':1699999700,'exp':1700003300}"), contextFor({}, {}, {}),
            u"structure algorithm key signature expiry issued-at"_s};
}

/// One that says who made it and for whom, as such a JWT may.
inline Good otherWithParties()
{
    Good good = other();
    good.claims = tokens::changed(good.claims.constData(), json("{'iss':'https://issuer.example','aud':'api'}"));
    return good;
}

/// An ID token of Azure AD B2C, as it comes by default: no tid.
inline Good businessToCustomer()
{
    const QString issuer = u"https://contoso.b2clogin.com/11111111-2222-3333-4444-555555555555/v2.0/"_s;
    return {Profile::Oidc, tokens::header(),
            json("{'iss':'") + issuer.toLatin1() +
                json("','sub':'s','aud':'app','tfp':'B2C_1_signin','ver':'1.0','iat':1699999700,'nbf':1699999700,"
                     "'exp':1700003300}"),
            contextFor(issuer, u"app"_s, {}),
            u"structure type algorithm key signature issuer audience subject expiry not-before issued-at"_s};
}

/// An access token that is held to no specification: Cognito's has no aud.
inline Good cognitoAccess()
{
    Good good = other();
    good.claims =
        json("{'iss':'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc','sub':'1','client_id':'client',"
             "'token_use':'access','scope':'openid','auth_time':1699999700,'jti':'j','iat':1699999700,"
             "'exp':1700003300}");
    good.context = contextFor(u"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"_s, u"client"_s, {});
    good.checks = u"structure algorithm key signature issuer authorized-party subject expiry issued-at"_s;
    return good;
}

/// An access token of Entra for an app alone, v1.0: no scp.
inline Good entraApp()
{
    Good good = entraFirst();
    good.claims = tokens::changed(good.claims.constData(), json("{'appid':'app','appidacr':'1'}"));
    good.context.audience = u"app"_s;
    good.checks.replace(u"audience"_s, u"audience authorized-party"_s);
    return good;
}

/// An access token of Entra, v1.0.
inline Good entraAccess()
{
    Good good = entraFirst();
    good.claims = tokens::changed(good.claims.constData(), json("{'scp':'User.Read','appid':'app'}"));
    good.context.audience = u"app"_s;
    good.checks.replace(u"audience"_s, u"audience authorized-party"_s);
    return good;
}

using MakeGood = Good (*)();

inline inspect::Inspection inspected(const Good &good, const QByteArray &changes = "{}")
{
    const QByteArray claims = tokens::changed(good.claims.constData(), changes);
    return inspect::inspect(tokens::signedBy(good.header, claims), good.context);
}

/// The row of one check, or an empty one.
inline inspect::Check rowOf(const inspect::Inspection &inspection, const QString &id)
{
    const auto found = std::ranges::find(inspection.checks, id, &inspect::Check::id);
    return found == inspection.checks.end() ? inspect::Check() : *found;
}

} // namespace profiles
