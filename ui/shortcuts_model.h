// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shortcut_rules.h"

#include <QAbstractTableModel>

/// Actions, their keys, and what is special about those.
class ShortcutsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KeysColumn, RemarkColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setShortcuts(const QList<app::Shortcut> &shortcuts);
    const QList<app::Shortcut> &shortcuts() const { return m_shortcuts; }
    void setKeys(int row, const QString &keys);
    void resetAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString remark(const app::Shortcut &shortcut) const;

    QList<app::Shortcut> m_shortcuts;
};
