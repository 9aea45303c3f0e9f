// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/checks.h"

#include "base/translated.h"
#include "inspect/rules.h"

#include <array>
#include <span>

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("checks", text);
}

/// THE table, in parts. A rule that a profile adds is one more row; what a profile changes is in the rule.
struct Row
{
    const char *id;
    const char *name;
    rules::Judgment (*judge)(const Subject &);
};

constexpr Row headerRows[] = {
    {"structure", QT_TRANSLATE_NOOP("checks", "Structure"), rules::structure},
    {"type", QT_TRANSLATE_NOOP("checks", "Type"), rules::type},
    {"algorithm", QT_TRANSLATE_NOOP("checks", "Algorithm"), rules::algorithm},
    {"key", QT_TRANSLATE_NOOP("checks", "Key"), rules::key},
    {"signature", QT_TRANSLATE_NOOP("checks", "Signature"), rules::signature},
};

constexpr Row encryptionRows[] = {
    {"structure", QT_TRANSLATE_NOOP("checks", "Structure"), rules::encryptedStructure},
    {"algorithm", QT_TRANSLATE_NOOP("checks", "Algorithm"), rules::encryptionAlgorithm},
    {"decryption", QT_TRANSLATE_NOOP("checks", "Decryption"), rules::decryption},
    {"signature", QT_TRANSLATE_NOOP("checks", "Signature"), rules::encryptedOrigin},
};

constexpr Row contentRows[] = {
    {"nested", QT_TRANSLATE_NOOP("checks", "Inner token"), rules::nested},
};

constexpr Row claimRows[] = {
    {"issuer", QT_TRANSLATE_NOOP("checks", "Issuer"), rules::issuer},
    {"audience", QT_TRANSLATE_NOOP("checks", "Audience"), rules::audience},
    {"authorized-party", QT_TRANSLATE_NOOP("checks", "Authorized party"), rules::authorizedParty},
    {"subject", QT_TRANSLATE_NOOP("checks", "Subject"), rules::subject},
    {"token-id", QT_TRANSLATE_NOOP("checks", "Token id"), rules::tokenId},
    {"tenant", QT_TRANSLATE_NOOP("checks", "Tenant"), rules::tenant},
    {"version", QT_TRANSLATE_NOOP("checks", "Version"), rules::version},
    {"object-id", QT_TRANSLATE_NOOP("checks", "Object id"), rules::objectId},
    {"expiry", QT_TRANSLATE_NOOP("checks", "Expiry"), rules::expiry},
    {"not-before", QT_TRANSLATE_NOOP("checks", "Not before"), rules::notBefore},
    {"issued-at", QT_TRANSLATE_NOOP("checks", "Issued at"), rules::issuedAt},
    {"nonce", QT_TRANSLATE_NOOP("checks", "Nonce"), rules::nonce},
    {"at-hash", QT_TRANSLATE_NOOP("checks", "Access token hash"), rules::atHash},
    {"c-hash", QT_TRANSLATE_NOOP("checks", "Code hash"), rules::cHash},
    {"authentication-context", QT_TRANSLATE_NOOP("checks", "Authentication context"), rules::authenticationContext},
    {"authentication-time", QT_TRANSLATE_NOOP("checks", "Authentication time"), rules::authenticationTime},
    {"hosted-domain", QT_TRANSLATE_NOOP("checks", "Hosted domain"), rules::hostedDomain},
    {"email-verified", QT_TRANSLATE_NOOP("checks", "E-mail verified"), rules::emailVerified},
};

std::array<std::span<const Row>, 4> table()
{
    return {headerRows, encryptionRows, contentRows, claimRows};
}

QList<Check> run(std::span<const Row> rows, const Subject &subject)
{
    QList<Check> ledger;
    for (const Row &row : rows) {
        const auto ruling = row.judge(subject);
        if (ruling && (subject.isRead || ruling->status == Status::Fail))
            ledger.append({QString::fromLatin1(row.id), say(row.name), ruling->status, ruling->reason,
                           QString::fromLatin1(ruling->section)});
    }
    return ledger;
}

} // namespace

QList<Check> runChecks(const Subject &subject)
{
    const bool hasClaims = subject.token.claims || !(subject.decryption || subject.nested); // a wrapper has none
    return runHeaderChecks(subject) + run(contentRows, subject) +
           (hasClaims ? run(claimRows, subject) : QList<Check>());
}

QList<Check> runHeaderChecks(const Subject &subject)
{
    return subject.decryption ? run(encryptionRows, subject) : run(headerRows, subject);
}

QStringList checkIds()
{
    QStringList ids;
    for (const std::span<const Row> rows : table()) {
        for (const Row &row : rows)
            ids.append(QString::fromLatin1(row.id));
    }
    ids.removeDuplicates(); // some have one rule for signed and one for encrypted tokens
    return ids;
}

QString checkName(const QString &id)
{
    for (const std::span<const Row> rows : table()) {
        for (const Row &row : rows) {
            if (id == QLatin1StringView(row.id))
                return say(row.name);
        }
    }
    return {};
}

} // namespace inspect
