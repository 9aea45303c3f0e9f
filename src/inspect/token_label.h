// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/recognise.h"

namespace inspect {

/// What tells a token from the others in a list, without a key.
struct TokenLabel
{
    QString text;     ///< "ID token · expired · alice@example.com · issuer.example": what it says of itself
    QString sentence; ///< its headline
    bool operator==(const TokenLabel &) const = default;
};

/// `now` in seconds since the epoch. Short, and safe to show.
TokenLabel labelOf(const FoundToken &found, qint64 now);

/// The same, with what it was judged to be: by keys and expectations that a list does not know.
TokenLabel labelOf(const FoundToken &found, const Inspection &inspection, qint64 now);

/// Of a text that is one token, or has one in it.
TokenLabel labelOf(const QByteArray &text, qint64 now);

} // namespace inspect
