// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace {

int widthOf(const QLayoutItem &item, int room)
{
    return std::min(item.sizeHint().width(), room);
}

int heightOf(const QLayoutItem &item, int room)
{
    return item.hasHeightForWidth() ? item.heightForWidth(widthOf(item, room)) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
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

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    int left = 0; // on the last row
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int needed = widthOf(*item, width);
        if (rows.empty() || needed + gap() > left) {
            rows.emplace_back();
            left = width;
        } else {
            left -= gap();
        }
        left -= needed;
        rows.back().items.push_back(item.get());
        rows.back().height = std::max(rows.back().height, heightOf(*item, width));
    }
    return rows;
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
    QSize least;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize whole;
    for (const auto &item : m_items) {
        if (item->isEmpty())
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
        for (QLayoutItem *item : row.items) {
            const int width = widthOf(*item, room.width());
            const int height = heightOf(*item, room.width());
            const QRect place(left, top + (row.height - height) / 2, width, height);
            item->setGeometry(QStyle::visualRect(direction, room, place));
            left += width + gap();
        }
        top += row.height + gap();
    }
}
