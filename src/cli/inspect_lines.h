// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "inspect/inspection.h"

namespace cli {

/// `inspect --lines`: a token a line, judged by all cores, told in the order of the lines. Blank lines are passed over.
/// Memory does not grow with the number of lines. Gives the worst exit code. Error: FileUnreadable.
Result<int> inspectLines(Invocation &call, const inspect::Context &context);

/// The exit code for one token.
int exitCodeOf(inspect::Verdict verdict, bool keyGiven);

/// An inspection as JSON, with one more member.
QByteArray withMember(QByteArray object, const char *name, const QByteArray &json);

} // namespace cli
