// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>

namespace app {

/// Seconds since the epoch. Given to whoever needs the time, so that tests can move it.
using Clock = std::function<qint64()>;

/// The computer's own clock.
Clock systemClock();

} // namespace app
