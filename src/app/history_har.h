// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayList>

namespace app {

/// Writes the exchanges of such lines of the history to a HAR file, mode 0600, redacted as they are; gives how many
/// there are. Errors: FileMalformed and those of HistoryEntry::kept() for a line that cannot be read; FileUnwritable.
Result<qsizetype> saveAsHar(const QByteArrayList &lines, const QString &path);

} // namespace app
