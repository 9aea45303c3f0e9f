// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_import.h"

#include <QAbstractTableModel>

/// The requests of a HAR or a collection, in its order.
class ImportedRequestsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MethodColumn, AddressColumn, StatusColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's whole text

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<app::ImportedRequest> &entries);
    const app::ImportedRequest &entry(int row) const { return m_entries.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const app::ImportedRequest &entry, int column);

    QList<app::ImportedRequest> m_entries;
};
