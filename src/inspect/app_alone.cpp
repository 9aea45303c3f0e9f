// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/app_alone.h"

#include "inspect/issuer.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

constexpr QLatin1StringView auth0Ending("@clients");

QString text(const jose::ClaimsSet &claims, QStringView name)
{
    return claims.string(name).value_or(QString());
}

/// `idtyp` is optional. A person has another `sub` for each client, an app its object id; only a person grants scopes.
QString entraApp(const jose::ClaimsSet &claims)
{
    const QString sub = text(claims, u"sub");
    const QString kind = text(claims, u"idtyp");
    const bool isItsOwnSubject = kind.isEmpty() && !sub.isEmpty() && sub == text(claims, u"oid") && !claims.has(u"scp");
    if (kind != "app"_L1 && !isItsOwnSubject)
        return {};
    const QString client = claims.has(u"azp") ? text(claims, u"azp") : text(claims, u"appid"); // v2.0, v1.0
    return client.isEmpty() ? sub : client;
}

/// A person's begins with the connection and "|", and may end in what a database of one's own makes of it.
QString auth0App(const jose::ClaimsSet &claims)
{
    const QString sub = text(claims, u"sub");
    return sub.endsWith(auth0Ending) && !sub.contains(u'|') ? sub.chopped(auth0Ending.size()) : QString();
}

QString cognitoApp(const jose::ClaimsSet &claims)
{
    const QString client = text(claims, u"client_id");
    const bool isApp = text(claims, u"token_use") == "access"_L1 && text(claims, u"sub") == client;
    return isApp && !claims.has(u"username") ? client : QString();
}

struct Row
{
    Vendor vendor;
    QString (*app)(const jose::ClaimsSet &);
};

constexpr Row rows[] = {
    {Vendor::Entra, entraApp},
    {Vendor::Auth0, auth0App},
    {Vendor::Cognito, cognitoApp},
};

} // namespace

QString appAlone(const jose::ClaimsSet &claims)
{
    for (const Row &row : rows) {
        const QString app = row.app(claims);
        if (!app.isEmpty() && vendorOf(text(claims, u"iss")) == row.vendor) // asked last: it takes an address apart
            return app;
    }
    return {};
}

} // namespace inspect
