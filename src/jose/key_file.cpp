// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translated.h"
#include "base/utf8.h"
#include "jose/key.h"
#include "jose/openssl.h"

#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

QString say(const char *text)
{
    return translated("key", text);
}

// --- OpenSSL to JWK

Jwk rsaJwk(const EVP_PKEY *key)
{
    Jwk jwk;
    jwk.kty = u"RSA"_s;
    jwk.n = bigNumberParameter(key, OSSL_PKEY_PARAM_RSA_N, 0);
    jwk.e = bigNumberParameter(key, OSSL_PKEY_PARAM_RSA_E, 0);
    // An RSASSA-PSS key may be bound to one digest: then it is for that PS algorithm alone (RFC 4055 3.1).
    jwk.pssOnly = EVP_PKEY_is_a(key, "RSA-PSS") == 1;
    if (jwk.pssOnly) {
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

/// Google's form of a key set: an object from kid to certificate in PEM form, as at its oauth2/v1/certs.
Result<JwkSet> parseCertificateMap(const json_text::Value &document, const QString &name)
{
    JwkSet set;
    for (const json_text::Member &member : document.members) {
        auto keys = parsePem(member.value.string().toUtf8(), u"“%1”"_s.arg(member.name));
        if (!keys) {
            set.broken.append(describe(keys.error()));
            continue;
        }
        keys->keys.front().kid = member.name;
        set.keys.push_back(keys->keys.front());
    }
    if (set.keys.empty())
        return failure(ErrorCode::KeyUnusable, name, say("none of its certificates can be read"));
    return set;
}

bool isCertificateMap(const json_text::Value &document)
{
    return std::any_of(document.members.begin(), document.members.end(), [](const json_text::Member &member) {
        return member.value.string().startsWith("-----BEGIN CERTIFICATE-----"_L1);
    });
}

Result<JwkSet> parseJsonKeys(const QByteArray &json, const QString &name)
{
    const auto document = json_text::parse(json);
    return document && isCertificateMap(*document) ? parseCertificateMap(*document, name) : parseJwkSet(json, name);
}

} // namespace

Jwk toJwk(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA") || EVP_PKEY_is_a(key, "RSA-PSS"))
        return rsaJwk(key);
    return EVP_PKEY_is_a(key, "EC") ? ecJwk(key) : okpJwk(key);
}

Result<JwkSet> parseKeyFile(const QByteArray &content, const QString &name)
{
    const ErrorQueueCleaner cleaner;
    const QByteArray bytes = utf8::withoutMark(content);
    if (bytes.trimmed().startsWith('{'))
        return parseJsonKeys(bytes.trimmed(), name);
    return bytes.contains("-----BEGIN ") ? parsePem(bytes, name) : parseDer(bytes, name);
}

} // namespace jose
