// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange_json.h"
#include "lab/trial.h"

#include <QStringList>

namespace lab {

enum class Severity {
    Note,  ///< good to know; a recommendation is not kept
    Fault, ///< a rule is broken
    Alarm, ///< somebody gets in who must not, or a secret gets out
};

/// Never translated.
const char *severityId(Severity severity);
QString severityName(Severity severity);

/// Something about the server that is not as it should be.
struct Finding
{
    QString id; ///< never translated: "no-challenge", "accepts-alg-none" …
    Severity severity = Severity::Note;
    QStringList variants; ///< in which it shows
    QString sentence;
    bool operator==(const Finding &) const = default;
};

/// One trial measured by what was expected.
struct Judged
{
    Expectation expected;
    std::optional<bool> asExpected; ///< nothing for one that was not sent, or not yet
    QString reason;                 ///< what the server said to it, or why there is no answer; one line, no secret
};

/// Variants that the server answered in one and the same way.
struct Alike
{
    int status = 0;
    QString reason; ///< what it said, without secrets; may be empty
    QStringList variants;
    bool operator==(const Alike &) const = default;
};

struct Judgment
{
    QString inconclusive;   ///< why nothing of it can be relied upon; empty for a run that can
    QList<Judged> variants; ///< one for each trial of the run, in their order
    std::optional<Judged> controlAfter;
    QList<Finding> findings; ///< the worst first
    QList<Alike> answers;    ///< what the server tells apart: in the order of the first variant of each

    /// Whether the run is conclusive, every variant that was sent was answered as expected, and no rule is broken.
    bool holds() const;
};

/// What knows every secret of the run before its first word is shown, the control's first.
http::Veil veilFor(const Run &run);

Judgment judge(const Run &run, Face face = Face::CommandLine);

/// Its words name secrets as `veil` does elsewhere.
Judgment judge(const Run &run, Face face, http::Veil &veil);

/// The names of headers and parameters that stay in every variant and may let somebody in, fit to be shown: an address
/// may call them anything.
QStringList otherCredentials(const http::Request &request);

/// Why it was not sent, and what to do about that; empty for one that was.
QString unsentWords(const Trial &trial, Face face);

} // namespace lab
