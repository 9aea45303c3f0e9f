// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/line_breaks.h"

#include "base/ascii.h"
#include "inspect/scan/broken_secret.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <cstring>

namespace inspect::scan {

namespace {

constexpr qsizetype longestLine = 2000;    // bytes; whoever breaks lines breaks them earlier
constexpr qsizetype shortestSoftLine = 72; // characters of a line that quoted-printable broke: 76 with the "="
constexpr qsizetype shortestReadLine = 40; // characters of such a line, with other escapes undone already
constexpr qsizetype shortestFullLine = 60; // characters of a line that a mail program broke
constexpr qsizetype shortestLongLine = 72; // characters of one that a secret filled
constexpr qsizetype longestFullLine = 80;
constexpr qsizetype shortestPiece = 20; // characters of a JWT in a line
constexpr int mostLines = 200;          // of one JWT
constexpr qsizetype shortestRest = 3;   // characters
constexpr int neighbours = 12;          // lines on either side that tell how a text is broken

/// Whether a word is more likely the rest of a longer one than a word of a language.
bool looksCut(QByteArrayView rest)
{
    return looksRandom(rest) || (rest.size() >= shortestRest && isMixed(rest));
}

/// A word as those that end a mail: "Regards". A secret's rest looks so as well, rarely and when it is short.
bool isPlainWord(QByteArrayView word)
{
    const qsizetype end = runEnd(word, std::min<qsizetype>(1, word.size()), Lower);
    const bool isSentence = end + 1 == word.size() && word[end] == '.';
    return !word.isEmpty() && isOf(word[0], Upper) && (end == word.size() || isSentence);
}

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
        const qsizetype begin = wordStart(text, end);
        const QByteArrayView word = text.sliced(begin, end - begin);
        if (word.startsWith("eyJ"))
            return true;
        if (begin != start || word.size() < shortestPiece || isPrefixed(word) || start < 2)
            return false;
        end = start - 1 - (text[start - 2] == '\r');
    }
    return false;
}

/// Whether the word that ends here has as many parts as a JWT, however long: in a list, another one follows.
bool endsThreeParts(QByteArrayView text, qsizetype end)
{
    int dots = 0;
    for (qsizetype at = end; at > 0 && dots < 2 && isOf(text[at - 1], bearer); --at)
        dots += text[at - 1] == '.' ? 1 : 0;
    return dots == 2;
}

/// Whether the line behind a break begins with another token, which is found by itself. Behind a dot, it may be the
/// second part of a JWT.
bool beginsAnother(QByteArrayView text, qsizetype at, QByteArrayView next)
{
    return isPrefixed(next) || (beginsJwt(next) && (text[at - 1] != '.' || endsThreeParts(text, at)));
}

/// Whether the words of the lines from here on, as far behind their beginnings as this one, have so many characters
/// together.
bool haveTogether(QByteArrayView text, qsizetype at, qsizetype characters)
{
    const qsizetype indent = at - lineStart(text, at);
    while (at < text.size()) {
        const qsizetype end = runEnd(text, at, base64url);
        const qsizetype lineBreak = lineBreakSize(text, end);
        characters -= end - at;
        if (characters <= 0 || end == at || lineBreak == 0)
            return characters == 0;
        at = end + lineBreak + indent;
    }
    return false;
}

/// Whether the word that begins a line ends it too, or stands before what ends a value.
bool standsAlone(QByteArrayView text, qsizetype at, qsizetype end)
{
    static constexpr CharacterSet closing("\r\n\"'`<>),;=&");
    return end > at && (end == text.size() || closing.contains(text[end]));
}

/// Whether a quotation that the line opened ends here: the word before the break went on up to it.
bool isQuoted(QByteArrayView text, qsizetype start, qsizetype at, qsizetype end)
{
    const bool isQuote = end < text.size() && (text[end] == '"' || text[end] == '\'');
    return isQuote && text.sliced(start, at - start).count(text[end]) % 2 == 1;
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
    for (qsizetype sign = line.indexOf('='); sign >= 0 && sign + 2 < line.size(); sign = line.indexOf('=', sign + 1)) {
        const char first = line[sign + 1];
        const char second = line[sign + 2];
        if ((first == '3' && second == 'D') || (first == 'C' && (second == '2' || second == '3')) ||
            (first == 'E' && second == '2'))
            return true;
    }
    return false;
}

/// The bytes from the line break that ends a chunk of an answer to where the next one begins, behind its size (RFC 9112
/// 7.1): it is broken off anywhere. 0 where no such chunk follows.
qsizetype chunkGap(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype mostDigits = 6;
    constexpr qsizetype lineBreak = 2; // bytes
    const qsizetype digits = at + lineBreak;
    qsizetype size = 0;
    qsizetype end = digits;
    for (; end < text.size() && end < digits + mostDigits && ascii::hexValue(text[end]) >= 0; ++end)
        size = size * 16 + ascii::hexValue(text[end]);
    const qsizetype next = end + lineBreak;
    if (size == 0 || lineBreakSize(text, at) != lineBreak || lineBreakSize(text, end) != lineBreak)
        return 0;
    const bool isWhole = next + size >= text.size() || lineBreakSize(text, next + size) == lineBreak;
    return isWhole ? next - at : 0;
}

} // namespace

qsizetype lineBreakSize(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == '\n')
        return 1;
    return at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 0;
}

qsizetype lineStart(QByteArrayView text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - longestLine);
    const auto *lineBreak =
        static_cast<const char *>(memrchr(text.data() + least, '\n', static_cast<size_t>(at - least)));
    return lineBreak ? lineBreak + 1 - text.data() : least;
}

qsizetype wordStart(QByteArrayView text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - longestLine);
    while (at > least && isOf(text.data()[at - 1], bearer))
        --at;
    return at;
}

qsizetype behindIndent(QByteArrayView text, qsizetype at)
{
    const qsizetype most = std::min(text.size(), at + longestIndent);
    while (at < most && (isOf(text[at], Blank) || text[at] == '>'))
        ++at;
    return at;
}

qsizetype beforeBlanks(QByteArrayView text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - longestIndent);
    while (at > least && (isOf(text[at - 1], Blank) || text[at - 1] == '\r'))
        --at;
    return std::max<qsizetype>(at, 0);
}

bool isSoftBreak(QByteArrayView text, qsizetype at)
{
    if (at < 1 || text[at] != '=' || text[at - 1] == '=' || lineBreakSize(text, at + 1) == 0)
        return false;
    const qsizetype length = at - lineStart(text, at);
    return length >= shortestSoftLine && length <= longestFullLine;
}

qsizetype LineBreaks::withinSecret(qsizetype at, qsizetype lineBreak)
{
    const BrokenSecret secret = brokenSecret(m_text, at, lineBreak, at == m_joined, m_breaks.generous);
    if (secret.next < 0 || endsJwt(at, secret.next))
        return 0;
    m_joined = secret.end;
    return goOn(at, secret.next);
}

/// The JWT that ends here, with those of its lines that were joined before; something else in place of another word.
JwtLines LineBreaks::jwtBefore(qsizetype at) const
{
    qsizetype begin = at;
    while (begin > 0 && isOf(m_text[begin - 1], bearer)) // one line of it may be of any length
        --begin;
    JwtLines jwt = begin == m_next ? m_jwt : JwtLines();
    jwt.append(m_text.sliced(begin, at - begin));
    return jwt;
}

/// Whether a JWT ends here that is all there, unless what stands at `next` makes it one by a larger key.
bool LineBreaks::endsJwt(qsizetype at, qsizetype next) const
{
    const std::vector<qsizetype> ends = jwtBefore(at).ends();
    return !ends.empty() && std::ranges::none_of(ends, [&](qsizetype characters) {
        return characters > 0 && haveTogether(m_text, next, characters);
    });
}

LineBreaks::Piece LineBreaks::pieceBefore(qsizetype at) const
{
    return {at - wordStart(m_text, at), at - lineStart(m_text, at)};
}

/// Whether the word that ends here went on from another line, and both were broken at one width: their indentation may
/// count or not.
bool LineBreaks::isWrapped(qsizetype at) const
{
    const Piece piece = pieceBefore(at);
    return at - piece.word == m_next && (piece.word == m_last.word || piece.line == m_last.line);
}

qsizetype LineBreaks::goOn(qsizetype at, qsizetype next)
{
    m_jwt = jwtBefore(at);
    m_last = pieceBefore(at);
    m_next = next;
    return next - at;
}

qsizetype LineBreaks::continued(qsizetype at)
{
    const qsizetype lineBreak = lineBreakSize(m_text, at + 1);
    if (lineBreak == 0)
        return 0;
    const qsizetype size = withinSecret(at, at + 1);
    return size > 0 ? size : goOn(at, at + 1 + lineBreak);
}

/// Lines of quoted-printable are broken as late as 76 characters allow, and "=" before the break is no padding of
/// base64.
qsizetype LineBreaks::soft(qsizetype at)
{
    const qsizetype lineBreak = lineBreakSize(m_text, at + 1);
    if (lineBreak == 0)
        return 0;
    if (const qsizetype size = withinSecret(at, at + 1))
        return size;
    const qsizetype length = at - lineStart(m_text, at);
    const qsizetype next = at + 1 + lineBreak;
    const bool isFull = length >= shortestSoftLine;
    const QByteArrayView rest = m_text.sliced(next, runEnd(m_text, next, bearer) - next);
    const auto isCut = [&] { return looksCut(rest) && (isFull || !isPlainWord(rest)); };
    const bool isSoft = length <= longestFullLine && length > 0 && m_text[at - 1] != '=' &&
                        ((m_breaks.ofMail && isFull) || (length >= shortestReadLine && isCut()));
    return isSoft ? goOn(at, next) : 0;
}

/// Most lines are told by their widths and by the word that follows: those come first.
qsizetype LineBreaks::wrap(qsizetype at)
{
    const qsizetype size = lineBreakSize(m_text, at);
    if (size == 0 || at == 0 || !isOf(m_text[at - 1], bearer))
        return 0;
    if (const qsizetype gap = chunkGap(m_text, at))
        return goOn(at, at + gap);
    const qsizetype next = behindIndent(m_text, at + size);
    const qsizetype end = runEnd(m_text, next, bearer);
    const QByteArrayView rest = m_text.sliced(next, end - next);
    if (beginsAnother(m_text, at, rest))
        return 0;
    if (const qsizetype ofSecret = withinSecret(at, at))
        return ofSecret;
    if (rest.isEmpty())
        return 0;
    const bool isLong = rest.size() >= shortestPiece;
    const bool isCut = (standsAlone(m_text, next, end) || (isLong && looksRandom(rest) && !isHexadecimal(rest))) &&
                       looksCut(rest) && (!isPlainWord(rest) || isWrapped(at));
    if (!m_breaks.ofMail && !isCut && !isLong)
        return 0;
    const qsizetype start = lineStart(m_text, at);
    const qsizetype width = at - (m_breaks.ofMail ? start : stringStart(m_text, start, at));
    const bool isFull = width >= shortestFullLine && width <= longestFullLine;
    const bool isLast = end == m_text.size() || isOf(m_text[end], LineBreak);
    const auto isOfMail = [&] {
        return m_breaks.ofMail && (isBrokenAt(m_text, start, at) || isQuoted(m_text, start, at, end) ||
                                   (isLast && width >= shortestLongLine && endsSecret(m_text, at)));
    };
    const bool isWithin = (isFull && (isCut || isOfMail())) || ((isCut || isLong) && isOfJwt(m_text, at));
    const bool goesOn = isWithin && !isQuotedPrintable(m_text.sliced(start, at - start)) && !endsJwt(at, next);
    return goesOn ? goOn(at, next) : 0;
}

} // namespace inspect::scan
