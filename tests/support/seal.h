// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "jose/openssl.h"

/// Encrypted tokens for tests, made with OpenSSL alone, not with the code under test.
namespace seal {

/// A compact JWE whose content `key` encrypts by AES-GCM, with whatever header and encrypted key.
inline QByteArray compact(const QByteArray &header, const QByteArray &encryptedKey, const char *cipher,
                          const QByteArray &key, const QByteArray &plaintext)
{
    const QByteArray iv(12, 'i');
    const QByteArray head = jose::encodeBase64url(header);
    const jose::OpenSsl<EVP_CIPHER, EVP_CIPHER_free> algorithm(EVP_CIPHER_fetch(nullptr, cipher, nullptr));
    const jose::OpenSsl<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> context(EVP_CIPHER_CTX_new());
    QByteArray ciphertext(plaintext.size(), '\0');
    QByteArray tag(16, '\0');
    int length = 0;
    EVP_EncryptInit_ex2(context.get(), algorithm.get(), jose::data(key), jose::data(iv), nullptr);
    EVP_EncryptUpdate(context.get(), nullptr, &length, jose::data(head), static_cast<int>(head.size()));
    EVP_EncryptUpdate(context.get(), jose::data(ciphertext), &length, jose::data(plaintext),
                      static_cast<int>(plaintext.size()));
    EVP_EncryptFinal_ex(context.get(), nullptr, &length);
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, 16, tag.data());
    QByteArrayList parts{head};
    for (const QByteArray &part : {encryptedKey, iv, ciphertext, tag})
        parts.append(jose::encodeBase64url(part));
    return parts.join('.');
}

} // namespace seal
