// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_view.h"

#include "ui/breakable.h"
#include "ui/column_widths.h"
#include "ui/copy_cell.h"
#include "ui/own_direction.h"
#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTimerEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWrapped = 200; // rows; measuring more of them would be felt
constexpr int narrow = 76;       // average characters
constexpr int narrowWidth = 100; // average characters
constexpr int highestRow = 8;    // lines
constexpr int rowMargin = 4;     // pixels, above and below them

/// Cells begin on the row's first line: of a row that is higher than the table, each cell's beginning is in sight.
class TopDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // A client ID has no place of its own to break.
        option->text = inOwnDirection(breakable(option->text), option->direction);
        option->displayAlignment.setFlag(Qt::AlignVCenter, false).setFlag(Qt::AlignTop);
        option->decorationAlignment.setFlag(Qt::AlignVCenter, false).setFlag(Qt::AlignTop);
    }
};

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new TopDelegate(this));
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMaximumSectionSize(fontMetrics().lineSpacing() * highestRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::scheduleRows);
    m_widths = new ColumnWidths(*horizontalHeader());
    addCopying(*this, [this](const QModelIndex &cell) { copy(cell); });
}

QSize TableView::minimumSizeHint() const
{
    constexpr int fewestLines = 2;
    const int rows = fontMetrics().lineSpacing() * fewestLines;
    return {QTableView::minimumSizeHint().width(), horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth()};
}

void TableView::setFlexible(const QList<int> &columns)
{
    for (const int column : columns)
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void TableView::setDispensable(int column, int characters)
{
    m_dispensable = column;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    horizontalHeader()->resizeSection(column, fontMetrics().averageCharWidth() * characters);
}

void TableView::selectRow(int row)
{
    selectionModel()->setCurrentIndex(model()->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TableView::setNarrowShares(const QList<double> &shares, int lines)
{
    m_narrowLines = lines;
    m_widths->setNarrow(fontMetrics().averageCharWidth() * narrowWidth, shares);
}

/// Not for many rows: those are not measured, and of a second line nothing would be seen.
void TableView::wrapNarrow()
{
    const bool wraps = m_widths->isNarrow() && model() && model()->rowCount() <= mostWrapped;
    if (wraps == m_wrapsWide.has_value())
        return;
    const bool wide = m_wrapsWide.value_or(wordWrap());
    m_wrapsWide = wraps ? std::optional(wide) : std::nullopt;
    setWordWrap(wraps || wide);
    const int lines = wraps ? m_narrowLines : highestRow;
    verticalHeader()->setMaximumSectionSize(fontMetrics().lineSpacing() * lines + rowMargin);
}

void TableView::setMostLines(int lines)
{
    m_mostLines = lines;
    fitHeight();
}

void TableView::fitHeight()
{
    if (m_mostLines == 0)
        return;
    const int whole = horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
    setMaximumHeight(std::min(whole, fontMetrics().lineSpacing() * m_mostLines));
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::scheduleRows);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableView::scheduleRows);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    if (m_dispensable >= 0)
        setColumnHidden(m_dispensable, width() < fontMetrics().averageCharWidth() * narrow);
    QTableView::resizeEvent(event);
    scheduleRows();
}

void TableView::scheduleRows()
{
    m_rowTimer.start(0, this);
}

void TableView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_rowTimer.timerId())
        return QTableView::timerEvent(event);
    m_rowTimer.stop();
    wrapNarrow();
    if (model() && model()->rowCount() <= mostWrapped)
        resizeRowsToContents();
    fitHeight();
}

void TableView::copy(const QModelIndex &cell)
{
    const QString text = cell.data(m_copyRole).toString();
    if (m_clipboard)
        m_clipboard->copy(Secret(text.toUtf8()));
    else
        QGuiApplication::clipboard()->setText(text);
}
