// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_run.h"
#include "cli/command.h"
#include "inspect/inspection.h"

/// How the command `scan` tells what it found.
namespace cli {

/// Judges the tokens among the findings by the keys that the user gave.
struct ScanJudge
{
    std::optional<inspect::Context> context; ///< nothing: no key was given, and nothing is judged
    qint64 now = 0;                          ///< seconds since the epoch
};

/// The exit code: 1 when a token was judged and is not valid.
int printFindings(Invocation &call, const app::ScanResult &result, const ScanJudge &judge);

/// Says on stderr whether nothing was found, and how many values are in no list without --expect-none; `count` is
/// nothing where that is not known.
void noteUnlisted(Invocation &call, const app::ScanResult &result, std::optional<qsizetype> count);

void printReplacements(Invocation &call, const app::RedactedCopy &copy);

/// Progress in percent of the bytes, on a terminal alone; about ten times a second.
app::ScanProgress scanProgress(Invocation &call);

} // namespace cli
