// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace app {

/// What is packed in gzip, and anything else as it is. `name` is of the file, for the error: FileMalformed (cut off,
/// broken, or more than `most` bytes).
Result<QByteArray> unpacked(const QByteArray &bytes, const QString &name, qsizetype most);

} // namespace app
