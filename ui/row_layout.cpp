// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_layout.h"

#include <algorithm>

RowLayout::RowLayout(QByteArrayView bytes, int columns)
    : m_bytes(bytes)
    , m_columns(std::clamp(columns, smallestColumns, largestColumns))
{
}

RowLayout::Row RowLayout::row(qsizetype begin) const
{
    // Marks pile up on one cell: their number is bounded too, or one row could hold the whole text.
    const int mostGlyphs = 4 * m_columns;
    Row row{begin, begin, false};
    int column = 0;
    for (int count = 0; row.end < m_bytes.size() && count < mostGlyphs; ++count) {
        const auto glyph = glyphAt(m_bytes, row.end);
        if (column + glyph.cells > m_columns)
            break;
        column += glyph.cells;
        row.end = glyph.end();
        if (glyph.form == Glyph::Form::LineBreak) {
            row.endsLine = true;
            break;
        }
    }
    m_examined += row.end - row.begin;

    const auto block = begin / blockSize + 1;
    if (row.end > block * blockSize && breaksAtBlock(block)) {
        const auto edge = glyphBoundary(m_bytes, block * blockSize);
        if (begin < edge && edge < row.end)
            return {begin, edge, false};
    }
    return row;
}

RowLayout::Row RowLayout::rowAt(qsizetype offset) const
{
    auto found = row(anchor(offset));
    while (found.end <= offset && !isLast(found))
        found = row(found.end);
    return found;
}

qsizetype RowLayout::up(qsizetype begin, int count) const
{
    while (count > 0 && begin > 0) {
        std::vector<qsizetype> starts;
        for (auto start = anchor(begin - 1); start < begin; start = row(start).end)
            starts.push_back(start);
        const auto step = std::min<qsizetype>(count, qsizetype(starts.size()));
        begin = starts[starts.size() - size_t(step)];
        count -= int(step);
    }
    return begin;
}

qsizetype RowLayout::down(qsizetype begin, int count) const
{
    for (; count > 0; --count) {
        const auto here = row(begin);
        if (isLast(here))
            break;
        begin = here.end;
    }
    return begin;
}

std::vector<RowLayout::Placed> RowLayout::place(const Row &row) const
{
    std::vector<Placed> placed;
    int column = 0;
    for (auto offset = row.begin; offset < row.end;) {
        const auto glyph = glyphAt(m_bytes, offset);
        placed.push_back({glyph, column});
        column += glyph.cells;
        offset = glyph.end();
    }
    const auto isMirrored = [](const Placed &item) { return item.glyph.isRightToLeft(); };
    const auto staysInside = [](const Placed &item) {
        return item.glyph.isRightToLeft() || item.glyph.code == U' ' || item.glyph.cells == 0;
    };
    for (auto begin = std::ranges::find_if(placed, isMirrored); begin != placed.end();) {
        auto end = std::find_if_not(begin, placed.end(), staysInside);
        while (!isMirrored(*std::prev(end)) && std::prev(end)->glyph.cells > 0)
            --end;
        const int left = begin->column;
        const int right = end == placed.end() ? column : end->column;
        for (auto item = begin; item != end; ++item)
            item->column = left + right - item->column - item->glyph.cells;
        begin = std::find_if(end, placed.end(), isMirrored);
    }
    return placed;
}

qsizetype RowLayout::anchor(qsizetype offset) const
{
    const auto block = std::max<qsizetype>(0, std::min(offset, m_bytes.size() - 1)) / blockSize;
    if (const auto start = lineStart(block * blockSize, offset); start >= 0)
        return start;
    if (block == 0)
        return 0;
    if (const auto start = lineStart((block - 1) * blockSize, block * blockSize); start >= 0)
        return start;
    // No line break in the whole block before: that one is inside a line.
    return block == 1 ? 0 : glyphBoundary(m_bytes, (block - 1) * blockSize);
}

/// Whether the block is inside one line. The last block never is: the end of the text ends its line.
bool RowLayout::breaksAtBlock(qsizetype block) const
{
    const auto begin = block * blockSize;
    if (begin + blockSize >= m_bytes.size())
        return false;
    m_examined += blockSize;
    return !m_bytes.sliced(begin, blockSize).contains('\n');
}

/// Behind the last line break in [from, to), or -1.
qsizetype RowLayout::lineStart(qsizetype from, qsizetype to) const
{
    // lastIndexOf() of Qt 6.8 reads the byte behind an empty view.
    const auto found = from == to ? -1 : m_bytes.sliced(from, to - from).lastIndexOf('\n');
    m_examined += to - from - std::max<qsizetype>(0, found);
    return found < 0 ? -1 : from + found + 1;
}
