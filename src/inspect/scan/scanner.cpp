// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/scanner.h"

#include <QThread>
#include <algorithm>
#include <cstring>

namespace inspect::scan {

namespace {

constexpr qsizetype sharing = 16; // bytes: secrets this near may share a group of base64

/// Whether it is to be noted of a window whose first `done` bytes were dealt with, up to `end`. One that the window
/// before had begun was dealt with there.
bool isDue(const Hit &hit, qsizetype done, qsizetype end)
{
    return hit.begin < end + sharing && hit.end > done;
}

} // namespace

Scanner::Scanner(const Rules &rules, Ledger &ledger, const KnownSecrets *known, const QString &file,
                 const WindowSizes &sizes)
    : m_rules(rules)
    , m_sizes(sizes)
    , m_ledger(ledger)
    , m_known(known)
    , m_due(sizes.usual)
{
    m_place.file = file;
}

void Scanner::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype taken = std::min(bytes.size(), m_due - m_text.size());
        m_text.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        if (m_text.size() == m_due)
            look(false);
    }
}

void Scanner::finish()
{
    look(true);
}

/// Begins to look at the window that was filled, and to fill the next one.
void Scanner::look(bool isLast)
{
    // What is known grows with what is noted: then one window is looked at after the other. A short text is not worth a
    // thread.
    const bool isAlone = m_known || (isLast && m_underway.empty());
    Window full{m_text, m_begin, isLast, {}};
    full.layers = std::async(isAlone ? std::launch::deferred : std::launch::async, [this, text = full.text] {
        return std::make_unique<const Layers>(text, m_rules, m_known);
    });
    dropUpTo(isLast ? full.end() : std::max(m_begin, full.end() - m_sizes.ahead - m_sizes.context));
    m_underway.push_back(std::move(full));
    const size_t most = isAlone || isLast ? 0 : static_cast<size_t>(QThread::idealThreadCount());
    while (m_underway.size() > most)
        conclude();
    if (m_underway.empty())
        dropUpTo(std::max(m_begin, m_done - m_sizes.context));
}

/// What stands before it in the file is not needed any more.
void Scanner::dropUpTo(qsizetype begin)
{
    if (begin == m_begin)
        return;
    m_text = m_text.sliced(begin - m_begin);
    m_begin = begin;
    m_due = std::max(m_sizes.usual, m_text.size() + m_sizes.usual / 2);
    m_text.reserve(m_due);
}

/// Notes what the first of the windows underway holds, or goes on filling it.
void Scanner::conclude()
{
    Window first = std::move(m_underway.front());
    m_underway.pop_front();
    const std::unique_ptr<const Layers> layers = first.layers.get();
    if (!first.isLast && first.text.size() < m_sizes.largest && isUnfinished(first, *layers))
        takeBack(std::move(first));
    else
        note(first, *layers);
}

/// Joins a window that ended too early with all that was read after it.
void Scanner::takeBack(Window window)
{
    const qsizetype due = std::min(2 * window.text.size(), m_sizes.largest);
    bool isLast = false;
    const auto join = [&window](const QByteArray &text, qsizetype begin) {
        window.text.truncate(begin - window.begin);
        window.text.append(text);
    };
    for (const Window &next : m_underway) {
        join(next.text, next.begin);
        isLast |= next.isLast;
    }
    m_underway.clear();
    if (!isLast)
        join(m_text, m_begin);
    m_text = window.text;
    m_begin = window.begin;
    m_due = std::max(due, m_text.size());
    if (isLast || m_text.size() == m_due)
        look(isLast);
}

/// Behind it, a secret that begins is noted with the next window, which holds more of what follows.
qsizetype Scanner::limitOf(const Window &window) const
{
    return window.isLast ? window.text.size() : std::max(m_done - window.begin, window.text.size() - m_sizes.ahead);
}

/// The limit, moved on to the end of the last secret that is due: each one takes its near neighbour with it.
qsizetype Scanner::dueEnd(const Window &window, const Layers &layers) const
{
    qsizetype end = limitOf(window);
    for (const Hit &hit : layers.hits()) {
        if (isDue(hit, m_done - window.begin, end))
            end = std::max(end, hit.end);
    }
    return end;
}

/// Whether a secret that is due reaches the window's end: what follows may belong to it.
bool Scanner::isUnfinished(const Window &window, const Layers &layers) const
{
    const qsizetype done = m_done - window.begin;
    const qsizetype end = dueEnd(window, layers);
    const auto &hits = layers.hits();
    return std::any_of(hits.begin(), hits.end(), [&](const Hit &hit) {
        return hit.begin >= done && isDue(hit, done, end) && hit.end == window.text.size();
    });
}

void Scanner::note(const Window &window, const Layers &layers)
{
    m_isCutShort |= layers.isCutShort();
    const qsizetype done = std::max<qsizetype>(0, m_done - window.begin);
    qsizetype end = dueEnd(window, layers);
    const auto labelOf = [&](const Hit &hit) {
        if (!isDue(hit, done, end))
            return QByteArray();
        const Place place = placeAt(window, std::max(window.begin + hit.begin, m_counted));
        const QByteArray label = m_ledger.note(hit.candidate, place);
        for (const QByteArray &head : hit.heads)
            m_ledger.noteHead(head, hit.candidate);
        if (m_preview)
            m_preview(place, hit.candidate, label);
        return label;
    };
    if (m_sink) {
        std::vector<Edit> edits = layers.edits(labelOf, done, end);
        if (!edits.empty())
            end = std::max(end, edits.back().end); // a group of base64 goes on behind the last of its secret
        for (Edit &edit : edits) {
            if (edit.begin < done && !edit.isLabel) // what stands before a group's secret is written already
                edit.text.remove(0, done - edit.begin);
            edit.begin = std::max(edit.begin, done) - done;
            edit.end -= done;
        }
        m_sink(edited(QByteArrayView(window.text).sliced(done, end - done), edits));
    } else {
        for (const Hit &hit : layers.hits())
            labelOf(hit);
    }
    advanceTo(window, window.begin + end);
    m_done = window.begin + end;
}

void Scanner::advanceTo(const Window &window, qsizetype at)
{
    const QByteArrayView passed = QByteArrayView(window.text).sliced(m_counted - window.begin, at - m_counted);
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

Place Scanner::placeAt(const Window &window, qsizetype at)
{
    advanceTo(window, at);
    Place place = m_place;
    const auto shown = [this](const QByteArray &key) { return withLabels(key); };
    place.pointer = m_json.pointer(shown);
    place.name = m_json.name(shown);
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
