// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QSet>
#include <QStringList>

/// What follows from a redirect (RFC 9110 15.4), and what of the request goes along. Nothing here sends anything.
namespace http {

/// Hops of one chain that are followed at most.
inline constexpr int mostRedirects = 20;

/// One part of a request and what becomes of it.
struct RedirectPart
{
    QString name; ///< a header's, or the method or body in words
    bool kept = false;
    QString why;
    bool operator==(const RedirectPart &) const = default;
};

struct RedirectHop
{
    Request next;
    QList<RedirectPart> parts; ///< those that a redirect may change; other headers go along
    bool operator==(const RedirectHop &) const = default;
};

/// Scheme, host and port (RFC 6454 4).
bool isSameOrigin(const QUrl &a, const QUrl &b);

/// Whether the answer points elsewhere: 301, 302, 303, 307 or 308 with a Location.
bool isRedirect(const Response &response);

/// The request that the answer asks for. To another origin no credential, no cookie and no body goes, unless the user
/// allowed it for that host (isNamedIn()), and never the Host header that was for this one. Errors: UrlUnusable (a
/// Location that is no http or https URL, or that leaves https).
Result<RedirectHop> nextHop(const Exchange &exchange, const QSet<QString> &allowedHosts = {});

/// What nextHop() lets go to another origin only when the user allows it, by name: "Authorization", "Cookie", "The
/// body". Empty when nothing is kept back for that.
QStringList withheld(const Exchange &exchange);

/// Each part in a sentence: "Authorization: not sent, …".
QStringList inWords(const RedirectHop &hop);

} // namespace http
