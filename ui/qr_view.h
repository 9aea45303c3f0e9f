// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/qr_code.h"

#include <QWidget>

/// A QR code, dark on light whatever the theme: not every camera reads it the other way round.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    /// Takes no room when the text is too long for a code.
    void setText(const QByteArray &text);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code{QByteArray()};
};
