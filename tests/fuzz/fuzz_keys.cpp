// SPDX-License-Identifier: GPL-3.0-or-later
// A file of keys: JWK, JWK Set, PEM, DER, certificates.
#include "jose/private_key.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

void checkKey(const jose::Jwk &jwk)
{
    require(!jwk.kty.isEmpty(), "a key has a type");
    require(jose::thumbprint(jwk).size() == 43, "a thumbprint is SHA-256 in base64url");
    require(!jose::keyWords(jwk).isEmpty(), "a key has words");
    if (const auto key = jose::publicKey(jwk))
        require((key->type == jose::KeyType::Oct) == !key->key, "OpenSSL has every key but a secret");
    if (const auto key = jose::agreementKey(jwk))
        require(key->key != nullptr, "a key agreement has a key");
}

/// The members that are private in any kind of key (RFC 7518 6).
QByteArrayList secretsOf(const QByteArray &input)
{
    QByteArrayList secrets;
    if (const auto value = json_text::parse(input)) {
        for (const char *name : {"k", "d", "p", "q", "dp", "dq", "qi"}) {
            if (const json_text::Value *member = value->find(QString::fromLatin1(name)))
                secrets.append(member->string().toUtf8());
        }
    }
    return secrets;
}

void checkSentence(const QString &sentence, const QByteArrayList &secrets, const QByteArray &input)
{
    require(!sentence.isEmpty(), "a key that cannot be read is told why");
    for (const QByteArray &secret : secrets)
        require(!fuzz::tells({ErrorCode::KeyUnusable, sentence, {}}, secret, input), "no sentence tells a secret");
}

} // namespace

void tryInput(const QByteArray &input)
{
    const QByteArrayList secrets = secretsOf(input);
    if (const auto keys = jose::parseKeyFile(input, u"keys"_s)) {
        for (const jose::Jwk &jwk : keys->keys)
            checkKey(jwk);
        for (const QString &sentence : keys->broken)
            checkSentence(sentence, secrets, input);
    } else {
        checkSentence(describe(keys.error()), secrets, input);
    }
    const jose::PrivateKeySet own = jose::parsePrivateKeys(input, u"keys"_s);
    for (const jose::PrivateKey &key : own.keys)
        require(key.publicHalf.k.isEmpty() && (key.pair || !key.octets.isEmpty()), "a private key is private, and one");
    for (const QString &sentence : own.broken)
        checkSentence(sentence, secrets, input);
}
