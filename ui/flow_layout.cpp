// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow_layout.h"

#include <QBoxLayout>
#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace {

/// A spacer counts as empty, but takes room.
bool isShown(const QLayoutItem &item)
{
    return !item.isEmpty() || const_cast<QLayoutItem &>(item).spacerItem();
}

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

bool expands(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, Breaks breaks)
    : QLayout(parent)
    , m_breaks(breaks)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

FlowLayout *FlowLayout::inPlaceOf(QBoxLayout *row, QBoxLayout &column)
{
    auto *flow = new FlowLayout(nullptr, Breaks::AfterShrinking);
    while (QLayoutItem *item = row->takeAt(0))
        flow->addItem(item);
    const int index = column.indexOf(row);
    delete column.takeAt(index);
    column.insertLayout(index, flow);
    return flow;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + std::clamp(index, 0, count()), std::make_unique<QWidgetItem>(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

/// One that nobody has set is -1.
int FlowLayout::gap() const
{
    constexpr int usual = 6;
    return spacing() < 0 ? usual : spacing();
}

int FlowLayout::leastWidth(const QLayoutItem &item) const
{
    return m_breaks == Breaks::AfterShrinking ? item.minimumSize().width() : item.sizeHint().width();
}

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    int left = 0; // on the last row
    for (const auto &item : m_items) {
        if (!isShown(*item))
            continue;
        const int needed = std::min(leastWidth(*item), width);
        if (rows.empty() || needed + gap() > left) {
            rows.emplace_back();
            left = width;
        } else {
            left -= gap();
        }
        left -= needed;
        rows.back().items.push_back(item.get());
    }
    for (Row &row : rows)
        fit(row, width);
    return rows;
}

/// What is missing is taken from each as far as it can give way, and what is left is given to those that expand.
void FlowLayout::fit(Row &row, int width) const
{
    int left = width - gap() * (int(row.items.size()) - 1);
    int canGive = 0;
    int canTake = 0;
    for (const QLayoutItem *item : row.items) {
        left -= item->sizeHint().width();
        canGive += std::max(0, item->sizeHint().width() - std::min(leastWidth(*item), width));
        canTake += expands(*item) ? 1 : 0;
    }
    for (const QLayoutItem *item : row.items) {
        int own = item->sizeHint().width();
        if (left < 0) {
            const int gives = std::max(0, own - std::min(leastWidth(*item), width));
            const int part = canGive > 0 ? std::min(gives, -left * gives / canGive + 1) : 0;
            own -= part;
        } else if (canTake > 0 && expands(*item)) {
            own += left / canTake;
        }
        row.widths.push_back(std::min(own, width));
        row.height = std::max(row.height, heightOf(*item, row.widths.back()));
    }
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    const auto rows = rowsFor(width - around.left() - around.right());
    int height = around.top() + around.bottom() + gap() * std::max(0, int(rows.size()) - 1);
    for (const Row &row : rows)
        height += row.height;
    return height;
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        if (isShown(*item))
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize whole(0, 0);
    for (const auto &item : m_items) {
        if (!isShown(*item))
            continue;
        const QSize one = item->sizeHint();
        whole = QSize(whole.width() + one.width() + (whole.width() > 0 ? gap() : 0),
                      std::max(whole.height(), one.height()));
    }
    return whole.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = (alignment() ? alignmentRect(rect) : rect).marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = room.top();
    for (const Row &row : rowsFor(room.width())) {
        int left = room.left();
        for (size_t index = 0; index < row.items.size(); ++index) {
            const int width = row.widths[index];
            const int height = heightOf(*row.items[index], width);
            const QRect place(left, top + (row.height - height) / 2, width, height);
            row.items[index]->setGeometry(QStyle::visualRect(direction, room, place));
            left += width + gap();
        }
        top += row.height + gap();
    }
}
