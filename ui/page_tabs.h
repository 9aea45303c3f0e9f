// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

/// Tabs above pages that are as large as the page on show wants to be. A QTabWidget asks each page at each relayout,
/// and texts that wrap answer slowly.
class PageTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

private:
    QSize around(QSize page) const;
};
