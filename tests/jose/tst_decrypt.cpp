// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/decrypt.h"

#include "jose/base64url.h"
#include "jose/encryption.h"
#include "jose/verify.h"
#include "tests/support/keys.h"
#include "tests/support/seal.h"
#include "tests/support/vectors.h"

#include <QJsonObject>
#include <QtTest>
#include <openssl/err.h>
#include <zlib.h>

using namespace Qt::StringLiterals;
using Outcome = jose::Decryption::Outcome;

namespace {

/// JSON written with ' for ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

jose::PrivateKeySet secretOf(const QByteArray &bytes)
{
    return {{jose::symmetricKey(Secret(bytes))}, {}};
}

jose::PrivateKeySet jwkOf(const QJsonValue &jwk)
{
    return jose::parsePrivateKeys(QJsonDocument(jwk.toObject()).toJson(), u"key"_s);
}

const QByteArray key128(16, 'k');

/// A good token of alg dir and enc A128GCM by key128, with `headerRest` in its header.
QByteArray sealed(const QByteArray &headerRest = {}, const QByteArray &plaintext = "hello")
{
    return seal::compact(json("{'alg':'dir','enc':'A128GCM'" + headerRest + "}"), {}, "AES-128-GCM", key128, plaintext);
}

/// A public key as the member epk has it.
QByteArray ephemeral(const char *group, const char *curve)
{
    const jose::Jwk jwk = jose::parseKeyFile(testkeys::publicDer(testkeys::ec(group)), u"key"_s).value().keys.front();
    return json("{'kty':'EC','crv':'") + curve + json("','x':'") + jose::encodeBase64url(jwk.x) + json("','y':'") +
           jose::encodeBase64url(jwk.y) + json("'}");
}

QByteArray deflated(const QByteArray &bytes)
{
    QByteArray packed(bytes.size() + 1000, '\0');
    z_stream state{};
    deflateInit2(&state, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = bytes;
    state.next_in = reinterpret_cast<Bytef *>(input.data());
    state.avail_in = static_cast<uInt>(input.size());
    state.next_out = reinterpret_cast<Bytef *>(packed.data());
    state.avail_out = static_cast<uInt>(packed.size());
    deflate(&state, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(state.total_out));
    deflateEnd(&state);
    return packed;
}

/// Encrypted with a password, from which `rounds` rounds make the key.
QByteArray sealedByPassword(const QByteArray &password, int rounds)
{
    const QByteArray salt = "PBES2-HS256+A128KW"_ba + '\0' + QByteArray(8, 's');
    QByteArray wrapping(16, '\0');
    PKCS5_PBKDF2_HMAC(password.constData(), static_cast<int>(password.size()), jose::data(salt),
                      static_cast<int>(salt.size()), rounds, EVP_sha256(), static_cast<int>(wrapping.size()),
                      jose::data(wrapping));
    const jose::OpenSsl<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    QByteArray wrapped(24, '\0');
    int length = 0;
    EVP_EncryptInit_ex2(context.get(), EVP_aes_128_wrap(), jose::data(wrapping), nullptr, nullptr);
    EVP_EncryptUpdate(context.get(), jose::data(wrapped), &length, jose::data(key128), static_cast<int>(key128.size()));
    return seal::compact(json("{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2s':'" +
                              jose::encodeBase64url(QByteArray(8, 's')) + "','p2c':" + QByteArray::number(rounds) +
                              "}"),
                         wrapped, "AES-128-GCM", key128, "hello");
}

jose::PrivateKeySet keysOf(const QJsonValue &entry)
{
    if (entry[u"password"].isString())
        return secretOf(entry[u"password"].toString().toUtf8());
    if (entry[u"key"].isObject())
        return jwkOf(entry[u"key"]);
    return jose::parsePrivateKeys(QJsonDocument(QJsonObject{{u"keys"_s, entry[u"keys"]}}).toJson(), u"keys"_s);
}

} // namespace

class TestDecrypt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAgreementThatCannotBeSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("headerRest");
        QTest::addColumn<QByteArray>("encryptedKey");
        QTest::addColumn<QString>("reason");
        const QByteArray good = ",\"epk\":" + ephemeral("prime256v1", "P-256");
        const auto row = [](const char *name, const QByteArray &headerRest, const QByteArray &key, const char *reason) {
            QTest::newRow(name) << headerRest << key << QString::fromUtf8(reason);
        };
        row("no ephemeral key", {}, {}, "the header holds no ephemeral key (epk)");
        row("an ephemeral key that is none", json(",'epk':{'kty':'EC'}"), {}, "the ephemeral key (epk) cannot be used");
        row("one of another curve", ",\"epk\":" + ephemeral("secp384r1", "P-384"), {},
            "its curve is P-256, that of the ephemeral key is P-384");
        row("an encrypted key where there is none", good, "AAAA", "there must be no encrypted key");
        row("apu that is no base64url", good + json(",'apu':'=='"), {}, "“apu” is no base64url");
        row("apv that is no base64url", good + json(",'apv':'=='"), {}, "“apv” is no base64url");
        row("a key that gives another secret", good + json(",'apu':'QQ','apv':'Qg'"), {}, "does not open it");
    }
    void anAgreementThatCannotBeSaysWhy()
    {
        QFETCH(QByteArray, headerRest);
        QFETCH(QByteArray, encryptedKey);
        QFETCH(QString, reason);
        const QByteArray header = json("{'alg':'ECDH-ES','enc':'A128GCM'") + headerRest + '}';
        const QByteArray token = jose::encodeBase64url(header) + '.' + encryptedKey + '.' +
                                 jose::encodeBase64url(QByteArray(12, 'i')) + ".QUFB." +
                                 jose::encodeBase64url(QByteArray(16, 't'));
        const auto keys = jose::parsePrivateKeys(testkeys::privateDer(testkeys::ec("prime256v1")), u"key"_s);
        const auto opened = jose::decrypt(jose::parseJwe(token), keys);
        QVERIFY(opened.outcome != Outcome::Opened);
        QVERIFY2(opened.reason.contains(reason), qPrintable(opened.reason));
    }

    void theLengthsOfVectorAndTagAreFixed_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the vector") << 2 << u"the initialization vector has 3 bytes and the tag 16"_s;
        QTest::newRow("the tag") << 4 << u"the initialization vector has 12 bytes and the tag 3"_s;
    }
    void theLengthsOfVectorAndTagAreFixed()
    {
        QFETCH(int, part);
        QFETCH(QString, reason);
        QByteArrayList parts = sealed().split('.');
        parts[part] = "QUFB";
        const auto opened = jose::decrypt(jose::parseJwe(parts.join('.')), secretOf(key128));
        QCOMPARE(opened.outcome, Outcome::Wrong);
        QVERIFY2(opened.reason.contains(reason), qPrintable(opened.reason));
    }

    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void opensAndNoticesEachChange()
    {
        const auto good = jose::parseJwe(sealed());
        QCOMPARE(jose::decrypt(good, secretOf(key128)).plaintext, "hello"_ba);
        QCOMPARE(jose::decrypt(good, secretOf(QByteArray(16, 'x'))).outcome, Outcome::Wrong);
        QCOMPARE(jose::decrypt(good, {}).outcome, Outcome::NoKey);
        for (QByteArray jose::Jwe::*part :
             {&jose::Jwe::authenticated, &jose::Jwe::iv, &jose::Jwe::ciphertext, &jose::Jwe::tag}) {
            auto changed = good;
            (changed.*part)[0] = static_cast<char>((changed.*part)[0] ^ 1);
            const auto opened = jose::decrypt(changed, secretOf(key128));
            QCOMPARE(opened.outcome, Outcome::Wrong);
            QVERIFY(opened.plaintext.isEmpty());
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &header, Outcome outcome, const QString &reason,
                            const QByteArray &key = key128, const QByteArray &encryptedKey = {}) {
            QTest::newRow(name) << seal::compact(json(header), encryptedKey, "AES-128-GCM", key128, "hello") << key
                                << outcome << reason;
        };
        row("RSA1_5", "{'alg':'RSA1_5','enc':'A128GCM'}", Outcome::NotOpenable, u"Bleichenbacher"_s);
        row("an alg nobody knows", "{'alg':'A128XW','enc':'A128GCM'}", Outcome::NotOpenable, u"not known"_s);
        row("no alg", "{'enc':'A128GCM'}", Outcome::NotOpenable, u"names no alg"_s);
        row("an enc nobody knows", "{'alg':'dir','enc':'A128CTR'}", Outcome::NotOpenable, u"“A128CTR” is not known"_s);
        row("no enc", "{'alg':'dir'}", Outcome::NotOpenable, u"names no enc"_s);
        row("an extension", "{'alg':'dir','enc':'A128GCM','crit':['b64'],'b64':true}", Outcome::NotOpenable,
            u"not understood (crit: b64)"_s);
        row("another zip", "{'alg':'dir','enc':'A128GCM','zip':'GZ'}", Outcome::NotOpenable, u"zip"_s);
        row("a key too short", "{'alg':'dir','enc':'A128GCM'}", Outcome::Wrong, u"the key has 15 bytes, A128GCM"_s,
            QByteArray(15, 'k'));
        row("a key too long", "{'alg':'A128KW','enc':'A128GCM'}", Outcome::Wrong, u"the key has 17 bytes, A128KW"_s,
            QByteArray(17, 'k'));
        row("an encrypted key beside dir", "{'alg':'dir','enc':'A128GCM'}", Outcome::Wrong, u"no encrypted key"_s,
            key128, "x");
        row("another enc", "{'alg':'dir','enc':'A128CBC-HS256'}", Outcome::Wrong, u"needs 32"_s);
        row("a wrapped key that is damaged", "{'alg':'A128KW','enc':'A128GCM'}", Outcome::Wrong,
            u"does not open with it"_s, key128, QByteArray(24, 'x'));
        row("A128GCMKW without iv", "{'alg':'A128GCMKW','enc':'A128GCM','tag':'AA'}", Outcome::Wrong, u"“iv”"_s);
        row("A128GCMKW with a short tag", "{'alg':'A128GCMKW','enc':'A128GCM','iv':'AAAAAAAAAAAAAAAA','tag':'AAAA'}",
            Outcome::Wrong, u"its “tag” 16"_s);
        row("PBES2 without a salt", "{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2c':1000}", Outcome::Wrong,
            u"“p2s”"_s);
        row("PBES2 with a short salt", "{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2c':1000,'p2s':'AAAA'}",
            Outcome::Wrong, u"3 bytes"_s);
        row("PBES2 without a count", "{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2s':'AAAAAAAAAAA'}", Outcome::Wrong,
            u"p2c"_s);
        row("PBES2 with a million and one rounds",
            "{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2c':1000001,'p2s':'AAAAAAAAAAA'}", Outcome::Wrong,
            u"1000001 is over the limit of 1000000"_s);
        row("ECDH-ES with a symmetric key", "{'alg':'ECDH-ES','enc':'A128GCM'}", Outcome::NoFittingKey,
            u"kty oct, which ECDH-ES does not use"_s);
        row("RSA-OAEP with a symmetric key", "{'alg':'RSA-OAEP','enc':'A128GCM'}", Outcome::NoFittingKey, u"kty oct"_s);
    }
    void refusals()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, key);
        QFETCH(Outcome, outcome);
        QFETCH(QString, reason);
        const auto opened = jose::decrypt(jose::parseJwe(token), secretOf(key));
        QCOMPARE(opened.outcome, outcome);
        QVERIFY2(opened.reason.contains(reason), qPrintable(opened.reason));
        QVERIFY(opened.plaintext.isEmpty());
        QVERIFY(!opened.reason.contains(QString::fromLatin1(key)));
    }

    void aSecondPasswordIsTried()
    {
        const jose::Jwe jwe = jose::parseJwe(sealedByPassword("password\n", 500'001));
        jose::PrivateKeySet keys = secretOf("password");
        QCOMPARE(jose::decrypt(jwe, keys).outcome, Outcome::Wrong);
        keys.keys.push_back(jose::symmetricKey(Secret("password\n")));
        const auto opened = jose::decrypt(jwe, keys);
        QVERIFY2(opened.outcome == Outcome::Opened, qPrintable(opened.reason));
        QCOMPARE(opened.plaintext, "hello"_ba);
    }

    void manyPasswordsKeepNoComputerBusy()
    {
        const jose::Jwe jwe = jose::parseJwe(sealedByPassword("password", 700'000));
        jose::PrivateKeySet keys = secretOf("a");
        for (const char *password : {"b", "password"})
            keys.keys.push_back(jose::symmetricKey(Secret(password)));
        const auto opened = jose::decrypt(jwe, keys);
        QCOMPARE(opened.outcome, Outcome::Wrong);
        QVERIFY2(opened.reason.contains(u"it was not tried"_s), qPrintable(opened.reason));
    }

    void keysArePassedOver_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("reason"); // empty: taken
        QTest::newRow("nothing said") << QByteArray() << QString();
        QTest::newRow("the same kid") << ",'kid':'a'"_ba << QString();
        QTest::newRow("another kid") << ",'kid':'b'"_ba << u"names the kid “a”"_s;
        QTest::newRow("use enc") << ",'use':'enc'"_ba << QString();
        QTest::newRow("use sig") << ",'use':'sig'"_ba << u"its use is “sig”"_s;
        QTest::newRow("its alg is the enc") << ",'alg':'A128GCM'"_ba << QString();
        QTest::newRow("another alg") << ",'alg':'A256GCM'"_ba << u"for alg A256GCM alone"_s;
        QTest::newRow("key_ops decrypt") << ",'key_ops':['decrypt','encrypt']"_ba << QString();
        QTest::newRow("key_ops encrypt") << ",'key_ops':['encrypt']"_ba << u"key_ops"_s;
    }
    void keysArePassedOver()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, reason);
        const auto keys = jose::parsePrivateKeys(
            json("{'kty':'oct','k':'" + jose::encodeBase64url(key128) + "'" + members + "}"), u"key"_s);
        const auto opened = jose::decrypt(jose::parseJwe(sealed(",'kid':'a'")), keys);
        QCOMPARE(opened.outcome, reason.isEmpty() ? Outcome::Opened : Outcome::NoFittingKey);
        QVERIFY2(reason.isEmpty() || opened.reason.contains(reason), qPrintable(opened.reason));
    }

    void privateKeysThatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        const auto ec = testkeys::ec("prime256v1");
        const jose::Jwk jwk = jose::toJwk(ec.get());
        const QByteArray point = "'kty':'EC','crv':'P-256','kid':'e','x':'" + jose::encodeBase64url(jwk.x) + "','y':'" +
                                 jose::encodeBase64url(jwk.y) + "'";
        QTest::newRow("a public key") << "{" + point + "}" << u"public key, which cannot decrypt"_s;
        QTest::newRow("the private part of another key")
            << "{" + point + ",'d':'" + jose::encodeBase64url(QByteArray(32, 1)) + "'}" << u"do not belong together"_s;
        QTest::newRow("a private part that is no base64url") << "{" + point + ",'d':'A+'}" << u"private members"_s;
        QTest::newRow("a curve for signatures")
            << "{'kty':'OKP','crv':'Ed25519','x':'" + jose::encodeBase64url(QByteArray(32, 1)) + "','d':'AA'}"
            << u"for signatures"_s;
        QTest::newRow("X25519 with a short private part")
            << "{'kty':'OKP','crv':'X25519','x':'" + jose::encodeBase64url(QByteArray(32, 1)) + "','d':'AA'}"
            << u"private members"_s;
        QTest::newRow("RSA of 1024 bits")
            << "{'kty':'RSA','n':'" + jose::encodeBase64url(QByteArray(128, '\xff')) + "','e':'AQAB','d':'AQAB'}"
            << u"1024 bits"_s;
        QTest::newRow("PEM of a public key") << testkeys::publicPem(ec) << u"no unencrypted private key"_s;
    }
    void privateKeysThatCannotBe()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const auto keys = jose::parsePrivateKeys(json.replace('\'', '"'), u"the file"_s);
        QVERIFY(keys.keys.empty());
        QCOMPARE(keys.broken.size(), 1);
        QVERIFY2(keys.broken[0].contains(reason), qPrintable(keys.broken[0]));
    }

    void compressedContent()
    {
        const QByteArray text = QByteArray("compressible ").repeated(1000);
        const auto opened = [](const QByteArray &plaintext) {
            return jose::decrypt(jose::parseJwe(sealed(",'zip':'DEF'", plaintext)), secretOf(key128));
        };
        QCOMPARE(opened(deflated(text)).plaintext, text);
        const auto bomb = opened(deflated(QByteArray(11'000'000, '\0')));
        QCOMPARE(bomb.outcome, Outcome::Wrong);
        QVERIFY2(bomb.reason.contains(u"taken for an attack"_s), qPrintable(bomb.reason));
        QVERIFY(opened("no deflate").reason.contains(u"cannot be unpacked"_s));
        QVERIFY(opened(deflated(text) + "more").reason.contains(u"cannot be unpacked"_s));
    }

    void breaches_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("reason");
        QTest::newRow("four parts") << "e30.YQ.YQ.YQ"_ba << 12 << u"4 parts"_s;
        QTest::newRow("six parts") << "e30.YQ.YQ.YQ.YQ.YQ"_ba << 15 << u"6 parts"_s;
        QTest::newRow("padding in the tag") << "e30.YQ.YQ.YQ.YQ=="_ba << 15 << u"in the authentication tag: padding"_s;
        QTest::newRow("a header that is no JSON") << "ezF9..YQ.YQ.YQ"_ba << 0 << u"byte 1"_s;
        QTest::newRow("a numeric iv") << json("{'protected':'e30','iv':1,'ciphertext':'YQ'}") << 24 << u"no string"_s;
        QTest::newRow("a foreign character in the ciphertext")
            << json("{'protected':'e30','ciphertext':'Y Q'}") << 34 << u"white space"_s;
        QTest::newRow("both forms") << json("{'recipients':[{}],'encrypted_key':'AA','ciphertext':'YQ'}") << 35
                                    << u"two forms"_s;
        QTest::newRow("headers that take too much for all of them")
            << json("{'protected':'e30','unprotected':{'a':'") + QByteArray(600'000, 'x') +
                   json("'},'recipients':[{},{}],'ciphertext':'YQ'}")
            << 14 << u"too long for 2 recipients"_s;
        QTest::newRow("a member in two headers")
            << json("{'protected':'eyJhIjoxfQ','unprotected':{'a':2},'ciphertext':'YQ'}") << 14 << u"“a” twice"_s;
    }
    void aLongHeaderOfOneRecipientIsNoBreach()
    {
        const auto jwe = jose::parseJwe(json("{'protected':'e30','unprotected':{'a':'") + QByteArray(1'100'000, 'x') +
                                        json("'},'ciphertext':'YQ'}"));
        QVERIFY2(!jwe.fault, jwe.fault ? qPrintable(jwe.fault->message) : "");
    }

    void breaches()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(QString, reason);
        const auto jwe = jose::parseJwe(text);
        QVERIFY(jwe.fault);
        QVERIFY2(jwe.fault->message.contains(reason), qPrintable(jwe.fault->message));
        QCOMPARE(int(jwe.fault->offset), offset);
        QCOMPARE(jose::decrypt(jwe, secretOf(key128)).outcome, Outcome::NotOpenable);
    }

    void publishedTokens()
    {
        NEEDS_VECTORS(u"rfc/jwe.json"_s);
        int opened = 0;
        int refused = 0;
        int nested = 0;
        for (const QJsonValue &entry : vectors::read(u"rfc/jwe.json"_s)) {
            const QByteArray id = entry[u"id"].toString().toUtf8();
            const auto jwe = jose::parseJwe(entry[u"token"].toString().toUtf8());
            const auto result = jose::decrypt(jwe, keysOf(entry));
            if (entry[u"alg"].toString() == u"RSA1_5"_s) {
                QVERIFY2(result.outcome == Outcome::NotOpenable && result.reason.contains(u"RSA1_5"_s), id);
                ++refused;
                continue;
            }
            QVERIFY2(result.outcome == Outcome::Opened, id + ": " + result.reason.toUtf8());
            const QByteArray expected = vectors::unbase64url(entry[u"plaintext_b64u"]);
            if (id == "rfc7517-C") // there the plaintext has other white space
                QCOMPARE(QJsonDocument::fromJson(result.plaintext), QJsonDocument::fromJson(expected));
            else
                QVERIFY2(result.plaintext == expected, id);
            ++opened;
            if (!entry[u"inner_key"].isObject())
                continue;
            const auto inner = jose::parseJwkSet(QJsonDocument(entry[u"inner_key"].toObject()).toJson(), u"inner"_s);
            QVERIFY2(jose::verify(jose::parseCompact(result.plaintext), *inner).outcome ==
                         jose::SignatureCheck::Outcome::Verified,
                     id);
            ++nested;
        }
        qInfo("%d published JWE opened, %d of RSA1_5 refused, %d nested ones verified", opened, refused, nested);
        QCOMPARE(opened + refused, 46);
        QCOMPARE(refused, 6);
        QCOMPARE(nested, 3);
    }
};

QTEST_APPLESS_MAIN(TestDecrypt)
#include "tst_decrypt.moc"
