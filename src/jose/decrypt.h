// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jwe.h"
#include "jose/private_key.h"

namespace jose {

/// What became of an encrypted token.
struct Decryption
{
    enum class Outcome {
        Opened,
        Wrong,        ///< a key fits and does not open it
        NoKey,        ///< no key was given at all
        NoFittingKey, ///< keys were given, none fits any recipient
        NotOpenable,  ///< RSA1_5, an unknown alg or enc, an unknown extension, a malformed token
    };
    Outcome outcome = Outcome::NoKey;
    QString reason;       ///< a sentence, with which key was used or why not
    QString kid;          ///< of the key that decided, or empty
    QString origin;       ///< of that key, or empty
    size_t recipient = 0; ///< which one the sentence is about
    QByteArray plaintext; ///< unpacked; empty unless opened
    QStringList skipped;  ///< a sentence for each key that was not tried
};

/// Opens a JWE with the keys that fit a recipient: by kid, kty, alg, use and key_ops (RFC 7516 5.2). The first that
/// opens it decides. Its costs are bounded: 1,000,000 rounds of PBKDF2 by key, 2,000,000 in all, and what inflated()
/// allows.
Decryption decrypt(const Jwe &jwe, const PrivateKeySet &keys);

} // namespace jose
