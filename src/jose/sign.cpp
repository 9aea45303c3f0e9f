// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sign.h"

#include "base/json_text.h"
#include "base/translated.h"
#include "jose/base64url.h"
#include "jose/openssl.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

QString say(const char *text)
{
    return translated("sign", text);
}

} // namespace

SigningKey SigningKey::generate()
{
    auto key = owned(EVP_RSA_gen(2048));
    if (!key)
        qFatal("OpenSSL cannot make an RSA key"); // no memory or no random numbers: nothing sensible can follow
    return SigningKey(std::move(key));
}

Result<SigningKey> SigningKey::fromPem(const QByteArray &pem)
{
    const ErrorQueueCleaner cleaner;
    const OpenSsl<BIO, BIO_free_all> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    // Without a callback OpenSSL would ask for a password on the terminal.
    const auto noPassword = [](char *, int, int, void *) { return -1; };
    auto key = owned(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
    if (!key)
        return failure(ErrorCode::KeyUnusable, say("for signing"), say("it is no unencrypted private key in PEM form"));
    if (!EVP_PKEY_is_a(key.get(), "RSA") || EVP_PKEY_get_bits(key.get()) < 2048)
        return failure(ErrorCode::KeyUnusable, say("for signing"), say("it is no RSA key of at least 2048 bits"));
    return SigningKey(std::move(key));
}

QByteArray SigningKey::toPem() const
{
    const OpenSsl<BIO, BIO_free_all> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *bytes = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, length);
}

Jwk SigningKey::publicJwk() const
{
    Jwk jwk;
    jwk.kty = u"RSA"_s;
    jwk.alg = u"RS256"_s;
    jwk.use = u"sig"_s;
    jwk.n = bigNumberParameter(m_key.get(), OSSL_PKEY_PARAM_RSA_N, 0);
    jwk.e = bigNumberParameter(m_key.get(), OSSL_PKEY_PARAM_RSA_E, 0);
    jwk.kid = QString::fromLatin1(thumbprint(jwk));
    return jwk;
}

QString SigningKey::kid() const
{
    return publicJwk().kid;
}

QByteArray SigningKey::signCompact(const QByteArray &claimsJson) const
{
    const QByteArray header = R"({"alg":"RS256","kid":)" + json_text::quoted(kid()) + R"(,"typ":"JWT"})";
    const QByteArray input = encodeBase64url(header) + '.' + encodeBase64url(claimsJson);
    const OpenSsl<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    QByteArray signature(EVP_PKEY_get_size(m_key.get()), '\0');
    size_t length = size(signature);
    if (EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(), nullptr) != 1 ||
        EVP_DigestSign(context.get(), data(signature), &length, data(input), size(input)) != 1)
        qFatal("OpenSSL cannot sign with an RSA key that it made or read itself");
    return input + '.' + encodeBase64url(signature);
}

} // namespace jose
