// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key.h"

#include "base/translated.h"
#include "jose/openssl.h"

#include <openssl/core_names.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

QString say(const char *text)
{
    return translated("key", text);
}

QString keyName(const Jwk &jwk)
{
    const QString name = jwk.kid.isEmpty() ? say("without a kid") : u"“%1”"_s.arg(jwk.kid);
    return jwk.origin.isEmpty() ? name : u"%1, %2"_s.arg(name, jwk.origin);
}

std::shared_ptr<EVP_PKEY> buildRsa(const Jwk &jwk)
{
    const OpenSsl<BIGNUM, BN_free> n = bigNumber(jwk.n);
    const OpenSsl<BIGNUM, BN_free> e = bigNumber(jwk.e);
    const OpenSsl<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return keyFromParameters("RSA", builder.get(), EVP_PKEY_PUBLIC_KEY);
}

std::shared_ptr<EVP_PKEY> buildEc(const Jwk &jwk, const Curve &curve)
{
    const QByteArray point = '\x04' + jwk.x + jwk.y; // uncompressed (SEC 1, 2.3.3)
    const OpenSsl<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.openssl, 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size(point));
    return keyFromParameters("EC", builder.get(), EVP_PKEY_PUBLIC_KEY);
}

/// OpenSSL takes keys that no one should: 512 bits, e = 1, and so large that a check takes seconds.
QString whyWeakRsa(const Jwk &jwk, int bits)
{
    if (bits < 2048)
        return say("its modulus has %1 bits; under 2048 it can be forged (RFC 7518 3.3)").arg(bits);
    if (bits > 8192)
        return say("its modulus has %1 bits; over 8192 it only costs time").arg(bits);
    const OpenSsl<BIGNUM, BN_free> e = bigNumber(jwk.e);
    if (!BN_is_odd(e.get()) || BN_is_one(e.get()))
        return say("its exponent is even or under 3, so it protects nothing");
    if (BN_num_bits(e.get()) > 64)
        return say("its exponent has %1 bits; over 64 it only costs time").arg(BN_num_bits(e.get()));
    return {};
}

Result<PublicKey> rsaKey(const Jwk &jwk)
{
    const int bits = BN_num_bits(bigNumber(jwk.n).get());
    if (const QString weak = whyWeakRsa(jwk, bits); !weak.isEmpty())
        return failure(ErrorCode::KeyUnusable, keyName(jwk), weak);
    PublicKey key{KeyType::Rsa, {}, bits, buildRsa(jwk), {}};
    if (!key.key)
        return failure(ErrorCode::KeyUnusable, keyName(jwk), say("OpenSSL refuses its modulus or exponent"));
    return key;
}

QString wrongLength(const char *member, qsizetype found, const Curve &curve)
{
    return say("its %1 has %2 bytes, for %3 it must have %4")
        .arg(QLatin1StringView(member))
        .arg(found)
        .arg(QLatin1StringView(curve.name))
        .arg(curve.coordinateBytes);
}

Result<PublicKey> curveKey(const Jwk &jwk, const Curve &curve)
{
    const auto refuse = [&jwk](const QString &reason) { return failure(ErrorCode::KeyUnusable, keyName(jwk), reason); };
    if (jwk.x.size() != curve.coordinateBytes)
        return refuse(wrongLength("x", jwk.x.size(), curve));
    if (curve.keyType == KeyType::Ec && jwk.y.size() != curve.coordinateBytes)
        return refuse(wrongLength("y", jwk.y.size(), curve));
    PublicKey key{curve.keyType, jwk.crv, 0, nullptr, {}};
    key.key = curve.keyType == KeyType::Ec
                  ? buildEc(jwk, curve)
                  : owned(EVP_PKEY_new_raw_public_key_ex(nullptr, curve.openssl, nullptr, data(jwk.x), size(jwk.x)));
    if (!key.key)
        return refuse(say("its point does not lie on the curve %1").arg(jwk.crv));
    return key;
}

Result<PublicKey> buildKey(const Jwk &jwk)
{
    if (jwk.kty == "RSA"_L1)
        return rsaKey(jwk);
    if (jwk.kty == "oct"_L1)
        return PublicKey{KeyType::Oct, {}, 0, nullptr, jwk.k};
    if (const Curve *curve = findCurve(jwk.crv); curve && jwk.kty == QLatin1StringView(ktyName(curve->keyType)))
        return curveKey(jwk, *curve);
    return failure(ErrorCode::KeyUnusable, keyName(jwk), say("its kty or crv is not known"));
}

OpenSsl<X509, X509_free> readCertificate(const QByteArray &der)
{
    const uchar *at = data(der);
    OpenSsl<X509, X509_free> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    return at == data(der) + der.size() ? std::move(certificate) : nullptr;
}

/// Why the key's own `x5c` speaks against it, or a null string. Who signed the certificates does not matter here: the
/// key is trusted because the user gave it.
QString whyUncertified(const Jwk &jwk, const PublicKey &key)
{
    for (qsizetype i = 0; i < jwk.certificates.size(); ++i) {
        const auto certificate = readCertificate(jwk.certificates[i]);
        if (!certificate)
            return say("certificate %1 of its “x5c” cannot be read").arg(i + 1);
        if (i == 0 && (!key.key || EVP_PKEY_eq(X509_get0_pubkey(certificate.get()), key.key.get()) != 1))
            return say("the first certificate of its “x5c” does not hold the key that its other members give");
    }
    return {};
}

} // namespace

Result<PublicKey> publicKey(const Jwk &jwk)
{
    const ErrorQueueCleaner cleaner;
    if (const Curve *curve = findCurve(jwk.crv); curve && curve->signatureBytes == 0)
        return failure(ErrorCode::KeyUnusable, keyName(jwk),
                       say("its curve %1 is for key agreement, not for signatures").arg(jwk.crv));
    auto key = buildKey(jwk);
    if (const QString why = key ? whyUncertified(jwk, *key) : QString(); !why.isNull())
        return failure(ErrorCode::KeyUnusable, keyName(jwk), why);
    return key;
}

Result<PublicKey> agreementKey(const Jwk &jwk)
{
    const ErrorQueueCleaner cleaner;
    if (jwk.kty != "EC"_L1 && jwk.kty != "OKP"_L1)
        return failure(ErrorCode::KeyUnusable, keyName(jwk), say("its kty %1 has no key agreement").arg(jwk.kty));
    if (jwk.crv.startsWith("Ed"_L1))
        return failure(ErrorCode::KeyUnusable, keyName(jwk),
                       say("its curve %1 is for signatures, not for key agreement").arg(jwk.crv));
    return buildKey(jwk);
}

} // namespace jose
