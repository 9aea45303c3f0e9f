// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

Grid::Grid(const QFont &font)
{
    const QFontMetricsF metrics(font);
    // Over a hundred letters: hinting may round the advance of a single one.
    cell = metrics.horizontalAdvance(QString(100, u'x')) / 100;
    const auto leading = metrics.height() * 0.2;
    row = qCeil(metrics.height() + leading);
    ascent = metrics.ascent() + leading / 2;
}

BytePainter::BytePainter(QPainter &painter, const RowLayout &layout, const Grid &grid, const QPalette &palette)
    : m_painter(painter)
    , m_layout(layout)
    , m_grid(grid)
    , m_palette(palette)
{
    m_painter.setLayoutDirection(Qt::LeftToRight);
}

void BytePainter::paint(const RowLayout::Row &row, QPointF topLeft)
{
    QList<Segment> segments;
    for (const auto &placed : m_layout.place(row)) {
        const auto next = segment(placed);
        if (segments.isEmpty() || !join(segments.last(), next))
            segments.append(next);
    }
    for (const auto &each : std::as_const(segments))
        paint(each, topLeft);
}

BytePainter::Segment BytePainter::segment(const RowLayout::Placed &placed) const
{
    const auto &glyph = placed.glyph;
    const bool hidden = isConcealed(glyph.offset);
    const bool blank = glyph.form == Glyph::Form::Tab || glyph.form == Glyph::Form::LineBreak;
    const bool selected = selection.contains(glyph.offset);
    return {.text = hidden  ? u"•"_s
                    : blank ? QString()
                            : glyph.shown(),
            .column = placed.column,
            // A selected line break is seen as one cell behind the text.
            .cells = glyph.form == Glyph::Form::LineBreak && selected ? 1 : glyph.cells,
            .ink = inkOf(glyph),
            .isSelected = selected,
            .isSimple = !hidden && !blank && glyph.form != Glyph::Form::Invalid && glyph.code < 0x7f,
            .isRightToLeft = !hidden && glyph.isRightToLeft()};
}

/// Appends `next` to `last` when both look alike and can be drawn together.
bool BytePainter::join(Segment &last, const Segment &next)
{
    const bool isMark = next.cells == 0;
    const bool isAlike = last.ink == next.ink && last.isSelected == next.isSelected;
    const bool followsSimply = last.isSimple && next.isSimple && last.column + last.cells == next.column;
    const bool isSameRun = last.isRightToLeft && next.isRightToLeft && next.column + next.cells == last.column;
    if (!isMark && !(isAlike && (followsSimply || isSameRun)))
        return false;
    last.text += next.text;
    last.column = std::min(last.column, isMark ? last.column : next.column);
    last.cells += next.cells;
    return true;
}

theme::Ink BytePainter::inkOf(const Glyph &glyph) const
{
    if (glyph.form == Glyph::Form::Escaped || glyph.form == Glyph::Form::Invalid)
        return theme::Ink::Escape;
    const auto after =
        std::ranges::upper_bound(inks, glyph.offset, {}, [](const InkSpan &span) { return span.range.begin; });
    if (after == inks.begin() || !std::prev(after)->range.contains(glyph.offset))
        return theme::Ink::Text;
    return std::prev(after)->ink;
}

bool BytePainter::isConcealed(qsizetype offset) const
{
    return std::ranges::any_of(concealed, [offset](const ByteRange &range) { return range.contains(offset); });
}

void BytePainter::paint(const Segment &segment, QPointF topLeft)
{
    const QRectF cells(topLeft.x() + segment.column * m_grid.cell, topLeft.y(), segment.cells * m_grid.cell,
                       m_grid.row);
    if (segment.isSelected)
        m_painter.fillRect(cells, m_palette.color(QPalette::Highlight));
    if (segment.text.isEmpty())
        return;
    m_painter.setPen(segment.isSelected ? m_palette.color(QPalette::HighlightedText)
                                        : theme::inkColour(segment.ink, m_palette));
    if (segment.isRightToLeft)
        m_painter.drawText(cells, Qt::AlignRight | Qt::AlignVCenter | Qt::TextForceRightToLeft | Qt::TextDontClip,
                           segment.text);
    else
        m_painter.drawText(QPointF(cells.left(), cells.top() + m_grid.ascent), segment.text);
}
