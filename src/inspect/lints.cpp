// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lints.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "base/translated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

constexpr qint64 day = 24 * 60 * 60;

QString say(const char *text)
{
    return translated("lints", text);
}

/// The sentence of a lint that fires, or a null string.
using Finding = QString;

const json_text::Value *headerMember(const Subject &s, QStringView name)
{
    return s.token.header ? s.token.header->find(name) : nullptr;
}

/// A JWT of the everyday kind; a `typ` of its own (a DPoP proof, a security event) has rules of its own.
bool isEverydayJwt(const Subject &s)
{
    const QString typ = s.token.headerString(u"typ").toLower();
    return s.token.claims && (typ.isEmpty() || typ == "jwt"_L1 || s.kind == TokenKind::JwtAccessToken);
}

Finding algNone(const Subject &s)
{
    return s.token.header && jose::isUnsecured(s.token)
               ? say("alg is “%1”: a server that takes this token takes any token.").arg(quotable(s.token.alg()))
               : Finding();
}

Finding embeddedKey(const Subject &s)
{
    if (s.token.headerString(u"typ").toLower() == "dpop+jwt"_L1) // RFC 9449 4.2 wants the key in the header
        return {};
    QStringList found;
    for (const QString &name : {u"jwk"_s, u"jku"_s, u"x5u"_s, u"x5c"_s}) {
        if (headerMember(s, name))
            found.append(name);
    }
    return found.isEmpty() ? Finding()
                           : say("The header brings or points to its own key (%1). It was neither used nor fetched: a "
                                 "forger would put his own there.")
                                 .arg(found.join(u", "_s));
}

Finding unknownCrit(const Subject &s)
{
    return headerMember(s, u"crit")
               ? say("The header demands extensions (crit) that are not understood here; a reader that goes on all the "
                     "same breaks RFC 7515 4.1.11.")
               : Finding();
}

Finding duplicateMember(const Subject &s)
{
    for (const auto *object : {&s.token.header, &s.token.claims}) {
        const QString twice = *object ? json_text::duplicateMember(**object) : QString();
        if (!twice.isNull())
            return say("The member “%1” is there twice. Two programs may read two different tokens in it.")
                .arg(quotable(twice));
    }
    return {};
}

Finding missingExp(const Subject &s)
{
    return isEverydayJwt(s) && !s.claims.has(u"exp") ? say("There is no exp: the token never ends.") : Finding();
}

Finding missingAud(const Subject &s)
{
    return isEverydayJwt(s) && !s.claims.has(u"aud")
               ? say("There is no aud: any service that trusts the issuer may take the token.")
               : Finding();
}

bool isMilliseconds(qint64 time)
{
    return time > 100'000'000'000; // as seconds that is after the year 5000, as milliseconds after 1973
}

Finding lifetimeOverADay(const Subject &s)
{
    const auto exp = s.claims.numericDate(u"exp");
    const auto iat = s.claims.numericDate(u"iat");
    if (!exp || !iat || isMilliseconds(*exp) || *iat < 0 || *exp - *iat <= day)
        return {};
    return say("It lives %1. A stolen token is good for as long; an hour is usual.")
        .arg(time_text::duration(*exp - *iat));
}

Finding expInMilliseconds(const Subject &s)
{
    const auto exp = s.claims.numericDate(u"exp");
    return exp && isMilliseconds(*exp)
               ? say("exp is %1: that looks like milliseconds, and as seconds it lies thousands of years ahead.")
                     .arg(quotable(s, u"exp"))
               : Finding();
}

Finding futureIat(const Subject &s)
{
    const auto iat = s.claims.numericDate(u"iat");
    return iat && *iat > s.context.now
               ? say("iat lies %1 ahead: the issuer's clock or this one is wrong, or the token is made up.")
                     .arg(time_text::duration(*iat - s.context.now))
               : Finding();
}

/// Pieces of paths, SQL, shell commands and addresses: what a kid holds when somebody probes the lookup behind it.
bool looksLikeInjection(const QString &kid)
{
    static const QStringList pieces = {u".."_s, u"://"_s, u"'"_s,  u"\""_s, u";"_s,  u"|"_s,
                                       u"`"_s,  u"$("_s,  u"${"_s, u"<"_s,  u"--"_s, u"\\"_s};
    const auto within = [&kid](const QString &piece) { return kid.contains(piece); };
    return kid.startsWith(u'/') || plain_text::visible(kid) != kid || std::any_of(pieces.begin(), pieces.end(), within);
}

Finding suspiciousKid(const Subject &s)
{
    const json_text::Value *kid = headerMember(s, u"kid");
    if (!kid)
        return {};
    if (kid->kind != json_text::Kind::String)
        return say("kid is no string.");
    return looksLikeInjection(kid->string)
               ? say("kid is “%1”: it looks like an attack on the key lookup behind it (RFC 8725 3.10).")
                     .arg(quotable(kid->string))
               : Finding();
}

bool isHmac(const Subject &s)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(s.token.alg());
    return algorithm && algorithm->keyType == jose::KeyType::Oct;
}

Finding hsWithPublicKey(const Subject &s)
{
    const auto isPublic = [](const jose::Jwk &jwk) { return jwk.kty != "oct"_L1; };
    if (!isHmac(s) || !s.context.keys || s.context.keys->keys.empty())
        return {};
    return std::all_of(s.context.keys->keys.begin(), s.context.keys->keys.end(), isPublic)
               ? say("alg is %1, but the keys are public ones. A server that takes a public key for the secret can be "
                     "fooled by such a token (RFC 8725 2.1).")
                     .arg(quotable(s.token.alg()))
               : Finding();
}

Finding shortHmacKey(const Subject &s)
{
    if (!isHmac(s) || !s.context.keys || s.signature.outcome != jose::SignatureCheck::Outcome::Verified)
        return {};
    const int needed = jose::findAlgorithm(s.token.alg())->signatureBytes;
    for (const jose::Jwk &jwk : s.context.keys->keys) {
        if (jwk.kid == s.signature.kid && jwk.kty == "oct"_L1 && jwk.k.reveal().size() < needed)
            return say("The secret has %1 bytes, %2 wants %3 at least: it can be guessed (RFC 7518 3.2).")
                .arg(jwk.k.reveal().size())
                .arg(quotable(s.token.alg()))
                .arg(needed);
    }
    return {};
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
    return {};
}

/// THE table of lints. A new one is a row and a function.
struct Row
{
    const char *id;
    Severity severity;
    Finding (*look)(const Subject &);
};

constexpr Row rows[] = {
    {"alg-none", Severity::Critical, algNone},
    {"hs-with-public-key", Severity::High, hsWithPublicKey},
    {"secret-exposed", Severity::High, secretExposed},
    {"duplicate-member", Severity::High, duplicateMember},
    {"unknown-crit", Severity::High, unknownCrit},
    {"suspicious-kid", Severity::High, suspiciousKid},
    {"exp-in-milliseconds", Severity::High, expInMilliseconds},
    {"embedded-key", Severity::Medium, embeddedKey},
    {"short-hmac-key", Severity::Medium, shortHmacKey},
    {"missing-exp", Severity::Medium, missingExp},
    {"missing-aud", Severity::Medium, missingAud},
    {"future-iat", Severity::Medium, futureIat},
    {"lifetime-over-a-day", Severity::Low, lifetimeOverADay},
};

} // namespace

QList<Lint> runLints(const Subject &subject)
{
    QList<Lint> fired;
    for (const Row &row : rows) {
        if (const Finding reason = row.look(subject); !reason.isNull())
            fired.append({QString::fromLatin1(row.id), row.severity, reason});
    }
    return fired;
}

} // namespace inspect
