// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSet>
#include <QString>
#include <QUrl>

namespace app {

/// Hosts that the user allowed beyond the lists: in the settings for good, with an option or a yes until the program
/// ends. A host without a port is the one at 443, over plain http at 80.
struct HostExceptions
{
    using IssuerAndHost = QPair<QString, QString>;

    QSet<QString> hosts;                     ///< host or host:port that may receive any token
    QSet<QString> plainHttp;                 ///< host or host:port that may receive one over plain http
    QSet<IssuerAndHost> askedHosts = {};     ///< of an issuer whose tokens alone a host or host:port may receive
    QSet<IssuerAndHost> askedPlainHttp = {}; ///< the same over plain http

    bool isEmpty() const { return hosts.isEmpty() && plainHttp.isEmpty(); }
    /// The user said yes to what was missing for tokens of that issuer; of none for a credential that they brought.
    void allow(const HostExceptions &missing, const QString &issuer);
    bool operator==(const HostExceptions &) const = default;
};

/// What the user would have to allow before a token of `issuer` may go to `url`; empty when nothing is missing.
HostExceptions missingExceptions(const QUrl &url, const QString &issuer, const HostExceptions &allowed);

/// Whether a token of `issuer` may go to `url`: the issuer's own APIs are on its list (a table), the issuer itself is,
/// and plain http is for loopback alone. Errors: HostNotAllowed (names both), UrlUnusable for plain http.
Result<bool> mayReceiveToken(const QUrl &url, const QString &issuer, const HostExceptions &exceptions);

/// The same for a credential that the user brought: no list binds it, but plain http beyond loopback needs a yes.
HostExceptions missingForOwnCredential(const QUrl &url, const HostExceptions &allowed);

/// Whether such a credential may go to `url`. Error: UrlUnusable for plain http.
Result<bool> mayReceiveOwnCredential(const QUrl &url, const HostExceptions &exceptions);

} // namespace app
