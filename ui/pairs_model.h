// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pairs.h"

#include <QAbstractTableModel>

/// The pairs of a query or a form, to edit: each can be ticked off, and the row after the last one makes a new pair of
/// what is typed there.
class PairsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's whole text

    using QAbstractTableModel::QAbstractTableModel;

    const QList<http::Pair> &pairs() const { return m_pairs; }
    /// Nothing happens when they are the same: an editor that is open stays open.
    void setPairs(const QList<http::Pair> &pairs);

    bool isPair(int row) const { return row >= 0 && row < m_pairs.size(); }
    void remove(int row);
    /// The value of that pair is the file's content from now on; of the last row, that of a new one.
    void setFile(int row, const QString &path);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// By the user.
    void edited();

private:
    QString text(const QModelIndex &index) const;
    void append(const http::Pair &pair);
    bool change(int row, const http::Pair &pair);

    QList<http::Pair> m_pairs;
};
