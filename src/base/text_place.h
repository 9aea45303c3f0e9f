// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Where something stands in a text, as people count: from 1.
struct TextPlace
{
    qsizetype line = 1;
    qsizetype byte = 1;      ///< in the line
    qsizetype character = 1; ///< in the line: a code point of UTF-8
    bool operator==(const TextPlace &) const = default;
};

/// Finds places in one pass over a text, however many are asked for. The text must outlive it.
class TextPlaces
{
public:
    explicit TextPlaces(const QByteArray &text)
        : m_text(text)
    {
    }

    /// The place of an offset in bytes; offsets must not descend.
    TextPlace at(qsizetype offset);

private:
    const QByteArray &m_text;
    qsizetype m_at = 0;
    TextPlace m_place;
};
