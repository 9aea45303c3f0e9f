// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/openssl.h"

#include <algorithm>
#include <openssl/err.h>

namespace jose {

ErrorQueueCleaner::~ErrorQueueCleaner()
{
    ERR_clear_error();
}

OpenSsl<BIGNUM, BN_free> bigNumber(const QByteArray &bigEndian)
{
    return OpenSsl<BIGNUM, BN_free>(BN_bin2bn(data(bigEndian), static_cast<int>(bigEndian.size()), nullptr));
}

QByteArray bigNumberParameter(const EVP_PKEY *key, const char *name, int length)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    const OpenSsl<BIGNUM, BN_free> holder(number);
    QByteArray bytes(std::max(length, BN_num_bytes(number)), '\0');
    BN_bn2binpad(number, data(bytes), static_cast<int>(bytes.size()));
    return bytes;
}

QString textParameter(const EVP_PKEY *key, const char *name)
{
    char text[64] = {};
    return EVP_PKEY_get_utf8_string_param(key, name, text, sizeof text, nullptr) == 1 ? QString::fromLatin1(text)
                                                                                      : QString();
}

} // namespace jose
