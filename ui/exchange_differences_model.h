// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange_diff.h"

#include <QAbstractTableModel>

/// Two exchanges side by side: a row for each thing in them, with what became of it.
class ExchangeDifferencesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ChangeColumn, NameColumn, FirstColumn, SecondColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's whole text, exactly

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(const QList<http::ExchangeDifference> &differences);
    /// Whether what is the same in both has rows too; it has not at first.
    void setShowsSame(bool shows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();

    QList<http::ExchangeDifference> m_all;
    QList<http::ExchangeDifference> m_rows;
    bool m_showsSame = false;
};
