// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/unescape.h"

#include "inspect/scan/words.h"

#include <QString>
#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestLine = 2000;    // bytes; whoever breaks lines breaks them earlier
constexpr qsizetype shortestSoftLine = 72; // characters of a line that quoted-printable broke: 76 with the "="
constexpr qsizetype shortestReadLine = 40; // characters of such a line, with other escapes undone already
constexpr qsizetype shortestFullLine = 60; // characters of a line that a mail program broke
constexpr qsizetype longestFullLine = 80;
constexpr qsizetype longestIndent = 16;
constexpr qsizetype shortestPiece = 20; // characters of a JWT in a line
constexpr int mostLines = 200;          // of one JWT
constexpr qsizetype shortestRest = 3;   // characters
constexpr int neighbours = 12;          // lines on either side that tell how a text is broken

/// One escape: how many bytes it takes, and what it stands for.
struct Escape
{
    qsizetype size = 0; ///< 0: it is none
    QByteArray meaning;
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// The number that so many hexadecimal digits are, or -1.
int hexNumber(QByteArrayView text, qsizetype at, qsizetype digits)
{
    if (at + digits > text.size())
        return -1;
    int number = 0;
    for (const char c : text.sliced(at, digits)) {
        const int digit = hexDigit(c);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

Escape byteEscape(QByteArrayView text, qsizetype at)
{
    const int byte = hexNumber(text, at + 1, 2);
    return byte < 0 ? Escape() : Escape{3, QByteArray(1, static_cast<char>(byte))};
}

Escape unicodeEscape(QByteArrayView text, qsizetype at)
{
    const int unit = hexNumber(text, at + 2, 4);
    if (unit < 0)
        return {};
    if (unit < 0x80)
        return {6, QByteArray(1, static_cast<char>(unit))};
    const bool isHigh = QChar::isHighSurrogate(static_cast<char32_t>(unit));
    const int low = isHigh && text.sliced(at + 6).startsWith("\\u") ? hexNumber(text, at + 8, 4) : -1;
    if (low >= 0 && QChar::isLowSurrogate(static_cast<char32_t>(low)))
        return {12, (QString(QChar(unit)) + QChar(low)).toUtf8()};
    return {6, QString(QChar(unit)).toUtf8()};
}

Escape backslash(QByteArrayView text, qsizetype at)
{
    static constexpr QByteArrayView letters = "nrtbf/\"'\\";
    static constexpr QByteArrayView meanings = "\n\r\t\b\f/\"'\\";
    if (at + 1 == text.size())
        return {};
    if (text[at + 1] == 'u')
        return unicodeEscape(text, at);
    if (text[at + 1] == 'x') {
        const int byte = hexNumber(text, at + 2, 2);
        return byte < 0 ? Escape() : Escape{4, QByteArray(1, static_cast<char>(byte))};
    }
    const qsizetype index = letters.indexOf(text[at + 1]);
    return index < 0 ? Escape() : Escape{2, QByteArray(1, meanings[index])};
}

qsizetype lineBreakSize(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == '\n')
        return 1;
    return at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 0;
}

qsizetype lineStart(QByteArrayView text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - longestLine);
    while (at > least && text[at - 1] != '\n')
        --at;
    return at;
}

/// Whether a word is more likely the rest of a longer one than a word of a language.
bool looksCut(QByteArrayView rest)
{
    int seen = 0;
    for (const char c : rest)
        seen |= classes[static_cast<unsigned char>(c)] & letterOrDigit;
    return looksRandom(rest) || (rest.size() >= shortestRest && seen != Lower && seen != Upper && seen != Digit);
}

/// Quoted-printable has capital digits; small ones are more likely a form's value. Its lines are broken as late as 76
/// characters allow, and "=" before the break is no padding of base64.
Escape equals(QByteArrayView text, qsizetype at, bool isBroken)
{
    if (const qsizetype lineBreak = lineBreakSize(text, at + 1)) {
        const qsizetype length = at - lineStart(text, at);
        const qsizetype next = at + 1 + lineBreak;
        const bool isFull = isBroken && length >= shortestSoftLine;
        const bool isSoft =
            length <= longestFullLine && length > 0 && text[at - 1] != '=' &&
            (isFull || (length >= shortestReadLine && looksCut(text.sliced(next, runEnd(text, next, bearer) - next))));
        return isSoft ? Escape{1 + lineBreak, {}} : Escape();
    }
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
            return {name.size(), QByteArray(1, meaning)};
    }
    const qsizetype end = rest.indexOf(';');
    if (!rest.startsWith("&#") || end < 3)
        return {};
    const bool isHex = (rest[2] | 0x20) == 'x';
    bool ok = false;
    const int number = rest.sliced(isHex ? 3 : 2, end - (isHex ? 3 : 2)).toByteArray().toInt(&ok, isHex ? 16 : 10);
    return ok && number > 0 && number < 0x80 ? Escape{end + 1, QByteArray(1, static_cast<char>(number))} : Escape();
}

// ---- words that were broken over lines

qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    const qsizetype most = std::min(text.size(), at + longestLine);
    while (at < most && text[at] != '\n' && text[at] != '\r')
        ++at;
    return at;
}

/// Whether the lines around one are broken at its length: none is longer, and another one is as long.
bool isBrokenAt(QByteArrayView text, qsizetype start, qsizetype end)
{
    const qsizetype width = end - start;
    int asLong = 0;
    const auto isShorter = [&](qsizetype from, qsizetype to) {
        asLong += to - from == width && isOf(text[to - 1], bearer); // those of quoted-printable end in "="
        return to - from <= width;
    };
    qsizetype at = start;
    for (int lines = 0; lines < neighbours && at > 1; ++lines) {
        const qsizetype before = at - 1 - (text[at - 2] == '\r');
        at = lineStart(text, before);
        if (!isShorter(at, before))
            return false;
    }
    at = end;
    for (int lines = 0; lines < neighbours && lineBreakSize(text, at) > 0; ++lines) {
        const qsizetype next = at + lineBreakSize(text, at);
        at = lineEnd(text, next);
        if (!isShorter(next, at))
            return false;
    }
    return asLong > 0;
}

/// Whether the word that ends here is a JWT that began in this line or in one of those before that hold nothing else.
bool isOfJwt(QByteArrayView text, qsizetype end)
{
    for (int lines = 0; lines < mostLines; ++lines) {
        const qsizetype start = lineStart(text, end);
        qsizetype word = end;
        while (word > start && isOf(text[word - 1], bearer))
            --word;
        if (text.sliced(word, end - word).startsWith("eyJ"))
            return true;
        if (word != start || end - start < shortestPiece || start < 2)
            return false;
        end = start - 1 - (text[start - 2] == '\r');
    }
    return false;
}

/// Whether the word that begins a line ends it too, or stands before what ends a value.
bool standsAlone(QByteArrayView text, qsizetype at, qsizetype end)
{
    static constexpr QByteArrayView closing = "\r\n\"'`<>),;=&";
    return end > at && (end == text.size() || closing.contains(text[end]));
}

/// Where the line begins that was a string's first one: behind the quotation mark that opens the member's value.
qsizetype stringStart(QByteArrayView text, qsizetype start, qsizetype at)
{
    const QByteArrayView line = text.sliced(start, at - start);
    const qsizetype member = line.indexOf("\":");
    const qsizetype opening = member < 0 ? -1 : line.indexOf('"', member + 2);
    return opening < 0 || opening > member + 3 ? start : start + opening + 1;
}

/// Whether a line has what quoted-printable makes of "=" and of letters beyond ASCII: its breaks would be marked.
bool isQuotedPrintable(QByteArrayView line)
{
    static constexpr QByteArrayView marks[] = {"=3D", "=C3", "=C2", "=E2"};
    return std::any_of(std::begin(marks), std::end(marks), [line](QByteArrayView mark) { return line.contains(mark); });
}

/// A line break within a word, with the indentation or the mark of a quotation that follows it. `isBroken`: the text
/// may be one whose lines a mail program broke.
Escape wrap(QByteArrayView text, qsizetype at, bool isBroken)
{
    const qsizetype size = lineBreakSize(text, at);
    if (size == 0 || at == 0 || !isOf(text[at - 1], bearer))
        return {};
    qsizetype next = at + size;
    while (next < text.size() && next < at + size + longestIndent && (isOf(text[next], Blank) || text[next] == '>'))
        ++next;
    const qsizetype end = runEnd(text, next, bearer);
    const qsizetype start = lineStart(text, at);
    if (end == next || isQuotedPrintable(text.sliced(start, at - start)))
        return {};
    const QByteArrayView rest = text.sliced(next, end - next);
    const qsizetype width = at - (isBroken ? start : stringStart(text, start, at));
    const bool isFull = width >= shortestFullLine && width <= longestFullLine;
    const bool isCut = looksCut(rest) && (standsAlone(text, next, end) ||
                                          (rest.size() >= shortestPiece && looksRandom(rest) && !isHexadecimal(rest)));
    if ((isFull && (isCut || (isBroken && isBrokenAt(text, start, at)))) ||
        ((isCut || rest.size() >= shortestPiece) && isOfJwt(text, at)))
        return {next - at, {}};
    return {};
}

Escape escapeAt(QByteArrayView text, qsizetype at, bool isBroken)
{
    switch (text[at]) {
    case '%':
        return byteEscape(text, at);
    case '\\':
        return backslash(text, at);
    case '=':
        return equals(text, at, isBroken);
    case '&':
        return entity(text, at);
    case '\r':
    case '\n':
        return wrap(text, at, isBroken);
    }
    return {};
}

constexpr std::array<bool, 256> escapeBeginnings()
{
    std::array<bool, 256> begins{};
    for (const char c : {'%', '\\', '=', '&', '\r', '\n'})
        begins[static_cast<unsigned char>(c)] = true;
    return begins;
}

constexpr auto beginsEscape = escapeBeginnings();

qsizetype nextPossible(QByteArrayView text, qsizetype at)
{
    const char *data = text.data();
    const qsizetype size = text.size();
    while (at < size && !beginsEscape[static_cast<unsigned char>(data[at])])
        ++at;
    return at;
}

void copyPlain(Mapped &into, QByteArrayView text, qsizetype from, qsizetype to)
{
    into.text.append(text.sliced(from, to - from));
    const size_t old = into.from.size();
    into.from.resize(old + static_cast<size_t>(to - from));
    into.to.resize(into.from.size());
    for (size_t i = old; i < into.from.size(); ++i) {
        into.from[i] = static_cast<quint32>(static_cast<size_t>(from) + i - old);
        into.to[i] = into.from[i] + 1;
    }
}

void addEscape(Mapped &into, qsizetype at, const Escape &escape)
{
    into.text.append(escape.meaning);
    for (qsizetype i = 0; i < escape.meaning.size(); ++i) {
        into.from.push_back(static_cast<quint32>(at));
        into.to.push_back(static_cast<quint32>(at + escape.size));
    }
}

bool isPercentEncoded(QByteArrayView text, qsizetype at)
{
    return text[at] == '%' && byteEscape(text, at).size > 0;
}

constexpr qsizetype addressReach = 2000; // bytes around a secret that tell whether its place is percent-encoded

} // namespace

std::optional<Mapped> unescaped(QByteArrayView text, bool isBroken)
{
    std::optional<Mapped> result;
    qsizetype copied = 0;
    for (qsizetype at = nextPossible(text, 0); at < text.size(); at = nextPossible(text, at)) {
        const Escape escape = escapeAt(text, at, isBroken);
        if (escape.size == 0) {
            ++at;
            continue;
        }
        if (!result) {
            result.emplace();
            result->text.reserve(text.size());
            result->from.reserve(static_cast<size_t>(text.size()));
            result->to.reserve(static_cast<size_t>(text.size()));
        }
        copyPlain(*result, text, copied, at);
        addEscape(*result, at, escape);
        at += escape.size;
        copied = at;
    }
    if (result)
        copyPlain(*result, text, copied, text.size());
    return result;
}

QByteArray escapedFor(QByteArrayView text, qsizetype begin, qsizetype end, const QByteArray &label)
{
    const auto isParting = [](char c) { return isOf(c, whiteSpace) || c == '"' || c == '\'' || c == '<' || c == '\\'; };
    qsizetype first = begin;
    while (first > 0 && begin - first < addressReach && !isParting(text[first - 1]))
        --first;
    bool isEncoded = false;
    for (qsizetype at = first; at < text.size() && at < end + addressReach && !isEncoded; ++at) {
        if (at >= end && isParting(text[at]))
            break;
        isEncoded = isPercentEncoded(text, at);
    }
    return isEncoded ? QByteArray(label).replace('%', "%25").replace('#', "%23") : label;
}

} // namespace inspect::scan
