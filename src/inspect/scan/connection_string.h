// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

namespace inspect::scan {

/// The whole of a bare value when it is one of a connection string of ODBC, ADO.NET or Azure, which tells of a server
/// or a user as well: `Server=h;Uid=a;Pwd=b`. Signs that end other values stand in passwords there.
std::optional<Value> valueInConnectionString(const ValueReader &text, const Value &value);

} // namespace inspect::scan
