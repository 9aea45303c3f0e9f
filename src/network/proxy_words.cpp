// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/proxy_words.h"

#include "network/proxies.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace network {

namespace {

constexpr char unknownName[] =
    QT_TRANSLATE_NOOP("network", "no network address is known for the name of the proxy (DNS)");
constexpr char closedPort[] = QT_TRANSLATE_NOOP("network", "nothing takes connections at the port of the proxy");
constexpr char hungUp[] = QT_TRANSLATE_NOOP("network", "the proxy closed the connection");
constexpr char madeNoConnection[] = QT_TRANSLATE_NOOP("network", "the proxy made no connection to it");
constexpr char wantsUser[] =
    QT_TRANSLATE_NOOP("network", "the proxy wants a user and a password: name them with its address (--proxy)");
constexpr char refusesUser[] =
    QT_TRANSLATE_NOOP("network", "the proxy does not take the user and password that its address names (--proxy)");

/// Qt has one code for all of these, and tells them apart by its words alone.
struct Saying
{
    const char *text;
    const char *words;
};

constexpr Saying sayings[] = {
    {"Proxy server not found", unknownName},
    {"Proxy connection refused", closedPort},
    {"Proxy denied connection", QT_TRANSLATE_NOOP("network", "the proxy does not allow a connection to it")},
    {"Error communicating with HTTP proxy", madeNoConnection},
    {"Did not receive HTTP response from proxy", QT_TRANSLATE_NOOP("network", "what the proxy answered is no HTTP")},
    {"Error parsing authentication request from proxy",
     QT_TRANSLATE_NOOP("network", "the proxy asks for a kind of sign-in that is not known here")},
};

const char *bySaying(const QString &text)
{
    const auto found = std::find_if(std::begin(sayings), std::end(sayings), [&text](const Saying &row) {
        return text == QCoreApplication::translate("QHttpSocketEngine", row.text);
    });
    return found == std::end(sayings) ? nullptr : found->words;
}

/// Qt says of the host what the proxy answered about it (404, 503 to a CONNECT), and also what it found of the proxy
/// itself: its name is the only one that is looked up here, and over plain http its port the only one that is tried.
const char *problemOf(const QNetworkReply &reply, const QNetworkProxy &proxy, bool connecting)
{
    const bool isTunnel = reply.url().scheme() == "https"_L1 || proxy.type() == QNetworkProxy::Socks5Proxy;
    switch (static_cast<int>(reply.error())) { // the enum is Qt's and open
    case QNetworkReply::HostNotFoundError:
        return connecting ? madeNoConnection : unknownName;
    case QNetworkReply::ConnectionRefusedError:
        return isTunnel ? madeNoConnection : closedPort;
    case QNetworkReply::ProxyNotFoundError:
        return unknownName;
    case QNetworkReply::ProxyConnectionRefusedError:
        return closedPort;
    case QNetworkReply::ProxyConnectionClosedError:
        return hungUp;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return proxy.user().isEmpty() ? wantsUser : refusesUser;
    default:
        return bySaying(reply.errorString());
    }
}

} // namespace

QString proxyProblem(const QNetworkReply &reply, bool connecting)
{
    const QNetworkProxy proxy = proxyFor(*reply.manager(), reply.url());
    const char *words = proxy.type() == QNetworkProxy::NoProxy ? nullptr : problemOf(reply, proxy, connecting);
    return words ? QCoreApplication::translate("network", words) : QString();
}

} // namespace network
