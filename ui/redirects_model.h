// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/redirect.h"

#include <QAbstractTableModel>

/// A redirect: what it answered, from where to where, and what of the request goes along.
struct RedirectStep
{
    int status = 0;
    QUrl from;
    http::RedirectHop hop;
    bool followed = false;
    http::Timing timing = {}; ///< of the request that it answered
};

/// The redirects of a request: a row for each part of it that a redirect keeps or drops, and why.
class RedirectsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HopColumn, PartColumn, OutcomeColumn, WhyColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's text as it is

    using QAbstractTableModel::QAbstractTableModel;

    void setSteps(const QList<RedirectStep> &steps);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString hop; ///< empty below the first row of a hop
        QString part;
        QString outcome;
        QString why;
        bool kept = false;
    };
    static QList<Row> rowsOf(const RedirectStep &step);
    static QString cell(const Row &row, int column);

    QList<Row> m_rows;
};
