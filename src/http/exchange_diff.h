// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace http {

/// One thing in two exchanges.
struct ExchangeDifference
{
    enum class Change { Same, Differs, OnlyFirst, OnlySecond };

    QString name; ///< where it stands, in words: "Request header Accept", "Response body, line 3"
    Change change = Change::Same;
    QByteArray first; ///< empty where it is not there
    QByteArray second;
    bool operator==(const ExchangeDifference &) const = default;
};

/// Method, address, query, headers and bodies, each with what became of it: in the order of the first exchange, then
/// what the second has alone. Names of headers compare without case; what is there more than once, by all its values.
/// Bodies are compared line by line, JSON after line breaks were put in; large ones (`mostCompared`) as a whole, by
/// where they part. Same lines of a body have no rows.
QList<ExchangeDifference> differences(const Exchange &a, const Exchange &b);

inline constexpr qsizetype mostCompared = 256 * 1024; ///< bytes of a body
inline constexpr qsizetype mostLines = 3000;          ///< of a body between what is the same at its ends

/// What differs, a line each, for a ticket.
QString inWords(const QList<ExchangeDifference> &differences);

} // namespace http
