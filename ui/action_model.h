// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/action_list.h"

#include <QAbstractTableModel>

/// What the palette shows of all that can be done: those that fit the query.
class ActionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PlaceColumn, KeysColumn, StateColumn, ColumnCount };

    explicit ActionModel(QList<action_list::Entry> entries, QObject *parent = nullptr);

    void setQuery(const QString &query);
    const action_list::Entry &at(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const QList<action_list::Entry> m_entries;
    QList<action_list::Entry> m_shown;
};
