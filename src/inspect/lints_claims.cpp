// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lint_rules.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/issuer.h"
#include "inspect/stranger.h"
#include "oauth/provider.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect::lint_rules {

namespace {

QString say(const char *text)
{
    return translated("lints", text);
}

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 month = 30 * day;

/// A JWT of the everyday kind; a `typ` of its own (a DPoP proof, a security event) has rules of its own.
bool isEverydayJwt(const Subject &s)
{
    const QString typ = s.token.headerString(u"typ").toLower();
    return s.token.claims && (typ.isEmpty() || typ == "jwt"_L1 || s.kind == TokenKind::JwtAccessToken);
}

/// How long it lives in seconds: from iat, or else from now. Nothing when it does not end, or in milliseconds.
std::optional<qint64> lifetime(const Subject &s)
{
    const auto exp = timeOf(s, u"exp");
    const qint64 from = s.claims.numericDate(u"iat").value_or(s.now());
    return exp && from >= 0 ? std::optional(*exp - from) : std::nullopt;
}

constexpr QStringView times[] = {u"exp", u"nbf", u"iat"};

/// The claims with a time of which `look` says so.
QString timesWhere(const Subject &s, bool (*look)(const json_text::Value &))
{
    QStringList found;
    for (const QStringView claim : times) {
        const json_text::Value *value = s.token.claims ? s.token.claims->find(claim) : nullptr;
        if (value && look(*value))
            found.append(claim.toString());
    }
    return found.join(u", "_s);
}

bool namesASecret(const json_text::Member &member)
{
    return !member.value.string().isEmpty() && isSecretName(member.name);
}

/// What the name under which a token was found promises, told by kinds that break the promise.
struct Mixed
{
    const char *foundAs;
    std::initializer_list<TokenKind> wrong;
};

const Mixed mixed[] = {
    {"id_token",
     {TokenKind::JwtAccessToken, TokenKind::GoogleAccessToken, TokenKind::GoogleRefreshToken,
      TokenKind::GoogleAuthorizationCode, TokenKind::GoogleClientSecret, TokenKind::GoogleApiKey, TokenKind::Opaque}},
    {"access_token",
     {TokenKind::IdToken, TokenKind::GoogleRefreshToken, TokenKind::GoogleAuthorizationCode,
      TokenKind::GoogleClientSecret, TokenKind::GoogleApiKey}},
    {"refresh_token",
     {TokenKind::IdToken, TokenKind::JwtAccessToken, TokenKind::GoogleAccessToken, TokenKind::GoogleAuthorizationCode,
      TokenKind::GoogleClientSecret, TokenKind::GoogleApiKey}},
    {"Authorization",
     {TokenKind::GoogleRefreshToken, TokenKind::GoogleAuthorizationCode, TokenKind::GoogleClientSecret,
      TokenKind::GoogleApiKey}},
};

bool breaksPromise(const Subject &s, const Mixed &row)
{
    return s.context.foundAs == QLatin1StringView(row.foundAs) &&
           std::find(row.wrong.begin(), row.wrong.end(), s.kind) != row.wrong.end();
}

/// Amazon Cognito names the client in its access tokens, and no audience.
bool isOfCognito(const Subject &s)
{
    return s.kind == TokenKind::JwtAccessToken &&
           vendorOf(s.claims.string(u"iss").value_or(QString())) == Vendor::Cognito;
}

} // namespace

Finding missingExp(const Subject &s)
{
    return isEverydayJwt(s) && !s.claims.has(u"exp") ? say("There is no exp: the token never ends.") : Finding();
}

Finding missingAud(const Subject &s)
{
    return isEverydayJwt(s) && !s.claims.has(u"aud") && !isOfCognito(s)
               ? say("There is no aud: any service that trusts the issuer may take the token.")
               : Finding();
}

Finding missingIss(const Subject &s)
{
    return isEverydayJwt(s) && !s.claims.has(u"iss")
               ? say("There is no iss: the token does not say who made it, so its key is anyone's guess.")
               : Finding();
}

Finding nonStringIss(const Subject &s)
{
    return s.claims.has(u"iss") && !s.claims.string(u"iss")
               ? say("iss is no string: two programs may read two different issuers in it.")
               : Finding();
}

Finding insecureIssuer(const Subject &s)
{
    const QUrl issuer(s.claims.string(u"iss").value_or(QString()));
    return issuer.scheme() == "http"_L1 && !oauth::isLoopbackHost(issuer.host())
               ? say("The issuer's address is http: whoever is on the way can put his own keys in place of its.")
               : Finding();
}

Finding lifetimeOverADay(const Subject &s)
{
    const auto life = lifetime(s);
    return life && *life > day && *life <= month
               ? say("It lives %1. A stolen token is good for as long; an hour is usual.")
                     .arg(time_text::duration(*life))
               : Finding();
}

Finding longLived(const Subject &s)
{
    const auto life = lifetime(s);
    return life && *life > month
               ? say("It lives %1: that is a password rather than a token. Nobody can call it back by waiting.")
                     .arg(time_text::duration(*life))
               : Finding();
}

Finding impossibleTimes(const Subject &s)
{
    const auto exp = s.claims.numericDate(u"exp");
    const auto begins = std::max(timeOf(s, u"iat"), timeOf(s, u"nbf"));
    if (exp && exp == begins)
        return say("It ends in the second in which it begins: it was never good.");
    return exp && begins && *exp < *begins
               ? say("It ends %1 before it begins: it was never good.").arg(time_text::duration(*begins - *exp))
               : Finding();
}

Finding expInMilliseconds(const Subject &s)
{
    const auto exp = s.claims.numericDate(u"exp");
    return exp && isMilliseconds(*exp) && !isMicroseconds(*exp)
               ? say("exp is %1: that looks like milliseconds, and as seconds it lies thousands of years ahead.")
                     .arg(quotable(s, u"exp"))
               : Finding();
}

Finding expInMicroseconds(const Subject &s)
{
    const auto exp = s.claims.numericDate(u"exp");
    return exp && isMicroseconds(*exp)
               ? say("exp is %1: that looks like microseconds, and as seconds it lies millions of years ahead.")
                     .arg(quotable(s, u"exp"))
               : Finding();
}

Finding futureIat(const Subject &s)
{
    const auto iat = timeOf(s, u"iat");
    return iat && *iat > s.now()
               ? say("iat lies %1 ahead: the issuer's clock or this one is wrong, or the token is made up.")
                     .arg(time_text::duration(*iat - s.now()))
               : Finding();
}

Finding timeAsText(const Subject &s)
{
    const QString names = timesWhere(s, [](const json_text::Value &value) {
        bool whole = false;
        value.string().toLongLong(&whole);
        return value.kind == json_text::Kind::String && whole;
    });
    return names.isEmpty() ? Finding()
                           : say("The time stands in quotes (%1): it is to be a number (RFC 7519 2).").arg(names);
}

Finding fractionalTime(const Subject &s)
{
    const QString names = timesWhere(s, [](const json_text::Value &value) {
        return value.raw().contains('.') || value.raw().toLower().contains('e');
    });
    return names.isEmpty() ? Finding()
                           : say("The time is written with a fraction or an exponent (%1): allowed, yet many programs "
                                 "stumble over it.")
                                 .arg(names);
}

Finding secretInClaims(const Subject &s)
{
    if (!s.token.claims || s.decryption)
        return {};
    const auto &members = s.token.claims->members;
    const auto found = std::find_if(members.begin(), members.end(), namesASecret);
    return found == members.end() ? Finding()
                                  : say("It carries “%1”: a signed token is not encrypted, everyone who holds it reads "
                                        "that.")
                                        .arg(quotable(found->name));
}

Finding mixedUpKinds(const Subject &s)
{
    const auto found =
        std::find_if(std::begin(mixed), std::end(mixed), [&s](const Mixed &row) { return breaksPromise(s, row); });
    if (found != std::end(mixed))
        return say("It stood under “%1”, yet it is by its looks another kind: %2.")
            .arg(s.context.foundAs, kindName(s.kind));
    const bool isBoth = s.kind == TokenKind::JwtAccessToken && (s.claims.has(u"at_hash") || s.claims.has(u"nonce"));
    return isBoth
               ? say("It is an access token with claims of an ID token: a reader of one kind may take it for the other "
                     "(RFC 8725 2.8).")
               : Finding();
}

Finding tokenInUrl(const Subject &s)
{
    return s.context.foundInUrl
               ? say("It stood in an address: those end up in histories, logs and Referer headers (RFC 6750 5.3).")
               : Finding();
}

Finding secretExposed(const Subject &s)
{
    if (s.kind == TokenKind::GoogleRefreshToken)
        return say("A refresh token was shown here: whoever has seen it can get new access tokens. Revoke it at "
                   "https://myaccount.google.com/connections and sign in again.");
    if (s.kind == TokenKind::GoogleClientSecret)
        return say("A client secret was shown here. Add a new secret to the client in the Google Cloud console, then "
                   "disable this one.");
    if (s.kind == TokenKind::GoogleApiKey)
        return say("An API key was shown here. Restrict it or make a new one in the Google Cloud console.");
    if (s.kind == TokenKind::Jws && isRefreshToken(s.claims))
        return say("A refresh token was shown here: whoever has seen it can get new access tokens. End its session at "
                   "the issuer and sign in again.");
    const auto stranger = s.kind == TokenKind::Unreadable ? strangerIn(s.token.text) : std::nullopt;
    if (stranger && stranger->isPrivate)
        return say("A private key was shown here: whoever has seen it can act as its owner. Replace it.");
    return {};
}

} // namespace inspect::lint_rules
