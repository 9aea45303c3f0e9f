// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "jose/openssl.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

/// Keys and signatures for tests, made with OpenSSL alone, not with the code under test.
namespace testkeys {

using Key = std::shared_ptr<EVP_PKEY>;

inline Key rsa(unsigned bits)
{
    return jose::owned(EVP_RSA_gen(bits));
}
inline Key ec(const char *group)
{
    return jose::owned(EVP_EC_gen(group));
}
inline Key named(const char *type)
{
    return jose::owned(EVP_PKEY_Q_keygen(nullptr, nullptr, type));
}

/// The public half in PEM form.
inline QByteArray publicPem(const Key &key)
{
    const jose::OpenSsl<BIO, BIO_free_all> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), key.get());
    char *bytes = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, length);
}

/// What an i2d function of OpenSSL writes.
template<class Object>
QByteArray der(int (*write)(const Object *, uchar **), const Object *object)
{
    uchar *at = nullptr;
    const int length = write(object, &at);
    const QByteArray bytes(reinterpret_cast<const char *>(at), length);
    OPENSSL_free(at);
    return bytes;
}

/// The public half in DER form.
inline QByteArray publicDer(const Key &key)
{
    return der<EVP_PKEY>(i2d_PUBKEY, key.get());
}

/// What PEM is of some DER (RFC 7468).
inline QByteArray pem(const QByteArray &label, const QByteArray &der)
{
    QByteArray text = "-----BEGIN " + label + "-----\n";
    for (qsizetype at = 0; at < der.toBase64().size(); at += 64)
        text += der.toBase64().mid(at, 64) + '\n';
    return text + "-----END " + label + "-----\n";
}

/// Both halves in DER form (PKCS #8).
inline QByteArray privateDer(const Key &key)
{
    const jose::OpenSsl<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info(EVP_PKEY2PKCS8(key.get()));
    return der<PKCS8_PRIV_KEY_INFO>(i2d_PKCS8_PRIV_KEY_INFO, info.get());
}

/// A certificate of `key`, DER, signed by RSA key `authority`: it says nothing but which key it is about.
inline QByteArray certificate(const Key &key, const Key &authority)
{
    const jose::OpenSsl<X509, X509_free> made(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_set_pubkey(made.get(), key.get());
    X509_sign(made.get(), authority.get(), EVP_sha256());
    return der<X509>(i2d_X509, made.get());
}

/// ECDSA's DER as r and s side by side, each of `half` bytes.
inline QByteArray rawEcdsa(const QByteArray &der, int half)
{
    const uchar *at = jose::data(der);
    const jose::OpenSsl<ECDSA_SIG, ECDSA_SIG_free> pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    QByteArray raw(2 * half, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), jose::data(raw), half);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), jose::data(raw) + half, half);
    return raw;
}

/// A signature as JWS carries it. `half` is the length of r for ECDSA, else 0; `pss` with a salt as long as the digest.
inline QByteArray sign(const Key &key, const QByteArray &input, const char *digest, bool pss = false, int half = 0)
{
    const jose::OpenSsl<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr;
    EVP_DigestSignInit_ex(context.get(), &keyContext, digest, nullptr, nullptr, key.get(), nullptr);
    if (pss) {
        EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST);
    }
    size_t length = 1024;
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    EVP_DigestSign(context.get(), jose::data(signature), &length, jose::data(input), jose::size(input));
    signature.truncate(static_cast<qsizetype>(length));
    return half > 0 ? rawEcdsa(signature, half) : signature;
}

inline QByteArray hmac(const char *digest, const QByteArray &secret, const QByteArray &input)
{
    QByteArray mac(EVP_MAX_MD_SIZE, '\0');
    size_t length = 0;
    EVP_Q_mac(nullptr, "HMAC", nullptr, digest, nullptr, secret.constData(), jose::size(secret), jose::data(input),
              jose::size(input), jose::data(mac), jose::size(mac), &length);
    return mac.first(static_cast<qsizetype>(length));
}

/// The first two parts of a compact JWS, with their dot.
inline QByteArray input(const QByteArray &header, const QByteArray &payload)
{
    return jose::encodeBase64url(header) + '.' + jose::encodeBase64url(payload);
}

} // namespace testkeys
