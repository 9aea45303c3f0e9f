// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "inspect/inspection.h"

/// What the options of the commands that judge tokens mean.
namespace cli {

/// All that is known beside the token but its keys. Errors: UsageWrong, FileUnreadable.
Result<inspect::Context> contextOf(const Invocation &call);

/// --at: the moment to judge by, else the clock's. Error: UsageWrong.
Result<qint64> judgedAt(const Invocation &call);

/// The keys that the user gave: --jwks from a URL or a file, --key, --secret-file. Nothing when there was none.
Future<std::optional<jose::JwkSet>> keysOf(Invocation &call);

} // namespace cli
