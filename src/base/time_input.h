// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

/// The other way round than time_text: times as people type and paste them.
namespace time_input {

/// Seconds since the epoch, of: those seconds themselves; ISO 8601 with "Z" or an offset; a date, or a date and time,
/// of this place; what time_text::local() writes; an HTTP date. Fractions are dropped. Errors: TextMalformed, also for
/// what counts milliseconds.
Result<qint64> parse(const QString &text);

} // namespace time_input
