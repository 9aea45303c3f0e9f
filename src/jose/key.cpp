// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key.h"

#include "base/translated.h"
#include "jose/openssl.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

QString say(const char *text)
{
    return translated("key", text);
}

QString keyName(const QString &kid)
{
    return kid.isEmpty() ? say("without a kid") : u"“%1”"_s.arg(kid);
}

// --- JWK to OpenSSL

std::shared_ptr<EVP_PKEY> fromData(const char *type, OSSL_PARAM_BLD *builder)
{
    const OpenSsl<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(builder));
    const OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return owned(key);
}

std::shared_ptr<EVP_PKEY> buildRsa(const Jwk &jwk)
{
    const OpenSsl<BIGNUM, BN_free> n = bigNumber(jwk.n);
    const OpenSsl<BIGNUM, BN_free> e = bigNumber(jwk.e);
    const OpenSsl<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return fromData("RSA", builder.get());
}

std::shared_ptr<EVP_PKEY> buildEc(const Jwk &jwk, const Curve &curve)
{
    const QByteArray point = '\x04' + jwk.x + jwk.y; // uncompressed (SEC 1, 2.3.3)
    const OpenSsl<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.openssl, 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size(point));
    return fromData("EC", builder.get());
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
        return failure(ErrorCode::KeyUnusable, keyName(jwk.kid), weak);
    PublicKey key{KeyType::Rsa, {}, bits, buildRsa(jwk), {}};
    if (!key.key)
        return failure(ErrorCode::KeyUnusable, keyName(jwk.kid), say("OpenSSL refuses its modulus or exponent"));
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
    const auto refuse = [&jwk](const QString &reason) {
        return failure(ErrorCode::KeyUnusable, keyName(jwk.kid), reason);
    };
    if (curve.signatureBytes == 0)
        return refuse(say("its curve %1 is for key agreement, not for signatures").arg(jwk.crv));
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

// --- OpenSSL to JWK

Jwk rsaJwk(const EVP_PKEY *key)
{
    Jwk jwk;
    jwk.kty = u"RSA"_s;
    jwk.n = bigNumberParameter(key, OSSL_PKEY_PARAM_RSA_N, 0);
    jwk.e = bigNumberParameter(key, OSSL_PKEY_PARAM_RSA_E, 0);
    // An RSASSA-PSS key may be bound to one digest: then it is for that PS algorithm alone (RFC 4055 3.1).
    if (EVP_PKEY_is_a(key, "RSA-PSS")) {
        const QString digest = textParameter(key, OSSL_PKEY_PARAM_RSA_DIGEST);
        if (!digest.isEmpty())
            jwk.alg = u"PS"_s + digest.last(3);
    }
    return jwk;
}

Jwk ecJwk(const EVP_PKEY *key)
{
    Jwk jwk;
    const QString group = textParameter(key, OSSL_PKEY_PARAM_GROUP_NAME);
    for (const Curve &curve : curves()) {
        if (curve.keyType != KeyType::Ec || group != QLatin1StringView(curve.openssl))
            continue;
        jwk.kty = u"EC"_s;
        jwk.crv = QLatin1StringView(curve.name);
        jwk.x = bigNumberParameter(key, OSSL_PKEY_PARAM_EC_PUB_X, curve.coordinateBytes);
        jwk.y = bigNumberParameter(key, OSSL_PKEY_PARAM_EC_PUB_Y, curve.coordinateBytes);
    }
    return jwk;
}

Jwk okpJwk(const EVP_PKEY *key)
{
    Jwk jwk;
    for (const Curve &curve : curves()) {
        if (curve.keyType != KeyType::Okp || !EVP_PKEY_is_a(key, curve.openssl))
            continue;
        jwk.kty = u"OKP"_s;
        jwk.crv = QLatin1StringView(curve.name);
        size_t length = static_cast<size_t>(curve.coordinateBytes);
        jwk.x.resize(curve.coordinateBytes);
        EVP_PKEY_get_raw_public_key(key, data(jwk.x), &length);
    }
    return jwk;
}

/// A JWK of no `kty` when the key is of a kind that JOSE does not know.
Jwk toJwk(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA") || EVP_PKEY_is_a(key, "RSA-PSS"))
        return rsaJwk(key);
    return EVP_PKEY_is_a(key, "EC") ? ecJwk(key) : okpJwk(key);
}

// --- Files

using Decoder = EVP_PKEY *(*)(const uchar **, long);

EVP_PKEY *publicKeyInfo(const uchar **at, long length)
{
    return d2i_PUBKEY(nullptr, at, length);
}

EVP_PKEY *certificateKey(const uchar **at, long length)
{
    const OpenSsl<X509, X509_free> certificate(d2i_X509(nullptr, at, length));
    return certificate ? X509_get_pubkey(certificate.get()) : nullptr;
}

EVP_PKEY *rsaPublicKey(const uchar **at, long length)
{
    return d2i_PublicKey(EVP_PKEY_RSA, nullptr, at, length);
}

EVP_PKEY *privateKey(const uchar **at, long length)
{
    return d2i_AutoPrivateKey(nullptr, at, length);
}

/// What a PEM label announces (RFC 7468); of private keys the public half alone is taken.
struct Form
{
    const char *label;
    Decoder decode;
};

constexpr Form forms[] = {
    {"PUBLIC KEY", publicKeyInfo},        {"CERTIFICATE", certificateKey}, {"RSA PUBLIC KEY", rsaPublicKey},
    {"PRIVATE KEY", privateKey},          {"RSA PRIVATE KEY", privateKey}, {"EC PRIVATE KEY", privateKey},
    {"X509 CERTIFICATE", certificateKey},
};

/// The key that fills `der` to its last byte, as a JWK, or the reason why there is none.
tl::expected<Jwk, QString> decodeDer(QByteArrayView der, Decoder decode)
{
    const uchar *at = reinterpret_cast<const uchar *>(der.data());
    const uchar *end = at + der.size();
    const auto key = owned(decode(&at, static_cast<long>(der.size())));
    if (!key || at != end)
        return tl::unexpected(say("its bytes are damaged or of another kind"));
    Jwk jwk = toJwk(key.get());
    if (jwk.kty.isEmpty())
        return tl::unexpected(say("it is of a kind that tokens are not signed with"));
    return jwk;
}

tl::expected<Jwk, QString> decodePemBlock(QLatin1StringView label, QByteArrayView der)
{
    for (const Form &form : forms) {
        if (label == QLatin1StringView(form.label))
            return decodeDer(der, form.decode);
    }
    return tl::unexpected(say("a block “%1” holds no key that can be read").arg(label));
}

Result<JwkSet> parsePem(const QByteArray &bytes, const QString &name)
{
    const OpenSsl<BIO, BIO_free_all> bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    JwkSet set;
    char *label = nullptr;
    char *header = nullptr;
    uchar *der = nullptr;
    long length = 0;
    while (PEM_read_bio(bio.get(), &label, &header, &der, &length) == 1) {
        auto jwk = decodePemBlock(QLatin1StringView(label), QByteArrayView(der, length));
        OPENSSL_free(label);
        OPENSSL_free(header);
        OPENSSL_clear_free(der, static_cast<size_t>(length));
        if (jwk)
            set.keys.push_back(*std::move(jwk));
        else
            set.broken.append(jwk.error());
    }
    if (!set.keys.empty())
        return set;
    return failure(ErrorCode::KeyUnusable, name,
                   set.broken.isEmpty() ? say("its PEM text is damaged") : set.broken.constFirst());
}

Result<JwkSet> parseDer(const QByteArray &bytes, const QString &name)
{
    for (const Decoder decode : {publicKeyInfo, certificateKey, privateKey}) {
        if (auto jwk = decodeDer(bytes, decode))
            return JwkSet{{*std::move(jwk)}, {}};
    }
    return failure(ErrorCode::KeyUnusable, name,
                   say("it is no PEM, DER, JWK or JWK Set: no public key and no certificate was found in it"));
}

} // namespace

Result<PublicKey> publicKey(const Jwk &jwk)
{
    const ErrorQueueCleaner cleaner;
    if (jwk.kty == "RSA"_L1)
        return rsaKey(jwk);
    if (jwk.kty == "oct"_L1)
        return PublicKey{KeyType::Oct, {}, 0, nullptr, jwk.k};
    if (const Curve *curve = findCurve(jwk.crv); curve && jwk.kty == QLatin1StringView(ktyName(curve->keyType)))
        return curveKey(jwk, *curve);
    return failure(ErrorCode::KeyUnusable, keyName(jwk.kid), say("its kty or crv is not known"));
}

Result<JwkSet> parseKeyFile(const QByteArray &bytes, const QString &name)
{
    const ErrorQueueCleaner cleaner;
    if (bytes.trimmed().startsWith('{'))
        return parseJwkSet(bytes.trimmed(), name);
    return bytes.contains("-----BEGIN ") ? parsePem(bytes, name) : parseDer(bytes, name);
}

} // namespace jose
