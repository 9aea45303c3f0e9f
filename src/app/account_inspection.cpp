// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_inspection.h"

#include <algorithm>

namespace app {

inspect::Context idTokenContext(const Account &account, const LiveTokens &tokens, qint64 now)
{
    inspect::Context context;
    context.now = now;
    if (!tokens.idToken.isEmpty())
        context.profile = idTokenProfile(tokens.idToken.reveal());
    context.issuer = account.issuer;
    context.clientId = account.clientId;
    context.nonce = tokens.nonce;
    context.accessToken = tokens.accessToken;
    context.trust = inspect::Trust::Provider;
    context.keyOrigin = QUrl(account.issuer).host();
    return context;
}

inspect::Profile idTokenProfile(const QByteArray &idToken)
{
    const jose::CompactToken token = jose::parseCompact(idToken);
    const bool looksLikeOne = inspect::tokenKind(token) == inspect::TokenKind::IdToken;
    return looksLikeOne ? inspect::profileOf(inspect::TokenKind::IdToken, token) : inspect::Profile::Oidc;
}

qint64 leewayAhead(const QString &issuer, const network::KeySource &source, const ClockWatch &clocks)
{
    const auto provider = source.knownMetadata(issuer);
    return clockLeeway + (provider ? clocks.skew(provider->tokenEndpoint) : 0);
}

inspect::Trust trustIn(const QString &issuer, const QList<Account> &accounts)
{
    const bool isAdded = std::any_of(accounts.begin(), accounts.end(), [&issuer](const Account &account) {
        return account.signedInAt > 0 && oauth::issuerMatches(account.issuer, issuer); // else a file named it
    });
    return isAdded ? inspect::Trust::Provider : inspect::Trust::Discovered;
}

Future<jose::JwkSet> providerKeys(network::KeySource &source, const Account &account, const QString &kid,
                                  QObject *owner)
{
    return andThen(source.metadata(account.issuer), owner, [&source, kid](const oauth::ProviderMetadata &provider) {
        return source.keys(provider.jwksUri, kid);
    });
}

} // namespace app
