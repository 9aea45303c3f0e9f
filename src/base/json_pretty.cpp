// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_pretty.h"

#include "base/eight_bytes.h"

#include <algorithm>
#include <array>
#include <cstring>

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

/// Text that grows. What is written before the next call of ensure() must fit into `slack` bytes.
class Growing
{
public:
    static constexpr qsizetype slack = 128; // bytes

    explicit Growing(qsizetype expected)
        : m_bytes(expected + slack, Qt::Uninitialized)
        , m_into(m_bytes.data())
        , m_full(m_into + expected)
    {
    }

    qsizetype size() const { return m_into - m_bytes.constData(); }

    void ensure()
    {
        if (m_into > m_full)
            grow();
    }

    void add(char byte) { *m_into++ = byte; }

    /// At most `slack` bytes, of which so many are in use.
    void add(const char *from, qsizetype count, qsizetype used)
    {
        memcpy(m_into, from, size_t(count));
        m_into += used;
    }

    QByteArray take()
    {
        m_bytes.truncate(size());
        return std::move(m_bytes);
    }

private:
    void grow()
    {
        const qsizetype used = size();
        m_bytes.resize(used + used / 2 + slack);
        m_into = m_bytes.data() + used;
        m_full = m_bytes.data() + m_bytes.size() - slack;
    }

    QByteArray m_bytes;
    char *m_into;
    char *m_full; ///< behind it the slack begins
};

constexpr auto lineBreak = [] {
    std::array<char, 1 + 2 * deepestIndent> bytes{};
    bytes.fill(' ');
    bytes[0] = '\n';
    return bytes;
}();
static_assert(lineBreak.size() + 2 * eight_bytes::count <= Growing::slack);

/// Reads tokens and writes each where it belongs. Every read function is false where the text is no JSON.
class Indenter
{
public:
    explicit Indenter(QByteArrayView json)
        : m_json(json)
        , m_largest(8 * json.size() + 64 * 1024)
        , m_text(json.size() + json.size() / 2)
    {
    }

    std::optional<QByteArray> run()
    {
        if (!readAll() || m_next != Next::End)
            return std::nullopt;
        return m_text.take();
    }

    QByteArray runAsFarAsItGoes()
    {
        readAll();
        return m_text.take();
    }

private:
    enum class Next { Value, ValueOrClose, NameOrClose, Name, Colon, CommaOrClose, End };

    bool readAll()
    {
        for (skipSpace(); m_offset < m_json.size(); skipSpace()) {
            m_text.ensure();
            if (!readToken() || m_text.size() > m_largest)
                return false;
        }
        return true;
    }

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
        m_text.add(m_json[m_offset++]);
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
        m_text.add(closing);
        ++m_offset;
        endValue();
        return true;
    }

    bool comma()
    {
        if (m_next != Next::CommaOrClose)
            return false;
        m_text.add(',');
        ++m_offset;
        m_next = m_closings.back() == '}' ? Next::Name : Next::Value;
        return true;
    }

    bool colon()
    {
        if (m_next != Next::Colon)
            return false;
        m_text.add(':');
        m_text.add(' ');
        ++m_offset;
        m_next = Next::Value;
        m_isMemberValue = true;
        return true;
    }

    bool string()
    {
        const bool isName = m_next == Next::Name || m_next == Next::NameOrClose;
        if (isName)
            breakLine();
        else if (!beginValue())
            return false;
        if (!takeString())
            return false;
        if (isName)
            m_next = Next::Colon;
        else
            endValue();
        return true;
    }

    /// To behind the closing quote; false without one.
    bool takeString()
    {
        takeByte();
        while (m_offset < m_json.size()) {
            takePlainBytes();
            if (m_offset == m_json.size())
                return false;
            const char byte = m_json[m_offset];
            if (uchar(byte) < 0x20)
                return false;
            takeByte();
            if (byte == '"')
                return true;
            if (byte == '\\' && m_offset < m_json.size())
                takeByte();
            m_text.ensure();
        }
        return false;
    }

    /// Up to what eight_bytes::stringEnds() stops at, or nearly up to the end.
    void takePlainBytes()
    {
        while (m_json.size() - m_offset >= eight_bytes::count) {
            const char *from = m_json.data() + m_offset;
            const int plain = eight_bytes::before(eight_bytes::stringEnds(eight_bytes::at(from)));
            m_text.add(from, eight_bytes::count, plain);
            m_offset += plain;
            if (plain < eight_bytes::count)
                return;
            m_text.ensure();
        }
    }

    void takeByte() { m_text.add(m_json[m_offset++]); }

    bool number()
    {
        if (!isNumberByte(m_json[m_offset]) || !beginValue())
            return false;
        for (; m_offset < m_json.size() && isNumberByte(m_json[m_offset]); m_text.ensure())
            takeByte();
        endValue();
        return true;
    }

    bool word(QByteArrayView word)
    {
        if (!m_json.sliced(m_offset).startsWith(word) || !beginValue())
            return false;
        m_text.add(word.data(), word.size(), word.size());
        m_offset += word.size();
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
        m_text.add(lineBreak.data(), lineBreak.size(), 1 + 2 * std::min<qsizetype>(m_closings.size(), deepestIndent));
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
    Growing m_text;
};

} // namespace

std::optional<QByteArray> indented(QByteArrayView json)
{
    return Indenter(json).run();
}

QByteArray beginning(QByteArrayView json, qsizetype most)
{
    QByteArray text = Indenter(json.first(std::min(json.size(), most))).runAsFarAsItGoes();
    text.truncate(std::max<qsizetype>(0, text.lastIndexOf('\n'))); // behind it a number may be cut
    return text;
}

} // namespace json_pretty
