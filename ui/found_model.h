// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/recognise.h"

#include <QAbstractTableModel>

/// The tokens of a pasted text: a row for each, what it is, where it stood, what is wrong with it and what to do.
class FoundModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TokenColumn, WhereColumn, AdviceColumn, ColumnCount };

    struct Row
    {
        inspect::FoundToken found;
        QString where;
        QString advice;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `text`: where they were found. Of a long text it takes a while, and any thread may do it.
    static QList<Row> rowsOf(const QList<inspect::FoundToken> &found, const QByteArray &text);
    void setRows(const QList<Row> &rows);
    const inspect::FoundToken &at(int row) const { return m_rows[row].found; }
    /// Puts the token in place of what stood there, where it is safe to say what was meant.
    void repair(int row);

    /// Whether inspecting the repaired token gives more than inspecting what stood there.
    static bool isRepairable(const inspect::FoundToken &found);

    /// What is wrong with one that has trouble, beside what inspecting it says already.
    static QString inBrief(const inspect::FoundToken &found);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString cell(const Row &row, int column);

    QList<Row> m_rows;
};
