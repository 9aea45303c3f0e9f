// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/openssl.h"

#include <algorithm>
#include <openssl/err.h>

namespace jose {

ErrorQueueCleaner::~ErrorQueueCleaner()
{
    if (ERR_peek_error() != 0) // to empty an empty queue is no less work than to empty a full one
        ERR_clear_error();
}

OpenSsl<BIGNUM, BN_free> bigNumber(const QByteArray &bigEndian)
{
    return OpenSsl<BIGNUM, BN_free>(BN_bin2bn(data(bigEndian), static_cast<int>(bigEndian.size()), nullptr));
}

std::shared_ptr<EVP_PKEY> keyFromParameters(const char *type, OSSL_PARAM_BLD *builder, int selection)
{
    const OpenSsl<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(builder));
    const OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, selection, parameters.get()) != 1)
        return nullptr;
    return owned(key);
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
