// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"

#include <QHash>
#include <array>

namespace inspect::scan {

/// What was a secret in one place is one in another, whatever it looks like there: servers repeat what they were sent.
class KnownSecrets
{
public:
    /// Shorter ones would be found inside other words, and so would words of letters alone.
    static constexpr qsizetype shortest = 8; // bytes
    static bool isTelling(QByteArrayView secret);

    /// `label` is the kind of its labels, and has to last.
    void add(const QByteArray &secret, const char *label);
    bool isEmpty() const { return m_byBeginning.isEmpty(); }

    /// Adds each place where one of them stands in the text.
    void find(QByteArrayView text, Candidates &found) const;

private:
    struct Known
    {
        QByteArray secret;
        const char *label;
    };

    static size_t slotOf(const char *bytes);

    QHash<QByteArray, QList<Known>> m_byBeginning;
    std::array<bool, 1U << 16> m_begins{}; ///< whether one may begin so: most places cost no more than this
};

} // namespace inspect::scan
