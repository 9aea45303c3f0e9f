// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/byte_source.h"

#include <QBasicTimer>
#include <QObject>

/// Looks for bytes in a source, a piece each turn of the event loop, round the end and back to where it began.
/// ASCII letters match without case. A new search gives up the one under way.
class ByteSearch : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Forward, Backward };

    static constexpr qsizetype turnSize =
        1024 * 1024; ///< bytes looked at in one turn, at most (and the needle's length)

    using QObject::QObject;

    /// Forward: the first match that starts at or after `from`; backward: the last that starts before it.
    void start(const ByteSource &source, const QByteArray &needle, qsizetype from, Direction direction);
    void cancel() { m_timer.stop(); }
    bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void found(qsizetype begin, qsizetype end);
    void notFound();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void takeTurn();
    qsizetype matchIn(qsizetype begin, qsizetype end) const;

    ByteSource m_source;
    QByteArray m_needle; ///< lower case
    Direction m_direction = Direction::Forward;
    qsizetype m_position = 0;
    qsizetype m_untested = 0; ///< starts that are still to be looked at
    QBasicTimer m_timer;
};
