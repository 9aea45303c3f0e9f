// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/judge.h"

namespace lab {

/// All that the rules find in a run, in the order of their table.
QList<Finding> findingsOf(const Run &run);

} // namespace lab
