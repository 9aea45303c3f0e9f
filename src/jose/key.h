// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithms.h"
#include "jose/jwk.h"

#include <memory>
#include <openssl/evp.h>

namespace jose {

/// A key ready for OpenSSL.
struct PublicKey
{
    KeyType type = KeyType::Rsa;
    QString curve;                 ///< JWK name of the curve, for EC and OKP
    int bits = 0;                  ///< RSA: of the modulus
    std::shared_ptr<EVP_PKEY> key; ///< null for oct
    Secret hmacSecret;             ///< oct alone
};

/// Builds the key and refuses weak or impossible ones with the reason: RSA under 2048 or over 8192 bits, `e` even or
/// under 3, coordinates of the wrong length, a point off its curve, an `x5c` of another key. Errors: KeyUnusable.
Result<PublicKey> publicKey(const Jwk &jwk);

/// The same for one side of a key agreement (RFC 7518 4.6, RFC 8037 3.2). Errors: KeyUnusable.
Result<PublicKey> agreementKey(const Jwk &jwk);

/// The public half of OpenSSL's key; a JWK of no `kty` when it is of a kind that JOSE does not know.
Jwk toJwk(const EVP_PKEY *key);

/// The keys in a PEM (public key or certificate), DER, JWK or JWK Set text, or in an object from kid to certificate as
/// Google publishes it, as JWKs. `name` is for the words of an error. Errors: KeyUnusable.
Result<JwkSet> parseKeyFile(const QByteArray &bytes, const QString &name);

} // namespace jose
