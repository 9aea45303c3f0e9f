// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/value_reader.h"

#include "inspect/scan/shapes.h"
#include "inspect/scan/typographic.h"
#include "inspect/scan/words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

/// Quotation marks that are passed in one value: else the same bytes would be looked at for each of many names.
constexpr int mostMarksWithin = 4;

/// Neither a blank nor a sign that stands behind texts: it goes on.
bool isWordByte(char c)
{
    static constexpr CharacterSet behindTexts(" \t\r\n,;:)]}>\"'\\");
    return c != '\0' && !behindTexts.contains(c);
}

} // namespace

qsizetype ValueReader::skip(qsizetype from, int wanted) const
{
    const qsizetype end = runEnd(m_text, from, wanted);
    return end - from > longestGap ? from : end;
}

qsizetype ValueReader::skipWide(qsizetype from, int wanted) const
{
    const qsizetype end = skip(from, wanted);
    const TypographicSign sign = typographicSign(m_text, end);
    return sign.kind == TypographicSign::FirmBlank ? skip(end + sign.size, wanted) : end;
}

qsizetype ValueReader::signBehind(qsizetype from, int gap) const
{
    const qsizetype sign = skipWide(from, gap);
    const char c = at(sign);
    return at(sign + 1) == '=' && (c == ':' || c == '?' || c == '+') ? sign + 1 : sign;
}

qsizetype ValueReader::behindTextType(qsizetype from) const
{
    static constexpr CharacterSet prefixes("bBuUrR");
    static constexpr QByteArrayView optional = "Optional(";
    static constexpr QByteArrayView string = "string(";
    qsizetype behind = prefixes.contains(at(from)) ? from + 1 : from;
    if (onwards(from).startsWith(optional)) {
        behind = from + optional.size();
    } else if (onwards(from).startsWith(string)) {
        const qsizetype bracket = runEnd(m_text, from + string.size(), Digit);
        behind = at(bracket) == ')' ? skip(bracket + 1, Blank) : from;
    }
    return isQuote(behind) ? behind : from;
}

/// The bytes of a quotation mark that belongs to the text: twice, as YAML and SQL have it, or between two texts of a
/// shell, `'\''`. 0 for one that ends it.
qsizetype ValueReader::markWithin(qsizetype opening, qsizetype mark) const
{
    if (m_text[mark] != '\'' || mark == opening + 1)
        return 0;
    if (at(mark + 1) == '\'' && isWordByte(at(mark + 2)))
        return 2;
    return at(mark + 1) == '\\' && at(mark + 2) == '\'' && at(mark + 3) == '\'' ? 4 : 0;
}

Value ValueReader::quoted(qsizetype opening) const
{
    const char quote = m_text[opening];
    if (at(opening + 1) == quote && at(opening + 2) == quote)
        opening += 2;
    const qsizetype farthest = std::min(m_text.size(), opening + longestValue);
    qsizetype end = opening + 1;
    int within = 0;
    while (end < farthest && m_text[end] != '\n') {
        const bool isMark = m_text[end] == quote;
        const qsizetype passed = isMark && within < mostMarksWithin ? markWithin(opening, end) : 0;
        if (isMark && passed == 0)
            break;
        within += isMark ? 1 : 0;
        end += isMark ? passed : m_text[end] == '\\' ? 2 : 1;
    }
    end = std::min(end, m_text.size());
    if (at(end) == '\n' && at(end - 1) == '=') // it goes on: a soft break of quoted-printable
        --end;
    return {opening + 1, std::max(end, opening + 1), quote};
}

std::optional<Value> ValueReader::typographicallyQuoted(qsizetype opening) const
{
    // Whichever mark of its kind ends it: languages have them the other way round.
    const TypographicSign mark = typographicSign(m_text, opening);
    const qsizetype begin = opening + mark.size;
    const qsizetype farthest = std::min(m_text.size(), begin + longestValue);
    int within = 0;
    qsizetype end = begin;
    for (; end < farthest && m_text[end] != '\n'; ++end) {
        const TypographicSign sign = typographicSign(m_text, end);
        if (sign.kind == mark.kind && (!isOf(at(end + sign.size), letterOrDigit) || within++ == mostMarksWithin))
            break;
    }
    if (!mark.isQuotationMark() || end == farthest || m_text[end] == '\n' || within > mostMarksWithin)
        return std::nullopt;
    const qsizetype first = skipWide(begin, Blank);
    while (end > first && isOf(m_text[end - 1], Blank))
        --end;
    for (const qsizetype size : {2, 3}) {
        const TypographicSign last = typographicSign(m_text, end - size);
        if (end - size >= first && last.kind == TypographicSign::FirmBlank && last.size == size)
            end -= size;
    }
    return end > first ? std::optional(Value{first, end, '"'}) : std::nullopt;
}

std::optional<Value> ValueReader::upTo(qsizetype begin, const CharacterSet &closing, qsizetype longest) const
{
    const qsizetype farthest = std::min(m_text.size(), begin + longest);
    qsizetype end = begin;
    while (end < farthest && !closing.contains(m_text[end]))
        ++end;
    return end > begin ? std::optional(Value{begin, end, 0}) : std::nullopt;
}

std::optional<Value> ValueReader::number(qsizetype begin, qsizetype mark) const
{
    static constexpr CharacterSet inNumbers("0123456789+-.eE");
    static constexpr CharacterSet behindNumbers(",}] \t\r\n");
    qsizetype end = begin;
    while (end < m_text.size() && inNumbers.contains(m_text[end]))
        ++end;
    const bool isBegun = isOf(at(begin), Digit) || (at(begin) == '-' && isOf(at(begin + 1), Digit));
    const bool isEnded = end == m_text.size() || behindNumbers.contains(m_text[end]);
    return isBegun && isEnded ? std::optional(Value{begin, end, 0, mark}) : std::nullopt;
}

bool ValueReader::isQuotedPrintableSign(qsizetype sign) const
{
    if (at(sign) != '=' || at(sign + 1) != '3' || at(sign + 2) != 'D')
        return false;
    const qsizetype least = std::max<qsizetype>(0, sign - longestGap);
    const qsizetype before = slice(least, sign).lastIndexOf('=');
    const qsizetype next = m_text.sliced(sign + 3, std::min(longestGap, m_text.size() - sign - 3)).indexOf('=');
    return (before < 0 || isEscape(least + before)) && (next < 0 || isEscape(sign + 3 + next));
}

/// Whether "=" begins an escape of quoted-printable, or is its soft line break.
bool ValueReader::isEscape(qsizetype equals) const
{
    return isOf(at(equals + 1), LineBreak) ||
           (isOf(at(equals + 1), Upper | Digit) && isOf(at(equals + 2), Upper | Digit));
}

bool ValueReader::isParameter(const Value &value) const
{
    return !value.quote && (at(value.end) == '&' || isInAddress(m_text, value.begin));
}

Value ValueReader::passedSign(const Value &value) const
{
    static constexpr CharacterSet ending(" \t\r\n\"'`<>\\,)}]");
    static constexpr qsizetype longestRest = 64; // bytes
    if (value.quote || (at(value.end) != '&' && at(value.end) != '#') || isInAddress(m_text, value.begin))
        return value;
    const auto rest = upTo(value.end + 1, ending, longestRest);
    const QByteArrayView written = rest ? slice(rest->begin, rest->end) : QByteArrayView();
    const bool isForm = written.contains('=') || written.contains('&') || written.contains(';'); // or an entity
    const bool isRest = !written.isEmpty() && !isForm && written.size() < longestRest;
    return isRest ? Value{value.begin, rest->end, value.quote, value.mark} : value;
}

} // namespace inspect::scan
