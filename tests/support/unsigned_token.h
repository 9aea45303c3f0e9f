// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"

/// A compact JWS that nobody signed, for whoever only reads it; by its length it could be signed by RSA of 2048 bits.
inline QByteArray unsignedToken(const QByteArray &payload, const QByteArray &header = R"({"alg":"RS256"})",
                                const QByteArray &signature = QByteArray(256, 's'))
{
    return jose::encodeBase64url(header) + '.' + jose::encodeBase64url(payload) + '.' +
           jose::encodeBase64url(signature);
}
