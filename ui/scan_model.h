// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_run.h"

#include <QAbstractTableModel>

/// What a search found, a row for each secret. The secrets themselves are not shown.
class ScanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KindColumn,
        LabelColumn,
        WhereColumn,
        IssuerColumn,
        OwnerColumn,
        ExpiryColumn,
        CountColumn,
        ColumnCount
    };
    static constexpr int SortRole = Qt::UserRole; ///< numbers as numbers

    using QAbstractTableModel::QAbstractTableModel;

    /// `now` in seconds since the epoch.
    void setResult(std::shared_ptr<const app::ScanResult> result, qint64 now);
    /// Time has passed since: whoever shows it paints anew. No row is said to have changed, or a filter would look
    /// through a hundred thousand of them each minute.
    void setNow(qint64 now) { m_now = now; }
    const std::shared_ptr<const app::ScanResult> &result() const { return m_result; }
    const inspect::scan::Finding &finding(int row) const { return m_result->ledger.findings().at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const inspect::scan::Finding &finding, int column) const;
    QString toolTip(const inspect::scan::Finding &finding, int column) const;
    QString expiry(const inspect::scan::Finding &finding, QString (*inWords)(qint64 time, qint64 now)) const;
    bool isExpired(const inspect::scan::Finding &finding) const;

    std::shared_ptr<const app::ScanResult> m_result;
    qint64 m_now = 0;
    bool m_namesFiles = false; ///< there is more than one
};
