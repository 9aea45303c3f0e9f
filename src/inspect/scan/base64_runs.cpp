// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/base64_runs.h"

#include "inspect/scan/words.h"

#include <QByteArrayList>
#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype shortestMimeLine = 40; // characters
constexpr qsizetype sampled = 12;          // characters that tell whether the rest is worth a look
constexpr qsizetype mostUnreadable = 1;    // bytes of a sample
constexpr qsizetype alwaysRead = 4096;     // characters: what is so long may hold text further on

constexpr std::array<signed char, 256> sextets()
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

/// Whether the bytes that so many groups from here encode are those of a text.
bool isReadable(QByteArrayView text, qsizetype at)
{
    qsizetype unreadable = 0;
    qsizetype bytes = 0;
    quint32 bits = 0;
    int count = 0;
    for (qsizetype taken = 0; taken < sampled && at < text.size(); ++at) {
        const int value = sextet(text[at]);
        if (value < 0)
            continue;
        bits = bits << 6 | static_cast<quint32>(value);
        count += 6;
        ++taken;
        if (count < 8)
            continue;
        count -= 8;
        const unsigned byte = bits >> count & 0xff;
        ++bytes;
        unreadable += (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7f || byte >= 0xf8;
        unreadable += byte >= 0x80 ? 1 : 0;
        if (unreadable > mostUnreadable)
            return false;
    }
    return bytes > 0;
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

void decodeGroupwise(QByteArrayView text, const Base64Run &run, Mapped &into)
{
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

std::optional<Mapped> decodedRun(QByteArrayView text, Base64Run &run)
{
    const qsizetype length = run.end - run.begin;
    if (length < shortestRun)
        return std::nullopt;
    const QByteArrayView whole = text.first(run.end);
    const qsizetype middle = run.lineWidth > 0 ? 0 : length / 8 * 4;
    qsizetype phase = 0;
    while (phase < 4 && !isReadable(whole, run.begin + phase) &&
           (length < 3 * sampled || !isReadable(whole, run.begin + middle + phase)))
        ++phase;
    if (phase == 4 && length < alwaysRead)
        return std::nullopt;
    run.begin += phase % 4;
    std::optional<Mapped> decoded(std::in_place);
    decodeGroupwise(text, run, *decoded);
    return decoded;
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
        while ((bytes.size() + rest.size()) % 3 != 0 && last % 3 == 0)
            bytes += '-';
        result.push_back(
            {decoded.origins.begin(first), decoded.origins.end(last - 1), encoded(bytes + rest, isUrlSafe, false)});
    }
    return result;
}

} // namespace inspect::scan
