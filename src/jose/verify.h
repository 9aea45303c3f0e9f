// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithms.h"
#include "jose/compact.h"
#include "jose/key.h"

namespace jose {

/// What became of a signature.
struct SignatureCheck
{
    enum class Outcome {
        Verified,
        Wrong,         ///< a key fits and the signature does not match it
        NoKey,         ///< no key was given at all
        NoFittingKey,  ///< keys were given, none fits the header
        NotVerifiable, ///< alg none, an unknown alg, an unknown extension, a malformed token
    };
    Outcome outcome = Outcome::NoKey;
    QString reason;      ///< a sentence, with which key was used or why the others were not; empty when spared
    QString kid;         ///< of the key that decided, or empty
    QString origin;      ///< the file or address of the key that decided, or empty
    QStringList skipped; ///< a sentence for each key that was not tried; empty when spared
};

class IdleMacs;

/// A key set made ready for OpenSSL once, to verify many tokens; may be read from several threads.
class PreparedKeys
{
public:
    struct Key
    {
        Jwk jwk;
        Result<PublicKey> key;          ///< or why it cannot be used
        std::shared_ptr<IdleMacs> macs; ///< of a shared secret, to be used again
    };

    explicit PreparedKeys(const JwkSet &set);
    const std::vector<Key> &keys() const { return m_keys; }
    const QStringList &broken() const { return m_broken; }

private:
    std::vector<Key> m_keys;
    QStringList m_broken;
};

/// Whether the sentences of a SignatureCheck are written. To write them takes longer than an HMAC.
enum class Words { Told, Spared };

/// Verifies a JWS with the keys that fit: by kty, kid, alg, use, key_ops and curve (RFC 7515 6, RFC 8725 3.1).
/// The first that verifies it decides, else the last that was tried. Keys that the token itself carries or points to
/// (jwk, jku, x5c, x5u) are never used.
SignatureCheck verify(const CompactToken &token, const PreparedKeys &keys, Words words = Words::Told);
SignatureCheck verify(const CompactToken &token, const JwkSet &keys);

/// Whether the header says `none`, in any spelling.
bool isUnsecured(const CompactToken &token);

/// Whether the algorithm is an HMAC: one secret signs and verifies.
bool isMac(const CompactToken &token);

/// Whether the HMAC of a token was made with this secret; false for any other algorithm. For guessing: a secret that
/// somebody gave goes through verify().
bool macMatches(const CompactToken &token, const QByteArray &secret);

/// Whether a key's own `alg` leaves it free for this algorithm.
bool algorithmAllowed(const Jwk &jwk, const Algorithm &algorithm);

/// Base64url of the left half of the hash of `value`, by the digest of `alg`: at_hash, c_hash (OIDC Core 3.1.3.6).
/// Empty for an unknown `alg`, and for Ed448.
QByteArray leftHalfHash(const QByteArray &value, const QString &alg);

} // namespace jose
