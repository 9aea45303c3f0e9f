// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/survivor_search.h"

#include "http/secret_search.h"

#include <algorithm>
#include <cstring>

namespace app {

namespace {

constexpr qsizetype longest = 32; // bytes of a secret that tell it from all others

QByteArray middleOf(const QByteArray &secret)
{
    return secret.mid(std::max<qsizetype>(0, secret.size() - longest) / 2, longest);
}

} // namespace

quint64 SurvivorSearch::wordAt(const char *bytes)
{
    quint64 word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
}

size_t SurvivorSearch::slotOf(quint64 word)
{
    return static_cast<size_t>((word * 0x9e3779b97f4a7c15U) >> 44);
}

void SurvivorSearch::add(const Secret &secret, const QString &name)
{
    for (const QByteArray &form : http::formsOf(Secret(middleOf(secret.reveal())))) {
        const quint64 word = wordAt(form.constData());
        m_forms[word].append({form, name});
        m_begins->set(slotOf(word));
        m_longest = std::max(m_longest, form.size());
    }
}

void SurvivorSearch::begin()
{
    m_window.clear();
    m_offset = 0;
}

void SurvivorSearch::feed(QByteArrayView bytes)
{
    if (m_found || m_forms.isEmpty())
        return;
    m_window.append(bytes);
    look(m_window);
    const qsizetype dropped = std::max<qsizetype>(0, m_window.size() - m_longest + 1);
    m_window.remove(0, dropped);
    m_offset += dropped;
}

void SurvivorSearch::look(QByteArrayView text)
{
    constexpr qsizetype wordSize = sizeof(quint64);
    for (qsizetype at = 0; at + wordSize <= text.size(); ++at) {
        const quint64 word = wordAt(text.data() + at);
        if (!m_begins->test(slotOf(word)))
            continue;
        for (const Form &form : m_forms.value(word)) {
            if (!text.sliced(at).startsWith(form.bytes))
                continue;
            m_found = Survivor{form.name, m_offset + at};
            return;
        }
    }
}

} // namespace app
