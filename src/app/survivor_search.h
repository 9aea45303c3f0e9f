// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QHash>
#include <QString>
#include <bitset>
#include <memory>
#include <optional>

namespace app {

/// A secret in what should hold none.
struct Survivor
{
    QString name;      ///< what it is, for people
    qint64 offset = 0; ///< bytes in the part, from 0
};

/// Looks for secrets in a text by comparing bytes with each form of http::formsOf: it shares no code with the search
/// that found them, so that it sees what that one overlooks.
class SurvivorSearch
{
public:
    /// Of a long one, its middle is looked for.
    void add(const Secret &secret, const QString &name);

    /// Another text begins.
    void begin();
    void feed(QByteArrayView bytes);
    /// The first one.
    const std::optional<Survivor> &found() const { return m_found; }

private:
    struct Form
    {
        QByteArray bytes;
        QString name;
    };

    static constexpr size_t slotCount = size_t(1) << 20;
    static quint64 wordAt(const char *bytes);
    static size_t slotOf(quint64 word);
    void look(QByteArrayView text);

    QHash<quint64, QList<Form>> m_forms; ///< by their first eight bytes
    std::unique_ptr<std::bitset<slotCount>> m_begins =
        std::make_unique<std::bitset<slotCount>>(); ///< spares most look-ups
    QByteArray m_window;
    qsizetype m_longest = 0; ///< bytes of a form
    qint64 m_offset = 0;     ///< of the window, in the text
    std::optional<Survivor> m_found;
};

} // namespace app
