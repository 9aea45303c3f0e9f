// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QNetworkProxy>

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

/// A proxy as --proxy names it: http://[USER:PASSWORD@]HOST[:PORT], port 3128 when there is none. Error: UsageWrong,
/// which does not repeat the text.
Result<QNetworkProxy> parseProxy(const QString &text);

} // namespace network
