// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/known_secrets.h"

#include "inspect/scan/line_breaks.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <cstring>

namespace inspect::scan {

namespace {

/// Longer ones are looked for in one line alone: a text of the same over and over has them nearly everywhere.
constexpr qsizetype longestBroken = 2048; // bytes

/// Where a text begins that ends before `end`, whatever lines it was broken into; -1: something else stands there.
qsizetype beginOf(QByteArrayView wanted, QByteArrayView text, qsizetype end)
{
    if (wanted.size() > end)
        return -1;
    if (text.first(end).endsWith(wanted))
        return end - wanted.size();
    if (wanted.size() > longestBroken)
        return -1;
    for (auto c = wanted.rbegin(); c != wanted.rend(); ++c) {
        if (end > 0 && text[end - 1] != *c)
            end = beforeIndent(text, end);
        if (end <= 0 || text[end - 1] != *c)
            return -1;
        --end;
    }
    return end;
}

/// Where it ends if it begins at `at`.
qsizetype endOf(QByteArrayView wanted, QByteArrayView text, qsizetype at)
{
    if (text.sliced(at).startsWith(wanted))
        return at + wanted.size();
    if (wanted.size() > longestBroken)
        return -1;
    for (const char c : wanted) {
        if (const qsizetype size = lineBreakSize(text, at); size > 0 && text[at] != c)
            at = behindIndent(text, at + size);
        if (at >= text.size() || text[at] != c)
            return -1;
        ++at;
    }
    return at;
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
    const auto isSame = [&part](const Known &other) { return other.part == part; };
    if (std::any_of(known.begin(), known.end(), isSame))
        return;
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

/// The longest one whose middle begins at `at` and goes on behind this line break.
KnownSecrets::Found KnownSecrets::longestAcross(QByteArrayView text, qsizetype at, qsizetype lineBreak) const
{
    const qsizetype behind = behindIndent(text, lineBreak + 1);
    const qsizetype first = lineBreak - at - (lineBreak > at && text[lineBreak - 1] == '\r');
    const qsizetype second = shortest - first;
    if (first == 0 || behind + second > text.size())
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
    for (qsizetype at = 0; at + shortest <= text.size(); ++at) {
        if (lineBreak >= 0 && lineBreak < at)
            lineBreak = text.indexOf('\n', at);
        Found one = m_middles[slotOf(data + at)] ? longestAround(text, data + at, at, at + shortest) : Found();
        if (lineBreak >= 0 && lineBreak < at + shortest && !one.known)
            one = longestAcross(text, at, lineBreak);
        if (!one.known)
            continue;
        if (one.begin < last && one.end - one.begin <= found.back().end - found.back().begin)
            continue; // the same letter over and over
        found.push_back({one.begin, one.end, one.known->label, one.known->secret, false, isInAddress(text, one.begin)});
        last = one.end;
    }
}

} // namespace inspect::scan
