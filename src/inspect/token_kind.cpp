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

/// By the claims alone, for a token whose `typ` says no more than "JWT".
TokenKind kindByClaims(const jose::ClaimsSet &claims)
{
    if (claims.has(u"events")) // `events` makes it a security event token (RFC 8417 2.2)
        return TokenKind::Jws;
    if (hasAny(claims, {u"at_hash", u"c_hash"}))
        return TokenKind::IdToken;
    if (!claims.has(u"iss"))
        return TokenKind::Jws;
    if (claims.has(u"sub") && hasAny(claims, {u"scope", u"scp", u"client_id"}))
        return TokenKind::JwtAccessToken;
    if (hasAny(claims, {u"nonce", u"azp", u"email_verified", u"auth_time"}))
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
