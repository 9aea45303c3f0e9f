// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_layout.h"
#include "ui/theme.h"

#include <QFont>
#include <QList>
#include <functional>

class QPainter;

/// Bytes from `begin` up to, not including, `end`.
struct ByteRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool contains(qsizetype offset) const { return offset >= begin && offset < end; }
    bool isEmpty() const { return begin >= end; }
    bool operator==(const ByteRange &) const = default;
};

struct InkSpan
{
    ByteRange range;
    theme::Ink ink;
};

/// The inks of the text from `visible.begin` to `visible.end`, in order. `anchor` is a row start at or before it, at
/// most two blocks back, where reading may begin. What is in no span is plain.
using Colouring = std::function<QList<InkSpan>(QByteArrayView text, qsizetype anchor, ByteRange visible)>;

/// The measures of one cell, in logical pixels.
struct Grid
{
    explicit Grid(const QFont &font);

    qreal cell;
    int row;
    qreal ascent; ///< from the top of a row to its base line
};

/// Paints rows on a grid of cells.
class BytePainter
{
public:
    BytePainter(QPainter &painter, const RowLayout &layout, const Grid &grid, const QPalette &palette);

    QList<InkSpan> inks;
    QList<ByteRange> concealed; ///< shown as dots
    ByteRange selection;

    void paint(const RowLayout::Row &row, QPointF topLeft);

private:
    /// Neighbours that can be drawn in one go.
    struct Segment
    {
        QString text;
        int column;
        int cells;
        theme::Ink ink;
        bool isSelected;
        bool isSimple; ///< ASCII: its letters are exactly one cell wide each
        bool isRightToLeft;
    };

    Segment segment(const RowLayout::Placed &placed) const;
    static bool join(Segment &last, const Segment &next);
    theme::Ink inkOf(const Glyph &glyph) const;
    bool isConcealed(qsizetype offset) const;
    void paint(const Segment &segment, QPointF topLeft);

    QPainter &m_painter;
    const RowLayout &m_layout;
    const Grid &m_grid;
    QPalette m_palette;
};
