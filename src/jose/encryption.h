// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithms.h"

namespace jose {

/// How the key that encrypts the content comes to the recipient (RFC 7518 4.1).
enum class KeyMode { Direct, AesKw, AesGcmKw, RsaOaep, EcdhEs, Pbes2, Refused };

/// All there is to know about one JWE `alg` (RFC 7518 4.1, RFC 8037 3.2).
struct KeyManagement
{
    const char *name; ///< the `alg` value
    KeyMode mode;
    int wrapBytes;      ///< of the AES key that wraps the content's key; 0 where none does
    const char *digest; ///< OpenSSL's name: of OAEP, of PBKDF2; else null
};

/// All there is to know about one JWE `enc` (RFC 7518 5.1).
struct ContentEncryption
{
    const char *name;   ///< the `enc` value
    const char *cipher; ///< OpenSSL's name
    const char *mac;    ///< digest of the HMAC beside the cipher, or null where the cipher authenticates by itself
    int keyBytes;       ///< exact, both halves for CBC
    int ivBytes;        ///< exact
    int tagBytes;       ///< exact
};

std::span<const KeyManagement> keyManagements();
std::span<const ContentEncryption> contentEncryptions();

/// The row of that name, compared exactly, or null.
const KeyManagement *findKeyManagement(QStringView name);
const ContentEncryption *findContentEncryption(QStringView name);

/// Whether a key of that JWK `kty` serves.
bool serves(QStringView kty, KeyMode mode);

} // namespace jose
