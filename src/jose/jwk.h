// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>
#include <vector>

namespace jose {

/// The public members of a JWK (RFC 7517 4, RFC 7518 6, RFC 8037 2); of private ones only `oct`'s `k` is kept.
struct Jwk
{
    QString kty;
    QString kid;
    QString alg;
    QString use;
    QStringList keyOps;
    QString crv;
    QByteArray n, e; ///< RSA, bytes
    QByteArray x, y; ///< EC and OKP, bytes
    Secret k;        ///< oct
    /// Its own `x5c`, each DER; the first must hold the same key (RFC 7517 4.7). Empty: there is none.
    QByteArrayList certificates;
    bool pssOnly = false; ///< from an id-RSASSA-PSS key, which makes no PKCS #1 v1.5 signatures (RFC 4055 1.2)
    QString origin;       ///< the file or address that it was taken from; empty where that is told for all keys alike
    bool operator==(const Jwk &) const = default;
};

struct JwkSet
{
    std::vector<Jwk> keys;
    QStringList broken; ///< a sentence for each key of the set that could not be read; the others are kept (RFC 7517 5)
    bool operator==(const JwkSet &) const = default;
};

/// Reads one JWK. Errors: KeyUnusable with the member and the reason.
Result<Jwk> parseJwk(const json_text::Value &object);

/// Reads a JWK Set, or one bare JWK as a set of one. `name` is for the words of an error. Errors: KeyUnusable.
Result<JwkSet> parseJwkSet(const QByteArray &json, const QString &name);

/// A secret as the one key of a set, for HMAC.
JwkSet secretAsKeys(const Secret &secret);

/// "The key “kid” (FILE)": how a sentence about it begins.
QString keyWords(const Jwk &jwk);

/// RFC 7638, SHA-256, base64url.
QByteArray thumbprint(const Jwk &jwk);

} // namespace jose
