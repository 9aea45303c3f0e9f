// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace oauth {

/// A redirect address on this computer (RFC 8252 7.3).
struct LoopbackRedirect
{
    QByteArray host = "127.0.0.1"; ///< or "[::1]" or "localhost"
    quint16 port = 0;              ///< 0: any that is free
    QByteArray path = "/callback"; ///< as it is written; may be empty, which a browser asks for as "/"
    bool operator==(const LoopbackRedirect &) const = default;

    /// The redirect URI, once the port is known.
    QString uri(quint16 actualPort) const;
};

/// Reads what a client has registered: http, one of the three hosts, at most a port and a path. Providers compare it to
/// the letter, so nothing is made normal. Error: UrlUnusable.
Result<LoopbackRedirect> parseLoopbackRedirect(const QString &uri);

} // namespace oauth
