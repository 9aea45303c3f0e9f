// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

/// A timer that would tick each millisecond. Where a tick is late, the event loop was busy and the window deaf. The
/// time in which others had the processors is left out: they make no window deaf.
class Heartbeat : public QObject
{
public:
    /// `longest`: where the nanoseconds of the longest gap go, for somebody else to read.
    explicit Heartbeat(qint64 *longest = nullptr)
        : m_longest(longest ? *longest : m_own)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 queued = queuedSoFar();
            m_longest = std::max(m_longest, m_sinceTick.nsecsElapsed() - (queued - m_queued));
            m_queued = queued;
            m_sinceTick.start();
        });
        m_timer.start(1);
        m_queued = queuedSoFar();
        m_sinceTick.start();
    }

    ~Heartbeat() override { close(m_schedule); }

    double longestGapMilliseconds() const { return double(m_longest) / 1e6; }

private:
    /// Nanoseconds that this thread has stood in a processor's queue.
    qint64 queuedSoFar() const
    {
        char text[128] = {};
        long long ran = 0;
        long long queued = 0;
        if (pread(m_schedule, text, sizeof text - 1, 0) <= 0 || sscanf(text, "%lld %lld", &ran, &queued) != 2)
            return 0;
        return queued;
    }

    int m_schedule = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    qint64 m_queued = 0; ///< nanoseconds
    qint64 m_own = 0;
    qint64 &m_longest; ///< nanoseconds
};
