// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

/// $XDG_RUNTIME_DIR/tokenloupe/sandbox.json (0600): how `--provider sandbox` finds the running sandbox. Whether what it
/// names still answers is for the caller to find out.
namespace sandbox {

/// Writes what Sandbox::description() gives. Errors: FileUnwritable, also when XDG_RUNTIME_DIR is not set.
Result<bool> writeAddress(const QJsonObject &description);

/// Removes the file when it still names this `issuer`; a newer sandbox may have written its own.
void removeAddress(const QString &issuer);

/// Error: SandboxNotRunning when there is none that can be read, or XDG_RUNTIME_DIR is not set.
Result<QJsonObject> readAddress();

} // namespace sandbox
