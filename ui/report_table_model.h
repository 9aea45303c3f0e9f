// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report_document.h"

#include <QAbstractTableModel>

/// A table of a report, to read.
class ReportTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's text as it is

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const inspect::ReportTable &table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    inspect::ReportTable m_table;
};
