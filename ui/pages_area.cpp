// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages_area.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace {

constexpr QSize least(340, 320); // device-independent pixels; beside the accounts, half of a small screen

/// Texts beside the pages wrap and get all their lines; the pages give way as far as they can.
int leastHeight(const QLayout &content, int width)
{
    int height = content.totalMinimumSize().height();
    const QMargins margins = content.contentsMargins();
    for (int i = 0; i < content.count(); ++i) {
        const QLayout *texts = content.itemAt(i)->layout();
        if (texts && !texts->isEmpty() && texts->hasHeightForWidth())
            height +=
                texts->minimumHeightForWidth(width - margins.left() - margins.right()) - texts->minimumSize().height();
    }
    return height;
}

} // namespace

PagesArea::PagesArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

QSize PagesArea::minimumSizeHint() const
{
    return least;
}

bool PagesArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void PagesArea::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

/// A resizable widget would get the height that it likes best, and scroll before anything in it gives way.
void PagesArea::fit()
{
    const QLayout &content = *widget()->layout();
    QSize room = maximumViewportSize();
    if (leastHeight(content, room.width()) > room.height())
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    const int width = std::max(room.width(), content.totalMinimumSize().width());
    widget()->resize(width, std::max(room.height(), leastHeight(content, width)));
}
