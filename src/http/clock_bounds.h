// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <optional>

namespace http {

/// How far a server's clock is ahead of ours, as far as one can tell: somewhere from `least` to `most`, in
/// milliseconds. Negative: it is behind.
struct ClockBounds
{
    qint64 least = 0;
    qint64 most = 0;
    bool operator==(const ClockBounds &) const = default;
};

/// The time of a Date header in seconds since the epoch, in any of the three forms of RFC 9110 5.6.7.
std::optional<qint64> httpDate(const QByteArray &value);

/// What the Date of an answer tells, given when the request had gone out and when the headers came. Nothing when there
/// is no date, or a cache kept the answer (Age, RFC 9111 5.1).
std::optional<ClockBounds> clockBounds(const Exchange &exchange);

/// What both say. When they contradict each other, a clock was set between them: then `newer`.
ClockBounds narrowed(const ClockBounds &older, const ClockBounds &newer);

/// Seconds that the clocks differ by at least, rounded towards 0; 0 when they may be equal.
qint64 certainSkew(const ClockBounds &bounds);

/// "this clock is 94 s behind (±0.4 s)"; empty when the clocks may be equal.
QString clockInWords(const ClockBounds &bounds);

} // namespace http
