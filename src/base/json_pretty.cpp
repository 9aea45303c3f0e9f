// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_pretty.h"

#include <algorithm>

namespace json_pretty {

namespace {

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool isNumberByte(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' || byte == '.' || byte == 'e' || byte == 'E';
}

/// Reads tokens and writes each where it belongs. Every read function is false where the text is no JSON.
class Indenter
{
public:
    explicit Indenter(QByteArrayView json)
        : m_json(json)
        , m_largest(8 * json.size() + 64 * 1024)
    {
        m_text.reserve(json.size() + json.size() / 2);
    }

    std::optional<QByteArray> run()
    {
        for (skipSpace(); m_offset < m_json.size(); skipSpace()) {
            if (!readToken() || m_text.size() > m_largest)
                return std::nullopt;
        }
        if (m_next != Next::End)
            return std::nullopt;
        return m_text;
    }

private:
    enum class Next { Value, ValueOrClose, NameOrClose, Name, Colon, CommaOrClose, End };

    bool readToken()
    {
        switch (m_json[m_offset]) {
        case '{':
            return open('}', Next::NameOrClose);
        case '[':
            return open(']', Next::ValueOrClose);
        case '}':
        case ']':
            return close(m_json[m_offset]);
        case ',':
            return comma();
        case ':':
            return colon();
        case '"':
            return string();
        default:
            return number() || word("true") || word("false") || word("null");
        }
    }

    bool open(char closing, Next next)
    {
        if (!beginValue())
            return false;
        m_text += m_json[m_offset++];
        m_closings += closing;
        m_next = next;
        return true;
    }

    bool close(char closing)
    {
        const bool isEmpty = m_next == Next::NameOrClose || m_next == Next::ValueOrClose;
        if (m_closings.isEmpty() || m_closings.back() != closing || !(isEmpty || m_next == Next::CommaOrClose))
            return false;
        m_closings.chop(1);
        if (!isEmpty)
            breakLine();
        m_text += closing;
        ++m_offset;
        endValue();
        return true;
    }

    bool comma()
    {
        if (m_next != Next::CommaOrClose)
            return false;
        m_text += ',';
        ++m_offset;
        m_next = m_closings.back() == '}' ? Next::Name : Next::Value;
        return true;
    }

    bool colon()
    {
        if (m_next != Next::Colon)
            return false;
        m_text += ": ";
        ++m_offset;
        m_next = Next::Value;
        m_isMemberValue = true;
        return true;
    }

    bool string()
    {
        const auto end = stringEnd();
        if (end < 0)
            return false;
        const bool isName = m_next == Next::Name || m_next == Next::NameOrClose;
        if (isName)
            breakLine();
        else if (!beginValue())
            return false;
        take(end);
        if (isName)
            m_next = Next::Colon;
        else
            endValue();
        return true;
    }

    /// Behind the closing quote, or -1.
    qsizetype stringEnd() const
    {
        for (auto at = m_offset + 1; at < m_json.size(); ++at) {
            if (m_json[at] == '"')
                return at + 1;
            if (uchar(m_json[at]) < 0x20)
                return -1;
            if (m_json[at] == '\\')
                ++at;
        }
        return -1;
    }

    bool number()
    {
        const auto *begin = m_json.begin() + m_offset;
        const auto *end = std::find_if_not(begin, m_json.end(), isNumberByte);
        if (begin == end || !beginValue())
            return false;
        take(end - m_json.begin());
        endValue();
        return true;
    }

    bool word(QByteArrayView word)
    {
        if (!m_json.sliced(m_offset).startsWith(word) || !beginValue())
            return false;
        take(m_offset + word.size());
        endValue();
        return true;
    }

    bool beginValue()
    {
        if (m_next != Next::Value && m_next != Next::ValueOrClose)
            return false;
        if (!m_closings.isEmpty() && !m_isMemberValue)
            breakLine();
        m_isMemberValue = false;
        return true;
    }

    void endValue() { m_next = m_closings.isEmpty() ? Next::End : Next::CommaOrClose; }

    void breakLine()
    {
        m_text += '\n';
        m_text.append(2 * std::min<qsizetype>(m_closings.size(), deepestIndent), ' ');
    }

    void take(qsizetype end)
    {
        m_text += m_json.sliced(m_offset, end - m_offset);
        m_offset = end;
    }

    void skipSpace()
    {
        while (m_offset < m_json.size() && isSpace(m_json[m_offset]))
            ++m_offset;
    }

    QByteArrayView m_json;
    qsizetype m_largest;
    qsizetype m_offset = 0;
    Next m_next = Next::Value;
    bool m_isMemberValue = false;
    QByteArray m_closings; ///< what closes each open object or array, outermost first
    QByteArray m_text;
};

} // namespace

std::optional<QByteArray> indented(QByteArrayView json)
{
    return Indenter(json).run();
}

} // namespace json_pretty
