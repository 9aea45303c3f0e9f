// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>
#include <functional>

namespace app {

/// What the user set. Window geometry is not among it: that belongs to the face.
struct Settings
{
    QString theme = QStringLiteral("system"); ///< "system", "light" or "dark"
    bool retryOn401 = false;                  ///< refresh and send once more when an account's token is refused
    bool history = true;                      ///< false is the private mode: exchanges are not kept
    QStringList aodocsClients;                ///< client IDs that the user's AODocs has on its allow-list
    QString requestsFolder = {};              ///< of the saved requests; empty for the one in the data folder
    QString driveBase = {};                   ///< where the presets find Drive; empty for Google's
    QString aodocsBase = {};                  ///< the same of AODocs
    bool operator==(const Settings &) const = default;
};

/// The settings in settings.json of the data folder; the defaults when there is none. Errors: FileUnreadable,
/// FileMalformed.
Result<Settings> loadSettings(const QString &dataDir);

/// Changes what the file holds now: the window and the command line may both be at it. Gives the new settings. Errors:
/// those of loadSettings(), FileUnwritable.
Result<Settings> changeSettings(const QString &dataDir, const std::function<void(Settings &)> &edit);

} // namespace app
