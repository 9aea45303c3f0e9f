// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Called first in main(): no core dump of this process is written and other processes of the user cannot attach to it,
/// where the platform can do that.
void keepMemoryPrivate();

/// From now on whatever this program frees is wiped first, up to a megabyte at a time: called before tokens come. Those
/// who only read files are spared the tenth of their time that it costs.
void wipeWhatIsFreed();

/// Whether that is so: with glibc's heap. The sanitizers bring one of their own.
bool wipesWhatIsFreed();

} // namespace app
