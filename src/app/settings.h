// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>
#include <functional>

namespace app {

/// What the user set. Window geometry is not among it: that belongs to the face.
struct Settings
{
    QString theme = QStringLiteral("system"); ///< "system", "light" or "dark"
    QString language = {};                    ///< one of app::languages(); empty for the system's
    bool retryOn401 = false;                  ///< refresh and send once more when an account's token is refused
    bool history = true;                      ///< false is the private mode: exchanges are not kept
    QStringList aodocsClients;                ///< client IDs that the user's AODocs has on its allow-list
    QString requestsFolder = {};              ///< of the saved requests; empty for the one in the data folder
    QString driveBase = {};                   ///< where the presets find Drive; empty for Google's
    QString aodocsBase = {};                  ///< the same of AODocs
    QString proxy = {};                       ///< as --proxy takes it, without a password; empty for the system's
    QString caFile = {};                      ///< certificates in PEM to trust beside the system's; empty for none
    QStringList tokenHosts = {};              ///< host or host:port off the lists that may receive any token, by https
    int clipboardSeconds = 45;                ///< until a copied secret is taken off the clipboard; 0 for never
    bool refreshAhead = true;                 ///< the account on show gets a fresh token before the old one expires
    bool tray = false;                        ///< an icon in the desktop's tray
    QMap<QString, QString> shortcuts = {};    ///< action to keys (QKeySequence's portable text), where not as shipped
    bool operator==(const Settings &) const = default;
};

/// The settings in settings.json of the data folder; the defaults when there is none. Errors: FileUnreadable,
/// FileMalformed.
Result<Settings> loadSettings(const QString &dataDir);

/// Changes what the file holds now: the window and the command line may both be at it. Gives the new settings. Errors:
/// those of loadSettings(), FileUnwritable.
Result<Settings> changeSettings(const QString &dataDir, const std::function<void(Settings &)> &edit);

} // namespace app
