// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcuts.h"

#include "ui/action_list.h"

#include <QAction>
#include <QMenu>

void Shortcuts::addMenu(const QMenu &menu)
{
    const QString place = action_list::menuName(menu);
    for (QAction *action : menu.actions()) {
        if (action->menu())
            addMenu(*action->menu());
        if (action->menu() || action->objectName().isEmpty())
            continue;
        const bool isOfItsPage = action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
        const QString keys = action->shortcut().toString();
        m_rows.append(
            {action,
             {action->objectName(), QStringLiteral("%1: %2").arg(place, action_list::plainName(action->text())),
              isOfItsPage ? place : QString(), keys, keys},
             action->shortcuts()});
    }
}

QList<app::Shortcut> Shortcuts::list() const
{
    QList<app::Shortcut> shortcuts;
    for (const Row &row : m_rows)
        shortcuts.append(row.shortcut);
    return shortcuts;
}

void Shortcuts::apply(const QMap<QString, QString> &settings)
{
    const auto wanted = app::withSettings(list(), settings);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.shortcut = wanted.at(i);
        if (!row.action)
            continue;
        if (row.shortcut.keys == row.shortcut.usual)
            row.action->setShortcuts(row.usual);
        else
            row.action->setShortcut(QKeySequence(row.shortcut.keys));
    }
}
