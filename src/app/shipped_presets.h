// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets.h"

namespace app {

/// Those of the program's resources. Errors: FileUnreadable, those of lab::parsePresets().
Result<QList<lab::Preset>> shippedPresets();

} // namespace app
