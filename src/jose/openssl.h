// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

/// The few wrappers that OpenSSL's C interface needs. For the .cpp files of this folder alone.
namespace jose {

template<auto release>
struct Releaser
{
    template<class T>
    void operator()(T *pointer) const
    {
        release(pointer);
    }
};

template<class T, auto release>
using OpenSsl = std::unique_ptr<T, Releaser<release>>;

/// Empties OpenSSL's error queue when a scope ends: what one question left there must not colour the next.
struct ErrorQueueCleaner
{
    ErrorQueueCleaner() = default;
    ~ErrorQueueCleaner();
    Q_DISABLE_COPY_MOVE(ErrorQueueCleaner)
};

inline std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return key ? std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free) : nullptr;
}

inline const uchar *data(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

inline const uchar *data(QByteArrayView bytes)
{
    return reinterpret_cast<const uchar *>(bytes.data());
}

inline uchar *data(QByteArray &bytes)
{
    return reinterpret_cast<uchar *>(bytes.data());
}

inline size_t size(const QByteArray &bytes)
{
    return static_cast<size_t>(bytes.size());
}

inline size_t size(QByteArrayView bytes)
{
    return static_cast<size_t>(bytes.size());
}

OpenSsl<BIGNUM, BN_free> bigNumber(const QByteArray &bigEndian);

/// A key of that type, or null when OpenSSL refuses the parameters. `selection`: EVP_PKEY_PUBLIC_KEY, EVP_PKEY_KEYPAIR.
std::shared_ptr<EVP_PKEY> keyFromParameters(const char *type, OSSL_PARAM_BLD *builder, int selection);

/// A number of a key as big-endian bytes, filled up to `length` with zeros.
QByteArray bigNumberParameter(const EVP_PKEY *key, const char *name, int length);

/// A text of a key, or empty.
QString textParameter(const EVP_PKEY *key, const char *name);

} // namespace jose
