// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

namespace http {

/// Headers as people write them, "Name: value" a line; empty lines are skipped. Error: HeaderUnusable with the line.
Result<Headers> parseHeaderLines(const QString &lines);

} // namespace http
