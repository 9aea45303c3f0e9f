// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

namespace inspect::scan {

/// What people and pages put between a name and its value, beside ":" or "=".
enum class Marks {
    Signed, ///< emphasis, tags, brackets: `**name:** value`, `<b>name</b>: value`, `name=[value]`
    Cells,  ///< these too, without a sign: `| name | value |`, `<td>name</td><td>value</td>`, a tab
};

/// A bare value that stands behind such marks, where its name ends here.
std::optional<Value> valueBehindMarks(const ValueReader &text, qsizetype nameEnd, Marks accepted);

} // namespace inspect::scan
