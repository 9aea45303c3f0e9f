// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_run.h"
#include "lab/presets.h"

namespace app {

/// Where the presets go with this authorization: an account of the sandbox to the sandbox's own Drive and AODocs,
/// everything else to the real ones.
lab::ApiHosts apiHostsFor(const Authorization &authorization);

} // namespace app
