// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

namespace inspect::scan {

/// The name in `{"name": …, "value": …}`, as HAR has headers, parameters and cookies. It stands before the member that
/// begins at `before`, or behind its value, which ends at `behind`; empty where it does not.
QByteArrayView partnerName(const ValueReader &text, qsizetype before, qsizetype behind);

/// Whether the value of a member stands in an object that tells of a cookie, as browsers, their extensions and their
/// recordings write them.
bool isInCookie(const ValueReader &text, const Value &value);

} // namespace inspect::scan
