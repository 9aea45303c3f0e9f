// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Times as people read them. All times are seconds since the epoch; `now` is always the caller's.
namespace time_text {

/// Whether RFC 3339 can write it: the years 1 to 9999. Other times are told as "after the year 9999".
bool hasDate(qint64 time);

/// "in 54 min", "12 min ago", "at this moment": `now` is not always the clock's.
QString relative(qint64 time, qint64 now);

/// "54 min", "2 h 5 min", "727 s": a span of `seconds`, its sign dropped.
QString duration(qint64 seconds);

/// "2026-11-22 15:32:10 +01:00": local time with its offset.
QString local(qint64 time);

/// "2026-11-22T14:32:10Z" (RFC 3339).
QString utc(qint64 time);

/// "26 Nov 2026": the local day, with the month in the words of QLocale's default, since 11/10/26 is two days.
QString day(qint64 time);

enum class Precision { Seconds, Milliseconds };

/// "26 Nov 2026 15:32:10 +01:00": as day(), with the local time and its offset; of milliseconds since the epoch, for
/// lists of what happened.
QString moment(qint64 milliseconds, Precision precision = Precision::Seconds);

/// Local with offset, UTC and relative, in one line: what a claim's meaning shows.
QString full(qint64 time, qint64 now);

} // namespace time_text
