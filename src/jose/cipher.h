// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "jose/encryption.h"

#include <optional>

/// The ciphers of JWE by OpenSSL. For the .cpp files of this folder alone.
namespace jose {

/// What a cipher takes beside its key; what a cipher does not use stays empty.
struct Sealed
{
    QByteArray iv;
    QByteArray authenticated;
    QByteArray ciphertext;
    QByteArray tag;
};

/// The plaintext, or nothing when OpenSSL finds a key, tag or padding that does not fit. `cipher` is OpenSSL's name:
/// AES in the modes GCM, CBC (without a tag) or WRAP (RFC 3394).
std::optional<QByteArray> decipher(const QByteArray &cipher, const QByteArray &key, const Sealed &sealed);

/// The plaintext of a JWE's content (RFC 7518 5), or nothing when the tag does not match. The lengths of key, IV and
/// tag are those of the row.
std::optional<QByteArray> openContent(const ContentEncryption &encryption, const Secret &key, const Sealed &sealed);

} // namespace jose
