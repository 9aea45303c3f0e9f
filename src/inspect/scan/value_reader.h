// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/words.h"

#include <QByteArrayView>
#include <algorithm>
#include <optional>

namespace inspect::scan {

/// What ends the value of a parameter that stands bare.
inline constexpr CharacterSet endOfParameter("&\"'<>;,)}]\\ \t\r\n#`|");

/// Bytes of a text that are a value, and how it is marked off.
struct Value
{
    qsizetype begin = 0;
    qsizetype end = 0;
    char quote = 0;      ///< 0: it stands bare
    qsizetype mark = -1; ///< of a number in JSON, where the name's closing quotation mark is; else -1

    bool isNumber() const { return mark >= 0; }
};

/// Looks at names and values in a text, at any place and never beyond its end.
class ValueReader
{
public:
    static constexpr qsizetype longestGap = 200;         ///< bytes between a name and its value: pretty-printed JSON
    static constexpr qsizetype longestValue = 64 * 1024; ///< bytes

    explicit ValueReader(QByteArrayView text)
        : m_text(text)
    {
    }

    QByteArrayView all() const { return m_text; }

    /// NUL outside the text.
    char at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text[index] : '\0'; }
    QByteArrayView slice(qsizetype from, qsizetype to) const { return m_text.sliced(from, to - from); }
    QByteArrayView onwards(qsizetype from) const { return m_text.sliced(std::min(from, m_text.size())); }
    bool isQuote(qsizetype index) const { return at(index) == '"' || at(index) == '\''; }

    /// Behind the run of such characters (CharacterClass), unless it is longer than any gap.
    qsizetype skip(qsizetype from, int wanted) const;

    /// The same, also behind a blank that does not break.
    qsizetype skipWide(qsizetype from, int wanted) const;

    /// Where the last character is of the sign behind a name: ":=" is Go's, "?=" and "+=" are make's.
    qsizetype signBehind(qsizetype from, int gap) const;

    /// Behind what says which kind of text follows: `b` of Python, `Optional(` of Swift, `string(22)` of PHP.
    qsizetype behindTextType(qsizetype from) const;

    /// What the quotation mark at `opening` begins, up to the next one or the line's end. Python has three in a row;
    /// two of YAML, and those around one of a shell (`'\''`), belong to the text.
    Value quoted(qsizetype opening) const;

    /// What stands in such marks as “…”, „…“, ‘…’ and « … », of which one begins at `opening`; nothing where it does
    /// not end in this line. A mark within a word, as in ‘Tom’s’, ends nothing.
    std::optional<Value> typographicallyQuoted(qsizetype opening) const;

    /// A bare value; nothing when it is empty.
    std::optional<Value> upTo(qsizetype begin, const CharacterSet &closing, qsizetype longest = longestValue) const;

    /// A number of JSON whose name ends with the quotation mark at `mark`; nothing when it is none.
    std::optional<Value> number(qsizetype begin, qsizetype mark) const;

    /// "=3D" of quoted-printable is read when its escapes are undone. There no "=" before it stands for itself.
    bool isQuotedPrintableSign(qsizetype sign) const;

    /// Whether it stands in a query or a form.
    bool isParameter(const Value &value) const;

    /// "&" and "#" end the value of a form. In a line that is none, what goes on behind them in the word belongs to the
    /// value.
    Value passedSign(const Value &value) const;

private:
    qsizetype markWithin(qsizetype opening, qsizetype mark) const;
    bool isEscape(qsizetype equals) const;

protected:
    QByteArrayView m_text;
};

} // namespace inspect::scan
