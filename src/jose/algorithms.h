// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <span>

namespace jose {

enum class KeyType { Rsa, Ec, Okp, Oct };
enum class Padding { None, Pkcs1, Pss };

/// All there is to know about one JWS `alg` (RFC 7518 3.1, RFC 8037 3.1, RFC 8812 3.2). Nothing else lists algorithms.
struct Algorithm
{
    const char *name;        ///< the `alg` value
    KeyType keyType;         ///< the JWK `kty` that it needs
    const char *curve;       ///< the JWK `crv`, or null for any
    const char *digest;      ///< OpenSSL's name, or null where the signature scheme has its own
    Padding padding;         ///< RSA alone
    int signatureBytes;      ///< exact length, or 0 where the key decides: RSA's modulus, EdDSA's curve
    const char *hashForHalf; ///< digest of at_hash and c_hash (OIDC Core 3.1.3.6), or null where none is agreed on
};

std::span<const Algorithm> algorithms();

/// The row of that name, compared exactly; null when there is none ("none" has none).
const Algorithm *findAlgorithm(QStringView name);

/// Whether tokens of that `alg` are verified by a public key, so that no secret can fit.
bool needsPublicKey(QStringView name);

/// A curve of a JWK (RFC 7518 6.2.1.1, RFC 8037 2, RFC 8812 3.1).
struct Curve
{
    const char *name; ///< the `crv` value
    KeyType keyType;
    const char *openssl; ///< OpenSSL's group or key type
    int coordinateBytes; ///< exact length of `x`, and of `y` for EC
    int signatureBytes;  ///< 0 for a curve that does not sign
};

std::span<const Curve> curves();

/// The row of that `crv`, compared exactly, or null.
const Curve *findCurve(QStringView name);

/// The JWK `kty` value.
const char *ktyName(KeyType type);

} // namespace jose
