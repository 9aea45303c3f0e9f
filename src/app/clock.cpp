// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"

#include <QDateTime>

namespace app {

Clock systemClock()
{
    return [] { return QDateTime::currentSecsSinceEpoch(); };
}

} // namespace app
