// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QNetworkProxy>

class QNetworkAccessManager;

namespace network {

/// Which proxy a request takes: the one that was named, or else what the system says (on Linux the variables
/// http_proxy, https_proxy and no_proxy). This computer is always reached directly: no proxy could.
class Proxies : public QNetworkProxyFactory
{
public:
    /// DefaultProxy: none was named.
    explicit Proxies(const QNetworkProxy &named);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    QNetworkProxy m_named;
};

/// The one that a request to that address takes; of type NoProxy when it takes none.
QNetworkProxy proxyFor(const QNetworkAccessManager &manager, const QUrl &url);

/// The value of Proxy-Authorization (RFC 9110 11.7.2) for a request that it is to pass on; empty without a user.
QByteArray proxyAuthorization(const QNetworkProxy &proxy);

/// A proxy as --proxy names it: http://[USER:PASSWORD@]HOST[:PORT], port 3128 when there is none. Error: UsageWrong,
/// which does not repeat the text.
Result<QNetworkProxy> parseProxy(const QString &text);

} // namespace network
