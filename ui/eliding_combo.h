// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

/// A combo box that is too small for what is chosen shows its beginning and its end, and all of it in a tooltip. Only
/// who opens it or uses its keys chooses in it.
class ElidingCombo : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// What is to be read in it now.
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};
