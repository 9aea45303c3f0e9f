// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tone_chip.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace {

constexpr int leastCharacters = 12; // average ones

} // namespace

ToneChip::ToneChip(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(9, 2, 9, 2);
    updateColours();
}

void ToneChip::updateColours()
{
    const QColor text = theme::toneText(theme::Tone::Warn, palette());
    if (palette().color(QPalette::WindowText) == text)
        return;
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, text);
    setPalette(toned);
}

void ToneChip::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void ToneChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::toneBackground(theme::Tone::Warn, palette()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const QRect room = contentsRect();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, int(alignment()), fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

QSize ToneChip::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    const int least = fontMetrics().averageCharWidth() * leastCharacters + margins.left() + margins.right();
    const QSize whole = QLabel::minimumSizeHint();
    return {std::min(least, whole.width()), whole.height()};
}
