// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QSettings>

class QSplitter;
class QWidget;

/// Where the window, its panes and its columns were: window.ini of the data folder. Settings are in settings.json,
/// secrets nowhere.
class Places : public QObject
{
    Q_OBJECT

public:
    /// For the window, and for the dialogs above it.
    Places(const QString &dataDir, QWidget &window);

    /// Of the window that the widget belongs to; null where there is none.
    static const Places *of(const QWidget &widget);

    static QString fileIn(const QString &dataDir);

    /// At the first start the window is no larger than its screen.
    void restoreGeometry();
    /// Of those that are there and were not yet the last time.
    void restoreSplitters();
    /// Of the splitters those alone that somebody moved by hand: the others go on following their content.
    void save() const;
    /// Whether that one was, today or before.
    bool wasMoved(const QSplitter &splitter) const { return m_moved.contains(&splitter); }

    QSettings settings() const { return {m_file, QSettings::IniFormat}; }
    /// The same to write to. It would make the data folder for everybody to read, where it is the first to.
    QSettings toChange() const;

private:
    const QString m_file;
    QWidget &m_window;
    QSet<const QSplitter *> m_known;
    QSet<const QSplitter *> m_moved;
};
