// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/known_secrets.h"

#include "inspect/scan/line_breaks.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/value_reader.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <cstring>

namespace inspect::scan {

namespace {

/// Halves of secrets that are longer, or broken more often, are looked for in one line alone: in a text of the same
/// over and over, each place may have all but the last of them.
constexpr qsizetype longestBroken = 1024; // bytes
constexpr int mostBreaks = 20;

/// Where a text begins that ends before `end`, whatever lines it was broken into; -1: something else stands there.
qsizetype beginOf(QByteArrayView wanted, QByteArrayView text, qsizetype end)
{
    const int most = wanted.size() <= longestBroken ? mostBreaks : 0;
    for (int breaks = 0;; ++breaks) {
        if (text.first(end).endsWith(wanted))
            return end - wanted.size();
        const qsizetype least = std::max<qsizetype>(0, end - wanted.size() - longestIndent);
        const qsizetype lineBreak = breaks < most ? text.sliced(least, end - least).lastIndexOf('\n') : -1;
        if (lineBreak < 0)
            return -1;
        const qsizetype begin = behindIndent(text, least + lineBreak + 1);
        const QByteArrayView line = text.sliced(begin, std::max<qsizetype>(0, end - begin));
        if ((line.isEmpty() && breaks > 0) || !wanted.endsWith(line))
            return -1;
        wanted.chop(line.size());
        end = beforeBlanks(text, least + lineBreak);
    }
}

/// Where it ends if it begins at `at`.
qsizetype endOf(QByteArrayView wanted, QByteArrayView text, qsizetype at)
{
    const int most = wanted.size() <= longestBroken ? mostBreaks : 0;
    for (int breaks = 0;; ++breaks) {
        if (text.sliced(at).startsWith(wanted))
            return at + wanted.size();
        const qsizetype reach = std::min(text.size() - at, wanted.size() + longestIndent);
        const qsizetype lineBreak = breaks < most ? text.sliced(at, reach).indexOf('\n') : -1;
        if (lineBreak < 0)
            return -1;
        const QByteArrayView line = text.sliced(at, std::max<qsizetype>(0, beforeBlanks(text, at + lineBreak) - at));
        if ((line.isEmpty() && breaks > 0) || !wanted.startsWith(line))
            return -1;
        wanted = wanted.sliced(line.size());
        at = behindIndent(text, at + lineBreak + 1);
    }
}

/// Where the name ends that these bytes are the number of, in JSON; -1 when they are no such number.
qsizetype markOfNumber(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const ValueReader reader(text);
    const auto before = [&reader](qsizetype at) {
        while (isOf(reader.at(at - 1), whiteSpace))
            --at;
        return at - 1;
    };
    const bool mayBeOne = isOf(text[begin], Digit) || text[begin] == '-';
    const qsizetype colon = mayBeOne ? before(begin) : -1;
    const qsizetype mark = reader.at(colon) == ':' ? before(colon) : -1;
    const auto number = reader.isQuote(mark) ? reader.number(begin, mark) : std::nullopt;
    return number && number->end == end ? mark : -1;
}

} // namespace

QByteArray tellingPart(const QByteArray &secret)
{
    const bool isJwt = secret.startsWith("eyJ") && secret.count('.') >= 2;
    return isJwt ? secret.mid(secret.lastIndexOf('.') + 1) : secret;
}

bool KnownSecrets::isTelling(QByteArrayView secret)
{
    const bool isWord = std::all_of(secret.begin(), secret.end(), [](char c) { return isOf(c, Lower | Upper); });
    return secret.size() >= shortest && (!isWord || looksRandom(secret));
}

size_t KnownSecrets::slotOf(const char *bytes)
{
    quint32 word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return (word * 2654435761U) >> 16;
}

void KnownSecrets::add(const QByteArray &part, const QByteArray &secret, const char *label)
{
    if (!isTelling(part))
        return;
    QList<Known> &known = m_byMiddle[part.mid(middleOf(part), shortest)];
    const auto same =
        std::find_if(known.begin(), known.end(), [&part](const Known &other) { return other.part == part; });
    if (same != known.end()) {
        if (part == secret) // and was another one's in another letter case
            *same = {part, secret, label};
        return;
    }
    m_middles[slotOf(part.constData() + middleOf(part))] = true;
    known.append({part, secret, label});
}

/// The longest one that has these bytes for its middle and stands around them. `before` is where its first half ends in
/// the text, `behind` where its second half begins.
KnownSecrets::Found KnownSecrets::longestAround(QByteArrayView text, const char *middle, qsizetype before,
                                                qsizetype behind) const
{
    Found longest;
    const auto candidates = m_byMiddle.constFind(QByteArray::fromRawData(middle, shortest));
    if (candidates == m_byMiddle.constEnd())
        return longest;
    for (const Known &known : *candidates) {
        const QByteArrayView part = known.part;
        const qsizetype begin = beginOf(part.first(middleOf(known.part)), text, before);
        const qsizetype end = endOf(part.sliced(middleOf(known.part) + shortest), text, behind);
        if (begin >= 0 && end >= 0 && (!longest.known || known.part.size() > longest.known->part.size()))
            longest = {&known, begin, end};
    }
    return longest;
}

/// The longest one whose middle begins at `at` and goes on behind the line break at `lineBreak`, before which blanks
/// may stand: the line ends at `lineEnd`.
KnownSecrets::Found KnownSecrets::longestAcross(QByteArrayView text, qsizetype at, qsizetype lineEnd,
                                                qsizetype lineBreak) const
{
    const qsizetype behind = behindIndent(text, lineBreak + 1);
    const qsizetype first = lineEnd - at;
    const qsizetype second = shortest - first;
    if (behind + second > text.size())
        return {};
    std::array<char, shortest> middle{};
    std::memcpy(middle.data(), text.data() + at, static_cast<size_t>(first));
    std::memcpy(middle.data() + first, text.data() + behind, static_cast<size_t>(second));
    return m_middles[slotOf(middle.data())] ? longestAround(text, middle.data(), at, behind + second) : Found();
}

void KnownSecrets::find(QByteArrayView text, Candidates &found) const
{
    if (isEmpty())
        return;
    const char *data = text.data();
    qsizetype last = 0; // where the one before ended
    qsizetype lineBreak = text.indexOf('\n');
    qsizetype lineEnd = beforeBlanks(text, lineBreak);
    for (qsizetype at = 0; at + shortest <= text.size(); ++at) {
        if (lineBreak >= 0 && lineBreak < at) {
            lineBreak = text.indexOf('\n', at);
            lineEnd = beforeBlanks(text, lineBreak);
        }
        Found one = m_middles[slotOf(data + at)] ? longestAround(text, data + at, at, at + shortest) : Found();
        if (lineBreak >= 0 && at < lineEnd && lineEnd < at + shortest && !one.known)
            one = longestAcross(text, at, lineEnd, lineBreak);
        if (!one.known)
            continue;
        if (one.begin < last && one.end - one.begin <= found.back().end - found.back().begin) {
            Candidate &before = found.back(); // the same letter over and over, or its rest begins another
            before.begin = std::min(before.begin, one.begin);
            before.end = last = std::max(last, one.end);
            continue;
        }
        found.push_back({one.begin, one.end, one.known->label, one.known->secret, false, isInAddress(text, one.begin),
                         markOfNumber(text, one.begin, one.end)});
        last = one.end;
    }
}

} // namespace inspect::scan
