// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host_policy.h"
#include "app/settings.h"

/// What the settings may hold, and what they mean.
namespace app {

/// A host that may receive tokens, as the settings keep it: host or host:port in lower case, the port where it is not
/// 443. An address is taken for its host. Error: UrlUnusable.
Result<QString> tokenHost(const QString &text);

/// The hosts of the settings. Over plain http they get no token all the same.
HostExceptions allowedHosts(const Settings &settings);

/// With what was typed made whole: spaces are gone, hosts are written alike and stand there once. Errors: those of
/// settingsProxy(), certificatesIn() and tokenHost().
Result<Settings> checkedSettings(Settings settings);

} // namespace app
