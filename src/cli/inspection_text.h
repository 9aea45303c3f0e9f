// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "inspect/inspection.h"

namespace cli {

/// An inspection as people read it: verdict, header, claims with their meanings, checks, warnings.
void print(Output &out, const inspect::Inspection &inspection, const inspect::Context &context);

} // namespace cli
