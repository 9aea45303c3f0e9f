// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QTableView>
#include <optional>

class ColumnWidths;
class SecretClipboard;

/// A table of a few rows to read: text wraps, columns fill the width and can be dragged, a cell can be copied.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// What to copy of a cell is under this role; Qt::DisplayRole at first.
    void setCopyRole(int role) { m_copyRole = role; }
    /// Copies go through it, as secrets; without one they are ordinary text.
    void setClipboard(SecretClipboard *clipboard) { m_clipboard = clipboard; }
    /// These columns share what the others leave of the width. Call it once the model is set.
    void setFlexible(const QList<int> &columns);
    /// This column is kept small, as wide as so many average characters, and gives way when the table is narrow. Call
    /// it once the model is set.
    void setDispensable(int column, int characters = 18);

    /// Makes it the current row, and the selected one. QTableView's own, which this hides, does nothing in a table that
    /// is written from right to left and wider than its columns.
    void selectRow(int row);

    /// Where the table is narrow: what of its width each column has, none for one that gives way. Text wraps there, on
    /// so many lines at most.
    void setNarrowShares(const QList<double> &shares, int lines);

    /// It takes the height of its rows and no more, at most that of `lines` of text.
    void setMostLines(int lines);

    void setModel(QAbstractItemModel *model) override;
    /// A row, so that several tables fit on a small screen.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void scheduleRows();
    void wrapNarrow();
    void fitHeight();
    void copy(const QModelIndex &cell);

    int m_copyRole = Qt::DisplayRole;
    int m_dispensable = -1;
    int m_mostLines = 0; ///< 0: as high as it can be
    ColumnWidths *m_widths = nullptr;
    int m_narrowLines = 0;
    std::optional<bool> m_wrapsWide; ///< as the page has it, while the table is narrow
    SecretClipboard *m_clipboard = nullptr;
    QBasicTimer m_rowTimer;
};
