// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/authorization_code_flow.h"

#include <QString>

namespace cli {

/// Starts `command` (program and arguments, split as a shell would, without a shell) with the URL as its last argument;
/// an empty command stands for the platform's own way to open a URL.
network::OpenUrl browserOpener(const QString &command);

} // namespace cli
