// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcuts_model.h"

#include "ui/tooltip.h"

#include <QKeySequence>

void ShortcutsModel::setShortcuts(const QList<app::Shortcut> &shortcuts)
{
    beginResetModel();
    m_shortcuts = shortcuts;
    endResetModel();
}

/// Others may share the keys now, or no longer.
void ShortcutsModel::setKeys(int row, const QString &keys)
{
    m_shortcuts[row].keys = keys;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ShortcutsModel::resetAll()
{
    for (app::Shortcut &shortcut : m_shortcuts)
        shortcut.keys = shortcut.usual;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shortcuts.size());
}

int ShortcutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ShortcutsModel::remark(const app::Shortcut &shortcut) const
{
    if (const QStringList others = app::sharing(m_shortcuts, shortcut); !others.isEmpty())
        return tr("Neither works: the same as %1").arg(others.join(tr(", ")));
    return shortcut.keys == shortcut.usual ? QString() : tr("Yours");
}

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::Shortcut &shortcut = m_shortcuts.at(index.row());
    const QString keys = QKeySequence(shortcut.keys).toString(QKeySequence::NativeText);
    const QString text = QStringList{shortcut.name, keys, remark(shortcut)}.value(index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return role == Qt::DisplayRole ? QVariant(text) : QVariant();
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Action"), tr("Shortcut"), tr("Remark")}.value(section);
}
