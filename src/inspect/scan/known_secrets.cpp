// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/known_secrets.h"

#include "inspect/scan/shapes.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <cstring>

namespace inspect::scan {

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

/// The longest one that has its middle at this place of the text.
const KnownSecrets::Known *KnownSecrets::longestAround(QByteArrayView text, qsizetype middle) const
{
    const auto candidates = m_byMiddle.constFind(QByteArray::fromRawData(text.data() + middle, shortest));
    if (candidates == m_byMiddle.constEnd())
        return nullptr;
    const Known *longest = nullptr;
    for (const Known &known : *candidates) {
        const qsizetype begin = middle - middleOf(known.part);
        if (begin >= 0 && text.sliced(begin).startsWith(known.part) &&
            (!longest || known.part.size() > longest->part.size()))
            longest = &known;
    }
    return longest;
}

void KnownSecrets::find(QByteArrayView text, Candidates &found) const
{
    if (isEmpty())
        return;
    const char *data = text.data();
    qsizetype last = 0; // where the one before ended
    for (qsizetype at = 0; at + shortest <= text.size(); ++at) {
        const Known *one = m_middles[slotOf(data + at)] ? longestAround(text, at) : nullptr;
        if (!one)
            continue;
        const qsizetype begin = at - middleOf(one->part);
        const qsizetype end = begin + one->part.size();
        if (begin < last && end - begin <= found.back().end - found.back().begin) // the same letter over and over
            continue;
        found.push_back({begin, end, one->label, one->secret, false, isInAddress(text, begin)});
        last = end;
    }
}

} // namespace inspect::scan
