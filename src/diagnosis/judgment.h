// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/certainty.h"

#include <QStringList>
#include <optional>

namespace diagnosis {

/// How a cause stands, with values. What the row says of the remedy is completed here.
struct Judgment
{
    Certainty certainty = Certainty::Possible;
    QStringList evidence;
    QStringList against;
    qint64 seconds = 0; ///< to wait
    QStringList scopes; ///< to ask for
    /// Possible, and no more is known: `evidence` says what would have to be, and nothing of it was seen.
    bool isUnseen = false;
    bool operator==(const Judgment &) const = default;
};

/// Nothing where the cause does not exist in such an exchange.
using Ruling = std::optional<Judgment>;

} // namespace diagnosis
