// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakable.h"

QString breakable(const QString &text)
{
    constexpr int longestRun = 24;
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        broken += c;
        if (run % longestRun == 0 && run > 0 && !c.isHighSurrogate())
            broken += QChar(0x200b); // zero width space
    }
    return broken;
}
