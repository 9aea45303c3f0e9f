// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray.h"

#include "ui/icons.h"

#include <QGuiApplication>
#include <QMainWindow>

void Tray::setShown(bool shown)
{
    if (!shown)
        return m_icon.reset();
    if (m_icon || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>(icons::application());
    m_icon->setToolTip(QGuiApplication::applicationDisplayName());
    QObject::connect(m_icon.get(), &QSystemTrayIcon::activated, &m_window, [this] {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
    });
    m_icon->show();
}
