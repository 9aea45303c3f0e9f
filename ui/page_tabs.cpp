// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_tabs.h"

#include <QSignalBlocker>
#include <QStyleOptionTabWidgetFrame>
#include <QTabBar>
#include <algorithm>

PageTabs::PageTabs(QWidget *parent)
    : QTabWidget(parent)
{
    connect(this, &QTabWidget::currentChanged, this, [this] { updateGeometry(); });
}

void PageTabs::addLater(const QString &title, const std::function<QWidget *()> &make)
{
    m_later.insert(addTab(new QWidget(this), title), make);
}

void PageTabs::build(int tab)
{
    const auto make = m_later.take(tab);
    if (!make)
        return;
    const QSignalBlocker blocker(this);
    const int current = currentIndex();
    const QString title = tabText(tab);
    delete widget(tab);
    insertTab(tab, make(), title);
    setCurrentIndex(current);
}

bool PageTabs::buildNext()
{
    if (m_later.isEmpty())
        return false;
    build(m_later.firstKey());
    return true;
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
