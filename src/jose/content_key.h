// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/encryption.h"
#include "jose/jwe.h"
#include "jose/private_key.h"

/// How the key of a JWE's content is found. For the .cpp files of this folder alone.
namespace jose {

/// What is known when a recipient's key is asked for.
struct KeyQuestion
{
    const JweRecipient &recipient;
    const KeyManagement &management;
    const ContentEncryption &encryption;
    const PrivateKey &key;
};

/// PBKDF2 rounds that one key may cost: about a second.
inline constexpr qint64 maximumRounds = 1'000'000;

/// Those that one token may cost in all: a password that ends in a line break is tried with it and without.
inline constexpr qint64 maximumRoundsInAll = 2 * maximumRounds;

/// The content's key (RFC 7518 4), or why not, as a sentence without a full stop that names no byte of any key.
/// `rounds` is what is left to spend on PBKDF2; it is counted down.
tl::expected<Secret, QString> contentKey(const KeyQuestion &question, qint64 &rounds);

} // namespace jose
