// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key.h"

#include "jose/private_key.h"
#include "tests/support/keys.h"
#include "tests/support/vectors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <openssl/err.h>

using namespace Qt::StringLiterals;

namespace {

jose::Jwk jwkOf(const testkeys::Key &key)
{
    return jose::parseKeyFile(testkeys::publicDer(key), u"key"_s).value().keys.front();
}

/// One that a certificate is about.
const testkeys::Key &certified()
{
    static const testkeys::Key key = testkeys::ec("prime256v1");
    return key;
}

/// An RSA key, which takes a while to make.
const testkeys::Key &authority()
{
    static const testkeys::Key key = testkeys::rsa(2048);
    return key;
}

/// An RSA key of that many bits, made up: only its size and exponent are looked at.
jose::Jwk rsaOf(int bits, const QByteArray &e = QByteArray("\x01\x00\x01", 3))
{
    jose::Jwk jwk;
    jwk.kty = u"RSA"_s;
    jwk.n = QByteArray(bits / 8, '\xff');
    jwk.e = e;
    return jwk;
}

} // namespace

class TestKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void refusesWeakKeys_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<QByteArray>("e");
        QTest::addColumn<QString>("reason"); // empty: taken
        const QByteArray usual("\x01\x00\x01", 3);
        QTest::newRow("512 bits") << 512 << usual << u"512 bits"_s;
        QTest::newRow("1024 bits") << 1024 << usual << u"1024 bits"_s;
        QTest::newRow("2040 bits") << 2040 << usual << u"2040 bits"_s;
        QTest::newRow("2048 bits") << 2048 << usual << QString();
        QTest::newRow("8192 bits") << 8192 << usual << QString();
        QTest::newRow("8200 bits") << 8200 << usual << u"8200 bits"_s;
        QTest::newRow("16384 bits") << 16384 << usual << u"16384 bits"_s;
        QTest::newRow("e = 3") << 2048 << QByteArray("\x03") << QString();
        QTest::newRow("e = 1") << 2048 << QByteArray("\x01") << u"under 3"_s;
        QTest::newRow("e = 0") << 2048 << QByteArray("\0", 1) << u"even"_s;
        QTest::newRow("e = 65536") << 2048 << QByteArray("\x01\x00\x00", 3) << u"even"_s;
        QTest::newRow("e of 72 bits") << 2048 << QByteArray(9, '\xff') << u"72 bits"_s;
    }
    void refusesWeakKeys()
    {
        QFETCH(int, bits);
        QFETCH(QByteArray, e);
        QFETCH(QString, reason);
        const auto key = jose::publicKey(rsaOf(bits, e));
        QCOMPARE(key.has_value(), reason.isEmpty());
        if (key)
            QCOMPARE(key->bits, bits);
        else
            QVERIFY2(describe(key.error()).contains(reason), qPrintable(describe(key.error())));
    }

    void leadingZerosDoNotMakeAKeyStrong()
    {
        jose::Jwk jwk = rsaOf(1024);
        jwk.n.prepend(QByteArray(128, '\0'));
        QVERIFY(!jose::publicKey(jwk));
    }

    void refusesImpossiblePoints_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("x too short") << u"short"_s;
        QTest::newRow("y too long") << u"long"_s;
        QTest::newRow("off the curve") << u"off"_s;
        QTest::newRow("another curve of the same length") << u"curve"_s;
    }
    void refusesImpossiblePoints()
    {
        QFETCH(QString, change);
        jose::Jwk jwk = jwkOf(testkeys::ec("prime256v1"));
        QVERIFY(jose::publicKey(jwk));
        if (change == u"short"_s)
            jwk.x.chop(1);
        else if (change == u"long"_s)
            jwk.y.prepend('\0');
        else if (change == u"off"_s)
            jwk.y[31] = static_cast<char>(jwk.y[31] ^ 1);
        else
            jwk.crv = u"secp256k1"_s;
        QVERIFY(!jose::publicKey(jwk));
    }

    void everyFormGivesTheSameKey_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type : {"RSA", "prime256v1", "secp384r1", "secp521r1", "secp256k1", "ED25519", "ED448"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }
    void everyFormGivesTheSameKey()
    {
        QFETCH(QString, type);
        const QByteArray name = type.toLatin1();
        const auto key = type == u"RSA"_s           ? testkeys::rsa(2048)
                         : type.startsWith(u"ED"_s) ? testkeys::named(name.constData())
                                                    : testkeys::ec(name.constData());
        const auto der = jose::parseKeyFile(testkeys::publicDer(key), u"key.der"_s);
        const auto pem = jose::parseKeyFile("Some words first.\n" + testkeys::publicPem(key), u"key.pem"_s);
        QVERIFY(der);
        QVERIFY(pem);
        QCOMPARE(der->keys, pem->keys);
        const auto built = jose::publicKey(der->keys.front());
        QVERIFY(built);
        QCOMPARE(EVP_PKEY_eq(built->key.get(), key.get()), 1);
    }

    void aCertificateHasToHoldTheKey_data()
    {
        QTest::addColumn<QByteArrayList>("certificates");
        QTest::addColumn<QString>("reason"); // empty: taken
        const QByteArray own = testkeys::certificate(certified(), authority());
        const QByteArray other = testkeys::certificate(authority(), authority());
        QTest::newRow("none") << QByteArrayList() << QString();
        QTest::newRow("its own") << QByteArrayList{own} << QString();
        QTest::newRow("its own, and the authority's") << QByteArrayList{own, other} << QString();
        QTest::newRow("another key's") << QByteArrayList{other} << u"does not hold the key"_s;
        QTest::newRow("one that is cut") << QByteArrayList{own.chopped(1)} << u"certificate 1 of its “x5c” cannot"_s;
        QTest::newRow("one with more behind it") << QByteArrayList{own + 'x'} << u"certificate 1 of its “x5c” cannot"_s;
        QTest::newRow("a second one that is cut")
            << QByteArrayList{own, other.chopped(1)} << u"certificate 2 of its “x5c” cannot"_s;
    }
    void aCertificateHasToHoldTheKey()
    {
        QFETCH(QByteArrayList, certificates);
        QFETCH(QString, reason);
        jose::Jwk jwk = jwkOf(certified());
        jwk.certificates = certificates;
        const auto key = jose::publicKey(jwk);
        QCOMPARE(key.has_value(), reason.isEmpty());
        QVERIFY2(key || describe(key.error()).contains(reason), key ? "" : qPrintable(describe(key.error())));
        jwk.x.chop(1); // what is wrong with the key itself is said first
        QVERIFY(describe(jose::publicKey(jwk).error()).contains(u"P-256"));
    }

    void aKeyIsForItsOwnPurpose()
    {
        const jose::Jwk agreement = jwkOf(testkeys::named("X25519"));
        QVERIFY(jose::agreementKey(agreement));
        QVERIFY(describe(jose::publicKey(agreement).error()).contains(u"for key agreement"));
        jose::Jwk secret;
        secret.kty = u"oct"_s;
        QVERIFY(describe(jose::agreementKey(secret).error()).contains(u"kty oct has no key agreement"));
    }

    void aKeyThatIsRefusedIsNamed_data()
    {
        QTest::addColumn<QString>("kid");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("name");
        QTest::newRow("by nothing") << QString() << QString() << u"without a kid"_s;
        QTest::newRow("by its kid") << u"k1"_s << QString() << u"“k1”"_s;
        QTest::newRow("by its file") << QString() << u"a.pem"_s << u"without a kid, a.pem"_s;
        QTest::newRow("by both") << u"k1"_s << u"a.pem"_s << u"“k1”, a.pem"_s;
    }
    void aKeyThatIsRefusedIsNamed()
    {
        QFETCH(QString, kid);
        QFETCH(QString, origin);
        QFETCH(QString, name);
        jose::Jwk jwk = rsaOf(512);
        jwk.kid = kid;
        jwk.origin = origin;
        QCOMPARE(jose::publicKey(jwk).error().subject, name);
    }

    void googlesKeySetsNameEachCertificate()
    {
        const QString good = QString::fromLatin1(
            testkeys::pem("CERTIFICATE", testkeys::certificate(testkeys::ec("prime256v1"), authority())));
        const QString broken = u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s;
        const auto read = [](const QJsonObject &object) {
            return jose::parseKeyFile(QJsonDocument(object).toJson(), u"the set"_s);
        };
        const auto set = read({{u"a"_s, good}, {u"b"_s, broken}, {u"c"_s, good}});
        QVERIFY(set && set->keys.size() == 2);
        QCOMPARE(set->keys[0].kid, u"a"_s);
        QCOMPARE(set->keys[1].kid, u"c"_s);
        QCOMPARE(set->broken.size(), 1);
        QVERIFY2(set->broken[0].contains(u"“b”"), qPrintable(set->broken[0]));
        QVERIFY(!read({{u"a"_s, broken}}));
        QVERIFY(!read({{u"a"_s, u"no certificate"_s}}));
    }

    void aPrivateKeyIsReadInEachForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("keys");
        QTest::addColumn<int>("broken");
        const QByteArray ec = testkeys::privateDer(testkeys::ec("prime256v1"));
        const QByteArray rsa = testkeys::privateDer(authority());
        const QByteArray weak = testkeys::privateDer(testkeys::rsa(1024));
        const QByteArray certificate = testkeys::certificate(certified(), authority());
        QTest::newRow("DER") << ec << 1 << 0;
        QTest::newRow("DER of RSA") << rsa << 1 << 0;
        QTest::newRow("DER of RSA that is too short") << weak << 0 << 1;
        QTest::newRow("DER of a public key") << testkeys::publicDer(certified()) << 0 << 1;
        QTest::newRow("PEM") << testkeys::pem("PRIVATE KEY", ec) << 1 << 0;
        QTest::newRow("PEM of two") << testkeys::pem("PRIVATE KEY", ec) + testkeys::pem("PRIVATE KEY", rsa) << 2 << 0;
        QTest::newRow("PEM with its certificate")
            << testkeys::pem("PRIVATE KEY", rsa) + testkeys::pem("CERTIFICATE", certificate) << 1 << 1;
        QTest::newRow("a key for signatures alone") << testkeys::privateDer(testkeys::named("ED25519")) << 0 << 1;
    }
    void aPrivateKeyIsReadInEachForm()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, keys);
        QFETCH(int, broken);
        const auto set = jose::parsePrivateKeys(bytes, u"the file"_s);
        QCOMPARE(int(set.keys.size()), keys);
        QCOMPARE(int(set.broken.size()), broken);
    }

    void aByteOrderMarkBeforeAKeyIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray jwk = R"({"kty":"oct","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})";
        QTest::newRow("JWK") << jwk;
        QTest::newRow("JWK Set") << "{\"keys\":[" + jwk + "]}";
        QTest::newRow("PEM") << testkeys::publicPem(certified());
    }
    void aByteOrderMarkBeforeAKeyIsPassedOver()
    {
        QFETCH(QByteArray, text);
        const auto plain = jose::parseKeyFile(text, u"keys"_s);
        const auto marked = jose::parseKeyFile("\xef\xbb\xbf" + text, u"keys"_s);
        QVERIFY(plain && marked);
        QCOMPARE(marked->keys, plain->keys);
        QCOMPARE(jose::parsePrivateKeys("\xef\xbb\xbf" + text, u"keys"_s).keys.size(),
                 jose::parsePrivateKeys(text, u"keys"_s).keys.size());
    }

    void severalKeysInOneFile()
    {
        const QByteArray broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        const auto set = jose::parseKeyFile(testkeys::publicPem(testkeys::ec("prime256v1")) + broken +
                                                testkeys::publicPem(testkeys::named("ED25519")),
                                            u"keys.pem"_s);
        QCOMPARE(set->keys.size(), size_t(2));
        QCOMPARE(set->broken.size(), 1);
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a PEM of something else") << QByteArray("-----BEGIN X-----\nAAAA\n-----END X-----\n");
        QTest::newRow("a PEM that ends early") << QByteArray("-----BEGIN PUBLIC KEY-----\nAAAA\n");
        QTest::newRow("a cut DER") << testkeys::publicDer(testkeys::ec("prime256v1")).chopped(1);
        QTest::newRow("a DER with more behind it") << testkeys::publicDer(testkeys::ec("prime256v1")) + 'x';
        QTest::newRow("a curve that JOSE does not know") << testkeys::publicDer(testkeys::ec("secp224r1"));
        QTest::newRow("an HTML page") << QByteArray("<html><body>Not found</body></html>");
    }
    void refusesOtherFiles()
    {
        QFETCH(QByteArray, bytes);
        const auto set = jose::parseKeyFile(bytes, u"the file"_s);
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::KeyUnusable);
        QCOMPARE(set.error().subject, u"the file"_s);
    }

    void publishedPemSets()
    {
        NEEDS_VECTORS(u"keys/pem-sets.json"_s);
        int sets = 0;
        for (const QJsonValue &entry : vectors::read(u"keys/pem-sets.json"_s)) {
            const QByteArray alg = entry[u"alg"].toString().toUtf8();
            std::vector<jose::Jwk> keys;
            for (const QString &member : {u"certificate_pem"_s, u"public_pem"_s, u"private_pem"_s}) {
                const auto set = jose::parseKeyFile(entry[member].toString().toUtf8(), member);
                QVERIFY2(set && set->keys.size() == 1, alg + ' ' + member.toUtf8());
                keys.push_back(set->keys.front());
            }
            QVERIFY2(keys[0] == keys[1] && keys[1] == keys[2], alg);
            QVERIFY2(jose::publicKey(keys[0]), alg);
            const jose::Algorithm *algorithm = jose::findAlgorithm(entry[u"alg"].toString());
            QCOMPARE(keys[0].kty, QString::fromLatin1(jose::ktyName(algorithm->keyType)));
            ++sets;
        }
        QCOMPARE(sets, 5);
    }

    void aPssKeyIsBoundToItsDigest()
    {
        NEEDS_VECTORS(u"keys/pem-sets.json"_s);
        const QJsonValue entry = vectors::read(u"keys/pem-sets.json"_s)[1];
        QCOMPARE(entry[u"alg"].toString(), u"PS384"_s);
        const auto set = jose::parseKeyFile(entry[u"public_pem"].toString().toUtf8(), u"key"_s);
        QCOMPARE(set->keys.front().alg, u"PS384"_s);
    }
};

QTEST_APPLESS_MAIN(TestKey)
#include "tst_key.moc"
