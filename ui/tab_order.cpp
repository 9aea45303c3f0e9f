// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include <QTabBar>
#include <QTabWidget>

namespace {

bool isReached(const QWidget &widget, const QWidget &window)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && !widget.focusProxy() && widget.window() == &window;
}

/// The pages of a tab widget are made before its tabs.
QList<QWidget *> inOrder(QWidget *part)
{
    QList<QWidget *> all = part->findChildren<QWidget *>();
    all.prepend(part);
    if (const auto *tabs = qobject_cast<QTabWidget *>(part)) {
        all.removeOne(tabs->tabBar());
        all.prepend(tabs->tabBar());
    }
    return all;
}

} // namespace

void orderTabs(const QList<QWidget *> &parts)
{
    QWidget *last = nullptr;
    for (QWidget *part : parts) {
        for (QWidget *widget : inOrder(part)) {
            if (!isReached(*widget, *part->window()))
                continue;
            if (last)
                QWidget::setTabOrder(last, widget);
            last = widget;
        }
    }
}
