// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/vendor_claims.h"

#include "base/translated.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using V = Vendor;

constexpr VendorClaim claims[] = {
    {V::Google, "sub",
     QT_TRANSLATE_NOOP("meaning", "Google's permanent account number: never reused, the one key to store")},
    {V::Google, "hd",
     QT_TRANSLATE_NOOP("meaning", "Hosted domain: the Workspace or Cloud organization of the account")},
    {V::Google, "azp", QT_TRANSLATE_NOOP("meaning", "The OAuth client that the token was issued to")},
    {V::Google, "aud", QT_TRANSLATE_NOOP("meaning", "Audience: the OAuth client that the token is for")},
    {V::Google, "email", QT_TRANSLATE_NOOP("meaning", "E-mail address of the account; may change, so store sub")},

    {V::Entra, "sub",
     QT_TRANSLATE_NOOP(
         "meaning",
         "The person as this one client knows it: another client sees another value. Of an app alone, its object id")},
    {V::Entra, "aud",
     QT_TRANSLATE_NOOP("meaning", "Audience: the application id of the client or API that the token is for")},
    {V::Entra, "tid",
     QT_TRANSLATE_NOOP("meaning", "Tenant: the organization whose directory the account is signed in to")},
    {V::Entra, "oid",
     QT_TRANSLATE_NOOP("meaning", "Object id: the account within its tenant, the same for every client")},
    {V::Entra, "ver", QT_TRANSLATE_NOOP("meaning", "Version of the token's format")},
    {V::Entra, "upn", QT_TRANSLATE_NOOP("meaning", "Name to sign in with; may change, identifies nobody")},
    {V::Entra, "unique_name", QT_TRANSLATE_NOOP("meaning", "Name to show, in tokens of v1.0; identifies nobody")},
    {V::Entra, "preferred_username",
     QT_TRANSLATE_NOOP("meaning", "Name to sign in with; may change, identifies nobody")},
    {V::Entra, "email", QT_TRANSLATE_NOOP("meaning", "E-mail address as the tenant's admin wrote it: not verified")},
    {V::Entra, "xms_edov",
     QT_TRANSLATE_NOOP("meaning", "Whether the owner of the e-mail address's domain was verified")},
    {V::Entra, "verified_primary_email", QT_TRANSLATE_NOOP("meaning", "E-mail addresses that Entra verified")},
    {V::Entra, "verified_secondary_email",
     QT_TRANSLATE_NOOP("meaning", "Further e-mail addresses that Entra verified")},
    {V::Entra, "idp", QT_TRANSLATE_NOOP("meaning", "Where the person signed in, when that was not the tenant itself")},
    {V::Entra, "acct", QT_TRANSLATE_NOOP("meaning", "Member or guest of the tenant")},
    {V::Entra, "appid", QT_TRANSLATE_NOOP("meaning", "The client that the token was issued to (v1.0)")},
    {V::Entra, "azp", QT_TRANSLATE_NOOP("meaning", "The client that the token was issued to (v2.0)")},
    {V::Entra, "appidacr", QT_TRANSLATE_NOOP("meaning", "How the client proved who it is (v1.0)")},
    {V::Entra, "azpacr", QT_TRANSLATE_NOOP("meaning", "How the client proved who it is (v2.0)")},
    {V::Entra, "app_displayname", QT_TRANSLATE_NOOP("meaning", "Name of the client")},
    {V::Entra, "idtyp", QT_TRANSLATE_NOOP("meaning", "Whether it stands for a person or for an app alone")},
    {V::Entra, "roles",
     QT_TRANSLATE_NOOP("meaning", "App roles that were assigned; in a token of an app alone, its permissions")},
    {V::Entra, "wids", QT_TRANSLATE_NOOP("meaning", "Directory roles of the person, for the whole tenant")},
    {V::Entra, "groups", QT_TRANSLATE_NOOP("meaning", "Groups of the person, by object id")},
    {V::Entra, "hasgroups",
     QT_TRANSLATE_NOOP("meaning", "Too many groups for the token: ask Microsoft Graph for them")},
    {V::Entra, "_claim_names", QT_TRANSLATE_NOOP("meaning", "Claims that were left out for their size")},
    {V::Entra, "_claim_sources", QT_TRANSLATE_NOOP("meaning", "Where to ask for the claims that were left out")},
    {V::Entra, "scp", QT_TRANSLATE_NOOP("meaning", "Scopes: what the client may do for the person")},
    {V::Entra, "ipaddr", QT_TRANSLATE_NOOP("meaning", "Address on the network that the person signed in from")},
    {V::Entra, "puid", QT_TRANSLATE_NOOP("meaning", "Microsoft's own number of the account")},
    {V::Entra, "deviceid", QT_TRANSLATE_NOOP("meaning", "The device, as the tenant knows it")},
    {V::Entra, "onprem_sid", QT_TRANSLATE_NOOP("meaning", "The account in the organization's own Active Directory")},
    {V::Entra, "pwd_exp", QT_TRANSLATE_NOOP("meaning", "Seconds until the password ends")},
    {V::Entra, "pwd_url", QT_TRANSLATE_NOOP("meaning", "Where to change the password")},
    {V::Entra, "login_hint", QT_TRANSLATE_NOOP("meaning", "Picks the account at the next sign-in or sign-out")},
    {V::Entra, "tenant_ctry", QT_TRANSLATE_NOOP("meaning", "Country of the tenant")},
    {V::Entra, "ctry", QT_TRANSLATE_NOOP("meaning", "Country of the person")},
    {V::Entra, "tenant_region_scope", QT_TRANSLATE_NOOP("meaning", "Region of the tenant")},
    {V::Entra, "xms_cc",
     QT_TRANSLATE_NOOP("meaning", "What the client can handle: cp1 is continuous access evaluation")},
    {V::Entra, "xms_tcdt", QT_TRANSLATE_NOOP("meaning", "The tenant was created"), true},
    {V::Entra, "acrs", QT_TRANSLATE_NOOP("meaning", "Authentication contexts that were satisfied")},
    {V::Entra, "aio", QT_TRANSLATE_NOOP("meaning", "Microsoft's own note; means nothing to others")},
    {V::Entra, "rh", QT_TRANSLATE_NOOP("meaning", "Microsoft's own note; means nothing to others")},
    {V::Entra, "uti", QT_TRANSLATE_NOOP("meaning", "Number of this token in the sign-in logs")},

    {V::Auth0, "sub",
     QT_TRANSLATE_NOOP(
         "meaning", "The person: connection and number, parted by “|”. Of an app alone, its client_id and @clients")},
    {V::Auth0, "gty", QT_TRANSLATE_NOOP("meaning", "The grant by which the token was got")},
    {V::Auth0, "permissions", QT_TRANSLATE_NOOP("meaning", "What the person may do with the API (RBAC)")},
    {V::Auth0, "org_id", QT_TRANSLATE_NOOP("meaning", "The organization that the person signed in to")},
    {V::Auth0, "org_name", QT_TRANSLATE_NOOP("meaning", "Name of that organization")},

    {V::Okta, "ver", QT_TRANSLATE_NOOP("meaning", "Version of the token's format")},
    {V::Okta, "uid", QT_TRANSLATE_NOOP("meaning", "The person, by Okta's number")},
    {V::Okta, "cid", QT_TRANSLATE_NOOP("meaning", "The client that the token was issued to")},
    {V::Okta, "idp", QT_TRANSLATE_NOOP("meaning", "Where the person signed in")},
    {V::Okta, "sub",
     QT_TRANSLATE_NOOP(
         "meaning", "The person: in an access token the login name, which may change; in an ID token Okta's number")},

    {V::Cognito, "sub",
     QT_TRANSLATE_NOOP("meaning", "The person within the user pool: never changes. Of an app alone, its client_id")},
    {V::Cognito, "token_use",
     QT_TRANSLATE_NOOP("meaning", "Whether it is an ID or an access token: check it, both look alike")},
    {V::Cognito, "cognito:username", QT_TRANSLATE_NOOP("meaning", "Name of the person in the user pool")},
    {V::Cognito, "username", QT_TRANSLATE_NOOP("meaning", "Name of the person in the user pool")},
    {V::Cognito, "cognito:groups", QT_TRANSLATE_NOOP("meaning", "Groups of the person in the user pool")},
    {V::Cognito, "cognito:roles", QT_TRANSLATE_NOOP("meaning", "IAM roles of the person's groups")},
    {V::Cognito, "cognito:preferred_role", QT_TRANSLATE_NOOP("meaning", "The IAM role that comes first")},
    {V::Cognito, "identities", QT_TRANSLATE_NOOP("meaning", "Other providers that the person is linked to")},
    {V::Cognito, "origin_jti",
     QT_TRANSLATE_NOOP("meaning", "The sign-in that this token comes from: revoked together")},
    {V::Cognito, "event_id", QT_TRANSLATE_NOOP("meaning", "The sign-in, in the logs")},
    {V::Cognito, "client_id", QT_TRANSLATE_NOOP("meaning", "The client; access tokens of Cognito have no aud")},

    {V::Firebase, "sub", QT_TRANSLATE_NOOP("meaning", "The person within the project, the same as user_id")},
    {V::Firebase, "aud", QT_TRANSLATE_NOOP("meaning", "Audience: the id of the Firebase project")},
    {V::Firebase, "user_id", QT_TRANSLATE_NOOP("meaning", "The person within the project")},
    {V::Firebase, "firebase", QT_TRANSLATE_NOOP("meaning", "How the person signed in, and who they are there")},

    {V::Keycloak, "sub", QT_TRANSLATE_NOOP("meaning", "The person within the realm: never changes")},
    {V::Keycloak, "typ", QT_TRANSLATE_NOOP("meaning", "What kind of token it is: check it, all look alike")},
    {V::Keycloak, "realm_access", QT_TRANSLATE_NOOP("meaning", "Roles of the person in the whole realm")},
    {V::Keycloak, "resource_access", QT_TRANSLATE_NOOP("meaning", "Roles of the person, by client")},
    {V::Keycloak, "session_state", QT_TRANSLATE_NOOP("meaning", "Session at Keycloak")},
    {V::Keycloak, "allowed-origins", QT_TRANSLATE_NOOP("meaning", "Web origins that the client may call from")},
    {V::Keycloak, "authorization", QT_TRANSLATE_NOOP("meaning", "Permissions that Keycloak granted")},
};

/// What a value stands for.
struct ValueWords
{
    Vendor vendor;
    const char *claim;
    const char *value; ///< a text, or a number as written
    const char *words;
};

constexpr ValueWords values[] = {
    {V::Entra, "acct", "0", QT_TRANSLATE_NOOP("meaning", "a member")},
    {V::Entra, "acct", "1", QT_TRANSLATE_NOOP("meaning", "a guest")},
    {V::Entra, "appidacr", "0", QT_TRANSLATE_NOOP("meaning", "not at all: a public client")},
    {V::Entra, "appidacr", "1", QT_TRANSLATE_NOOP("meaning", "by its secret")},
    {V::Entra, "appidacr", "2", QT_TRANSLATE_NOOP("meaning", "by its certificate")},
    {V::Entra, "azpacr", "0", QT_TRANSLATE_NOOP("meaning", "not at all: a public client")},
    {V::Entra, "azpacr", "1", QT_TRANSLATE_NOOP("meaning", "by its secret")},
    {V::Entra, "azpacr", "2", QT_TRANSLATE_NOOP("meaning", "by its certificate")},
    {V::Entra, "idtyp", "app", QT_TRANSLATE_NOOP("meaning", "an app alone, without a person")},
    {V::Entra, "idtyp", "user", QT_TRANSLATE_NOOP("meaning", "a person")},
    {V::Entra, "tid", personalTenant, QT_TRANSLATE_NOOP("meaning", "personal Microsoft accounts")},
    {V::Auth0, "gty", "client-credentials", QT_TRANSLATE_NOOP("meaning", "an app alone, without a person")},
    {V::Auth0, "gty", "password", QT_TRANSLATE_NOOP("meaning", "the person's password, given to the app")},
    {V::Cognito, "token_use", "id", QT_TRANSLATE_NOOP("meaning", "an ID token")},
    {V::Cognito, "token_use", "access", QT_TRANSLATE_NOOP("meaning", "an access token")},
    {V::Keycloak, "typ", "ID", QT_TRANSLATE_NOOP("meaning", "an ID token")},
    {V::Keycloak, "typ", "Bearer", QT_TRANSLATE_NOOP("meaning", "an access token")},
    {V::Keycloak, "typ", "Refresh", QT_TRANSLATE_NOOP("meaning", "a refresh token: keep it secret")},
    {V::Keycloak, "typ", "Offline", QT_TRANSLATE_NOOP("meaning", "a refresh token that does not end: keep it secret")},
    {V::Keycloak, "typ", "Logout", QT_TRANSLATE_NOOP("meaning", "a logout token")},
};

QString textOf(const json_text::Value &value)
{
    return value.kind == json_text::Kind::Number ? QString::fromLatin1(value.raw()) : value.string();
}

} // namespace

const VendorClaim *findVendorClaim(Vendor vendor, const QString &claim)
{
    const auto *found = std::ranges::find_if(
        claims, [&](const VendorClaim &row) { return row.vendor == vendor && claim == QLatin1StringView(row.name); });
    return found == std::end(claims) ? nullptr : found;
}

QString vendorValueWords(Vendor vendor, const QString &claim, const json_text::Value &value)
{
    const QString text = textOf(value);
    const auto *found = std::ranges::find_if(values, [&](const ValueWords &row) {
        return row.vendor == vendor && claim == QLatin1StringView(row.claim) && text == QLatin1StringView(row.value);
    });
    return found == std::end(values) ? QString() : translated("meaning", found->words);
}

} // namespace inspect
