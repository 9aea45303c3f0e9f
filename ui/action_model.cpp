// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_model.h"

#include "base/plain_text.h"
#include "ui/tooltip.h"

#include <QApplication>
#include <QPalette>

ActionModel::ActionModel(QList<action_list::Entry> entries, QObject *parent)
    : QAbstractTableModel(parent)
    , m_entries(std::move(entries))
    , m_shown(m_entries)
{
}

void ActionModel::setQuery(const QString &query)
{
    beginResetModel();
    m_shown = action_list::matching(m_entries, query);
    endResetModel();
}

int ActionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ActionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const action_list::Entry &entry = m_shown.at(index.row());
    const QString text = QStringList{entry.name, entry.place, entry.keys, entry.state}.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(text);
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::ForegroundRole:
        if (!entry.enabled)
            return QApplication::palette().brush(QPalette::Disabled, QPalette::Text);
        return {};
    default:
        return {};
    }
}

QVariant ActionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Action"), tr("Where"), tr("Key"), tr("State")}.value(section);
}

/// What cannot be done now can be chosen all the same: its row says why.
Qt::ItemFlags ActionModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}
