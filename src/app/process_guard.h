// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Called first in main(): no core dump of this process is written and other processes of the user cannot attach to it,
/// where the platform can do that.
void keepMemoryPrivate();

} // namespace app
