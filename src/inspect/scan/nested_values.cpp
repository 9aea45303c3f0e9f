// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/nested_values.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr size_t mostInList = 64;
constexpr int mostLines = 64; // of a block
constexpr CharacterSet wordEnds(" \t\r\n\"'`<>\\");

std::vector<Value> valuesInList(const ValueReader &text, qsizetype opening)
{
    std::vector<Value> values;
    qsizetype at = text.skip(opening + 1, whiteSpace);
    while (text.isQuote(at) && values.size() < mostInList) {
        values.push_back(text.quoted(at));
        at = text.skip(values.back().end + 1, whiteSpace);
        if (text.at(at) != ',')
            break;
        at = text.skip(at + 1, whiteSpace);
    }
    return values;
}

std::vector<Value> valueInObject(const ValueReader &text, qsizetype opening)
{
    static constexpr QByteArrayView member = "\"value\"";
    const qsizetype name = text.skip(opening + 1, whiteSpace);
    if (!text.onwards(name).startsWith(member))
        return {};
    const qsizetype sign = text.skip(name + member.size(), whiteSpace);
    const qsizetype quote = text.skip(sign + 1, whiteSpace);
    return text.at(sign) == ':' && text.isQuote(quote) ? std::vector{text.quoted(quote)} : std::vector<Value>();
}

/// A line, as far as it is no longer than any gap.
struct Line
{
    qsizetype begin = 0;
    qsizetype text = 0; ///< behind its indentation
};

Line lineAround(const ValueReader &text, qsizetype place)
{
    const qsizetype least = std::max<qsizetype>(0, place - ValueReader::longestGap);
    qsizetype begin = place;
    while (begin > least && text.at(begin - 1) != '\n')
        --begin;
    return {begin, runEnd(text.all(), begin, Blank)};
}

/// Behind "|" or ">", with what they may have behind them.
qsizetype behindBlockSign(const ValueReader &text, qsizetype from)
{
    const qsizetype at = text.skip(from, Blank);
    if (text.at(at) != '|' && text.at(at) != '>')
        return at;
    const bool isMarked = text.at(at + 1) == '-' || text.at(at + 1) == '+';
    return text.skip(at + (isMarked ? 2 : 1), Blank);
}

/// Behind what may stand at a line's end: where its "\n" is, if it ends there.
qsizetype lineEndBehind(const ValueReader &text, qsizetype from)
{
    const qsizetype end = text.skip(from, Blank);
    return end + (text.at(end) == '\r' ? 1 : 0);
}

/// The word that is alone in its line from here on, or a quoted text.
std::optional<Value> onlyWord(const ValueReader &text, qsizetype begin)
{
    if (text.isQuote(begin))
        return text.quoted(begin);
    const auto word = text.upTo(begin, wordEnds);
    const qsizetype behind = word ? text.skip(word->end, Blank) : 0;
    const bool isAlone = word && (behind >= text.all().size() || isOf(text.at(behind), LineBreak));
    return isAlone ? word : std::nullopt;
}

} // namespace

std::vector<Value> valuesInside(const ValueReader &text, qsizetype opening)
{
    if (text.at(opening) == '[')
        return valuesInList(text, opening);
    return text.at(opening) == '{' ? valueInObject(text, opening) : std::vector<Value>();
}

Below valuesBelow(const ValueReader &text, qsizetype sign)
{
    const char style = text.at(text.skip(sign + 1, Blank));
    Below below;
    below.isBlock = style == '|' || style == '>';
    qsizetype end = lineEndBehind(text, behindBlockSign(text, sign + 1));
    const Line above = lineAround(text, sign);
    for (int lines = 0; text.at(end) == '\n' && lines < (below.isBlock ? mostLines : 1); ++lines) {
        const qsizetype begin = runEnd(text.all(), end + 1, Blank);
        const bool isEmpty = below.isBlock && isOf(text.at(begin), LineBreak);
        if (!isEmpty && begin - (end + 1) <= above.text - above.begin)
            break;
        const auto word = onlyWord(text, begin);
        if (word)
            below.values.push_back(*word);
        const auto line = text.upTo(begin, lineEnds);
        end = lineEndBehind(text, line ? line->end : begin);
    }
    below.end = end;
    return below;
}

std::optional<Value> valueUnderneath(const ValueReader &text, qsizetype sign, bool isCookies)
{
    const qsizetype end = lineEndBehind(text, sign + 1);
    if (text.at(end) != '\n')
        return std::nullopt;
    const Line above = lineAround(text, sign);
    const qsizetype begin = runEnd(text.all(), end + 1, Blank);
    if (begin - (end + 1) != above.text - above.begin)
        return std::nullopt;
    if (isCookies)
        return text.at(runEnd(text.all(), begin, bearer)) == '=' ? text.upTo(begin, lineEnds) : std::nullopt;
    const auto word = onlyWord(text, begin);
    const QByteArrayView written = word ? text.slice(word->begin, word->end) : QByteArrayView();
    return hasDigit(written) && !written.endsWith(':') ? word : std::nullopt; // or a name, or a word for people
}

QByteArrayView nameInLineAbove(const ValueReader &text, qsizetype value)
{
    const Line line = lineAround(text, value);
    if (line.begin == 0 || line.text != value)
        return {};
    qsizetype at = lineAround(text, line.begin - 1).text;
    if (text.at(at) == '-')
        at = text.skip(at + 1, Blank);
    if (!text.onwards(at).startsWith("name:") && !text.onwards(at).startsWith("key:"))
        return {};
    at = text.skip(runEnd(text.all(), at, letterOrDigit) + 1, Blank);
    const auto name = text.isQuote(at) ? std::optional(text.quoted(at)) : text.upTo(at, wordEnds);
    return name && name->end < line.begin ? text.slice(name->begin, name->end) : QByteArrayView();
}

std::optional<Value> valueOfPart(const ValueReader &text, qsizetype from)
{
    static constexpr QByteArrayView emptyLine = "\r\n\r\n";
    const QByteArrayView rest = text.onwards(from);
    const qsizetype empty = rest.first(std::min(rest.size(), ValueReader::longestGap)).indexOf(emptyLine);
    return empty < 0 ? std::nullopt : text.upTo(from + empty + emptyLine.size(), lineEnds);
}

} // namespace inspect::scan
