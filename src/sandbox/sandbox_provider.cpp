// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_provider.h"

#include "http/form.h"
#include "sandbox/device_pages.h"
#include "sandbox/google_answers.h"
#include "sandbox/pages.h"
#include "sandbox/people.h"
#include "sandbox/scopes.h"
#include "sandbox/token_endpoint.h"
#include "sandbox/token_services.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr char authorizationPath[] = "/o/oauth2/v2/auth";
constexpr char deviceAuthorizationPath[] = "/device/code";
constexpr char tokenPath[] = "/token";
constexpr char userinfoPath[] = "/v1/userinfo";
constexpr char revocationPath[] = "/revoke";
constexpr char tokeninfoPath[] = "/tokeninfo";
constexpr char introspectionPath[] = "/introspect";
constexpr char jwksPath[] = "/oauth2/v3/certs";

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::provider", text);
}

Answer discovery(Realm &realm, const http::Request &)
{
    const auto endpoint = [&realm](const char *path) { return QString(realm.issuer + QLatin1StringView(path)); };
    return jsonAnswer(
        200,
        {{u"issuer"_s, realm.issuer},
         {u"authorization_endpoint"_s, endpoint(authorizationPath)},
         {u"token_endpoint"_s, endpoint(tokenPath)},
         {u"device_authorization_endpoint"_s, endpoint(deviceAuthorizationPath)},
         {u"userinfo_endpoint"_s, endpoint(userinfoPath)},
         {u"revocation_endpoint"_s, endpoint(revocationPath)},
         {u"introspection_endpoint"_s, endpoint(introspectionPath)},
         {u"tokeninfo_endpoint"_s, endpoint(tokeninfoPath)},
         {u"jwks_uri"_s, endpoint(jwksPath)},
         {u"response_types_supported"_s, QJsonArray{u"code"_s}},
         {u"response_modes_supported"_s, QJsonArray{u"query"_s}},
         {u"grant_types_supported"_s,
          QJsonArray{u"authorization_code"_s, u"refresh_token"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s}},
         {u"subject_types_supported"_s, QJsonArray{u"public"_s}},
         {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}},
         {u"scopes_supported"_s, QJsonArray{u"openid"_s, u"email"_s, u"profile"_s}},
         {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s, u"client_secret_basic"_s}},
         {u"claims_supported"_s, QJsonArray{u"aud"_s, u"email"_s, u"email_verified"_s, u"exp"_s, u"family_name"_s,
                                            u"given_name"_s, u"iat"_s, u"iss"_s, u"name"_s, u"sub"_s}},
         {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
         {u"authorization_response_iss_parameter_supported"_s, true}});
}

QJsonObject toJson(const jose::Jwk &key)
{
    const auto encoded = [](const QByteArray &bytes) {
        return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    return {{u"kty"_s, key.kty}, {u"kid"_s, key.kid},      {u"alg"_s, key.alg},
            {u"use"_s, key.use}, {u"n"_s, encoded(key.n)}, {u"e"_s, encoded(key.e)}};
}

Answer keySet(Realm &realm, const http::Request &)
{
    QJsonArray keys;
    if (!realm.has(Fault::JwksEmpty)) {
        for (const jose::SigningKey &key : realm.keys)
            keys.append(toJson(key.publicJwk()));
    }
    return jsonAnswer(200, {{u"keys"_s, keys}});
}

/// Why an authorization request is refused, with the number and the code that Google prints.
struct Refusal
{
    int status;
    QString error;
    QString description;
};

std::optional<Refusal> parameterRefusal(const http::Form &query)
{
    for (const auto &[name, value] : query) {
        if (http::formCount(query, name) > 1)
            return Refusal{400, u"invalid_request"_s, say("The parameter %1 is given more than once.").arg(name)};
    }
    for (const char *name : {"client_id", "redirect_uri", "response_type", "scope"}) {
        if (http::formValue(query, QString::fromLatin1(name)).isEmpty())
            return Refusal{400, u"invalid_request"_s,
                           u"Required parameter is missing: %1"_s.arg(QLatin1StringView(name))};
    }
    return {};
}

/// RFC 7636 4.3; Google's default method, when none is named, is plain.
std::optional<Refusal> challengeRefusal(const http::Form &query)
{
    static const QRegularExpression sha256(u"\\A[A-Za-z0-9_-]{43}\\z"_s);
    if (http::formValue(query, u"code_challenge").isEmpty())
        return Refusal{400, u"invalid_request"_s, u"Required parameter is missing: code_challenge"_s};
    if (http::formValue(query, u"code_challenge_method") != "S256"_L1)
        return Refusal{400, u"invalid_request"_s, say("The sandbox takes the code_challenge_method S256 only.")};
    if (!sha256.match(http::formValue(query, u"code_challenge")).hasMatch())
        return Refusal{400, u"invalid_request"_s, say("The code_challenge is no SHA-256 hash in base64url.")};
    return {};
}

std::optional<Refusal> refusalOf(const Realm &realm, const http::Form &query)
{
    if (const auto refusal = parameterRefusal(query))
        return refusal;
    if (http::formValue(query, u"client_id") != realm.clientId)
        return Refusal{401, u"invalid_client"_s, u"The OAuth client was not found."_s};
    if (!isLoopbackRedirect(http::formValue(query, u"redirect_uri")))
        return Refusal{400, u"redirect_uri_mismatch"_s,
                       say("The redirect_uri must be http://127.0.0.1:PORT or http://[::1]:PORT, with any path.")};
    if (http::formValue(query, u"response_type") != "code"_L1)
        return Refusal{400, u"unsupported_response_type"_s, say("The sandbox gives response_type code only.")};
    const QStringList unknown = unknownScopes(normalizedScopes(http::formValue(query, u"scope")));
    if (!unknown.isEmpty())
        return Refusal{400, u"invalid_scope"_s,
                       u"Some requested scopes were invalid. {invalid=[%1]}"_s.arg(unknown.join(u", "_s))};
    return challengeRefusal(query);
}

/// Sends the browser back to the application with `parameters` after those the redirect URI has itself.
http::Response redirect(const QString &redirectUri, const http::Form &parameters)
{
    const QByteArray separator = redirectUri.contains(u'?') ? "&"_ba : "?"_ba;
    return {302, {}, {{"Location"_ba, redirectUri.toLatin1() + separator + http::encodeForm(parameters)}}, {}};
}

http::Form commonParameters(const Realm &realm, const QString &state)
{
    http::Form parameters;
    if (!state.isNull())
        parameters.append({u"state"_s, realm.has(Fault::WrongState) ? u"wrong-"_s + state : state});
    parameters.append({u"iss"_s, realm.has(Fault::WrongIss) ? u"http://127.0.0.1:1"_s : realm.issuer});
    return parameters;
}

http::Response redirectWithError(const Realm &realm, const PendingAuthorization &authorization, const QString &error)
{
    http::Form parameters = commonParameters(realm, authorization.state);
    parameters.prepend({u"error"_s, error});
    return redirect(authorization.redirectUri, parameters);
}

Answer authorize(Realm &realm, const http::Request &request)
{
    const http::Form query = http::queryOf(request.url);
    if (const auto refusal = refusalOf(realm, query))
        return pages::error(refusal->status, refusal->error, refusal->description);

    PendingAuthorization authorization;
    authorization.redirectUri = http::formValue(query, u"redirect_uri");
    authorization.scopes = normalizedScopes(http::formValue(query, u"scope"));
    authorization.state = http::formValue(query, u"state");
    authorization.nonce = http::formValue(query, u"nonce");
    authorization.includeGranted = http::formValue(query, u"include_granted_scopes") == "true"_L1;
    authorization.codeChallenge = http::formValue(query, u"code_challenge").toLatin1();

    const QStringList prompt = http::formValue(query, u"prompt").split(u' ', Qt::SkipEmptyParts);
    if (prompt.contains("none"_L1)) // nobody is ever signed in here
        return redirectWithError(realm, authorization, u"login_required"_s);
    const Person *hinted = findPerson(http::formValue(query, u"login_hint"));
    const bool choose = !hinted || prompt.contains("select_account"_L1);
    if (!choose)
        authorization.subject = QString::fromLatin1(hinted->subject);
    const QByteArray id = realm.grants.begin(authorization, realm.now());
    return choose ? pages::accountChooser(id, authorization.redirectUri)
                  : pages::consent(id, authorization.redirectUri, *hinted, authorization.scopes,
                                   !realm.has(Fault::UntickedScopes));
}

http::Response pageTooOld()
{
    return pages::error(400, u"invalid_request"_s,
                        say("This page is too old or was answered before. Start the sign-in again."));
}

Answer accountChosen(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body);
    const QByteArray id = http::formValue(form, u"request").toLatin1();
    PendingAuthorization *authorization = realm.grants.pending(id, realm.now());
    const Person *person = findPerson(http::formValue(form, u"account"));
    if (!authorization || !person)
        return pageTooOld();
    authorization->subject = QString::fromLatin1(person->subject);
    return pages::consent(id, authorization->redirectUri, *person, authorization->scopes,
                          !realm.has(Fault::UntickedScopes));
}

/// What was asked for, without the boxes that were left unticked; with what was allowed before, if that was asked for
/// too.
QStringList allowedScopes(const Realm &realm, const PendingAuthorization &authorization, const http::Form &form)
{
    QStringList scopes = authorization.scopes;
    scopes.removeIf([&form](const QString &scope) {
        return canBeUnticked(scope) && !form.contains(QPair<QString, QString>(u"scope"_s, scope));
    });
    if (authorization.includeGranted)
        scopes += realm.grants.grantedScopes(authorization.subject);
    scopes.removeDuplicates();
    return scopes;
}

Answer consentGiven(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body);
    const QByteArray id = http::formValue(form, u"request").toLatin1();
    PendingAuthorization *found = realm.grants.pending(id, realm.now());
    if (!found || found->subject.isEmpty())
        return pageTooOld();
    found->scopes = allowedScopes(realm, *found, form);
    const PendingAuthorization authorization = *found;
    if (!authorization.userCode.isEmpty()) {
        realm.grants.end(id);
        return decideDevice(realm, authorization, http::formValue(form, u"decision") == "allow"_L1);
    }
    if (http::formValue(form, u"decision") != "allow"_L1) {
        realm.grants.end(id);
        return redirectWithError(realm, authorization, u"access_denied"_s);
    }
    http::Form parameters = commonParameters(realm, authorization.state);
    parameters.append({u"code"_s, QString::fromLatin1(realm.grants.createCode(id, realm.now()).reveal())});
    parameters.append({u"scope"_s, authorization.scopes.join(u' ')});
    parameters.append({u"authuser"_s, u"0"_s});
    if (const char *hostedDomain = findPerson(authorization.subject)->hostedDomain)
        parameters.append({u"hd"_s, QString::fromLatin1(hostedDomain)});
    parameters.append({u"prompt"_s, u"consent"_s});
    return redirect(authorization.redirectUri, parameters);
}

Answer userinfo(Realm &realm, const http::Request &request)
{
    const std::optional<Secret> token = bearerToken(request);
    const std::optional<AccessGrant> grant = token ? realm.grants.accessGrant(*token, realm.now()) : std::nullopt;
    if (grant)
        return jsonAnswer(200, findPerson(grant->subject)->claims(grant->scopes));
    http::Response refusal =
        jsonAnswer(401, {{u"error"_s, u"invalid_request"_s}, {u"error_description"_s, u"Invalid Credentials"_s}});
    refusal.headers.add("WWW-Authenticate"_ba,
                        "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_request\""_ba);
    return refusal;
}

Answer revoke(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body) + http::queryOf(request.url);
    if (!realm.grants.revoke(Secret(http::formValue(form, u"token").toUtf8()), realm.now()))
        return jsonAnswer(400,
                          {{u"error"_s, u"invalid_token"_s}, {u"error_description"_s, u"Token expired or revoked"_s}});
    realm.grantsChanged();
    return jsonAnswer(200, {});
}

Answer welcome(Realm &, const http::Request &)
{
    QStringList emails;
    for (const Person &person : people())
        emails.append(QString::fromLatin1(person.email));
    return pages::welcome(emails);
}

struct Route
{
    const char *method;
    const char *path;
    Answer (*answer)(Realm &, const http::Request &);
};

constexpr Route routes[] = {
    {"GET", "/", welcome},
    {"GET", "/.well-known/openid-configuration", discovery},
    {"GET", jwksPath, keySet},
    {"GET", authorizationPath, authorize},
    {"POST", pages::accountPath, accountChosen},
    {"POST", pages::consentPath, consentGiven},
    {"GET", pages::devicePath, showDevicePage},
    {"POST", pages::devicePath, deviceCodeTyped},
    {"POST", deviceAuthorizationPath, answerDeviceAuthorizationRequest},
    {"POST", tokenPath, answerTokenRequest},
    {"GET", userinfoPath, userinfo},
    {"POST", userinfoPath, userinfo},
    {"POST", revocationPath, revoke},
    {"GET", tokeninfoPath, answerTokeninfo},
    {"POST", tokeninfoPath, answerTokeninfo},
    {"POST", introspectionPath, answerIntrospection},
};

} // namespace

bool isLoopbackRedirect(const QString &redirectUri)
{
    // On the text itself: QUrl would take http://0x7f.1:80 for 127.0.0.1, and a browser something else yet.
    static const QRegularExpression loopback(
        u"\\Ahttp://(?:127\\.0\\.0\\.1|\\[::1\\]):[1-9][0-9]{0,4}(?:/[!-\"$-~]*)?\\z"_s);
    return loopback.match(redirectUri).hasMatch() && QUrl(redirectUri, QUrl::StrictMode).port() > 0;
}

std::optional<Answer> answerAsProvider(Realm &realm, const http::Request &request)
{
    const QByteArray path = request.url.path(QUrl::FullyEncoded).toLatin1();
    const auto atPath = [&path](const Route &route) { return path == route.path; };
    const auto found = std::find_if(std::begin(routes), std::end(routes), [&](const Route &route) {
        return atPath(route) && request.method == route.method;
    });
    if (found != std::end(routes))
        return found->answer(realm, request);
    if (std::none_of(std::begin(routes), std::end(routes), atPath))
        return {};
    return pages::error(405, u"invalid_request"_s,
                        say("This address does not take the method %1.").arg(QString::fromLatin1(request.method)));
}

} // namespace sandbox
