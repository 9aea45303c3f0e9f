// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace cli {

/// A report is written under no name that promises another kind of file: `option` takes one with these endings.
tl::unexpected<Error> unknownEnding(const QString &option, const QStringList &endings);

} // namespace cli
