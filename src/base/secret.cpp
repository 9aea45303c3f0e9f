// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <openssl/crypto.h>

Secret::Secret(QByteArray bytes)
    : m_bytes(new QByteArray(std::move(bytes)), [](const QByteArray *held) {
        // Only bytes that nobody else shares may be overwritten; data() would otherwise copy and wipe the copy.
        auto *owned = const_cast<QByteArray *>(held);
        if (owned->isDetached())
            OPENSSL_cleanse(owned->data(), static_cast<size_t>(owned->size()));
        delete held;
    })
{
}

const QByteArray &Secret::reveal() const
{
    static const QByteArray none;
    return m_bytes ? *m_bytes : none;
}

bool operator==(const Secret &a, const Secret &b)
{
    const QByteArray &left = a.reveal();
    const QByteArray &right = b.reveal();
    return left.size() == right.size() &&
           CRYPTO_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size())) == 0;
}
