// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/words.h"

#include <QByteArrayView>

/// Words of a command as a shell takes them, in a text that may be anything else.
namespace inspect::scan {

/// Bytes of a text.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What a shell takes for the end of a word, unless it is quoted.
inline constexpr CharacterSet endOfCommand("`;|&<>()");

/// NUL outside the text.
inline char charAt(QByteArrayView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at] : '\0';
}

inline bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

inline qsizetype behindBlanks(QByteArrayView text, qsizetype at)
{
    return runEnd(text, at, Blank);
}

/// Where the quotation ends that begins behind the quotation mark before `from`; -1 if not in this line. In double ones
/// a backslash takes the next character's meaning away.
qsizetype quotationEnd(QByteArrayView text, qsizetype from);

/// The word at this place, without the quotation marks around it. What the shell undoes stands as it is.
Stretch wordAt(QByteArrayView text, qsizetype at);

/// The same of one that is not quoted, up to what a shell takes for its end, or a sentence's.
Stretch bareWord(QByteArrayView text, qsizetype begin);

/// Where a word ends that is not quoted, whatever signs are in it.
qsizetype bareEnd(QByteArrayView text, qsizetype at);

} // namespace inspect::scan
