// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// Text that others choose, of which a long word may break anywhere. What is copied from it and what a screen reader
/// gets is the text itself, without the characters that mark where it may break.
class BreakableLabel : public QLabel
{
    Q_OBJECT

public:
    explicit BreakableLabel(QWidget *parent = nullptr);

    /// In place of QLabel's own, which this hides.
    void setText(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
    void mendSelection() const;
};
