// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jwk.h"

#include "tests/support/vectors.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestJwk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << QByteArray("{") << u"byte 1"_s;
        QTest::newRow("no object") << QByteArray("[]") << u"no JSON object"_s;
        QTest::newRow("no kty") << QByteArray("{}") << u"“kty” is missing"_s;
        QTest::newRow("a numeric kty") << QByteArray(R"({"kty":1})") << u"“kty” is no string"_s;
        QTest::newRow("an unknown kty") << QByteArray(R"({"kty":"rsa"})") << u"kty “rsa”"_s;
        QTest::newRow("n missing") << QByteArray(R"({"kty":"RSA","e":"AQAB"})") << u"“n” is missing"_s;
        QTest::newRow("e empty") << QByteArray(R"({"kty":"RSA","n":"AQAB","e":""})") << u"“e” is empty"_s;
        QTest::newRow("n padded") << QByteArray(R"({"kty":"RSA","n":"AQ==","e":"AQAB"})") << u"“n” is no base64url"_s;
        QTest::newRow("y missing") << QByteArray(R"({"kty":"EC","crv":"P-256","x":"AQ"})") << u"“y” is missing"_s;
        QTest::newRow("a curve of another kty") << QByteArray(R"({"kty":"EC","crv":"Ed25519"})") << u"crv"_s;
        QTest::newRow("no curve") << QByteArray(R"({"kty":"OKP","x":"AQ"})") << u"crv"_s;
        QTest::newRow("a numeric kid") << QByteArray(R"({"kty":"oct","k":"AQ","kid":7})") << u"“kid” is no string"_s;
        QTest::newRow("key_ops with a number") << QByteArray(R"({"kty":"oct","k":"AQ","key_ops":[1]})") << u"key_ops"_s;
        QTest::newRow("kty twice") << QByteArray(R"({"kty":"oct","k":"AQ","kty":"RSA"})") << u"“kty” is there twice"_s;
        QTest::newRow("keys that is no array") << QByteArray(R"({"keys":{}})") << u"no array"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const auto set = jose::parseJwkSet(json, u"the file"_s);
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::KeyUnusable);
        QVERIFY2(describe(set.error()).contains(reason), qPrintable(describe(set.error())));
    }

    void oneBrokenKeyDoesNotSpoilTheSet()
    {
        const auto set = jose::parseJwkSet(
            R"({"keys":[{"kty":"oct","k":"AQ","kid":"a"},{"kty":"RSA","kid":"b"},{"kty":"oct","k":"Ag","kid":"c"}]})",
            u"the set"_s);
        QCOMPARE(set->keys.size(), size_t(2));
        QCOMPARE(set->keys[1].kid, u"c"_s);
        QCOMPARE(set->broken.size(), 1);
        QVERIFY2(set->broken[0].contains(u"“b”"_s), qPrintable(set->broken[0]));
    }

    void rfc7638AThumbprintIsOfTheRequiredMembers_data()
    {
        QTest::addColumn<QByteArray>("members"); // in the order of their names
        QTest::newRow("EC") << R"({"crv":"P-256","kty":"EC","x":"AQ","y":"Ag"})"_ba;
        QTest::newRow("OKP") << R"({"crv":"Ed25519","kty":"OKP","x":"AQ"})"_ba;
        QTest::newRow("RSA") << R"({"e":"AQAB","kty":"RSA","n":"AQ"})"_ba;
        QTest::newRow("oct") << R"({"k":"AQ","kty":"oct"})"_ba;
    }
    void rfc7638AThumbprintIsOfTheRequiredMembers()
    {
        QFETCH(QByteArray, members);
        const QByteArray more = R"({"kid":"k1","use":"sig",)" + members.mid(1);
        const auto set = jose::parseJwkSet(more, u"key"_s);
        QVERIFY2(set, set ? "" : qPrintable(describe(set.error())));
        const QByteArray hash = QCryptographicHash::hash(members, QCryptographicHash::Sha256);
        QCOMPARE(jose::thumbprint(set->keys[0]),
                 hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }

    void aKeyIsNamedInWords()
    {
        jose::Jwk jwk;
        QCOMPARE(jose::keyWords(jwk), u"The key without a kid"_s);
        jwk.kid = u"k1"_s;
        QCOMPARE(jose::keyWords(jwk), u"The key “k1”"_s);
        jwk.origin = u"a.pem"_s;
        QCOMPARE(jose::keyWords(jwk), u"The key “k1” (a.pem)"_s);
    }

    void certificatesAreInStandardBase64_data()
    {
        QTest::addColumn<QByteArray>("x5c");
        QTest::addColumn<QString>("reason"); // empty: taken
        QTest::newRow("one") << QByteArray(R"(["+/8="])") << QString();
        QTest::newRow("two") << QByteArray(R"(["AQ==","+/8="])") << QString();
        QTest::newRow("none") << QByteArray("[]") << u"no list of certificates"_s;
        QTest::newRow("no list") << QByteArray("7") << u"no list of certificates"_s;
        QTest::newRow("in base64url") << QByteArray(R"(["-_8="])") << u"certificate 1 of its “x5c” is no base64"_s;
        QTest::newRow("a second that is empty")
            << QByteArray(R"(["AQ==",""])") << u"certificate 2 of its “x5c” is no base64"_s;
    }
    void certificatesAreInStandardBase64()
    {
        QFETCH(QByteArray, x5c);
        QFETCH(QString, reason);
        const auto set = jose::parseJwkSet(R"({"kty":"RSA","n":"AQAB","e":"AQAB","x5c":)" + x5c + '}', u"key"_s);
        QCOMPARE(set.has_value(), reason.isEmpty());
        QVERIFY2(set || describe(set.error()).contains(reason), set ? "" : qPrintable(describe(set.error())));
        QCOMPARE(set ? set->keys[0].certificates.size() : 0, set ? x5c.count(',') + 1 : 0);
    }

    void publishedKeys()
    {
        NEEDS_VECTORS(u"rfc/jwk.json"_s);
        int read = 0;
        int thumbprints = 0;
        for (const QJsonValue &entry : vectors::read(u"rfc/jwk.json"_s)) {
            const QString id = entry[u"id"].toString();
            const QJsonObject json = entry[entry[u"jwks"].isObject() ? u"jwks" : u"jwk"].toObject();
            const auto set = jose::parseJwkSet(QJsonDocument(json).toJson(), id);
            QVERIFY2(set, qPrintable(set ? QString() : describe(set.error())));
            QVERIFY2(set->broken.isEmpty(), qPrintable(id + set->broken.join(u' ')));
            QCOMPARE(int(set->keys.size()), entry[u"count"].toInt(1));
            ++read;
            if (!entry[u"thumbprint_sha256"].isString())
                continue;
            QCOMPARE(QString::fromLatin1(jose::thumbprint(set->keys[0])), entry[u"thumbprint_sha256"].toString());
            ++thumbprints;
        }
        QCOMPARE(read, 17);
        QCOMPARE(thumbprints, 3);
    }
};

QTEST_APPLESS_MAIN(TestJwk)
#include "tst_jwk.moc"
