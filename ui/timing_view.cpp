// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing_view.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 4; // device-independent pixels
constexpr int margin = 3;

/// The words of the cell, and the bar below them.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem above = option; // the words stand beside those of the other columns
        above.displayAlignment = Qt::AlignLeft | Qt::AlignTop;
        QStyledItemDelegate::paint(painter, above, index);
        const QPointF span = index.data(TimingModel::SpanRole).toPointF();
        const QRect room = option.rect.adjusted(margin, 0, -margin, -margin);
        const int begin = qRound(span.x() * room.width());
        const int width = std::max(1, qRound(span.y() * room.width()) - begin);
        const QRect bar(room.left() + begin, room.bottom() - barHeight, width, barHeight);
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->fillRect(QStyle::visualRect(option.direction, room, bar),
                          isSelected ? option.palette.color(QPalette::HighlightedText)
                                     : theme::toneText(theme::Tone::Info, option.palette));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, barHeight + margin);
    }
};

} // namespace

TimingView::TimingView(QWidget *parent)
    : TableView(parent)
{
    setModel(&m_model);
    setItemDelegateForColumn(TimingModel::BarColumn, new BarDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFlexible({TimingModel::PhaseColumn, TimingModel::BarColumn});
}

void TimingView::setRequests(const QList<TimedRequest> &requests)
{
    m_model.setRequests(requests);
    setColumnHidden(TimingModel::RequestColumn, !m_model.isChain());
}
