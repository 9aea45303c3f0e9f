// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QUrl>

namespace http {

/// The port of a scheme when an address names none.
inline int usualPort(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("http") ? 80 : 443;
}

inline bool isAtUsualPort(const QUrl &url)
{
    return url.port(usualPort(url)) == usualPort(url);
}

/// HOST as an address has it: one of IPv6 in brackets, or its end would pass for a port.
inline QString writtenHost(const QUrl &url)
{
    const QString host = url.host();
    return host.contains(u':') ? QString(u'[' + host + u']') : host;
}

/// HOST:PORT, also where the address names no port.
inline QString hostWithPort(const QUrl &url)
{
    return writtenHost(url) + u':' + QString::number(url.port(usualPort(url)));
}

/// HOST, with :PORT behind it when that is not the usual one.
inline QString hostWithUnusualPort(const QUrl &url)
{
    return isAtUsualPort(url) ? writtenHost(url) : hostWithPort(url);
}

/// Whether `hosts`, each HOST or HOST:PORT, name where the address leads. Without its port a host stands for what
/// answers at the usual one: another port may be another person's.
inline bool isNamedIn(const QSet<QString> &hosts, const QUrl &url)
{
    return hosts.contains(hostWithPort(url)) ||
           (isAtUsualPort(url) && (hosts.contains(writtenHost(url)) || hosts.contains(url.host())));
}

} // namespace http
