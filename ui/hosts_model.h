// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http_client.h"

#include <QAbstractTableModel>

/// Every host that was contacted since the start, a row for each purpose, in the order of the first contact.
class HostsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HostColumn, PurposeColumn, CountColumn, BytesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// As AccessManager::contacted() tells it.
    void add(const QUrl &url, network::Purpose purpose, qint64 received);

    qsizetype hostCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString host; ///< with its port
        network::Purpose purpose;
        qint64 count = 0;
        qint64 received = 0; ///< bytes
    };

    QString cell(const Row &row, int column) const;

    QList<Row> m_rows;
};
