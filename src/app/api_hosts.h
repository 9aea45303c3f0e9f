// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_run.h"
#include "app/settings.h"
#include "lab/presets.h"

namespace app {

/// An address that the presets' paths are put behind, without a slash at its end. Error: UrlUnusable (no http or https,
/// or with user, query or fragment).
Result<QString> baseAddress(const QString &text);

/// Where the user has the APIs; the real ones where nothing is set.
lab::ApiHosts apiHosts(const Settings &settings);

bool isAtSandbox(const Authorization &authorization);

/// Where the presets go with this authorization: an account of the sandbox to the sandbox's own Drive and AODocs,
/// everything else to `others`.
lab::ApiHosts apiHostsFor(const Authorization &authorization, const lab::ApiHosts &others = {});

} // namespace app
