// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/device.h"

#include <QWidget>

class QLabel;
class QrView;

/// What a person takes to another device: the code in large letters, and a QR code that leads there.
class DeviceCode : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceCode(QWidget *parent = nullptr);

    void setAuthorization(const oauth::DeviceAuthorization &given);
    /// As it is to be typed.
    QString code() const { return m_given.userCode; }
    /// Where it is to be typed, for people's eyes.
    QString address() const;

private:
    oauth::DeviceAuthorization m_given;
    QrView *m_qr;
    QLabel *m_code;
};
