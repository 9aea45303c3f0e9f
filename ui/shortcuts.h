// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shortcut_rules.h"

#include <QKeySequence>
#include <QPointer>

class QAction;
class QMenu;

/// The keys of the actions that have a name to keep them by, as shipped and as the user wants them.
class Shortcuts
{
public:
    /// Those of a menu and of the menus in it.
    void addMenu(const QMenu &menu);

    /// As they are now.
    QList<app::Shortcut> list() const;

    /// Gives the actions the keys of the settings.
    void apply(const QMap<QString, QString> &settings);

private:
    struct Row
    {
        QPointer<QAction> action;
        app::Shortcut shortcut;
        QList<QKeySequence> usual; ///< an action may have more than one: Return and Enter
    };

    QList<Row> m_rows;
};
