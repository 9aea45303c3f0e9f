// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

/// One character as it stands in the bytes, and how it is shown on a grid of cells. Text of others is shown without
/// letting it play tricks: what would be invisible or reorder the line becomes <U+202E>, what is no UTF-8 <0xFF>.
struct Glyph
{
    enum class Form { Plain, Tab, Escaped, Invalid, LineBreak };

    qsizetype offset = 0; ///< bytes
    int length = 0;       ///< bytes; 2 for CR LF
    char32_t code = 0;    ///< the code point; for Invalid the byte
    Form form = Form::Plain;
    int cells = 0; ///< columns of the grid; 0 for combining marks and line breaks

    qsizetype end() const { return offset + length; }
    /// What is painted and read aloud.
    QString shown() const;
    bool isRightToLeft() const;
};

/// The character at `offset`, which must be inside.
Glyph glyphAt(QByteArrayView bytes, qsizetype offset);

/// Where the character before `offset` starts; `offset` is the start of a character and greater than 0.
qsizetype glyphBefore(QByteArrayView bytes, qsizetype offset);

/// `offset`, or the next start of a character when it points inside one.
qsizetype glyphBoundary(QByteArrayView bytes, qsizetype offset);
