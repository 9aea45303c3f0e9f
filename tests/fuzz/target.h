// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <cstdio>
#include <cstdlib>

/// What fuzz_<target>.cpp defines: reads bytes that anybody may have written, and ends the program where something does
/// not hold. Nothing follows the bytes in memory, not even a NUL, so that a look beyond them is seen.
void tryInput(const QByteArray &input);

namespace fuzz {

inline void require(bool holds, const char *rule)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", rule);
    std::abort();
}

/// Whether a place, or the end of a stretch, is in the text.
inline bool isWithin(qsizetype offset, const QByteArray &text)
{
    return offset >= 0 && offset <= text.size();
}

/// Whether an error tells a secret. What is short, or stands in the input elsewhere too, may be told for that.
inline bool tells(const Error &error, const QByteArray &secret, const QByteArray &input)
{
    constexpr qsizetype shortest = 12; // bytes
    return secret.size() >= shortest && input.count(secret) == 1 &&
           (error.subject + error.detail + describe(error)).toUtf8().contains(secret);
}

} // namespace fuzz
