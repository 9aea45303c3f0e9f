// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/token_endpoint.h"

#include "base/random.h"
#include "http/form.h"
#include "jose/verify.h"
#include "oauth/pkce.h"
#include "sandbox/device_endpoint.h"
#include "sandbox/google_answers.h"
#include "sandbox/people.h"
#include "sandbox/sandbox.h"
#include "sandbox/scopes.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 idTokenSeconds = 3600;
constexpr qint64 mostAge = 10LL * 365 * 24 * 3600; // seconds: ten years
constexpr std::chrono::seconds slowness(45);

http::Response refusal(int status, const QString &error, const QString &description)
{
    return jsonAnswer(status, {{u"error"_s, error}, {u"error_description"_s, description}});
}

http::Response htmlPage(int status)
{
    return {status,
            {},
            {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}},
            "<!doctype html><title>Error</title><p>The server met an error. Please try again later.</p>\n"_ba};
}

struct Credentials
{
    QString id;
    QString secret;
};

/// RFC 6749 2.3.1: both parts are form-encoded before they become a Basic user name and password.
Credentials basicCredentials(const QByteArray &encoded)
{
    const QByteArray pair = QByteArray::fromBase64(encoded);
    const qsizetype colon = pair.indexOf(':');
    const auto decoded = [](const QByteArray &part) { return http::formValue(http::decodeForm("v="_ba + part), u"v"); };
    return colon < 0 ? Credentials() : Credentials{decoded(pair.first(colon)), decoded(pair.sliced(colon + 1))};
}

Credentials credentialsOf(const http::Request &request, const http::Form &form)
{
    const QByteArray &header = request.authorization.reveal();
    if (header.startsWith("Basic "))
        return basicCredentials(header.sliced(6));
    return {http::formValue(form, u"client_id"), http::formValue(form, u"client_secret")};
}

std::optional<http::Response> clientRefusal(const Realm &realm, const Credentials &client)
{
    if (client.id.isEmpty())
        return refusal(400, u"invalid_request"_s, u"Could not determine client ID from request."_s);
    if (client.id != realm.clientId)
        return refusal(401, u"invalid_client"_s, u"The OAuth client was not found."_s);
    if (client.secret.isEmpty())
        return refusal(400, u"invalid_request"_s, u"client_secret is missing."_s);
    if (client.secret != realm.clientSecret)
        return refusal(401, u"invalid_client"_s, u"The provided client secret is invalid."_s);
    return {};
}

/// RFC 6749 5.2: who tried by the header is told the scheme that it takes.
http::Response withChallenge(http::Response refused, const http::Request &request)
{
    if (refused.status == 401 && request.authorization.reveal().startsWith("Basic "))
        refused.headers.add("WWW-Authenticate"_ba, "Basic realm=\"token\""_ba);
    return refused;
}

/// `made` is when: in seconds since the epoch, by the sandbox's clock.
QByteArray idToken(const Realm &realm, const RefreshGrant &grant, const QString &nonce, const Secret &accessToken,
                   qint64 made)
{
    QJsonObject claims = findPerson(grant.subject)->claims(grant.scopes);
    claims.insert(u"iss"_s, realm.issuer);
    claims.insert(u"azp"_s, realm.clientId);
    claims.insert(u"aud"_s, realm.has(Fault::WrongAudience) ? u"another-client"_s : realm.clientId);
    claims.insert(u"iat"_s, made);
    claims.insert(u"exp"_s, made + idTokenSeconds);
    claims.insert(u"at_hash"_s, QString::fromLatin1(jose::leftHalfHash(accessToken.reveal(), u"RS256"_s)));
    if (!nonce.isEmpty())
        claims.insert(u"nonce"_s, realm.has(Fault::WrongNonce) ? QString::fromLatin1(randomToken()) : nonce);
    QByteArray token = realm.keys.front().signCompact(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    if (realm.has(Fault::WrongSignature)) {
        // In the middle: the last character's spare bits would not always matter.
        char &character = token[token.lastIndexOf('.') + 100];
        character = character == 'A' ? 'B' : 'A';
    }
    return token;
}

/// `refreshToken` may be empty: then the answer has none. `age`: how many seconds ago they are to have been made.
http::Response tokens(Realm &realm, const RefreshGrant &grant, const Secret &refreshToken, const QString &nonce,
                      qint64 age = 0)
{
    const qint64 made = realm.now() - age;
    const Secret accessToken =
        realm.grants.createAccessToken({grant.subject, grant.scopes, grant.tokenHash, made + realm.accessTokenTtl});
    QJsonObject answer{{u"access_token"_s, QString::fromLatin1(accessToken.reveal())},
                       {u"expires_in"_s, std::max<qint64>(realm.accessTokenTtl - age, 0)},
                       {u"scope"_s, grant.scopes.join(u' ')},
                       {u"token_type"_s, u"Bearer"_s}};
    if (!refreshToken.isEmpty())
        answer.insert(u"refresh_token"_s, QString::fromLatin1(refreshToken.reveal()));
    if (grant.scopes.contains("openid"_L1))
        answer.insert(u"id_token"_s, QString::fromLatin1(idToken(realm, grant, nonce, accessToken, made)));
    return jsonAnswer(200, answer);
}

/// A new grant, with its refresh token unless a fault forbids one.
std::pair<RefreshGrant, Secret> newGrant(Realm &realm, const QString &subject, const QStringList &scopes)
{
    if (realm.has(Fault::NoRefreshToken))
        return {RefreshGrant{{}, subject, scopes, realm.now()}, Secret()};
    const Secret token = realm.grants.createRefreshToken(subject, scopes, realm.now());
    realm.grantsChanged();
    return {*realm.grants.refreshGrant(token), token};
}

/// RFC 7636 4.6, with Google's words.
std::optional<http::Response> verifierRefusal(const PendingAuthorization &authorization, const QString &verifier)
{
    if (verifier.isEmpty())
        return refusal(400, u"invalid_grant"_s, u"Missing code verifier."_s);
    if (oauth::codeChallengeS256(verifier.toUtf8()) != authorization.codeChallenge)
        return refusal(400, u"invalid_grant"_s, u"Invalid code verifier."_s);
    return {};
}

http::Response redeemCode(Realm &realm, const http::Form &form)
{
    static const QRegularExpression shape(u"\\A4/0A[A-Za-z0-9_+-]{65}\\z"_s);
    const QString code = http::formValue(form, u"code");
    if (!shape.match(code).hasMatch())
        return refusal(400, u"invalid_grant"_s, u"Malformed auth code."_s);
    const std::optional<PendingAuthorization> authorization =
        realm.grants.takeCode(Secret(code.toLatin1()), realm.now());
    if (!authorization)
        return refusal(400, u"invalid_grant"_s, u"Bad Request"_s);
    if (http::formValue(form, u"redirect_uri") != authorization->redirectUri)
        return refusal(400, u"redirect_uri_mismatch"_s, u"Bad Request"_s);
    if (const auto refused = verifierRefusal(*authorization, http::formValue(form, u"code_verifier")))
        return *refused;
    const auto [grant, refreshToken] = newGrant(realm, authorization->subject, authorization->scopes);
    return tokens(realm, grant, refreshToken, authorization->nonce);
}

/// RFC 6749 6: what is asked for, or all of the grant; nothing where that is more than was granted.
std::optional<QStringList> refreshedScopes(const RefreshGrant &grant, const http::Form &form)
{
    const QStringList asked = normalizedScopes(http::formValue(form, u"scope"));
    const bool isGranted = std::all_of(asked.cbegin(), asked.cend(),
                                       [&grant](const QString &scope) { return grant.scopes.contains(scope); });
    if (!isGranted)
        return {};
    return asked.isEmpty() ? grant.scopes : asked;
}

/// OIDC Core 12.2: the ID token of a refresh has no nonce. A dead refresh token is known by its shape alone, because
/// nothing is kept of it.
http::Response refresh(Realm &realm, const http::Form &form)
{
    static const QRegularExpression ownShape(u"\\A1//0[A-Za-z0-9_-]{64}\\z"_s);
    const QString token = http::formValue(form, u"refresh_token");
    if (token.isEmpty())
        return refusal(400, u"invalid_request"_s, u"Missing required parameter: refresh_token"_s);
    if (realm.has(Fault::OtherClientRefresh))
        return refusal(401, u"unauthorized_client"_s, u"Unauthorized"_s);
    const std::optional<RefreshGrant> grant = realm.grants.refreshGrant(Secret(token.toLatin1()));
    if (!grant)
        return ownShape.match(token).hasMatch()
                   ? refusal(400, u"invalid_grant"_s, u"Token has been expired or revoked."_s)
                   : refusal(400, u"invalid_grant"_s, u"Bad Request"_s);
    const std::optional<QStringList> scopes = refreshedScopes(*grant, form);
    if (!scopes)
        return refusal(400, u"invalid_scope"_s, u"Some requested scopes were not granted."_s);
    const qint64 age = std::clamp<qint64>(http::formValue(form, ageParameter).toLongLong(), 0, mostAge);
    RefreshGrant refreshed{grant->tokenHash, grant->subject, *scopes, grant->issuedAt};
    if (!realm.rotateRefreshTokens || realm.has(Fault::NoRefreshToken) || age > 0)
        return tokens(realm, refreshed, Secret(), {}, age);
    const Secret rotated = realm.grants.rotateRefreshToken(*grant, realm.now());
    realm.grantsChanged();
    refreshed.tokenHash = tokenHash(rotated);
    return tokens(realm, refreshed, rotated, {});
}

http::Response redeemDeviceCode(Realm &realm, const http::Form &form)
{
    const auto answer = answerDevice(realm, form);
    if (const auto *refused = std::get_if<http::Response>(&answer))
        return *refused;
    const auto &decision = std::get<DeviceDecision>(answer);
    const auto [grant, refreshToken] = newGrant(realm, decision.subject, decision.scopes);
    return tokens(realm, grant, refreshToken, {});
}

/// What is wrong with a form before its parameters mean anything.
std::optional<http::Response> formRefusal(const http::Request &request, const http::Form &form)
{
    if (!request.headers.value("Content-Type"_ba).startsWith("application/x-www-form-urlencoded"))
        return refusal(400, u"invalid_request"_s, u"The body must be application/x-www-form-urlencoded."_s);
    for (const auto &[name, value] : form) {
        if (http::formCount(form, name) > 1)
            return refusal(400, u"invalid_request"_s,
                           u"OAuth 2 parameters can only have a single value: %1"_s.arg(name));
    }
    return {};
}

http::Response answerForm(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body);
    if (const auto refused = formRefusal(request, form))
        return *refused;
    const QString grantType = http::formValue(form, u"grant_type");
    if (grantType.isEmpty())
        return refusal(400, u"invalid_request"_s, u"Required parameter is missing: grant_type"_s);
    if (const auto refused = refusalOfClient(realm, request, form))
        return *refused;
    if (grantType == "authorization_code"_L1)
        return redeemCode(realm, form);
    if (grantType == "refresh_token"_L1)
        return refresh(realm, form);
    if (grantType == "urn:ietf:params:oauth:grant-type:device_code"_L1)
        return redeemDeviceCode(realm, form);
    return refusal(400, u"unsupported_grant_type"_s, u"Invalid grant_type: %1"_s.arg(grantType));
}

} // namespace

Answer answerDeviceAuthorizationRequest(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body);
    if (const auto refused = formRefusal(request, form))
        return *refused;
    // Google asks for the client's ID alone here, and for the secret when the tokens are fetched.
    if (credentialsOf(request, form).id != realm.clientId)
        return withChallenge(refusal(401, u"invalid_client"_s, u"The OAuth client was not found."_s), request);
    return answerDeviceAuthorization(realm, form);
}

Answer answerTokenRequest(Realm &realm, const http::Request &request)
{
    if (realm.has(Fault::Token500))
        return htmlPage(500);
    if (realm.has(Fault::TokenHtml))
        return htmlPage(200);
    if (realm.has(Fault::TokenEmpty))
        return http::Response{200, {}, {{"Content-Type"_ba, "application/json"_ba}}, {}};
    const http::Response answer = answerForm(realm, request);
    return realm.has(Fault::TokenSlow) ? Answer(answer, slowness) : Answer(answer);
}

std::optional<http::Response> refusalOfClient(const Realm &realm, const http::Request &request, const http::Form &form)
{
    const auto refused = clientRefusal(realm, credentialsOf(request, form));
    return refused ? std::optional(withChallenge(*refused, request)) : std::nullopt;
}

} // namespace sandbox
