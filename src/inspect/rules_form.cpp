// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "inspect/payload.h"
#include "inspect/trouble.h"
#include "jose/algorithms.h"
#include "jose/der_signature.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

using SignatureOutcome = jose::SignatureCheck::Outcome;

QString keyWords(const Subject &s)
{
    const QString key =
        s.signature.kid.isEmpty() ? say(s, "A key without a kid") : say(s, "The key “%1”").arg(quoted(s.signature.kid));
    const QString &origin = s.signature.origin.isEmpty() ? s.context.keyOrigin : s.signature.origin;
    return origin.isEmpty() ? key : u"%1 (%2)"_s.arg(key, origin);
}

/// Of the other keys that were given: those that could not be read.
QString brokenWords(const Subject &s)
{
    const QStringList broken = s.context.keys ? s.context.keys->broken : QStringList();
    if (broken.isEmpty())
        return {};
    return u' ' + QString(say(s, "Keys beside it that cannot be read: %1. %2").arg(broken.size()).arg(broken.first()));
}

/// What the client registered, or the one algorithm by which these vendors sign.
QString expectedAlgorithm(const Subject &s)
{
    const bool signsOneWay =
        s.profile == Profile::Google || s.profile == Profile::GmailAction || s.profile == Profile::Entra;
    return s.context.algorithm.isEmpty() && signsOneWay ? u"RS256"_s : s.context.algorithm;
}

/// Entra changes what it signed in tokens for Microsoft Graph.
bool isForGraphAlone(const Subject &s)
{
    return s.profile == Profile::Entra && headerMember(s, u"nonce");
}

/// Of a signature that no key of its algorithm can have made.
QString wrongLengthWords(const Subject &s, const jose::Algorithm &algorithm)
{
    const qsizetype found = s.token.signature.size();
    const QString alg = QString::fromLatin1(algorithm.name);
    const std::vector<qsizetype> sizes = signatureSizes(algorithm);
    const auto meant = std::ranges::upper_bound(sizes, found);
    if (meant == sizes.end())
        return told(s, [&]() -> QString {
            const QString length =
                say(s, "The signature has %1 bytes; one by %2 has %3, whatever the key.").arg(found, alg, sizes.back());
            const QString der = jose::derSignatureWords(algorithm, s.token.signature);
            return der.isNull() ? length : u"%1 %2"_s.arg(length, der);
        });
    const bool isLeast = sizes.size() > 1 && meant == sizes.begin();
    const char *text =
        isLeast ? QT_TRANSLATE_NOOP(
                      "checks",
                      "The signature is cut off: it has %1 of the %2 or more bytes of one by %3, whatever the key.")
                : QT_TRANSLATE_NOOP(
                      "checks", "The signature is cut off: it has %1 of the %2 bytes of one by %3, whatever the key.");
    return say(s, text).arg(found, *meant, alg);
}

/// Without a key that fits, the length alone can be judged.
Ruling unverifiedSignature(const Subject &s)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(s.token.alg());
    const qsizetype found = s.token.signature.size();
    if (algorithm && !canBeWhole(*algorithm, found))
        return {Status::Fail, wrongLengthWords(s, *algorithm), "RFC 7518 3, RFC 8037 3.1"};
    const qsizetype usual = algorithm ? signatureBytesMeant(*algorithm, found, true) : 0;
    const auto words = [&]() -> QString {
        const QString unknown = say(s, "Without a key that fits, it is not known who signed the token.");
        if (usual == 0)
            return unknown;
        return u"%1 %2"_s.arg(unknown, say(s, "The signature has %1 bytes, which is unusual: one by an RSA key of %2 "
                                              "bits has %3, so it may be cut off.")
                                           .arg(found, usual * 8, usual));
    };
    return {Status::Unknown, told(s, words), "RFC 7515 5.2, OIDC Core 3.1.3.7 (6)"};
}

/// Where and why a payload that begins as JSON is none.
std::optional<json_text::Fault> faultInClaims(const Subject &s)
{
    if (s.token.claims)
        return {};
    const QByteArray payload = s.token.payloadText();
    if (const QByteArray text = payload.trimmed(); !text.startsWith('{') && !text.startsWith('['))
        return {};
    const auto document = json_text::parse(payload);
    return document ? std::nullopt : std::optional(document.error());
}

/// Of several signatures the first alone has the claims; a token within is judged as such; and a payload that is kept
/// apart and was not given is not known.
bool lacksClaims(const Subject &s)
{
    const bool isApart = s.token.payloadBytes.isEmpty() && s.signature.outcome != SignatureOutcome::Verified;
    return !s.token.claims && !s.nested && !isApart && !jose::claimsIn(s.token.payloadBytes);
}

Ruling noObject(const Subject &s)
{
    static constexpr char section[] = "RFC 7519 7.2 (10)";
    if (lacksClaims(s) && isJwtByType(s.token))
        return {Status::Fail,
                say(s, "typ is “%1”, yet the payload is no JSON object, as claims have to be. Its length in bytes: %2.")
                    .arg([&s] { return quotable(s.token.headerString(u"typ")); }, s.token.payloadBytes.size()),
                section};
    if (lacksClaims(s) && looksLikeClaims(s.token))
        return {Status::Warn,
                say(s, "The payload holds what look like claims, yet it is no JSON object: they are not judged."),
                section};
    return {Status::Pass,
            say(s, "Strict base64url throughout; the payload is no JSON object. Its length in bytes: %1.")
                .arg(s.token.payloadBytes.size()),
            "RFC 7515 5.2"};
}

} // namespace

Judgment structure(const Subject &s)
{
    static constexpr char section[] = "RFC 7515 5.2";
    const auto trouble = s.token.fault ? troubleOf(s.token.text, 0, false) : std::nullopt;
    if (trouble && (trouble->cause == Cause::Cut || trouble->cause == Cause::Elided))
        return Ruling{Status::Fail, trouble->message, section};
    if (s.token.fault)
        return Ruling{Status::Fail,
                      say(s, "At character %1: %2.").arg(s.token.fault->offset + 1).arg(s.token.fault->message),
                      section};
    if (const QString why = jose::whyCritRefused(s.token); !why.isNull())
        return Ruling{Status::Fail, say(s, "The token must be refused: %1.").arg(quoted(why)), "RFC 7515 4.1.11"};
    if (const auto fault = faultInClaims(s)) {
        const auto why = [&] { return say(s, "byte %1 of it: %2").arg(fault->offset + 1).arg(fault->message); };
        return Ruling{Status::Fail,
                      say(s, "The payload begins as JSON, yet cannot be read: %1. No claim of it is known.").arg(why),
                      "RFC 7519 7.2 (10)"};
    }
    if (!s.token.claims)
        return noObject(s);
    if (const QString twice = json_text::duplicateMember(*s.token.claims); !twice.isNull())
        return Ruling{Status::Fail,
                      say(s, "The member “%1” is there twice: readers differ in which one counts.").arg(quoted(twice)),
                      "RFC 7519 4"};
    if (jose::beginsWithMark(s.token.payloadBytes))
        return Ruling{Status::Warn,
                      say(s, "A byte order mark stands before the claims, where none may be. They are judged all the "
                             "same."),
                      "RFC 8259 8.1"};
    return Ruling{Status::Pass, say(s, "Strict base64url throughout; header and payload are JSON objects."), section};
}

Judgment type(const Subject &s)
{
    static constexpr char section[] = "RFC 8725 3.11";
    const QString typ = s.token.headerString(u"typ");
    const bool isPlain = typ.isEmpty() || typ.compare("JWT"_L1, Qt::CaseInsensitive) == 0;
    if (s.profile == Profile::Jwt)
        return std::nullopt;
    if (s.profile == Profile::Rfc9068)
        return isAccessTokenType(s.token)
                   ? Ruling{Status::Pass, say(s, "typ is %1, that of access tokens.").arg(quoted(typ)), "RFC 9068 4"}
                   : Ruling{Status::Fail,
                            say(s, "typ is “%1”; access tokens say at+jwt, so that nobody takes an ID token "
                                   "for one.")
                                .arg(quoted(typ)),
                            "RFC 9068 4"};
    if (!isPlain)
        return Ruling{Status::Fail, say(s, "typ is “%1”: that is a token of another kind.").arg(quoted(typ)), section};
    if (isId(s) && s.kind == TokenKind::JwtAccessToken)
        return Ruling{Status::Warn, say(s, "By its claims it looks like an access token, not like an ID token."),
                      section};
    return Ruling{Status::Pass, typ.isEmpty() ? say(s, "There is no typ, as is usual.") : say(s, "typ is %1.").arg(typ),
                  section};
}

Judgment algorithm(const Subject &s)
{
    static constexpr char section[] = "RFC 8725 3.1, 3.2";
    const QString alg = s.token.alg();
    const json_text::Value *member = headerMember(s, u"alg");
    if (member && member->kind != json_text::Kind::String)
        return Ruling{Status::Fail, say(s, "alg is no text, so it names no algorithm."), "RFC 7515 4.1.1"};
    if (alg.isEmpty())
        return Ruling{Status::Fail, say(s, "The header names no algorithm (alg)."), "RFC 7515 4.1.1"};
    if (jose::isUnsecured(s.token))
        return Ruling{Status::Fail,
                      say(s, "alg is “%1”: nothing is signed, so anyone can write this token.").arg(quoted(alg)),
                      section};
    const jose::Algorithm *row = jose::findAlgorithm(alg);
    if (!row)
        return Ruling{Status::Fail,
                      say(s, "alg is “%1”, which is no signature algorithm that is known.").arg(quoted(alg)), section};
    if (const QString expected = expectedAlgorithm(s); !expected.isEmpty() && alg != expected)
        return Ruling{Status::Fail, say(s, "alg is %1, expected was %2.").arg(quoted(alg), expected),
                      "OIDC Core 3.1.3.7 (7)"};
    if (row->keyType == jose::KeyType::Oct)
        return Ruling{
            Status::Warn,
            say(s, "%1 uses one shared secret: whoever can verify the token can also forge it.").arg(quoted(alg)),
            "OIDC Core 3.1.3.7 (8)"};
    return Ruling{Status::Pass, say(s, "%1 signs with a private key and verifies with a public one.").arg(quoted(alg)),
                  section};
}

Judgment key(const Subject &s)
{
    static constexpr char section[] = "RFC 7515 6, RFC 8725 3.8";
    switch (s.signature.outcome) {
    case SignatureOutcome::Verified:
    case SignatureOutcome::Wrong:
        if (s.context.trust == Trust::Discovered)
            return Ruling{Status::Warn,
                          say(s,
                              "%1 fits, but it was found only by way of the token's own iss: that proves nothing about "
                              "who signed. Name the issuer that you expect.")
                              .arg([&] { return keyWords(s); }),
                          section};
        return Ruling{Status::Pass,
                      told(s, [&] { return QString(say(s, "%1 fits the header.").arg(keyWords(s))) + brokenWords(s); }),
                      section};
    case SignatureOutcome::NoKey:
        return Ruling{
            Status::Unknown,
            say(s, "No key was given. Give the key or the key set of the issuer, or let its keys be fetched."),
            section};
    case SignatureOutcome::NoFittingKey:
        return Ruling{Status::Unknown,
                      told(s,
                           [&] {
                               return u"%1 %2"_s.arg(s.signature.reason,
                                                     say(s, "Give the key that signed the token, or fetch the key set "
                                                            "again: issuers change their keys."));
                           }),
                      section};
    case SignatureOutcome::NotVerifiable:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Judgment signature(const Subject &s)
{
    static constexpr char section[] = "RFC 7515 5.2, OIDC Core 3.1.3.7 (6)";
    switch (s.signature.outcome) {
    case SignatureOutcome::Verified:
        return Ruling{Status::Pass, s.signature.reason, section};
    case SignatureOutcome::Wrong:
        return Ruling{
            Status::Fail,
            isForGraphAlone(s)
                ? told(s,
                       [&] {
                           return u"%1 %2"_s.arg(
                               s.signature.reason,
                               say(s, "Its header has a nonce: only Microsoft Graph can verify such a token."));
                       })
                : s.signature.reason,
            section};
    case SignatureOutcome::NoKey:
    case SignatureOutcome::NoFittingKey:
        return unverifiedSignature(s);
    case SignatureOutcome::NotVerifiable:
        return Ruling{jose::isUnsecured(s.token) ? Status::Fail : Status::Unknown, s.signature.reason, section};
    }
    Q_UNREACHABLE();
}

} // namespace inspect::rules
