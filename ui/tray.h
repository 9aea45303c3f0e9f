// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSystemTrayIcon>
#include <functional>
#include <memory>

/// An icon in the desktop's tray that brings the window back. There only when the user asked for it, and the desktop
/// has a tray.
class Tray
{
public:
    explicit Tray(std::function<void()> bringToFront)
        : m_bringToFront(std::move(bringToFront))
    {
    }

    void setShown(bool shown);
    bool isShown() const { return bool(m_icon); }

private:
    std::function<void()> m_bringToFront;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};
