// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/json_around.h"

#include "inspect/scan/words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype reach = 16 * 1024; // bytes, back and ahead: an RSA key of 16,384 bits with its private members
constexpr int deepest = 6;             // objects and arrays in one another
constexpr qsizetype mostLooks = 8;     // times the text's own size, of all looks together

constexpr CharacterSet between(",: \t\r\n");

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

} // namespace

JsonAround::JsonAround(QByteArrayView text)
    : m_text(text)
    , m_left(mostLooks * text.size() + reach)
{
}

qsizetype JsonAround::objectAround(qsizetype at)
{
    int depth = 0;
    const qsizetype least = std::max<qsizetype>(0, at - std::min(reach, m_left));
    qsizetype before = at - 1;
    while (before >= least && !(m_text[before] == '{' && depth == 0)) {
        depth += m_text[before] == '}' ? 1 : 0;
        depth -= m_text[before] == '{' ? 1 : 0;
        --before;
    }
    m_left -= at - before;
    return before < least ? -1 : before;
}

/// Where the closing quotation mark is; -1 when it is not in this line, before `limit`.
qsizetype JsonAround::stringEnd(qsizetype opening, qsizetype limit) const
{
    for (qsizetype at = opening + 1; at < limit && m_text[at] != '\n'; ++at) {
        if (m_text[at] == m_text[opening])
            return at;
        at += m_text[at] == '\\' ? 1 : 0;
    }
    return -1;
}

std::vector<JsonString> JsonAround::stringsFrom(qsizetype begin)
{
    std::vector<JsonString> found;
    QByteArrayView name;
    const qsizetype limit = std::min(m_text.size(), begin + std::min(reach, std::max<qsizetype>(0, m_left)));
    int depth = m_text[begin] == '{' ? 0 : 1;
    qsizetype at = begin;
    for (; at < limit; ++at) {
        const char c = m_text[at];
        if (c == '{' || c == '[') {
            if (++depth > deepest)
                break;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                break;
        } else if (isQuote(c)) {
            const qsizetype end = stringEnd(at, limit);
            if (end < 0) { // it is cut
                found.push_back({name, at + 1, runEnd(m_text.first(limit), at + 1, base64Any), depth});
                break;
            }
            const qsizetype behind = runEnd(m_text.first(limit), end + 1, whiteSpace);
            if (behind < limit && m_text[behind] == ':')
                name = m_text.sliced(at + 1, end - at - 1);
            else
                found.push_back({name, at + 1, end, depth});
            at = end;
        } else if (!between.contains(c) && !isOf(c, bearer)) { // no number, and no true, false or null
            break;
        }
    }
    m_left -= at - begin;
    return found;
}

} // namespace inspect::scan
