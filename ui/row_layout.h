// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/glyph.h"

#include <vector>

/// Where text breaks into rows of a given number of columns, found where it is asked for and nowhere else.
///
/// There is no index of lines, so nothing has to be built when a text is opened or the width changes. What makes that
/// possible: a line that fills a whole block of 64 KB also breaks at the block's edge, so the rows around any offset
/// follow from at most the two blocks before it. Every question costs that much or less, whatever the size of the text.
class RowLayout
{
public:
    struct Row
    {
        qsizetype begin = 0; ///< bytes
        qsizetype end = 0;   ///< bytes; behind the line break when there is one
        bool endsLine = false;
        bool operator==(const Row &) const = default;
    };

    struct Placed
    {
        Glyph glyph;
        int column = 0;
    };

    static constexpr qsizetype blockSize = 64 * 1024;
    static constexpr int smallestColumns = 12; ///< one escaped character has to fit
    static constexpr int largestColumns = 2000;

    /// `columns` is brought within the two limits. The bytes must outlive the layout.
    RowLayout(QByteArrayView bytes, int columns);

    int columns() const { return m_columns; }

    /// The row that begins at `begin`, which must be the start of one.
    Row row(qsizetype begin) const;
    /// The row that shows the character at `offset`; at the very end of the text, the last row.
    Row rowAt(qsizetype offset) const;
    bool isLast(const Row &row) const { return row.end == m_bytes.size() && !row.endsLine; }
    /// The start of the row `count` rows further up (not above the first) or down (not below the last).
    qsizetype up(qsizetype begin, int count) const;
    qsizetype down(qsizetype begin, int count) const;

    /// The row's characters with their columns. Right-to-left runs are laid out from right to left.
    std::vector<Placed> place(const Row &row) const;

    /// A place at or before `offset`, at most two blocks back, where a row surely starts.
    qsizetype anchor(qsizetype offset) const;

    /// Bytes looked at so far, for the tests that hold us to the promise above.
    qsizetype examined() const { return m_examined; }

private:
    bool breaksAtBlock(qsizetype block) const;
    qsizetype lineStart(qsizetype from, qsizetype to) const;

    QByteArrayView m_bytes;
    int m_columns;
    mutable qsizetype m_examined = 0;
};
