// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "jose/jwk.h"

#include <QJsonArray>
#include <QJsonObject>

/// What a provider publishes of itself (RFC 8414 3.2), with /auth, /token and /keys below its issuer URL, or below
/// another one.
inline QJsonObject discoveryDocument(const QString &issuer, const QString &base)
{
    return {{QStringLiteral("issuer"), issuer},
            {QStringLiteral("authorization_endpoint"), base + QStringLiteral("/auth")},
            {QStringLiteral("token_endpoint"), base + QStringLiteral("/token")},
            {QStringLiteral("jwks_uri"), base + QStringLiteral("/keys")}};
}

inline QJsonObject discoveryDocument(const QString &issuer)
{
    return discoveryDocument(issuer, issuer);
}

/// The JWK Set of one RSA key (RFC 7517 5).
inline QJsonObject keySetOf(const jose::Jwk &key)
{
    const auto encoded = [](const QByteArray &bytes) { return QString::fromLatin1(jose::encodeBase64url(bytes)); };
    return {{QStringLiteral("keys"), QJsonArray{QJsonObject{{QStringLiteral("kty"), key.kty},
                                                            {QStringLiteral("kid"), key.kid},
                                                            {QStringLiteral("n"), encoded(key.n)},
                                                            {QStringLiteral("e"), encoded(key.e)}}}}};
}
