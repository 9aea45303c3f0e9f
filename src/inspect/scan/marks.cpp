// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/marks.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr CharacterSet endOfMarked(" \t\r\n\"'`<>*|\\");
constexpr CharacterSet openings("[(<");

bool isEmphasis(char c)
{
    return c == '*' || c == '`';
}

/// Behind the tag of HTML that begins here; else the same place. `<aB3dEf6hIj9k>` is no tag but a value in brackets.
qsizetype behindTag(const ValueReader &text, qsizetype from)
{
    static constexpr CharacterSet angles("<>");
    const bool isTag = text.at(from) == '<' && (text.at(from + 1) == '/' || isOf(text.at(from + 1), Lower | Upper));
    const auto inside = isTag ? text.upTo(from + 1, angles, ValueReader::longestGap) : std::nullopt;
    if (!inside || text.at(inside->end) != '>')
        return from;
    const QByteArrayView written = text.slice(inside->begin, inside->end);
    const bool isValue = looksRandom(written) && runEnd(written, 0, bearer) == written.size();
    return isValue ? from : inside->end + 1;
}

/// Goes through what stands between a name and its value.
class Reader
{
public:
    Reader(const ValueReader &text, qsizetype from)
        : m_text(text)
        , m_at(from)
    {
        const qsizetype most = from + ValueReader::longestGap;
        while (m_at < most && (takeTag() || takeSign() || takeFiller())) {
        }
        if (openings.contains(m_text.at(m_at))) {
            m_isMarked = true;
            ++m_at;
        }
    }

    std::optional<Value> value(Marks accepted) const
    {
        const bool isAccepted =
            m_isMarked && (m_sign == ':' || m_sign == '=' || (accepted == Marks::Cells && m_isCell));
        const auto found = isAccepted && isOf(m_text.at(m_at), bearer) ? m_text.upTo(m_at, endOfMarked) : std::nullopt;
        return found && m_sign == '|' && !endsCell(found->end) ? std::nullopt : found;
    }

private:
    /// "|" is also a shell's.
    bool endsCell(qsizetype from) const
    {
        while (isEmphasis(m_text.at(from)))
            ++from;
        return m_text.at(m_text.skip(from, Blank)) == '|';
    }

    bool takeTag()
    {
        const qsizetype behind = behindTag(m_text, m_at);
        if (behind == m_at)
            return false;
        m_isMarked = m_isCell = m_hasTag = true;
        m_at = behind;
        return true;
    }

    bool takeSign()
    {
        const char c = m_text.at(m_at);
        if (m_sign != 0 || (c != ':' && c != '=' && c != '|'))
            return false;
        m_sign = c;
        m_isMarked |= c == '|';
        m_isCell |= c == '|';
        ++m_at;
        return true;
    }

    /// Emphasis and blanks; between tags, also lines.
    bool takeFiller()
    {
        const char c = m_text.at(m_at);
        if (!isEmphasis(c) && !isOf(c, m_hasTag ? whiteSpace : Blank))
            return false;
        m_isMarked |= isEmphasis(c) || c == '\t';
        m_isCell |= c == '\t';
        ++m_at;
        return true;
    }

    const ValueReader &m_text;
    qsizetype m_at = 0;
    char m_sign = 0;
    bool m_isMarked = false; ///< by more than a sign and blanks
    bool m_isCell = false;
    bool m_hasTag = false;
};

} // namespace

std::optional<Value> valueBehindMarks(const ValueReader &text, qsizetype nameEnd, Marks accepted)
{
    return Reader(text, nameEnd).value(accepted);
}

} // namespace inspect::scan
