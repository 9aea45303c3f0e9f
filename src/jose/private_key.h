// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace jose {

/// A key that decrypts. Its private part is inside OpenSSL or a Secret, from where nothing prints it.
struct PrivateKey
{
    Jwk publicHalf;                 ///< what may be shown; of `oct` without `k`
    std::shared_ptr<EVP_PKEY> pair; ///< null for oct
    Secret octets;                  ///< oct: the key, or for PBES2 the password
};

struct PrivateKeySet
{
    std::vector<PrivateKey> keys;
    QStringList broken; ///< a sentence for each key that has no private part, or none that can be used

    bool isEmpty() const { return keys.empty() && broken.isEmpty(); }
};

/// The private keys of a file that parseKeyFile() reads: JWK, JWK Set, PEM, DER.
PrivateKeySet parsePrivateKeys(const QByteArray &bytes, const QString &name);

/// A symmetric key or a password that is given as it is.
PrivateKey symmetricKey(const Secret &octets);

} // namespace jose
