// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/proxies.h"

#include "oauth/provider.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace network {

namespace {

constexpr int usualPort = 3128;

} // namespace

Proxies::Proxies(const QNetworkProxy &named)
    : m_named(named)
{
}

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (oauth::isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (m_named.type() != QNetworkProxy::DefaultProxy)
        return {m_named};
    return systemProxyForQuery(query);
}

QNetworkProxy proxyFor(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxyFactory *factory = manager.proxyFactory();
    const QList<QNetworkProxy> proxies =
        factory ? factory->queryProxy(QNetworkProxyQuery(url)) : QList<QNetworkProxy>();
    return proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

QByteArray proxyAuthorization(const QNetworkProxy &proxy)
{
    if (proxy.user().isEmpty())
        return {};
    return "Basic " + QString(proxy.user() + u':' + proxy.password()).toUtf8().toBase64();
}

Result<QNetworkProxy> parseProxy(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "http"_L1 || url.host().isEmpty() || url.port(usualPort) == 0)
        return failure(ErrorCode::UsageWrong, u"--proxy"_s,
                       QCoreApplication::translate("network", "it is an address such as http://proxy.example:3128"));
    return QNetworkProxy(QNetworkProxy::HttpProxy, url.host(), static_cast<quint16>(url.port(usualPort)),
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

} // namespace network
