// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/base64_runs.h"

#include "inspect/scan/words.h"

#include <QByteArrayList>
#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype shortestMimeLine = 40; // characters
constexpr int tellingGroups = 3;           // groups of four characters in a row that tell a text
constexpr int tellingOfMany = 6;           // the same in a long run, where three are found by chance
constexpr qsizetype alwaysRead = 4096;     // characters: what is so long may hold text of another kind

consteval std::array<signed char, 256> sextets()
{
    std::array<signed char, 256> values{};
    values.fill(-1);
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (signed char i = 0; i < 64; ++i)
        values[static_cast<unsigned char>(alphabet[i])] = i;
    values['-'] = 62;
    values['_'] = 63;
    return values;
}

constexpr auto sextetOf = sextets();

int sextet(char c)
{
    return sextetOf[static_cast<unsigned char>(c)];
}

qsizetype paddingEnd(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && end < at + mostPadding && text[end] == '=')
        ++end;
    return end;
}

/// How many marks against a text each byte is: what no text has counts as two bytes that a text in ASCII has not.
consteval std::array<unsigned char, 256> marksAgainstText()
{
    std::array<unsigned char, 256> marks{};
    for (size_t byte = 0; byte < marks.size(); ++byte) {
        const bool isControl = (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7f;
        marks[byte] = byte >= 0xf8 ? 2 : isControl || byte >= 0x80 ? 1 : 0;
    }
    return marks;
}

constexpr auto marks = marksAgainstText();

/// In which of the four places of a group of four characters groups begin that encode what may be text, some of them in
/// a row anywhere in the run: where a change of the run moves them, they are found again.
std::array<bool, 4> readablePhases(QByteArrayView text, const Base64Run &run)
{
    constexpr int blank = 32; // in place of padding
    const int telling = run.end - run.begin < alwaysRead ? tellingGroups : tellingOfMany;
    const quint32 told = (1U << 2 * telling) - 1;
    std::array<bool, 4> found{};
    std::array<quint32, 4> last; // of the last telling groups, two bits for each one's marks
    last.fill(~quint32(0));
    quint32 bits = 0;
    size_t taken = 0;
    for (const char c : text.sliced(run.begin, run.end - run.begin)) {
        const int value = c == '=' ? blank : sextet(c);
        if (value < 0)
            continue;
        bits = bits << 6 | static_cast<quint32>(value);
        if (++taken < 4)
            continue;
        const size_t phase = taken % 4;
        const int count = marks[bits >> 16 & 0xff] + marks[bits >> 8 & 0xff] + marks[bits & 0xff];
        last[phase] = (last[phase] << 2 | (count > 1 ? 3U : static_cast<quint32>(count))) & told;
        found[phase] |= (last[phase] & (last[phase] - 1)) == 0; // at most one mark
    }
    return found;
}

/// Writes what the whole groups from `at` on encode, up to a character that is none of base64; gives that place.
qsizetype decodeGroups(QByteArrayView text, qsizetype at, qsizetype end, char *&into)
{
    const char *data = text.data();
    for (; at + 4 <= end; at += 4) {
        const int a = sextet(data[at]);
        const int b = sextet(data[at + 1]);
        const int c = sextet(data[at + 2]);
        const int d = sextet(data[at + 3]);
        if ((a | b | c | d) < 0)
            break;
        const int group = a << 18 | b << 12 | c << 6 | d;
        *into++ = static_cast<char>(group >> 16);
        *into++ = static_cast<char>(group >> 8);
        *into++ = static_cast<char>(group);
    }
    return at;
}

QByteArray encoded(const QByteArray &bytes, bool urlSafe, bool padded)
{
    return bytes.toBase64((urlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding) |
                          (padded ? QByteArray::KeepTrailingEquals : QByteArray::OmitTrailingEquals));
}

QByteArray broken(const QByteArray &line, qsizetype width, const QByteArray &lineBreak)
{
    QByteArrayList lines;
    for (qsizetype at = 0; at < line.size(); at += width)
        lines.append(line.mid(at, width));
    return lines.join(lineBreak);
}

} // namespace

QByteArray edited(QByteArrayView text, const std::vector<Edit> &edits)
{
    QByteArray result;
    result.reserve(text.size());
    qsizetype from = 0;
    for (const Edit &edit : edits) {
        result.append(text.sliced(from, edit.begin - from));
        result.append(edit.text);
        from = edit.end;
    }
    result.append(text.sliced(from));
    return result;
}

Base64Run base64RunAt(QByteArrayView text, qsizetype from, qsizetype firstEnd)
{
    Base64Run run;
    run.begin = from;
    run.end = firstEnd;
    const qsizetype width = run.end - from;
    qsizetype lineBreak = lineBreakSize(text, run.end);
    while (lineBreak > 0 && width >= shortestMimeLine && width % 4 == 0) {
        const qsizetype next = run.end + lineBreak;
        const qsizetype end = runEnd(text, next, base64Any);
        const bool isEnd = end == text.size() || isOf(text[end], LineBreak) || text[end] == '=' || text[end] == '"';
        if (end == next || end - next > width || !isEnd)
            break;
        run.lineWidth = width;
        run.lineBreak = text.sliced(run.end, lineBreak).toByteArray();
        run.end = end;
        if (end - next < width)
            break;
        lineBreak = lineBreakSize(text, end);
    }
    const qsizetype padded = paddingEnd(text, run.end);
    run.isPadded = padded > run.end;
    run.end = padded;
    return run;
}

std::vector<Base64Run> readingsOf(QByteArrayView text, const Base64Run &run)
{
    auto isRead = readablePhases(text, run);
    isRead[0] |= run.end - run.begin >= alwaysRead;
    std::vector<Base64Run> readings;
    for (size_t phase = 0; phase < isRead.size(); ++phase) {
        if (!isRead[phase])
            continue;
        readings.push_back(run);
        readings.back().begin += static_cast<qsizetype>(phase);
    }
    return readings;
}

Mapped decodedRun(QByteArrayView text, const Base64Run &run)
{
    Mapped into;
    into.text.resize((run.end - run.begin) / 4 * 3 + 3);
    char *bytes = into.text.data();
    const bool isRegular = run.lineWidth == 0;
    char *next = bytes;
    const qsizetype rest = isRegular ? decodeGroups(text, run.begin, run.end, next) : run.begin;
    qsizetype written = next - bytes;
    quint32 bits = 0;
    int count = 0;
    qsizetype before = rest;
    for (qsizetype at = rest; at < run.end; ++at) {
        const int value = sextet(text[at]);
        if (value < 0)
            continue;
        bits = bits << 6 | static_cast<quint32>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes[written++] = static_cast<char>(bits >> count & 0xff);
            if (!isRegular)
                into.origins.addOne(before, at + 1);
        }
        before = at;
    }
    into.text.truncate(written);
    if (isRegular)
        into.origins.addBase64(run.begin, written);
    return into;
}

bool isUrlSafe(QByteArrayView text, const Base64Run &run)
{
    const QByteArrayView written = text.sliced(run.begin, run.end - run.begin);
    return written.contains('-') || written.contains('_');
}

Edit reencoded(QByteArrayView text, const Base64Run &run, const Mapped &decoded, const std::vector<Edit> &edits)
{
    const QByteArray bytes = edited(decoded.text, edits);
    // A run without padding whose length asked for none may get some now: only base64url does without.
    const bool urlSafe = isUrlSafe(text, run);
    const bool wasFull = decoded.text.size() % 3 == 0;
    const QByteArray line = encoded(bytes, urlSafe, run.isPadded || (wasFull && !urlSafe));
    return {run.begin, run.end, run.lineWidth > 0 ? broken(line, run.lineWidth, run.lineBreak) : line};
}

std::vector<Edit> reencodedGroups(const Mapped &decoded, const std::vector<Edit> &edits, bool isUrlSafe)
{
    std::vector<Edit> result;
    const qsizetype size = decoded.text.size();
    for (size_t i = 0; i < edits.size();) {
        const qsizetype first = edits[i].begin / 3 * 3;
        qsizetype last = first;
        qsizetype at = first;
        QByteArray bytes;
        for (; i < edits.size() && (edits[i].begin < last || bytes.isEmpty()); ++i) {
            bytes += decoded.text.mid(at, edits[i].begin - at) + edits[i].text;
            at = edits[i].end;
            last = std::min(size, (at + 2) / 3 * 3);
        }
        const QByteArray rest = decoded.text.mid(at, last - at);
        while ((bytes.size() + rest.size()) % 3 != last % 3) // the last group may be short
            bytes += '-';
        result.push_back(
            {decoded.origins.begin(first), decoded.origins.end(last - 1), encoded(bytes + rest, isUrlSafe, false)});
    }
    return result;
}

} // namespace inspect::scan
