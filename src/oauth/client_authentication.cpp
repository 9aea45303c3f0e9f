// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client_authentication.h"

#include "base/translated.h"

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

/// One value of application/x-www-form-urlencoded, which every byte of ":" and "=" survives.
QByteArray encoded(const QByteArray &value)
{
    return value.toPercentEncoding();
}

} // namespace

Secret basicAuthorization(const Client &client)
{
    const QByteArray pair = encoded(client.clientId.toUtf8()) + ':' + encoded(client.clientSecret.reveal());
    return Secret("Basic "_ba + pair.toBase64());
}

Result<ClientAuthentication> authenticateClient(const Client &client, const ProviderMetadata &provider)
{
    const QStringList &methods = provider.tokenEndpointAuthMethods;
    if (client.clientSecret.isEmpty())
        return ClientAuthentication{{}, {{u"client_id"_s, client.clientId}}};
    if (methods.contains("client_secret_post"_L1))
        return ClientAuthentication{
            {},
            {{u"client_id"_s, client.clientId}, {u"client_secret"_s, QString::fromUtf8(client.clientSecret.reveal())}}};
    if (methods.isEmpty() || methods.contains("client_secret_basic"_L1))
        return ClientAuthentication{basicAuthorization(client), {}};
    return failure(ErrorCode::ProviderMetadataWrong, provider.issuer,
                   translated("oauth",
                              "it takes a client's secret neither in the body nor by Basic, but only %1; use a "
                              "client without a secret")
                       .arg(methods.join(u", "_s)));
}

} // namespace oauth
