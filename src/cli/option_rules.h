// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

/// Whether the options and arguments of a call can be heeded, each of them, and the files that it is to write can be
/// put where they are to be, in the place of none that it reads. Error: UsageWrong.
Result<bool> areInOrder(const Command &command, const Invocation &call);

/// Says which options hold a secret that other users of this computer can read.
void warnOfSecrets(const Command &command, Invocation &call);

} // namespace cli
