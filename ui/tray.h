// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSystemTrayIcon>
#include <memory>

class QMainWindow;

/// An icon in the desktop's tray that brings the window back. There only when the user asked for it, and the desktop
/// has a tray.
class Tray
{
public:
    explicit Tray(QMainWindow &window)
        : m_window(window)
    {
    }

    void setShown(bool shown);
    bool isShown() const { return bool(m_icon); }

private:
    QMainWindow &m_window;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};
