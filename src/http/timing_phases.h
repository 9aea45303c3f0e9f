// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace http {

/// What went on between two moments of a request; milliseconds from its start.
struct Phase
{
    QString name; ///< in words
    qint64 begin = 0;
    qint64 end = 0;
    bool operator==(const Phase &) const = default;
};

/// The phases as far as they can be told apart, in order and without gaps up to the last moment that is known. Looking
/// up the name and connecting are one: nothing tells when the first ends.
QList<Phase> phasesOf(const Timing &timing);

} // namespace http
