// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSettings>
#include <QString>

class QSplitter;
class QWidget;

/// Where the window and what is in it were, in window.ini of the data folder. Settings are in settings.json, secrets
/// nowhere.
class WindowPlaces
{
public:
    explicit WindowPlaces(QString dataDir);

    /// Geometry and splitters. At the first start the window is no larger than its screen.
    void restore(QWidget &window);
    /// Of the splitters those alone that somebody moved by hand: the others go on following their content.
    void save(const QWidget &window) const;

    /// Further values by name.
    QVariant value(const QString &name) const;
    void setValue(const QString &name, const QVariant &value) const;

private:
    QSettings file() const;

    QString m_dataDir;
    QSet<const QSplitter *> m_moved;
};
