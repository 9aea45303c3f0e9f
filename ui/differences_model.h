// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/compare.h"

#include <QAbstractTableModel>

/// Two tokens side by side: the members of their headers, then their claims, each with what became of it.
class DifferencesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ChangeColumn, NameColumn, FirstColumn, SecondColumn, MeaningColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's whole text, exactly

    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(const inspect::Comparison &comparison);
    /// Whether members that are the same in both have rows too; they have not at first.
    void setShowsSame(bool shows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString word(inspect::Change change);

private:
    struct Row
    {
        bool isHeader = false;
        inspect::Difference difference;
    };

    void append(const QList<inspect::Difference> &differences, bool isHeader);
    void fill();
    static QString text(const Row &row, int column);

    inspect::Comparison m_comparison;
    QList<Row> m_rows;
    bool m_showsSame = false;
};
