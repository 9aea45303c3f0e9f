// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"

#include <QHash>
#include <array>

namespace inspect::scan {

/// What of a secret gives it away elsewhere: of a JWT its signature, as its claims are no secret; else all of it.
QByteArray tellingPart(const QByteArray &secret);

/// What was a secret in one place is one in another, whatever it looks like there: servers repeat what they were sent.
class KnownSecrets
{
public:
    /// Shorter ones would be found inside other words, and so would words of letters alone.
    static constexpr qsizetype shortest = 8; // bytes
    static bool isTelling(QByteArrayView secret);

    /// `label` is the kind of its labels, and has to last. `part`: what is looked for.
    void add(const QByteArray &part, const QByteArray &secret, const char *label);
    bool isEmpty() const { return m_byMiddle.isEmpty(); }

    /// Adds each place where one of them stands in the text, also broken into lines that are no shorter than that,
    /// between which nothing stands but blanks and an indentation.
    void find(QByteArrayView text, Candidates &found) const;

private:
    struct Known
    {
        QByteArray part;
        QByteArray secret;
        const char *label;
    };

    struct Found
    {
        const Known *known = nullptr;
        qsizetype begin = 0, end = 0; ///< bytes in the text
    };

    static qsizetype middleOf(const QByteArray &part) { return (part.size() - shortest) / 2; }
    static size_t slotOf(const char *bytes);
    Found longestAround(QByteArrayView text, const char *middle, qsizetype before, qsizetype behind) const;
    Found longestAcross(QByteArrayView text, qsizetype at, qsizetype lineEnd, qsizetype lineBreak) const;

    QHash<QByteArray, QList<Known>> m_byMiddle; ///< beginnings are alike: those of one issuer's tokens all are
    std::array<bool, 1U << 16> m_middles{};     ///< whether one may have this in its middle: most places cost no more
};

} // namespace inspect::scan
