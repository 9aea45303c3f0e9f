// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_tabs.h"

#include <QStyleOptionTabWidgetFrame>
#include <QTabBar>
#include <algorithm>

PageTabs::PageTabs(QWidget *parent)
    : QTabWidget(parent)
{
    connect(this, &QTabWidget::currentChanged, this, [this] { updateGeometry(); });
}

/// With the tabs and the frame.
QSize PageTabs::around(QSize page) const
{
    QStyleOptionTabWidgetFrame option;
    initStyleOption(&option);
    const QSize contents(std::max(page.width(), tabBar()->minimumSizeHint().width()),
                         page.height() + tabBar()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_TabWidget, &option, contents, this);
}

QSize PageTabs::sizeHint() const
{
    return currentWidget() ? around(currentWidget()->sizeHint()) : QTabWidget::sizeHint();
}

QSize PageTabs::minimumSizeHint() const
{
    return currentWidget() ? around(currentWidget()->minimumSizeHint()) : QTabWidget::minimumSizeHint();
}

bool PageTabs::hasHeightForWidth() const
{
    return currentWidget() && currentWidget()->hasHeightForWidth();
}

int PageTabs::heightForWidth(int width) const
{
    if (!hasHeightForWidth())
        return -1;
    const int frame = around({width, 0}).width() - width;
    return around({width - frame, currentWidget()->heightForWidth(width - frame)}).height();
}
