// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QMimeData>

/// What came from the clipboard or was dropped: files of this computer, else text.
namespace dropped {

bool isUsable(const QMimeData &data);
QStringList files(const QMimeData &data);
/// Empty when there are files, and for white space alone; else as it came, for places in it are told.
Secret text(const QMimeData &data);

} // namespace dropped
