// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process_guard.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#ifdef __has_feature // clang
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define TOKENLOUPE_FOREIGN_HEAP
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define TOKENLOUPE_FOREIGN_HEAP
#endif

namespace app {

void keepMemoryPrivate()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0); // also for a core_pattern that pipes to a program, which ignores the limit
#endif
}

} // namespace app

#ifdef TOKENLOUPE_FOREIGN_HEAP
void app::wipeWhatIsFreed()
{
}

bool app::wipesWhatIsFreed()
{
    return false;
}
#else
// The buffers of Qt, OpenSSL and D-Bus hold copies of tokens that no Secret knows of, and without this a core would
// show them long after a sign-out. Whoever frees something in this program calls these two.
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

namespace {

constexpr size_t most = 1 << 20; // bytes: more is no token, and the kernel mostly takes it back at once
constinit std::atomic<bool> wipes = false;

} // namespace

extern "C" {

void __libc_free(void *block);
void *__libc_realloc(void *block, size_t size);

void free(void *block)
{
    if (!wipes.load(std::memory_order_relaxed))
        return __libc_free(block);
    const int before = errno;
    if (const size_t size = malloc_usable_size(block); size <= most)
        memset(block, 0, size);
    __libc_free(block);
    errno = before;
}

/// The heap's own would leave behind what it moves.
void *realloc(void *block, size_t size)
{
    const size_t before = malloc_usable_size(block);
    if (!wipes.load(std::memory_order_relaxed) || !block || size == 0 || before > most)
        return __libc_realloc(block, size);
    if (size <= before && size >= before / 2)
        return block;
    void *moved = malloc(size);
    if (!moved)
        return nullptr;
    memcpy(moved, block, std::min(before, size));
    free(block);
    return moved;
}

} // extern "C"

void app::wipeWhatIsFreed()
{
    wipes = true;
}

bool app::wipesWhatIsFreed()
{
    return wipes;
}
#endif
