// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lints.h"

#include "inspect/lint_rules.h"

namespace inspect {

namespace {

/// THE table of lints. A new one is a row and a function.
struct Row
{
    const char *id;
    Severity severity;
    lint_rules::Finding (*look)(const Subject &);
};

constexpr Row rows[] = {
    {"alg-none", Severity::Critical, lint_rules::algNone},
    {"weak-hmac-secret", Severity::Critical, lint_rules::weakHmacSecret},
    {"zero-signature", Severity::Critical, lint_rules::zeroSignature},
    {"empty-signature", Severity::High, lint_rules::emptySignature},
    {"hs-with-public-key", Severity::High, lint_rules::hsWithPublicKey},
    {"secret-exposed", Severity::High, lint_rules::secretExposed},
    {"duplicate-member", Severity::High, lint_rules::duplicateMember},
    {"unknown-crit", Severity::High, lint_rules::unknownCrit},
    {"suspicious-kid", Severity::High, lint_rules::suspiciousKid},
    {"non-string-alg", Severity::High, lint_rules::nonStringAlg},
    {"non-string-iss", Severity::High, lint_rules::nonStringIss},
    {"secret-in-claims", Severity::High, lint_rules::secretInClaims},
    {"exp-in-milliseconds", Severity::High, lint_rules::expInMilliseconds},
    {"exp-in-microseconds", Severity::High, lint_rules::expInMicroseconds},
    {"invisible-characters", Severity::High, lint_rules::invisibleCharacters},
    {"deprecated-alg", Severity::High, lint_rules::deprecatedAlg},
    {"embedded-key", Severity::Medium, lint_rules::embeddedKey},
    {"short-hmac-key", Severity::Medium, lint_rules::shortHmacKey},
    {"alg-spelling", Severity::Medium, lint_rules::algSpelling},
    {"unencoded-payload", Severity::Medium, lint_rules::unencodedPayload},
    {"compressed-content", Severity::Medium, lint_rules::compressedContent},
    {"byte-order-mark", Severity::Medium, lint_rules::byteOrderMark},
    {"non-canonical-base64", Severity::Medium, lint_rules::nonCanonicalBase64},
    {"base64-padding", Severity::Medium, lint_rules::base64Padding},
    {"missing-exp", Severity::Medium, lint_rules::missingExp},
    {"missing-aud", Severity::Medium, lint_rules::missingAud},
    {"missing-iss", Severity::Medium, lint_rules::missingIss},
    {"insecure-issuer", Severity::Medium, lint_rules::insecureIssuer},
    {"long-lived", Severity::Medium, lint_rules::longLived},
    {"impossible-times", Severity::Medium, lint_rules::impossibleTimes},
    {"future-iat", Severity::Medium, lint_rules::futureIat},
    {"mixed-up-kinds", Severity::Medium, lint_rules::mixedUpKinds},
    {"token-in-url", Severity::Medium, lint_rules::tokenInUrl},
    {"duplicate-kid", Severity::Medium, lint_rules::duplicateKid},
    {"few-pbes2-rounds", Severity::Medium, lint_rules::fewPbes2Rounds},
    {"many-pbes2-rounds", Severity::Medium, lint_rules::manyPbes2Rounds},
    {"encrypted-not-signed", Severity::Medium, lint_rules::encryptedNotSigned},
    {"unprotected-header", Severity::Low, lint_rules::unprotectedHeader},
    {"lifetime-over-a-day", Severity::Low, lint_rules::lifetimeOverADay},
    {"time-as-text", Severity::Low, lint_rules::timeAsText},
    {"fractional-time", Severity::Low, lint_rules::fractionalTime},
    {"zip-in-jws", Severity::Low, lint_rules::zipInJws},
    {"rounded-number", Severity::Low, lint_rules::roundedNumber},
    {"large-token", Severity::Low, lint_rules::largeToken},
    {"missing-kid", Severity::Info, lint_rules::missingKid},
    {"sha1-oaep", Severity::Info, lint_rules::sha1Oaep},
    {"sha1-thumbprint", Severity::Info, lint_rules::sha1Thumbprint},
    {"polymorphic-alg", Severity::Info, lint_rules::polymorphicAlg},
    {"nested-token", Severity::Info, lint_rules::nestedToken},
};

} // namespace

QList<Lint> runLints(const Subject &subject)
{
    QList<Lint> fired;
    for (const Row &row : rows) {
        if (const lint_rules::Finding reason = row.look(subject); !reason.isNull())
            fired.append({QString::fromLatin1(row.id), row.severity, reason});
    }
    return fired;
}

QStringList lintIds()
{
    QStringList ids;
    for (const Row &row : rows)
        ids.append(QString::fromLatin1(row.id));
    return ids;
}

} // namespace inspect
