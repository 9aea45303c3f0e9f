// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/timing_phases.h"

#include <QAbstractTableModel>

/// A request of a chain, and when its phases were.
struct TimedRequest
{
    QString name; ///< "302 from api.example"
    http::Timing timing;
};

/// How long the phases of a request took, and those of the redirects that were followed before it.
class TimingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RequestColumn, PhaseColumn, TookColumn, BarColumn, ColumnCount };
    static constexpr int SpanRole = Qt::UserRole; ///< QPointF: where the bar begins and ends, of 0 to 1

    using QAbstractTableModel::QAbstractTableModel;

    void setRequests(const QList<TimedRequest> &requests);
    bool isChain() const { return m_isChain; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString request; ///< empty below its first phase
        http::Phase phase;
        qint64 total = 0; ///< milliseconds of the request
    };
    static QString cell(const Row &row, int column);

    QList<Row> m_rows;
    bool m_isChain = false;
};
