// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jwk.h"

#include <memory>
#include <openssl/evp.h>

namespace jose {

/// An RSA key that can sign: the sandbox provider's. Never used for anything of the user's.
class SigningKey
{
public:
    /// A fresh 2048-bit key; `kid` is its RFC 7638 thumbprint.
    static SigningKey generate();
    /// From the PKCS#8 PEM that toPem() wrote. Errors: KeyUnusable.
    static Result<SigningKey> fromPem(const QByteArray &pem);

    QByteArray toPem() const;
    Jwk publicJwk() const; ///< with kid, alg RS256, use sig
    QString kid() const;

    /// A compact JWS of the claims, RS256, header `{"alg","kid","typ":"JWT"}`.
    QByteArray signCompact(const QByteArray &claimsJson) const;

private:
    explicit SigningKey(std::shared_ptr<EVP_PKEY> key)
        : m_key(std::move(key))
    {
    }
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace jose
