// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/signatures.h"

#include "base/translated.h"
#include "inspect/checks.h"
#include "inspect/lints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using Outcome = jose::SignatureCheck::Outcome;

QString say(const char *text)
{
    return translated("signatures", text);
}

/// The first outcome of this list that any signature has is that of all.
constexpr Outcome precedence[] = {Outcome::Wrong, Outcome::Verified, Outcome::NoFittingKey, Outcome::NoKey,
                                  Outcome::NotVerifiable};

/// What is open for one signature leaves what another has settled; else the worse counts.
int rank(Status status)
{
    switch (status) {
    case Status::Unknown:
        return 0;
    case Status::Pass:
        return 1;
    case Status::Warn:
        return 2;
    case Status::Fail:
        return 3;
    }
    Q_UNREACHABLE();
}

/// Lays the row of one more signature over that of those before.
void lay(Check &row, const Check &other, const QString &place)
{
    const QString reason = say("%1: %2").arg(place, other.reason);
    if (rank(other.status) > rank(row.status))
        row = {row.id, row.name, other.status, row.status == Status::Unknown ? reason + u' ' + row.reason : reason,
               other.section};
    else if (other.status == Status::Unknown && row.status != Status::Fail)
        row.reason += u' ' + reason;
}

/// Its rows are laid over those of others, so that all of them are wanted.
Subject subjectOf(const Subject &first, const SignedPart &part)
{
    return {first.kind,    first.profile, part.token,       part.check,
            first.context, first.claims,  first.decryption, first.nested};
}

bool lacksKey(const SignedPart &part)
{
    return part.check.outcome == Outcome::NoKey || part.check.outcome == Outcome::NoFittingKey;
}

QString placeOf(size_t index, const std::vector<SignedPart> &signatures)
{
    return say("Signature %1 of %2").arg(index + 1).arg(signatures.size());
}

/// Lays the rows of a signature that has no key beside those of one that verified: what there is to say is one thing.
void layUnjudged(Check &row, const Check &other, const QString &place)
{
    if (other.id == "signature"_L1)
        row.reason += u' ' + say("%1 was not judged: no key for it.").arg(place);
    else if (other.id != "key"_L1)
        lay(row, other, place);
}

} // namespace

size_t leadingSignature(const std::vector<SignedPart> &signatures)
{
    const auto verified = std::find_if(signatures.begin(), signatures.end(),
                                       [](const SignedPart &part) { return part.check.outcome == Outcome::Verified; });
    return verified == signatures.end() ? 0 : size_t(verified - signatures.begin());
}

jose::SignatureCheck jointOutcome(const std::vector<SignedPart> &signatures)
{
    for (const Outcome outcome : precedence) {
        const auto found = std::find_if(signatures.begin(), signatures.end(),
                                        [outcome](const SignedPart &part) { return part.check.outcome == outcome; });
        if (found != signatures.end())
            return found->check;
    }
    return {};
}

QList<Check> jointChecks(const Subject &leading, const std::vector<SignedPart> &signatures)
{
    const size_t lead = leadingSignature(signatures);
    const bool verified = signatures[lead].check.outcome == Outcome::Verified;
    QList<Check> ledger = runChecks(subjectOf(leading, signatures[lead]));
    const auto rowOf = [&ledger](const QString &id) {
        return std::find_if(ledger.begin(), ledger.end(), [&id](const Check &check) { return check.id == id; });
    };
    if (verified && signatures.size() > 1)
        rowOf(u"signature"_s)->reason = say("%1: %2").arg(placeOf(lead, signatures), rowOf(u"signature"_s)->reason);
    for (size_t i = 0; i < signatures.size(); ++i) {
        if (i == lead)
            continue;
        const auto layOver = verified && lacksKey(signatures[i]) ? layUnjudged : lay;
        for (const Check &other : runHeaderChecks(subjectOf(leading, signatures[i]))) {
            if (const auto row = rowOf(other.id); row != ledger.end())
                layOver(*row, other, placeOf(i, signatures));
            else
                ledger.append(other);
        }
    }
    return ledger;
}

QList<Lint> jointLints(const Subject &first, const std::vector<SignedPart> &signatures)
{
    QList<Lint> all;
    for (const SignedPart &part : signatures) {
        for (const Lint &lint : runLints(subjectOf(first, part))) {
            const auto same = [&lint](const Lint &known) { return known.id == lint.id; };
            if (std::none_of(all.begin(), all.end(), same))
                all.append(lint);
        }
    }
    return all;
}

} // namespace inspect
