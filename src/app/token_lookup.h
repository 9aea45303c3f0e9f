// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuer_keys.h"
#include "oauth/token_info.h"

namespace app {

/// What could be asked about a token, and where: that host will see the token.
struct TokenQuestion
{
    oauth::TokenService service = oauth::TokenService::Tokeninfo;
    QUrl endpoint;
    bool operator==(const TokenQuestion &) const = default;

    QString host() const { return endpoint.authority(); }
};

/// An answer as it came, and what it says.
struct TokenAnswer
{
    http::Exchange exchange;
    oauth::TokenInfo info;
};

/// What can be asked about an opaque token that everybody knows to be Google's: nobody has to be asked for that.
QList<TokenQuestion> googleQuestions();

/// What can be asked at an issuer, the more telling first. Its metadata may be fetched; no token is sent. An issuer
/// elsewhere cannot make us send a token to a machine of this network, by its address or behind a name. Errors: those
/// of network::KeySource::metadata().
Future<QList<TokenQuestion>> questionsFor(network::KeySource &source, const QString &issuer, QObject *owner,
                                          const Resolver &resolve = addressesOf);

/// The same of metadata that is there.
Future<QList<TokenQuestion>> questionsOf(const oauth::ProviderMetadata &metadata, QObject *owner,
                                         const Resolver &resolve = addressesOf);

/// Whether the token may be shown to the service at all: an access token may, and a refresh token by introspection
/// alone (RFC 7662 2.1). Error: UsageWrong, for what is kept from every request.
Result<bool> mayBeShown(oauth::TokenService service, const Secret &token);

/// Asks it. `client` is for introspection alone. When `owner` dies the connection is dropped. Errors: those of
/// network::HttpClient::send() and oauth::readTokenInfo().
Future<TokenAnswer> askAbout(network::HttpClient &client, const TokenQuestion &question, const Secret &token,
                             const oauth::Client &asking, QObject *owner);

} // namespace app
