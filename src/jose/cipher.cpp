// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/cipher.h"

#include "jose/openssl.h"

#include <QtEndian>
#include <openssl/crypto.h>

namespace jose {

namespace {

/// The tag of AES-CBC with HMAC: over what is authenticated, IV, ciphertext, and the first one's length in bits.
bool macMatches(const ContentEncryption &encryption, const QByteArray &key, const Sealed &sealed)
{
    QByteArray bits(8, '\0');
    qToBigEndian(static_cast<quint64>(sealed.authenticated.size()) * 8, bits.data());
    const QByteArray input = sealed.authenticated + sealed.iv + sealed.ciphertext + bits;
    QByteArray mac(EVP_MAX_MD_SIZE, '\0');
    size_t length = 0;
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, encryption.mac, nullptr, key.constData(), size(key), data(input),
                   size(input), data(mac), size(mac), &length))
        return false;
    const size_t tagBytes = static_cast<size_t>(encryption.tagBytes);
    return size(sealed.tag) == tagBytes && CRYPTO_memcmp(mac.constData(), sealed.tag.constData(), tagBytes) == 0;
}

bool setAuthenticated(EVP_CIPHER_CTX *context, const Sealed &sealed)
{
    if (sealed.tag.isEmpty())
        return true;
    QByteArray tag = sealed.tag;
    int length = 0;
    return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()), tag.data()) == 1 &&
           EVP_DecryptUpdate(context, nullptr, &length, data(sealed.authenticated),
                             static_cast<int>(sealed.authenticated.size())) == 1;
}

} // namespace

std::optional<QByteArray> decipher(const QByteArray &cipher, const QByteArray &key, const Sealed &sealed)
{
    const OpenSsl<EVP_CIPHER, EVP_CIPHER_free> algorithm(EVP_CIPHER_fetch(nullptr, cipher.constData(), nullptr));
    const OpenSsl<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW); // else AES-WRAP is refused
    if (EVP_DecryptInit_ex2(context.get(), algorithm.get(), data(key), sealed.iv.isEmpty() ? nullptr : data(sealed.iv),
                            nullptr) != 1 ||
        !setAuthenticated(context.get(), sealed))
        return std::nullopt;
    QByteArray plain(sealed.ciphertext.size() + EVP_MAX_BLOCK_LENGTH, '\0');
    int length = 0;
    int rest = 0;
    if (EVP_DecryptUpdate(context.get(), data(plain), &length, data(sealed.ciphertext),
                          static_cast<int>(sealed.ciphertext.size())) != 1 ||
        EVP_DecryptFinal_ex(context.get(), data(plain) + length, &rest) != 1)
        return std::nullopt;
    plain.truncate(length + rest);
    return plain;
}

std::optional<QByteArray> openContent(const ContentEncryption &encryption, const Secret &key, const Sealed &sealed)
{
    if (!encryption.mac)
        return decipher(encryption.cipher, key.reveal(), sealed);
    // The first half authenticates, the second decrypts (RFC 7518 5.2.2.2); the tag goes first.
    const qsizetype half = key.reveal().size() / 2;
    if (!macMatches(encryption, key.reveal().first(half), sealed))
        return std::nullopt;
    return decipher(encryption.cipher, key.reveal().last(half), {sealed.iv, {}, sealed.ciphertext, {}});
}

} // namespace jose
