// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/issuer_keys.h"

#include "inspect/issuer.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("IssuerKeys", text);
}

/// Networks that are never on the open internet.
constexpr const char *privateNetworks[] = {"0.0.0.0/8",      "10.0.0.0/8",    "100.64.0.0/10",  "127.0.0.0/8",
                                           "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "::/127",
                                           "fc00::/7",       "fe80::/10"};

constexpr const char *privateEndings[] = {"localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa"};

bool isPrivateAddress(const QHostAddress &address)
{
    bool isMapped = false;
    const QHostAddress asIpv4(address.toIPv4Address(&isMapped)); // ::ffff:10.0.0.1 too
    return std::any_of(std::begin(privateNetworks), std::end(privateNetworks), [&](const char *network) {
        const auto subnet = QHostAddress::parseSubnet(QString::fromLatin1(network));
        return address.isInSubnet(subnet) || (isMapped && asIpv4.isInSubnet(subnet));
    });
}

Result<QUrl> reachable(const QString &issuer, const QUrl &keySet)
{
    if (isPrivateHost(keySet.host()) && !isPrivateHost(QUrl(issuer).host()))
        return failure(ErrorCode::UrlUnusable, keySet.toDisplayString(),
                       say("the issuer %1 points into a private network").arg(issuer));
    return keySet;
}

} // namespace

bool isPrivateHost(const QString &host)
{
    if (const QHostAddress address(host); !address.isNull())
        return isPrivateAddress(address);
    const QString name = host.toLower();
    return !name.contains(u'.') ||
           std::any_of(std::begin(privateEndings), std::end(privateEndings),
                       [&name](const char *ending) { return name.endsWith(QLatin1StringView(ending)); });
}

Future<jose::JwkSet> keysOfIssuer(network::KeySource &source, const QString &issuer, QObject *context)
{
    const QString asked = inspect::isGoogleIssuer(issuer) ? QString::fromLatin1(oauth::googleIssuer) : issuer;
    return andThen(source.metadata(asked), context,
                   [&source, asked](const oauth::ProviderMetadata &metadata) -> Future<jose::JwkSet> {
                       const auto keySet = reachable(asked, metadata.jwksUri);
                       if (!keySet)
                           return ready<jose::JwkSet>(tl::unexpected<Error>(keySet.error()));
                       return source.keys(*keySet, {});
                   });
}

} // namespace app
