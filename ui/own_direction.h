// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The text as it is read by itself, within a line of either direction: an address or "59 min" in a cell that begins on
/// the right keeps its order. For what is shown alone: two invisible characters stand around it.
inline QString inOwnDirection(const QString &text, Qt::LayoutDirection line)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    return line == Qt::LeftToRight ? text : firstStrongIsolate + text + popDirectionalIsolate;
}
