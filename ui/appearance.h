// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

class QApplication;

/// Keeps the application's style and palette: light, dark, or as the desktop says, also when that changes.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };

    /// Sets the Fusion style. The light palette stands until the desktop has answered.
    explicit Appearance(QApplication &application);

    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }

    /// "system", "light", "dark", as in the settings file.
    static QString schemeId(Scheme scheme);
    /// System for a word that is none of them.
    static Scheme schemeOf(const QString &id);

private Q_SLOTS:
    void desktopSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void followDesktop();
    void setDesktopDark(bool dark);
    void apply();

    QApplication &m_application;
    Scheme m_scheme = Scheme::System;
    bool m_desktopDark = false;
};
