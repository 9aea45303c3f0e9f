// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history.h"
#include "ui/history_lines.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFutureWatcher>
#include <memory>

/// The exchanges of the past, newest first. A line is parsed when it comes into sight: a hundred thousand of them open
/// at once. What is looked for comes in batches from another thread; until the first is there, the rows stay.
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

    static constexpr qsizetype batch = 5000; ///< lines that are searched in one go

    explicit HistoryModel(QObject *parent = nullptr);
    ~HistoryModel() override;

    void setLines(std::shared_ptr<const HistoryLines> lines);
    void setFilter(const HistoryLines::Filter &filter);

    /// All lines, whatever is shown of them.
    const HistoryLines &all() const { return *m_all; }
    /// Errors: those of History::entry().
    Result<app::HistoryEntry> entry(int row) const;
    /// The line of a row; the row of such a line, or -1.
    QByteArray line(int row) const { return m_lines->at(m_shown.value(row, -1)).toByteArray(); }
    int rowOf(const QByteArray &line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The first rows that fit are there, or it is known that there are none.
    void listed();
    /// All that fit are there.
    void searched();

private:
    using Numbers = QList<qsizetype>;

    const app::HistoryEntry &parsed(int row) const;
    void search();
    void begin(const Numbers &numbers);
    void add(const Numbers &numbers);
    void end();

    std::shared_ptr<const HistoryLines> m_all;
    std::shared_ptr<const HistoryLines> m_lines; ///< those that the rows are of
    HistoryLines::Filter m_filter;
    std::unique_ptr<QFutureWatcher<Numbers>> m_search; ///< a newer one makes the older one's lines void
    bool m_isListed = true;
    Numbers m_shown; ///< numbers of lines, newest first
    mutable QCache<qsizetype, app::HistoryEntry> m_parsed;
};
