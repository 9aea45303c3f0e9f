// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/known_secrets.h"

#include "inspect/scan/shapes.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <cstring>

namespace inspect::scan {

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

void KnownSecrets::add(const QByteArray &secret, const char *label)
{
    if (!isTelling(secret))
        return;
    QList<Known> &known = m_byBeginning[secret.left(shortest)];
    const auto isSame = [&secret](const Known &other) { return other.secret == secret; };
    if (std::any_of(known.begin(), known.end(), isSame))
        return;
    m_begins[slotOf(secret.constData())] = true;
    known.append({secret, label});
    // The longest first: of two that begin alike, the other is a part of it.
    std::sort(known.begin(), known.end(),
              [](const Known &a, const Known &b) { return a.secret.size() > b.secret.size(); });
}

void KnownSecrets::find(QByteArrayView text, Candidates &found) const
{
    if (isEmpty())
        return;
    const char *data = text.data();
    for (qsizetype at = 0; at + shortest <= text.size(); ++at) {
        if (!m_begins[slotOf(data + at)])
            continue;
        const auto candidates = m_byBeginning.constFind(QByteArray::fromRawData(data + at, shortest));
        if (candidates == m_byBeginning.constEnd())
            continue;
        const auto one = std::find_if(candidates->begin(), candidates->end(),
                                      [&](const Known &known) { return text.sliced(at).startsWith(known.secret); });
        if (one == candidates->end())
            continue;
        const qsizetype end = at + one->secret.size();
        found.push_back({at, end, one->label, one->secret, false, isInAddress(text, at)});
        at = end - 1;
    }
}

} // namespace inspect::scan
