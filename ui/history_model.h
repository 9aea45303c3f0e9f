// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history.h"

#include <QAbstractTableModel>
#include <QCache>

/// The exchanges of the past, newest first. A line is parsed when it comes into sight: a hundred thousand of them open
/// at once.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        StatusColumn,
        MethodColumn,
        UrlColumn,
        HeadlineColumn,
        WithColumn,
        TookColumn,
        ColumnCount
    };

    static constexpr int everyStatus = -1;

    /// What is shown of it.
    struct Filter
    {
        QString text;                  ///< somewhere in the exchange, without regard to the case of ASCII letters
        int statusClass = everyStatus; ///< 2 for 2xx, and so on; 0 for those that got no answer
        QByteArray host = {};          ///< with its port where the address names one; empty for all
        bool operator==(const Filter &) const = default;
    };

    explicit HistoryModel(QObject *parent = nullptr);

    /// As History::read() gives them.
    void setLines(const QByteArray &lines);
    void setFilter(const Filter &filter);

    qsizetype total() const { return m_ends.size(); }
    /// Of all lines, in the order of the alphabet.
    const QByteArrayList &hosts() const { return m_hosts; }
    /// Errors: those of History::entry().
    Result<app::HistoryEntry> entry(int row) const;
    /// The line of a row; the row of such a line, or -1.
    QByteArray line(int row) const { return lineAt(m_shown.value(row)).toByteArray(); }
    int rowOf(const QByteArray &line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QByteArrayView lineAt(qsizetype number) const;
    const app::HistoryEntry &parsed(int row) const;
    void filter();

    QByteArray m_lines;
    QByteArray m_folded;      ///< the same in lower case, once somebody looks for text
    QList<qsizetype> m_ends;  ///< of each line, without its line end; bytes
    QList<qsizetype> m_shown; ///< numbers of lines, newest first
    QByteArrayList m_hosts;
    Filter m_filter;
    mutable QCache<qsizetype, app::HistoryEntry> m_parsed;
};
