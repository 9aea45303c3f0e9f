// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifetime_bar.h"

#include "base/time_text.h"
#include "ui/theme.h"

#include <QPainter>

namespace {

// Device-independent pixels.
constexpr int barHeight = 14;
constexpr int trackHeight = 4;
constexpr int knob = 5; ///< radius of the mark of now
constexpr int tick = 10;

} // namespace

LifetimeBar::LifetimeBar(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Lifetime"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void LifetimeBar::setContent(const std::optional<Content> &content)
{
    setVisible(content.has_value());
    if (!content || m_content == *content)
        return;
    m_content = *content;
    setAccessibleDescription(words());
    setToolTip(words());
    update();
}

QString LifetimeBar::words() const
{
    const auto &[lifetime, now, refreshDue] = m_content;
    QStringList lines{tr("From %1").arg(time_text::full(lifetime.begin, now)),
                      tr("to %1").arg(time_text::full(lifetime.end, now))};
    if (refreshDue)
        lines.append(tr("Refreshed by itself %1").arg(time_text::relative(*refreshDue, now)));
    return lines.join(u'\n');
}

QSize LifetimeBar::sizeHint() const
{
    return {barHeight, barHeight};
}

QRectF LifetimeBar::track() const
{
    return QRectF(knob, (rect().height() - trackHeight) / 2.0, width() - 2 * knob, trackHeight);
}

/// Time runs in the direction of the text.
double LifetimeBar::place(qint64 time) const
{
    const QRectF line = track();
    const double share = m_content.lifetime.share(time);
    return line.left() + line.width() * (layoutDirection() == Qt::RightToLeft ? 1 - share : share);
}

void LifetimeBar::paintEvent(QPaintEvent *)
{
    const auto &[lifetime, now, refreshDue] = m_content;
    const bool isOver = now >= lifetime.end;
    const QColor ink = theme::toneText(isOver ? theme::Tone::Fail : theme::Tone::Pass, palette());
    const QColor pale = theme::inkColour(theme::Ink::Dim, palette());
    const QRectF line = track();

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(line, trackHeight / 2.0, trackHeight / 2.0);
    painter.setBrush(pale);
    const double from = place(lifetime.begin);
    painter.drawRoundedRect(QRectF(QPointF(from, line.top()), QPointF(place(now), line.bottom())).normalized(),
                            trackHeight / 2.0, trackHeight / 2.0);
    if (refreshDue)
        painter.fillRect(QRectF(place(*refreshDue) - 1, (rect().height() - tick) / 2.0, 2, tick), pale);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(ink, 2));
    painter.drawEllipse(QPointF(place(now), line.center().y()), knob - 1, knob - 1);
}
