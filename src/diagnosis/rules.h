// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/judgment.h"
#include "diagnosis/matter.h"

#include <span>

/// THE table, in parts: a new cause is a row and a short function beside it.
namespace diagnosis {

struct Rule
{
    const char *id;
    Ruling (*judge)(const Matter &); ///< null: byDoctor()
    const char *cause;               ///< one sentence, as if it were certain
    Action action;
    const char *remedy;                    ///< one sentence
    std::optional<Probe> test;             ///< the cheapest question that would settle it
    bool foreseesPages = false;            ///< it judges answers that are none of the API's own
    const char *remedyElsewhere = nullptr; ///< where the token is of no account that is known here; null: the same
};

QString say(const char *text);

/// That a claim counts in another unit than RFC 7519 2 has it.
QString inMilliseconds(QLatin1StringView claim, qint64 time);

/// What the doctor for refresh tokens says of a cause, where a refresh was refused.
Ruling byDoctor(const Matter &matter, const char *id);

inline Ruling certain(const QStringList &evidence)
{
    return Judgment{Certainty::Certain, evidence, {}, 0, {}};
}

inline Ruling likely(const QStringList &evidence, const QStringList &against = {})
{
    return Judgment{Certainty::Likely, evidence, against, 0, {}};
}

inline Ruling possible(const QStringList &evidence, const QStringList &against = {})
{
    return Judgment{Certainty::Possible, evidence, against, 0, {}};
}

/// What is not known leaves room for the cause, and speaks neither for it nor against it.
inline Ruling unseen(const QStringList &whatIsNotKnown)
{
    return Judgment{Certainty::Possible, whatIsNotKnown, {}, 0, {}, true};
}

inline Ruling ruledOut(const QStringList &against)
{
    return Judgment{Certainty::RuledOut, {}, against, 0, {}};
}

/// In the order in which causes that are equally sure are told: what would make the others pointless comes first.
std::span<const Rule> unansweredRules();
std::span<const Rule> transportRules();
std::span<const Rule> headerRules();
std::span<const Rule> kindRules();
std::span<const Rule> clockRules(); ///< before what only was not looked at: the clocks' difference is measured
std::span<const Rule> endpointRules();
std::span<const Rule> timeRules();
std::span<const Rule> scopeRules();
std::span<const Rule> driveRules();
std::span<const Rule> clientRules();
std::span<const Rule> aodocsRules();
std::span<const Rule> refreshRules();
std::span<const Rule> saidRules();

} // namespace diagnosis
