// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QAbstractTableModel>

/// Header fields in the order they were sent.
class HeadersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's whole text

    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const http::Headers &headers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    http::Headers m_headers;
};
