// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

class QWidget;

/// Where the window, its panes and its columns were: window.ini of the data folder. Settings are in settings.json,
/// secrets nowhere.
class Places : public QObject
{
    Q_OBJECT

public:
    /// For the window, and for the dialogs above it.
    Places(const QString &dataDir, QWidget *window);

    /// Of the window that the widget belongs to; null where there is none.
    static const Places *of(const QWidget &widget);

    static QString fileIn(const QString &dataDir);

    QSettings settings() const { return {m_file, QSettings::IniFormat}; }

private:
    const QString m_file;
};
