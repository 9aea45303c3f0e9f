// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakable.h"

namespace {

constexpr QChar zeroWidthSpace(0x200b);

} // namespace

QString breakable(const QString &text)
{
    constexpr int longestRun = 24;
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        broken += c;
        if (run % longestRun == 0 && run > 0 && !c.isHighSurrogate())
            broken += zeroWidthSpace;
    }
    return broken;
}

QString unbroken(QString text)
{
    return text.remove(zeroWidthSpace);
}
