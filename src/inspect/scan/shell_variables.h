// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

/// Variables of the environment, as commands, files and calls set them without a sign between name and value, or with
/// both in one pair of quotation marks.
namespace inspect::scan {

/// The value in `setx NAME value` of Windows, `setenv NAME value` of the C shell and `set -gx NAME value` of fish, and
/// in a string `NAME=value`: `set "NAME=value"` of Windows, `- "NAME=value"` of Compose. Nothing where the value's end
/// is not sure.
std::optional<Value> valueOfVariable(const ValueReader &text, qsizetype name, qsizetype nameEnd);

/// Whether the call whose parenthesis opens here sets a variable of the environment.
bool setsVariable(const ValueReader &text, qsizetype parenthesis);

} // namespace inspect::scan
