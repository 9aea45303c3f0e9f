// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/scanner.h"

#include <algorithm>
#include <cstring>

namespace inspect::scan {

namespace {

constexpr qsizetype window = 512 * 1024; // bytes that are read together
constexpr qsizetype ahead = 64 * 1024;   // bytes behind a secret's beginning that are read before it is judged
constexpr qsizetype context = 8 * 1024;  // bytes before it that are kept: the name it bears
constexpr qsizetype largestWindow = 16 * 1024 * 1024; // for a secret that does not end

} // namespace

Scanner::Scanner(const Rules &rules, Ledger &ledger, const KnownSecrets *known, const QString &file)
    : m_rules(rules)
    , m_ledger(ledger)
    , m_known(known)
    , m_due(window)
{
    m_place.file = file;
}

void Scanner::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype taken = std::min(bytes.size(), m_due - m_window.size());
        m_window.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        if (m_window.size() == m_due)
            process(false);
    }
}

void Scanner::finish()
{
    process(true);
}

/// Whether a secret that is due reaches the window's end: what follows may belong to it.
bool Scanner::isUnfinished(const Layers &layers, qsizetype limit) const
{
    const auto &hits = layers.hits();
    return std::any_of(hits.begin(), hits.end(), [&](const Hit &hit) {
        return hit.begin >= m_done && hit.begin < limit && hit.end == m_window.size();
    });
}

void Scanner::process(bool isLast)
{
    const Layers layers(m_window, m_rules, m_known);
    const qsizetype limit = isLast ? m_window.size() : std::max(m_done, m_window.size() - ahead);
    if (!isLast && m_due < largestWindow && isUnfinished(layers, limit)) {
        m_due = std::min(2 * m_due, largestWindow);
        return;
    }
    m_isCutShort |= layers.isCutShort();
    // One that the window before had begun was dealt with there.
    qsizetype end = limit;
    const auto isDue = [this, limit](const Hit &hit) { return hit.begin < limit && hit.end > m_done; };
    for (const Hit &hit : layers.hits()) {
        if (isDue(hit))
            end = std::max(end, hit.end);
    }
    const auto labelOf = [&](const Hit &hit) {
        if (!isDue(hit))
            return QByteArray();
        const Place place = placeAt(std::max(hit.begin, m_counted));
        const QByteArray label = m_ledger.note(hit.candidate, place);
        for (const QByteArray &head : hit.heads)
            m_ledger.noteHead(head, hit.candidate);
        if (m_preview)
            m_preview(place, hit.candidate, label);
        return label;
    };
    const std::vector<Edit> edits = layers.edits(labelOf, m_done, end);
    if (m_sink) {
        std::vector<Edit> own;
        for (Edit edit : edits) {
            edit.begin = std::max(edit.begin, m_done) - m_done;
            edit.end -= m_done;
            own.push_back(edit);
        }
        m_sink(edited(QByteArrayView(m_window).sliced(m_done, end - m_done), own));
    }
    advanceTo(end);
    const qsizetype dropped = std::max<qsizetype>(0, end - context);
    m_window.remove(0, dropped);
    m_done = end - dropped;
    m_counted -= dropped;
    m_due = std::max(window, m_window.size() + window / 2);
}

void Scanner::advanceTo(qsizetype at)
{
    const QByteArrayView passed = QByteArrayView(m_window).sliced(m_counted, at - m_counted);
    m_json.advance(passed);
    const char *from = passed.data();
    const char *end = from + passed.size();
    m_place.byte += passed.size();
    while (from < end) {
        const auto *lineBreak = static_cast<const char *>(std::memchr(from, '\n', static_cast<size_t>(end - from)));
        if (!lineBreak)
            break;
        ++m_place.line;
        m_place.byte = end - lineBreak;
        from = lineBreak + 1;
    }
    m_place.offset += passed.size();
    m_counted = at;
}

Place Scanner::placeAt(qsizetype at)
{
    advanceTo(at);
    Place place = m_place;
    place.pointer = m_json.pointer([this](const QByteArray &key) { return withLabels(key); });
    return place;
}

/// A key with labels in place of the secrets that it holds, which stand before what it names.
QByteArray Scanner::withLabels(const QByteArray &key) const
{
    if (key.size() < KnownSecrets::shortest)
        return key;
    const Layers layers(key, m_rules, &m_ledger.known());
    const auto labelOf = [this](const Hit &hit) { return m_ledger.labelOf(hit.candidate); };
    return edited(key, layers.edits(labelOf, 0, key.size()));
}

} // namespace inspect::scan
