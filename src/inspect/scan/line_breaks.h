// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/jwt_lines.h"

#include <QByteArrayView>

namespace inspect::scan {

/// How line breaks within words are told from those between them.
struct Breaks
{
    bool ofMail = false;   ///< mail programs may have put some into all long words
    bool generous = false; ///< what goes on behind a secret is its rest, unless it is clearly none
};

/// Finds the line breaks within words of a text that is gone through from its beginning to its end.
class LineBreaks
{
public:
    LineBreaks(QByteArrayView text, const Breaks &breaks)
        : m_text(text)
        , m_breaks(breaks)
    {
    }

    /// The bytes from a line break to where a word goes on, behind an indentation, the mark of a quotation, what each
    /// line of a log begins with, or the size of a chunk; 0 where none does.
    qsizetype wrap(qsizetype at);
    /// The same from the "=" that quoted-printable ends a line with (RFC 2045 6.7).
    qsizetype soft(qsizetype at);
    /// The same from the backslash that ends a line of a program or a shell's command.
    qsizetype continued(qsizetype at);

private:
    /// What a line holds of a word.
    struct Piece
    {
        qsizetype word = 0; ///< characters of it
        qsizetype line = 0; ///< the same with what stands before it
    };

    qsizetype withinSecret(qsizetype at, qsizetype lineBreak);
    JwtLines jwtBefore(qsizetype at) const;
    bool endsJwt(qsizetype at, qsizetype next) const;
    Piece pieceBefore(qsizetype at) const;
    bool isWrapped(qsizetype at) const;
    qsizetype goOn(qsizetype at, qsizetype next);

    QByteArrayView m_text;
    Breaks m_breaks;
    qsizetype m_joined = -1; ///< where the last line ends that goes on with a secret
    qsizetype m_next = -1;   ///< where the last word goes on behind a line break
    Piece m_last;            ///< of that word, before there
    JwtLines m_jwt;          ///< what it is up to there
};

/// The bytes of the line break at this place; 0: there is none.
qsizetype lineBreakSize(QByteArrayView text, qsizetype at);

/// Where the line begins that holds this place, or as far before it as anybody breaks lines.
qsizetype lineStart(QByteArrayView text, qsizetype at);

/// The same of the word that ends here.
qsizetype wordStart(QByteArrayView text, qsizetype at);

inline constexpr qsizetype longestIndent = 16; // bytes

/// Behind an indentation or the marks of a quotation.
qsizetype behindIndent(QByteArrayView text, qsizetype at);

/// Before the blanks, and the carriage return, that end a line before its line break at `at`; 0 for a place before the
/// text.
qsizetype beforeBlanks(QByteArrayView text, qsizetype at);

/// Whether "=" is no part of a text but what quoted-printable ends a full line with.
bool isSoftBreak(QByteArrayView text, qsizetype at);

} // namespace inspect::scan
