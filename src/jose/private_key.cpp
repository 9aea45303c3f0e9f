// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/private_key.h"

#include "base/translated.h"
#include "base/utf8.h"
#include "jose/base64url.h"
#include "jose/openssl.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using json_text::Value;
using SecretNumber = OpenSsl<BIGNUM, BN_clear_free>;

QString say(const char *text)
{
    return translated("private_key", text);
}

QString keyName(const Jwk &jwk)
{
    return jwk.kid.isEmpty() ? say("without a kid") : u"“%1”"_s.arg(jwk.kid);
}

tl::unexpected<Error> unusable(const Jwk &jwk, const QString &reason)
{
    return failure(ErrorCode::KeyUnusable, keyName(jwk), reason);
}

/// A private member (RFC 7518 6.2.2, 6.3.2); empty when it is absent or no base64url. The reason names no byte of it.
Secret secretMember(const Value &object, QStringView name)
{
    const Value *value = object.find(name);
    const auto bytes = decodeBase64url(value ? value->string().toUtf8() : QByteArray());
    return bytes ? Secret(*bytes) : Secret();
}

SecretNumber number(const Secret &bytes)
{
    return SecretNumber(bigNumber(bytes.reveal()).release());
}

std::shared_ptr<EVP_PKEY> buildRsa(const Jwk &jwk, const Value &object)
{
    struct Parameter
    {
        const char *name;
        SecretNumber value;
    };
    std::array<Parameter, 8> parameters{{{OSSL_PKEY_PARAM_RSA_N, number(Secret(jwk.n))},
                                         {OSSL_PKEY_PARAM_RSA_E, number(Secret(jwk.e))},
                                         {OSSL_PKEY_PARAM_RSA_D, number(secretMember(object, u"d"))},
                                         {OSSL_PKEY_PARAM_RSA_FACTOR1, number(secretMember(object, u"p"))},
                                         {OSSL_PKEY_PARAM_RSA_FACTOR2, number(secretMember(object, u"q"))},
                                         {OSSL_PKEY_PARAM_RSA_EXPONENT1, number(secretMember(object, u"dp"))},
                                         {OSSL_PKEY_PARAM_RSA_EXPONENT2, number(secretMember(object, u"dq"))},
                                         {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, number(secretMember(object, u"qi"))}}};
    const OpenSsl<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    for (const Parameter &parameter : parameters) {
        if (!BN_is_zero(parameter.value.get()))
            OSSL_PARAM_BLD_push_BN(builder.get(), parameter.name, parameter.value.get());
    }
    return keyFromParameters("RSA", builder.get(), EVP_PKEY_KEYPAIR);
}

std::shared_ptr<EVP_PKEY> buildEc(const Jwk &jwk, const Secret &d)
{
    const QByteArray point = '\x04' + jwk.x + jwk.y;
    const SecretNumber scalar = number(d);
    const OpenSsl<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, findCurve(jwk.crv)->openssl, 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size(point));
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get());
    return keyFromParameters("EC", builder.get(), EVP_PKEY_KEYPAIR);
}

std::shared_ptr<EVP_PKEY> buildPair(const Jwk &jwk, const Value &object)
{
    const Secret d = secretMember(object, u"d");
    if (jwk.kty == "RSA"_L1)
        return buildRsa(jwk, object);
    if (d.reveal().size() != findCurve(jwk.crv)->coordinateBytes)
        return nullptr;
    if (jwk.kty == "EC"_L1)
        return buildEc(jwk, d);
    return owned(EVP_PKEY_new_raw_private_key_ex(nullptr, findCurve(jwk.crv)->openssl, nullptr, data(d.reveal()),
                                                 size(d.reveal())));
}

/// For curves OpenSSL takes any scalar for any point; of RSA it would test the primes, which costs too much.
bool halvesMatch(const Jwk &jwk, EVP_PKEY *pair)
{
    if (jwk.kty == "RSA"_L1)
        return true;
    const OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_pkey(nullptr, pair, nullptr));
    return toJwk(pair).x == jwk.x && (jwk.kty == "OKP"_L1 || EVP_PKEY_pairwise_check(context.get()) == 1);
}

Result<PrivateKey> parsePrivateJwk(const Value &object)
{
    auto jwk = parseJwk(object);
    if (!jwk)
        return tl::unexpected<Error>(jwk.error());
    if (jwk->kty == "oct"_L1) {
        const Secret octets = std::exchange(jwk->k, Secret());
        return PrivateKey{*std::move(jwk), nullptr, octets};
    }
    if (!object.find(u"d"))
        return unusable(*jwk, say("it is a public key, which cannot decrypt"));
    // A weak or impossible public half is refused with its own reason.
    const auto publicHalf = jwk->kty == "RSA"_L1 ? publicKey(*jwk) : agreementKey(*jwk);
    if (!publicHalf)
        return tl::unexpected<Error>(publicHalf.error());
    PrivateKey key{*jwk, buildPair(*jwk, object), {}};
    if (!key.pair)
        return unusable(*jwk, say("its private members are missing, damaged or of the wrong length"));
    if (!halvesMatch(*jwk, key.pair.get()))
        return unusable(*jwk, say("its private and its public members do not belong together"));
    return key;
}

PrivateKeySet collect(const std::vector<Result<PrivateKey>> &read)
{
    PrivateKeySet set;
    for (const auto &key : read) {
        if (key)
            set.keys.push_back(*key);
        else
            set.broken.append(describe(key.error()));
    }
    return set;
}

PrivateKeySet parseJson(const QByteArray &json)
{
    const auto document = json_text::parse(json);
    if (!document)
        return {};
    const Value *keys = document->find(u"keys");
    std::vector<Result<PrivateKey>> read;
    if (!keys)
        read.push_back(parsePrivateJwk(*document));
    for (const Value &item : keys ? keys->items : std::vector<Value>())
        read.push_back(parsePrivateJwk(item));
    return collect(read);
}

Result<PrivateKey> parsePrivateDer(QByteArrayView der, const QString &name)
{
    const uchar *at = reinterpret_cast<const uchar *>(der.data());
    PrivateKey key{{}, owned(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()))), {}};
    if (!key.pair)
        return failure(ErrorCode::KeyUnusable, name, say("it holds no unencrypted private key, so it cannot decrypt"));
    key.publicHalf = toJwk(key.pair.get());
    const auto usable = key.publicHalf.kty == "RSA"_L1 ? publicKey(key.publicHalf) : agreementKey(key.publicHalf);
    return usable ? Result<PrivateKey>(key) : tl::unexpected<Error>(usable.error());
}

PrivateKeySet parsePem(const QByteArray &bytes, const QString &name)
{
    const OpenSsl<BIO, BIO_free_all> bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    std::vector<Result<PrivateKey>> read;
    char *label = nullptr;
    char *header = nullptr;
    uchar *der = nullptr;
    long length = 0;
    while (PEM_read_bio(bio.get(), &label, &header, &der, &length) == 1) {
        read.push_back(parsePrivateDer(QByteArrayView(der, length), name));
        OPENSSL_free(label);
        OPENSSL_free(header);
        OPENSSL_clear_free(der, static_cast<size_t>(length));
    }
    return collect(read);
}

} // namespace

PrivateKeySet parsePrivateKeys(const QByteArray &content, const QString &name)
{
    const ErrorQueueCleaner cleaner;
    const QByteArray bytes = utf8::withoutMark(content);
    if (bytes.trimmed().startsWith('{'))
        return parseJson(bytes.trimmed());
    return bytes.contains("-----BEGIN ") ? parsePem(bytes, name) : collect({parsePrivateDer(bytes, name)});
}

PrivateKey symmetricKey(const Secret &octets)
{
    PrivateKey key;
    key.publicHalf.kty = u"oct"_s;
    key.octets = octets;
    return key;
}

} // namespace jose
