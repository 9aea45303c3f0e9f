// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_search.h"

#include <QTimerEvent>
#include <algorithm>

void ByteSearch::start(const ByteSource &source, const QByteArray &needle, qsizetype from, Direction direction)
{
    m_source = source;
    m_needle = needle.toLower();
    m_direction = direction;
    m_position = std::clamp<qsizetype>(from, 0, source.size());
    m_untested = source.size();
    m_timer.start(0, this);
}

void ByteSearch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        takeTurn();
}

void ByteSearch::takeTurn()
{
    if (m_untested <= 0 || m_needle.isEmpty()) {
        cancel();
        Q_EMIT notFound();
        return;
    }
    const auto size = m_source.size();
    const bool forward = m_direction == Direction::Forward;
    if (forward && m_position == size)
        m_position = 0;
    if (!forward && m_position == 0)
        m_position = size;

    const auto step = std::min(turnSize, forward ? size - m_position : m_position);
    const auto begin = forward ? m_position : m_position - step;
    m_position = forward ? begin + step : begin;
    m_untested -= step;
    if (const auto match = matchIn(begin, begin + step); match >= 0) {
        cancel();
        Q_EMIT found(match, match + m_needle.size());
    }
}

/// A match that starts in [begin, end), or -1.
qsizetype ByteSearch::matchIn(qsizetype begin, qsizetype end) const
{
    const auto last = std::min(end + m_needle.size() - 1, m_source.size());
    const auto piece = m_source.bytes().sliced(begin, last - begin).toByteArray().toLower();
    const auto match = m_direction == Direction::Forward ? piece.indexOf(m_needle) : piece.lastIndexOf(m_needle);
    return match < 0 ? -1 : begin + match;
}
