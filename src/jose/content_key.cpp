// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/content_key.h"

#include "base/translated.h"
#include "jose/base64url.h"
#include "jose/cipher.h"
#include "jose/claims.h"
#include "jose/openssl.h"

#include <QtEndian>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using Answer = tl::expected<Secret, QString>;

QString say(const char *text)
{
    return translated("content_key", text);
}

tl::unexpected<QString> refuse(const QString &reason)
{
    return tl::unexpected(reason);
}

/// A header member in base64url, or the reason why there is none.
tl::expected<QByteArray, QString> bytesMember(const JweRecipient &recipient, QStringView name)
{
    const json_text::Value *value = recipient.header->find(name);
    if (!value || value->kind != json_text::Kind::String)
        return refuse(say("the header holds no “%1”").arg(name));
    auto bytes = decodeBase64url(value->string().toUtf8());
    if (!bytes)
        return refuse(say("the header's “%1” is no base64url: %2").arg(name, bytes.error().message));
    return *std::move(bytes);
}

QByteArray aes(qsizetype keyBytes, const char *mode)
{
    return "AES-" + QByteArray::number(keyBytes * 8) + '-' + mode;
}

Answer wrongLength(qsizetype found, const QString &what, qsizetype needed)
{
    return refuse(say("the key has %1 bytes, %2 needs %3").arg(found).arg(what).arg(needed));
}

/// RFC 3394, after whatever made the wrapping key.
Answer unwrap(const KeyQuestion &question, const QByteArray &wrappingKey)
{
    const QByteArray cipher = aes(question.management.wrapBytes, "WRAP");
    auto key = decipher(cipher, wrappingKey, {{}, {}, question.recipient.encryptedKey, {}});
    if (!key)
        return refuse(say("the encrypted key does not open with it"));
    return Secret(*std::move(key));
}

Answer direct(const KeyQuestion &question)
{
    if (!question.recipient.encryptedKey.isEmpty())
        return refuse(say("with alg dir there must be no encrypted key"));
    return question.key.octets;
}

Answer aesKw(const KeyQuestion &question)
{
    const QByteArray &key = question.key.octets.reveal();
    if (key.size() != question.management.wrapBytes)
        return wrongLength(key.size(), QLatin1StringView(question.management.name), question.management.wrapBytes);
    return unwrap(question, key);
}

Answer aesGcmKw(const KeyQuestion &question)
{
    const QByteArray &key = question.key.octets.reveal();
    const auto iv = bytesMember(question.recipient, u"iv");
    const auto tag = bytesMember(question.recipient, u"tag");
    if (!iv || !tag)
        return refuse(iv ? tag.error() : iv.error());
    if (iv->size() != 12 || tag->size() != 16)
        return refuse(say("the header's “iv” must have 12 bytes and its “tag” 16 (RFC 7518 4.7.1)"));
    if (key.size() != question.management.wrapBytes)
        return wrongLength(key.size(), QLatin1StringView(question.management.name), question.management.wrapBytes);
    auto opened = decipher(aes(key.size(), "GCM"), key, {*iv, {}, question.recipient.encryptedKey, *tag});
    if (!opened)
        return refuse(say("the encrypted key does not open with it"));
    return Secret(*std::move(opened));
}

Answer rsaOaep(const KeyQuestion &question)
{
    const OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(
        EVP_PKEY_CTX_new_from_pkey(nullptr, question.key.pair.get(), nullptr));
    const QByteArray &input = question.recipient.encryptedKey;
    QByteArray output(EVP_PKEY_get_size(question.key.pair.get()), '\0');
    size_t length = size(output);
    if (EVP_PKEY_decrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_oaep_md_name(context.get(), question.management.digest, nullptr) != 1 ||
        EVP_PKEY_CTX_set_rsa_mgf1_md_name(context.get(), question.management.digest, nullptr) != 1 ||
        EVP_PKEY_decrypt(context.get(), data(output), &length, data(input), size(input)) != 1)
        return refuse(say("the encrypted key does not open with it"));
    return Secret(output.first(static_cast<qsizetype>(length)));
}

// --- ECDH-ES (RFC 7518 4.6)

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray withLength(const QByteArray &bytes)
{
    return bigEndian(static_cast<quint32>(bytes.size())) + bytes;
}

QByteArray sha256(const QByteArray &input)
{
    QByteArray hash(32, '\0');
    size_t length = 0;
    EVP_Q_digest(nullptr, "SHA256", nullptr, input.constData(), size(input), data(hash), &length);
    return hash;
}

/// The one-step derivation of NIST SP 800-56A 5.8.1, as RFC 7518 4.6.2 fills it.
Secret concatKdf(const Secret &agreed, const QByteArray &algorithm, const QByteArray &apu, const QByteArray &apv,
                 int keyBytes)
{
    const QByteArray info =
        withLength(algorithm) + withLength(apu) + withLength(apv) + bigEndian(static_cast<quint32>(keyBytes) * 8);
    QByteArray key;
    for (quint32 round = 1; key.size() < keyBytes; ++round)
        key += sha256(bigEndian(round) + agreed.reveal() + info);
    return Secret(key.first(keyBytes));
}

/// What both sides agree on, or the reason why nothing.
Answer agree(EVP_PKEY *own, EVP_PKEY *ephemeral)
{
    const OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_pkey(nullptr, own, nullptr));
    size_t length = 0;
    if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), ephemeral) != 1 ||
        EVP_PKEY_derive(context.get(), nullptr, &length) != 1)
        return refuse(say("its curve is not that of the ephemeral key"));
    QByteArray agreed(static_cast<qsizetype>(length), '\0');
    if (EVP_PKEY_derive(context.get(), data(agreed), &length) != 1)
        return refuse(say("the ephemeral key (epk) gives nothing to agree on: it was made to"));
    return Secret(agreed.first(static_cast<qsizetype>(length)));
}

Answer agreedSecret(const KeyQuestion &question)
{
    const json_text::Value *epk = question.recipient.header->find(u"epk");
    if (!epk)
        return refuse(say("the header holds no ephemeral key (epk)"));
    const auto ephemeral = parseJwk(*epk).and_then([](const Jwk &jwk) { return agreementKey(jwk); });
    if (!ephemeral)
        return refuse(say("the ephemeral key (epk) cannot be used: %1").arg(ephemeral.error().detail));
    if (ephemeral->curve != question.key.publicHalf.crv)
        return refuse(
            say("its curve is %1, that of the ephemeral key is %2").arg(question.key.publicHalf.crv, ephemeral->curve));
    return agree(question.key.pair.get(), ephemeral->key.get());
}

Answer ecdhEs(const KeyQuestion &question)
{
    const bool wraps = question.management.wrapBytes > 0;
    if (!wraps && !question.recipient.encryptedKey.isEmpty())
        return refuse(say("with alg ECDH-ES there must be no encrypted key"));
    const auto optional = [&question](QStringView name) {
        return question.recipient.header->find(name) ? bytesMember(question.recipient, name) : QByteArray();
    };
    const auto apu = optional(u"apu");
    const auto apv = optional(u"apv");
    if (!apu || !apv)
        return refuse(apu ? apv.error() : apu.error());
    const Answer agreed = agreedSecret(question);
    if (!agreed)
        return agreed;
    const QByteArray purpose = wraps ? question.management.name : question.encryption.name;
    const Secret key =
        concatKdf(*agreed, purpose, *apu, *apv, wraps ? question.management.wrapBytes : question.encryption.keyBytes);
    return wraps ? unwrap(question, key.reveal()) : key;
}

// --- Passwords (RFC 7518 4.8)

Answer pbes2(const KeyQuestion &question, qint64 &rounds)
{
    const auto salt = bytesMember(question.recipient, u"p2s");
    const qint64 count = ClaimsSet(*question.recipient.header).numericDate(u"p2c").value_or(0);
    if (!salt)
        return refuse(salt.error());
    if (salt->size() < 8)
        return refuse(say("its salt (p2s) has %1 bytes; RFC 7518 wants 8 at least").arg(salt->size()));
    if (count < 1)
        return refuse(say("its count (p2c) is missing or no positive number"));
    if (count > maximumRounds)
        return refuse(say("its count (p2c) of %1 is over the limit of %2: it would only keep this computer busy")
                          .arg(count)
                          .arg(maximumRounds));
    if (count > rounds)
        return refuse(say("it was not tried, for those before it took all the time that one token may cost"));
    rounds -= count;
    const QByteArray &password = question.key.octets.reveal();
    const QByteArray fullSalt = QByteArray(question.management.name) + '\0' + *salt;
    const OpenSsl<EVP_MD, EVP_MD_free> digest(EVP_MD_fetch(nullptr, question.management.digest, nullptr));
    QByteArray key(question.management.wrapBytes, '\0');
    PKCS5_PBKDF2_HMAC(password.constData(), static_cast<int>(password.size()), data(fullSalt),
                      static_cast<int>(fullSalt.size()), static_cast<int>(count), digest.get(),
                      static_cast<int>(key.size()), data(key));
    return unwrap(question, Secret(key).reveal());
}

Answer byMode(const KeyQuestion &question, qint64 &rounds)
{
    switch (question.management.mode) {
    case KeyMode::Direct:
        return direct(question);
    case KeyMode::AesKw:
        return aesKw(question);
    case KeyMode::AesGcmKw:
        return aesGcmKw(question);
    case KeyMode::RsaOaep:
        return rsaOaep(question);
    case KeyMode::EcdhEs:
        return ecdhEs(question);
    case KeyMode::Pbes2:
        return pbes2(question, rounds);
    case KeyMode::Refused:
        return refuse(say("%1 is not opened").arg(QLatin1StringView(question.management.name)));
    }
    Q_UNREACHABLE();
}

} // namespace

Answer contentKey(const KeyQuestion &question, qint64 &rounds)
{
    const Answer key = byMode(question, rounds);
    if (key && key->reveal().size() != question.encryption.keyBytes)
        return wrongLength(key->reveal().size(), QLatin1StringView(question.encryption.name),
                           question.encryption.keyBytes);
    return key;
}

} // namespace jose
