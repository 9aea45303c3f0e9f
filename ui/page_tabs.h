// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTabWidget>
#include <functional>

/// Tabs above pages that are as large as the page on show wants to be, and each built when it is wanted. A QTabWidget
/// asks each page at each relayout, and texts that wrap answer slowly.
class PageTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    /// A tab whose page `make` gives, once build() asks for it.
    void addLater(const QString &title, const std::function<QWidget *()> &make);
    /// The page of that tab, if it is not there yet. The one on show stays the same, and currentChanged() is not told.
    void build(int tab);
    /// The first that is not there yet; false when all are.
    bool buildNext();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

private:
    QSize around(QSize page) const;

    QMap<int, std::function<QWidget *()>> m_later; ///< by tab
};
