// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace app {

/// What the user set. Window geometry is not among it: that belongs to the face.
struct Settings
{
    QString theme = QStringLiteral("system"); ///< "system", "light" or "dark"
    bool operator==(const Settings &) const = default;
};

/// The settings in settings.json of the data folder; the defaults when there is none. Errors: FileUnreadable,
/// FileMalformed.
Result<Settings> loadSettings(const QString &dataDir);

/// Error: FileUnwritable.
Result<bool> saveSettings(const QString &dataDir, const Settings &settings);

} // namespace app
