// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/conclusion.h"
#include "diagnosis/evidence.h"

#include <QJsonObject>

namespace diagnosis {

/// What to do about a cause.
struct Remedy
{
    Action action = Action::Nothing;
    QString words;      ///< one sentence
    qint64 seconds = 0; ///< WaitAndRetry: how long
    QStringList scopes; ///< AskScope: one of these suffices
    bool operator==(const Remedy &) const = default;
};

/// One possible cause, and what speaks for and against it, with values.
struct Finding
{
    QString id; ///< of the command line's contract, for example "lower-case-scheme"
    Certainty certainty = Certainty::Possible;
    QString cause; ///< one sentence, as if it were certain
    QStringList evidence;
    QStringList against;
    Remedy remedy;
    std::optional<Probe> test; ///< the cheapest question that would settle it; nothing when none would
    bool isUnseen = false;     ///< possible, but what stands in `evidence` is not known to be so
    /// Whether something speaks for it, and nothing against it.
    bool isBacked() const { return !isUnseen && against.isEmpty(); }
    bool operator==(const Finding &) const = default;
};

/// Why a request was refused. "Cannot tell" is an answer too: then no finding is certain or likely.
struct Diagnosis
{
    QString headline;              ///< one sentence
    bool refused = false;          ///< false: there was nothing to explain
    QList<Finding> findings;       ///< surest first, those that cannot be last
    std::optional<Probe> nextTest; ///< the cheapest question that was not asked yet, while nothing is certain
    QStringList notShown;          ///< what the record cannot show, a sentence each
    Conclusion conclusion;         ///< what the headline says, unless that tells why no answer came

    /// Whether nothing was refused, or the first finding is certain or likely.
    bool isExplained() const;
    /// Whether there is more to tell than the headline.
    bool hasDetails() const;
    /// Whether that is to be read before the answer's own words: not where a server failed for reasons of its own.
    bool isReadFirst() const;
    bool operator==(const Diagnosis &) const = default;
};

/// Pure: no clock, no network. A certainty is never more than the evidence entails. No sentence holds a byte of a
/// token. Sentences are in the user's language; for the contract's English, hold an EnglishOnly.
Diagnosis diagnose(const Evidence &evidence);

/// The rulings that come out otherwise for `redacted` than for `whole`, the same exchange with its credential: as they
/// are for `whole`, by the ids of the rules.
QMap<QString, Ruling> rulingsLost(const Evidence &whole, const Evidence &redacted);

/// Every rule of the table, in its order: `diagnose --list`.
QStringList findingIds();

/// The sentence of a rule, as if it were certain; empty for an id that is none.
QString causeOf(const QString &findingId);

/// {"headline", "findings": [{"id", "certainty", "cause", "evidence", "against", "remedy", "action", "test"}],
/// "next_test", "not_shown"}
QJsonObject toJson(const Diagnosis &diagnosis);

} // namespace diagnosis
