// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/issuer_keys.h"

#include "http/shown_url.h"
#include "inspect/issuer.h"
#include "oauth/tenant.h"

#include <QCoreApplication>
#include <QHostInfo>
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

/// Google's older issuer is no URL.
QString askable(const QString &issuer)
{
    return inspect::isGoogleIssuer(issuer) ? QString::fromLatin1(oauth::googleIssuer) : issuer;
}

/// Whether the issuer may be asked at all.
Future<bool> mayBeAsked(const QString &issuer, NamedBy namedBy, QObject *context, const Resolver &resolve)
{
    const QString host = QUrl(issuer).host();
    if (namedBy == NamedBy::User || isPrivateHost(host))
        return ready<bool>(true);
    return andThen(leadsInside(host, context, resolve), context, [issuer](bool inside) -> Result<bool> {
        if (inside)
            return failure(ErrorCode::UrlUnusable, issuer,
                           say("its name leads into a private network; if that is yours, name the issuer yourself"));
        return true;
    });
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

Future<bool> leadsInside(const QString &host, QObject *context, const Resolver &resolve)
{
    if (isPrivateHost(host) || !QHostAddress(host).isNull())
        return ready<bool>(isPrivateHost(host));
    return andThen(resolve(host), context, [](const QList<QHostAddress> &addresses) -> Result<bool> {
        return std::any_of(addresses.begin(), addresses.end(), isPrivateAddress);
    });
}

QString publishedIssuer(const network::KeySource &source, const QString &asked)
{
    const auto metadata = source.knownMetadata(asked);
    return metadata ? oauth::issuerAskedFor(asked, metadata->issuer) : asked;
}

QString keyHost(const QString &issuer)
{
    const auto url = oauth::discoveryUrl(askable(issuer));
    return url ? url->authority() : QString();
}

Future<QList<QHostAddress>> addressesOf(const QString &host)
{
    const auto promise = makePromise<QList<QHostAddress>>();
    QHostInfo::lookupHost(host, QCoreApplication::instance(),
                          [promise](const QHostInfo &info) { fulfil(promise, info.addresses()); });
    return promise->future();
}

Future<jose::JwkSet> keysOfIssuer(network::KeySource &source, const QString &issuer, NamedBy namedBy,
                                  const QString &kid, QObject *context, const Resolver &resolve)
{
    const QString asked = askable(issuer);
    const auto metadata = andThen(mayBeAsked(asked, namedBy, context, resolve), context,
                                  [&source, asked, context](bool) { return source.metadata(asked, context); });
    return andThen(metadata, context, [&source, kid, context, resolve](const oauth::ProviderMetadata &found) {
        return keysOfProvider(source, found, kid, context, resolve);
    });
}

Future<jose::JwkSet> keysOfProvider(network::KeySource &source, const oauth::ProviderMetadata &metadata,
                                    const QString &kid, QObject *context, const Resolver &resolve)
{
    const QUrl keySet = metadata.jwksUri;
    const QString issuer = metadata.issuer;
    const auto ask = [&source, keySet, kid, issuer, context](bool issuerInside, bool keysInside) {
        if (keysInside && !issuerInside)
            return ready<jose::JwkSet>(failure(ErrorCode::UrlUnusable, http::shownUrl(keySet),
                                               say("the issuer %1 points into a private network").arg(issuer)));
        return source.keys(keySet, kid, context);
    };
    return andThen(leadsInside(QUrl(issuer).host(), context, resolve), context,
                   [ask, keySet, context, resolve](bool issuerInside) {
                       return andThen(leadsInside(keySet.host(), context, resolve), context,
                                      [ask, issuerInside](bool keysInside) { return ask(issuerInside, keysInside); });
                   });
}

} // namespace app
