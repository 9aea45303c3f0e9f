// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class Appearance;
class QActionGroup;

/// Light, dark, or as the desktop has it. What is chosen holds at once and is kept in the settings.
class ColoursMenu : public QMenu
{
    Q_OBJECT

public:
    ColoursMenu(Appearance &appearance, const QString &dataDir, QWidget *parent);

    /// Ticks what holds now.
    void tick();

Q_SIGNALS:
    void notice(const QString &text);

private:
    void choose(const QAction &chosen);

    Appearance &m_appearance;
    QString m_dataDir;
    QActionGroup *m_schemes;
};
