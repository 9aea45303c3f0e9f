// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace http {

/// One challenge of a WWW-Authenticate header (RFC 9110 11.6.1, RFC 6750 3): scheme and auth-params in order.
struct Challenge
{
    QByteArray scheme;
    QByteArray token68; ///< for schemes that use it instead of parameters
    QList<QPair<QByteArray, QByteArray>> parameters;

    /// The first parameter of that name (compared without case), or empty.
    QByteArray parameter(const QByteArray &name) const;
    bool operator==(const Challenge &) const = default;
};

/// All challenges of one header value. What is malformed ends the list; what was read before it is kept. Quoted and
/// bare values are both taken (Google's older servers send bare ones), also where RFC 9110 would want quotes, and so
/// are parameters without a comma between them.
QList<Challenge> parseChallenges(const QByteArray &headerValue);

/// Whether somewhere in what was read a comma is missing between two parameters.
bool lacksCommas(const QByteArray &headerValue);

} // namespace http
