// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

/// The files that were opened last, the newest first: their paths alone, in recent.json of the data folder.
namespace app {

inline constexpr qsizetype mostRecentFiles = 10;

/// Errors: FileUnreadable, FileMalformed.
Result<QStringList> recentFiles(const QString &dataDir);

/// Puts it first; in private mode nothing is kept. Gives the new list. Errors: those of recentFiles() and
/// loadSettings(), FileUnwritable.
Result<QStringList> addRecentFile(const QString &dataDir, const QString &path);

/// Error: FileUnwritable.
Result<bool> clearRecentFiles(const QString &dataDir);

} // namespace app
