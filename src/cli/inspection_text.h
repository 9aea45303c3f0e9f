// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/subjects.h"

namespace cli {

/// An inspection as people read it: verdict, header, claims with their meanings, checks, warnings.
void print(Output &out, const inspect::Inspection &inspection, const inspect::Context &context);

/// Where a token stood, what is wrong with how it stood there, and what to do about it; nothing for one that is alone.
void printPlace(Output &out, const Subject &subject);

} // namespace cli
