// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

/// Scrolls its widget where that needs more room than there is. Its own least size is the same whatever the widget
/// shows: a window never grows because something has to be said.
class PagesArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit PagesArea(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};
