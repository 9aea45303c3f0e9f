// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into a program with a window by LD_PRELOAD. How long the window was deaf at most, in nanoseconds, stands in
// the file that TOKENLOUPE_BENCH_GAP names, from the first turn of the event loop on: before that there is none to be
// late.
#include "tests/bench/heartbeat.h"

#include <QCoreApplication>
#include <QFile>

namespace {

void beginHeartbeat()
{
    auto *file = new QFile(qEnvironmentVariable("TOKENLOUPE_BENCH_GAP"), qApp);
    if (!file->open(QIODevice::ReadWrite))
        return;
    auto *longest = reinterpret_cast<qint64 *>(file->map(0, sizeof(qint64)));
    if (longest)
        QTimer::singleShot(0, qApp, [longest] { (new Heartbeat(longest))->setParent(qApp); });
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(beginHeartbeat)
