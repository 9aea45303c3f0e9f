// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/key_source.h"

#include <QHostAddress>

namespace app {

/// Who says which issuer is to be asked. The user may name one of his own network, whatever its name looks like.
enum class NamedBy { User, Token };

/// The addresses that a host's name stands for; none when it stands for nothing.
using Resolver = std::function<Future<QList<QHostAddress>>(const QString &host)>;

/// Asks the system. Qt keeps the answer for a minute, so what is sent meanwhile goes to the addresses judged here.
Future<QList<QHostAddress>> addressesOf(const QString &host);

/// The keys that an issuer publishes, by way of its discovery document, for a token with that `kid`, which may be
/// empty. An issuer that a token names cannot make us ask a machine of this network behind a public name. Google's
/// older issuer without "https://" is understood. Errors: UrlUnusable, and those of KeySource::metadata and of
/// keysOfProvider.
Future<jose::JwkSet> keysOfIssuer(network::KeySource &source, const QString &issuer, NamedBy namedBy,
                                  const QString &kid, QObject *context, const Resolver &resolve = addressesOf);

/// The keys of a provider whose metadata is there, likewise. One elsewhere cannot make us ask a machine of this
/// network: its key set must not be at a private address, nor behind a name that stands for one. Errors: UrlUnusable,
/// and those of KeySource::keys.
Future<jose::JwkSet> keysOfProvider(network::KeySource &source, const oauth::ProviderMetadata &metadata,
                                    const QString &kid, QObject *context, const Resolver &resolve = addressesOf);

/// The issuer that tokens have to name, where the user named `asked`: Entra's is another than a tenant's domain or
/// "consumers", by which it can be asked. The same where it was not asked yet.
QString publishedIssuer(const network::KeySource &source, const QString &asked);

/// Host and port that keysOfIssuer() asks first; empty when the issuer is no address that it would ask.
QString keyHost(const QString &issuer);

/// Whether a host is this machine, or one of a private network by its address or name (RFC 1918, 3927, 4193, 6762).
bool isPrivateHost(const QString &host);

/// Whether a host is private by its name or address, else by what the name stands for. One that stands for nothing is
/// not: the request itself will say so.
Future<bool> leadsInside(const QString &host, QObject *context, const Resolver &resolve);

} // namespace app
