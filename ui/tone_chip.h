// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// A few words of warning on a rounded ground.
class ToneChip : public QLabel
{
    Q_OBJECT

public:
    explicit ToneChip(QWidget *parent = nullptr);

    /// Of the beginning: where there is less room than for all of it, it ends with "…". Its owner has a tooltip for it.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColours();
};
