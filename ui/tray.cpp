// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray.h"

#include "ui/icons.h"

#include <QGuiApplication>

void Tray::setShown(bool shown)
{
    if (!shown)
        return m_icon.reset();
    if (m_icon || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>(icons::application());
    m_icon->setToolTip(QGuiApplication::applicationDisplayName());
    QObject::connect(m_icon.get(), &QSystemTrayIcon::activated, m_icon.get(), [this] { m_bringToFront(); });
    m_icon->show();
}
