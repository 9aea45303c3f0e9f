// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

/// Sections of a man page in roff, so that pages say what --help says: the options that every command takes, …
QString sharedOptionsManual();
/// … and each command with its usage, own options, example and what else its help tells.
QString commandsManual();

/// `page` with each line "@NAME@" replaced: @COMMANDS@ and @SHARED_OPTIONS@ by the above, @WINDOW_OPTIONS@ by the
/// options that the window shares with the commands, and @VERSION@ anywhere by the program's version.
QString filledManual(QString page);

} // namespace cli
