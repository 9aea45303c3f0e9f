// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <sys/resource.h>

/// Whether the memory of a process is what the program asked for: AddressSanitizer keeps what was freed.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool memoryIsOurs = false;
#else
constexpr bool memoryIsOurs = true;
#endif

/// The most memory that this program ever had; in bytes, mapped pages of files included.
inline qint64 mostMemory(int whose = RUSAGE_SELF)
{
    rusage usage{};
    getrusage(whose, &usage);
    return usage.ru_maxrss * 1024;
}

/// The same of the programs that this test started, or of this test itself when it started one.
inline qint64 mostMemoryOfAChild()
{
    return mostMemory(RUSAGE_CHILDREN);
}
