// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Somebody else's sentence, for one of ours to end with: without the full stop that it may have.
inline QString withoutFullStop(const QString &sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}
