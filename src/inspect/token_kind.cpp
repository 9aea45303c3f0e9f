// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_kind.h"

#include "base/ascii.h"
#include "base/translated.h"
#include "inspect/token_in_base64.h"
#include "inspect/trouble.h"
#include "jose/claims.h"
#include "jose/jwe.h"
#include "jose/jws_json.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("token_kind", text);
}

/// The prefixes of Google's opaque credentials. The older refresh tokens `1/…` shared theirs with access tokens.
struct Prefix
{
    const char *text;
    TokenKind kind;
};

constexpr Prefix prefixes[] = {
    {"ya29.", TokenKind::GoogleAccessToken},    {"1//", TokenKind::GoogleRefreshToken},
    {"1/", TokenKind::GoogleRefreshToken},      {"4/", TokenKind::GoogleAuthorizationCode},
    {"GOCSPX-", TokenKind::GoogleClientSecret}, {"AIza", TokenKind::GoogleApiKey},
};

bool hasAny(const jose::ClaimsSet &claims, std::initializer_list<QStringView> names)
{
    return std::any_of(names.begin(), names.end(), [&claims](QStringView name) { return claims.has(name); });
}

bool hasAll(const jose::ClaimsSet &claims, std::initializer_list<QStringView> names)
{
    return std::all_of(names.begin(), names.end(), [&claims](QStringView name) { return claims.has(name); });
}

/// What tokens say in a claim that they are: Keycloak's in `typ`, Cognito's in `token_use`. Those without a kind of
/// their own are refresh tokens.
struct OwnWord
{
    QStringView claim;
    QStringView value;
    TokenKind kind;
};

constexpr OwnWord ownWords[] = {
    {u"typ", u"ID", TokenKind::IdToken},       {u"typ", u"Bearer", TokenKind::JwtAccessToken},
    {u"typ", u"Refresh", TokenKind::Jws},      {u"typ", u"Offline", TokenKind::Jws},
    {u"token_use", u"id", TokenKind::IdToken}, {u"token_use", u"access", TokenKind::JwtAccessToken},
};

std::optional<TokenKind> kindByOwnWord(const jose::ClaimsSet &claims)
{
    const auto found = std::find_if(std::begin(ownWords), std::end(ownWords), [&claims](const OwnWord &row) {
        return claims.string(row.claim).value_or(QString()) == row.value;
    });
    return found == std::end(ownWords) ? std::nullopt : std::optional(found->kind);
}

/// What a client says of itself (RFC 7523 3), and what a service account of Google's signs, also for a person that it
/// stands in for. Who is his own issuer (OIDC Core 7) was sent a nonce.
bool isAssertion(const jose::ClaimsSet &claims)
{
    const QString iss = claims.string(u"iss").value_or(QString());
    const bool isAboutItself = !iss.isEmpty() && claims.string(u"sub") == iss && !claims.has(u"nonce");
    return isAboutItself || iss.endsWith(".gserviceaccount.com"_L1);
}

/// Whether it says what the client may do, or how it got it: Entra's access tokens for apps alone name neither scope
/// nor client_id, but `appid` or `azpacr`; Auth0's name the grant (`gty`).
bool isForClient(const jose::ClaimsSet &claims)
{
    return hasAny(claims, {u"appid", u"appidacr", u"azpacr", u"idtyp", u"gty"});
}

/// By the claims alone, for a token whose `typ` says no more than "JWT".
TokenKind kindByClaims(const jose::ClaimsSet &claims)
{
    if (claims.has(u"events")) // `events` makes it a security event token (RFC 8417 2.2)
        return TokenKind::Jws;
    if (hasAny(claims, {u"at_hash", u"c_hash"}))
        return TokenKind::IdToken;
    if (!claims.has(u"iss"))
        return TokenKind::Jws;
    if (const auto kind = kindByOwnWord(claims))
        return *kind;
    if (isAssertion(claims))
        return TokenKind::Jws;
    if (hasAny(claims, {u"sub", u"azp"}) && hasAny(claims, {u"scope", u"scp", u"client_id"}))
        return TokenKind::JwtAccessToken;
    if (claims.has(u"nonce"))
        return TokenKind::IdToken;
    if (isForClient(claims))
        return TokenKind::JwtAccessToken;
    if (hasAny(claims, {u"azp", u"email_verified", u"auth_time"}))
        return TokenKind::IdToken;
    return hasAll(claims, {u"sub", u"aud", u"exp", u"iat"}) ? TokenKind::IdToken : TokenKind::Jws;
}

bool hasThreeParts(const jose::CompactToken &token)
{
    return token.signatureOffset > 0 && token.text.indexOf('.', token.signatureOffset) < 0;
}

TokenKind signedKind(const jose::CompactToken &token)
{
    if (isAccessTokenType(token))
        return TokenKind::JwtAccessToken;
    const json_text::Text typ = token.headerText(u"typ");
    if (!token.claims || (!typ.isEmpty() && !typ.isWord("jwt"_L1)))
        return TokenKind::Jws;
    return kindByClaims(jose::ClaimsSet(*token.claims));
}

/// A credential that only its issuer can read: one word of the characters that RFC 6750 2.1 allows. A client ID is no
/// credential, and a token in base64 is one that can be read.
bool isOpaque(const QByteArray &text)
{
    static constexpr QByteArrayView others = "-._~+/=";
    const auto allowed = [](char c) { return ascii::isLetterOrDigit(c) || others.contains(c); };
    return text.size() >= 16 && !text.startsWith("eyJ") && std::all_of(text.begin(), text.end(), allowed) &&
           std::any_of(text.begin(), text.end(), ascii::isLetterOrDigit) &&
           !text.endsWith(".apps.googleusercontent.com") && !isPlaceholder(text) && !tokenInBase64(text);
}

} // namespace

const char *kindId(TokenKind kind)
{
    switch (kind) {
    case TokenKind::IdToken:
        return "id_token";
    case TokenKind::JwtAccessToken:
        return "jwt_access_token";
    case TokenKind::Jws:
        return "jws";
    case TokenKind::Jwe:
        return "jwe";
    case TokenKind::GoogleAccessToken:
        return "google_access_token";
    case TokenKind::GoogleRefreshToken:
        return "google_refresh_token";
    case TokenKind::GoogleAuthorizationCode:
        return "google_authorization_code";
    case TokenKind::GoogleClientSecret:
        return "google_client_secret";
    case TokenKind::GoogleApiKey:
        return "google_api_key";
    case TokenKind::Opaque:
        return "opaque";
    case TokenKind::Unreadable:
        return "unreadable";
    }
    Q_UNREACHABLE();
}

QString kindName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::IdToken:
        return say("ID token");
    case TokenKind::JwtAccessToken:
        return say("JWT access token");
    case TokenKind::Jws:
        return say("signed token (JWS)");
    case TokenKind::Jwe:
        return say("encrypted token (JWE)");
    case TokenKind::GoogleAccessToken:
        return say("Google access token");
    case TokenKind::GoogleRefreshToken:
        return say("Google refresh token");
    case TokenKind::GoogleAuthorizationCode:
        return say("Google authorization code");
    case TokenKind::GoogleClientSecret:
        return say("Google client secret");
    case TokenKind::GoogleApiKey:
        return say("Google API key");
    case TokenKind::Opaque:
        return say("opaque token");
    case TokenKind::Unreadable:
        return say("unreadable text");
    }
    Q_UNREACHABLE();
}

bool lacksBeginning(const jose::CompactToken &token)
{
    return !token.text.startsWith("eyJ") && !token.header && token.claims && token.text.count('.') == 2;
}

bool lostItsCase(const QByteArray &text)
{
    const bool isLower = text.startsWith("eyj") && text == text.toLower();
    const bool isUpper = text.startsWith("EYJ") && text == text.toUpper();
    return (isLower || isUpper) && text.count('.') == 2;
}

bool isAccessTokenType(const jose::CompactToken &token)
{
    const json_text::Text typ = token.headerText(u"typ");
    return typ.isWord("at+jwt"_L1) || typ.isWord("application/at+jwt"_L1);
}

TokenKind tokenKind(const QByteArray &text)
{
    const auto document = text.startsWith('{') ? json_text::parse(text) : tl::unexpected(json_text::Fault());
    if (!document)
        return tokenKind(jose::parseCompact(text));
    if (!jose::isJws(*document))
        return jose::isJwe(*document) ? TokenKind::Jwe : TokenKind::Unreadable;
    const jose::JwsJson jws = jose::parseJwsJson(text);
    return jws.signatures.empty() ? TokenKind::Unreadable : tokenKind(jws.signatures.front());
}

TokenKind tokenKind(const jose::CompactToken &token)
{
    const auto found = std::find_if(std::begin(prefixes), std::end(prefixes),
                                    [&token](const Prefix &prefix) { return token.text.startsWith(prefix.text); });
    if (found != std::end(prefixes))
        return found->kind;
    const bool isJson = token.text.startsWith('{');
    if (token.header && (isJson || hasThreeParts(token)))
        return signedKind(token);
    if (token.header && token.header->find(u"enc") && token.text.count('.') == 4)
        return TokenKind::Jwe;
    if (lacksBeginning(token) || lostItsCase(token.text))
        return TokenKind::Unreadable;
    return isOpaque(token.text) ? TokenKind::Opaque : TokenKind::Unreadable;
}

bool isRefreshToken(const jose::ClaimsSet &claims)
{
    return kindByOwnWord(claims) == TokenKind::Jws;
}

bool isSecretKind(TokenKind kind)
{
    switch (kind) {
    case TokenKind::GoogleRefreshToken:
    case TokenKind::GoogleAuthorizationCode:
    case TokenKind::GoogleClientSecret:
    case TokenKind::GoogleApiKey:
        return true;
    case TokenKind::IdToken:
    case TokenKind::JwtAccessToken:
    case TokenKind::Jws:
    case TokenKind::Jwe:
    case TokenKind::GoogleAccessToken:
    case TokenKind::Opaque:
    case TokenKind::Unreadable:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace inspect
