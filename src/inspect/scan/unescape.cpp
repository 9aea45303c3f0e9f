// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/unescape.h"

#include "base/ascii.h"
#include "inspect/scan/words.h"

#include <QString>
#include <algorithm>
#include <cstring>

namespace inspect::scan {

namespace {

/// Some bytes, at most those of one code point in UTF-8: a text may hold millions of escapes.
class FewBytes
{
public:
    FewBytes() = default;
    explicit FewBytes(char byte)
        : m_bytes{byte}
        , m_size(1)
    {
    }
    explicit FewBytes(QByteArrayView bytes)
        : m_size(std::min<qsizetype>(bytes.size(), 4))
    {
        std::copy_n(bytes.begin(), m_size, m_bytes.begin());
    }
    QByteArrayView view() const { return {m_bytes.data(), m_size}; }

private:
    std::array<char, 4> m_bytes{};
    qsizetype m_size = 0;
};

/// One escape: how many bytes it takes, and what it stands for.
struct Escape
{
    qsizetype size = 0; ///< 0: it is none
    FewBytes meaning;
};

/// The number that so many hexadecimal digits are, or -1.
int hexNumber(QByteArrayView text, qsizetype at, qsizetype digits)
{
    if (at + digits > text.size())
        return -1;
    int number = 0;
    for (const char c : text.sliced(at, digits)) {
        const int digit = ascii::hexValue(c);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

Escape byteEscape(QByteArrayView text, qsizetype at)
{
    const int byte = hexNumber(text, at + 1, 2);
    return byte < 0 ? Escape() : Escape{3, FewBytes(static_cast<char>(byte))};
}

Escape unicodeEscape(QByteArrayView text, qsizetype at)
{
    const int unit = hexNumber(text, at + 2, 4);
    if (unit < 0)
        return {};
    if (unit < 0x80)
        return {6, FewBytes(static_cast<char>(unit))};
    const bool isHigh = QChar::isHighSurrogate(static_cast<char32_t>(unit));
    const int low = isHigh && text.sliced(at + 6).startsWith("\\u") ? hexNumber(text, at + 8, 4) : -1;
    if (low >= 0 && QChar::isLowSurrogate(static_cast<char32_t>(low)))
        return {12, FewBytes((QString(QChar(unit)) + QChar(low)).toUtf8())};
    return {6, FewBytes(QString(QChar(unit)).toUtf8())};
}

/// What a letter or a sign means behind a backslash; NUL: nothing.
constexpr std::array<char, 256> meaningsBehindBackslash()
{
    std::array<char, 256> meanings{};
    for (const auto &[letter, meaning] :
         {std::pair('n', '\n'), std::pair('r', '\r'), std::pair('t', '\t'), std::pair('b', '\b'), std::pair('f', '\f')})
        meanings[static_cast<size_t>(letter)] = meaning;
    // Those of JSON, of Markdown and of Java's properties.
    for (const char sign : {'/', '"', '\'', '\\', '_', '.', '-', '~', ':', '=', '#', '!'})
        meanings[static_cast<size_t>(sign)] = sign;
    return meanings;
}

constexpr auto backslashMeanings = meaningsBehindBackslash();

Escape backslash(QByteArrayView text, qsizetype at)
{
    if (at + 1 == text.size())
        return {};
    if (text[at + 1] == 'u')
        return unicodeEscape(text, at);
    if (text[at + 1] == 'x') {
        const int byte = hexNumber(text, at + 2, 2);
        return byte < 0 ? Escape() : Escape{4, FewBytes(static_cast<char>(byte))};
    }
    const char meaning = backslashMeanings[static_cast<unsigned char>(text[at + 1])];
    return meaning == 0 ? Escape() : Escape{2, FewBytes(meaning)};
}

/// Quoted-printable has capital digits; small ones are more likely a form's value.
Escape equals(QByteArrayView text, qsizetype at)
{
    const bool isCapital =
        at + 2 < text.size() && isOf(text[at + 1], Digit | Upper) && isOf(text[at + 2], Digit | Upper);
    return isCapital ? byteEscape(text, at) : Escape();
}

Escape entity(QByteArrayView text, qsizetype at)
{
    static constexpr std::pair<QByteArrayView, char> named[] = {
        {"&amp;", '&'}, {"&quot;", '"'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}};
    const QByteArrayView rest = text.sliced(at, std::min<qsizetype>(text.size() - at, 10));
    for (const auto &[name, meaning] : named) {
        if (rest.startsWith(name))
            return {name.size(), FewBytes(meaning)};
    }
    const qsizetype end = rest.indexOf(';');
    if (!rest.startsWith("&#") || end < 3)
        return {};
    const bool isHex = (rest[2] | 0x20) == 'x';
    bool ok = false;
    const int number = rest.sliced(isHex ? 3 : 2, end - (isHex ? 3 : 2)).toByteArray().toInt(&ok, isHex ? 16 : 10);
    return ok && number > 0 && number < 0x80 ? Escape{end + 1, FewBytes(static_cast<char>(number))} : Escape();
}

/// A line break within a word, and what stands before it, mean nothing.
Escape escapeAt(QByteArrayView text, qsizetype at, LineBreaks &breaks)
{
    switch (text[at]) {
    case '%':
        return byteEscape(text, at);
    case '\\':
        return lineBreakSize(text, at + 1) == 0 ? backslash(text, at) : Escape{breaks.continued(at), {}};
    case '^': // of cmd
        return Escape{2, FewBytes(text[at + 1])};
    case '=':
        return lineBreakSize(text, at + 1) == 0 ? equals(text, at) : Escape{breaks.soft(at), {}};
    case '&':
        return entity(text, at);
    case '\r':
    case '\n':
        return Escape{breaks.wrap(at), {}};
    }
    return {};
}

/// Writes a text without its escapes. It never becomes longer than it was.
class Writer
{
public:
    /// There are so many escapes at most.
    Writer(QByteArrayView text, size_t escapes)
        : m_text(text)
    {
        m_into.origins.reserve(2 * escapes + 1);
        m_into.text.resize(text.size());
        m_bytes = m_into.text.data();
    }

    void addEscape(qsizetype at, const Escape &escape)
    {
        addPlain(at);
        const QByteArrayView meaning = escape.meaning.view();
        m_into.origins.addOne(at, at + escape.size, meaning.size());
        append(meaning);
        m_done = at + escape.size;
    }

    Mapped finished()
    {
        addPlain(m_text.size());
        m_into.text.truncate(m_size);
        return std::move(m_into);
    }

private:
    /// What stands as it is before this place.
    void addPlain(qsizetype end)
    {
        constexpr qsizetype few = 16; // bytes, which are copied at once where there is room for them on both sides
        const qsizetype count = end - m_done;
        m_into.origins.addPlain(m_done, count);
        if (count > few || m_text.size() - m_done < few)
            return append(m_text.sliced(m_done, count));
        std::memcpy(m_bytes + m_size, m_text.data() + m_done, few);
        m_size += count;
    }

    void append(QByteArrayView bytes)
    {
        std::memcpy(m_bytes + m_size, bytes.data(), static_cast<size_t>(bytes.size()));
        m_size += bytes.size();
    }

    QByteArrayView m_text;
    Mapped m_into;
    char *m_bytes = nullptr;
    qsizetype m_size = 0;
    qsizetype m_done = 0; ///< bytes of the text
};

constexpr qsizetype addressReach = 2000; // bytes around a secret that tell whether its place is percent-encoded

} // namespace

std::optional<Mapped> unescaped(QByteArrayView text, const Leads &leads, const Breaks &breaks)
{
    LineBreaks lineBreaks(text, breaks);
    std::optional<Writer> writer;
    qsizetype behind = 0; // of the last escape
    for (const qsizetype at : leads.escapes) {
        const Escape escape = at < behind ? Escape() : escapeAt(text, at, lineBreaks);
        if (escape.size == 0)
            continue;
        if (!writer)
            writer.emplace(text, leads.escapes.size());
        writer->addEscape(at, escape);
        behind = at + escape.size;
    }
    return writer ? std::optional(writer->finished()) : std::nullopt;
}

bool isPercentEncoded(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const auto isParting = [](char c) { return isOf(c, whiteSpace) || c == '"' || c == '\'' || c == '<' || c == '\\'; };
    qsizetype first = begin;
    while (first > 0 && begin - first < addressReach && !isParting(text[first - 1]))
        --first;
    for (qsizetype at = first; at < text.size() && at < end + addressReach; ++at) {
        if (at >= end && isParting(text[at]))
            return false;
        if (text[at] == '%' && byteEscape(text, at).size > 0)
            return true;
    }
    return false;
}

} // namespace inspect::scan
