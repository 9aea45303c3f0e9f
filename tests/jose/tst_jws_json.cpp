// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jws_json.h"

#include "jose/jwe.h"
#include "jose/verify.h"
#include "tests/support/keys.h"
#include "tests/support/vectors.h"

#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using Outcome = jose::SignatureCheck::Outcome;

namespace {

const QByteArray secret(32, 's');

jose::JwkSet keys()
{
    jose::Jwk jwk;
    jwk.kty = u"oct"_s;
    jwk.k = Secret(secret);
    return {{jwk}, {}};
}

/// JSON written with ' for ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// The part of that header, and the signature over it and `payload` as it stands in the token.
struct Signed
{
    QByteArray header;
    QByteArray signature;
};

Signed signedPart(const QByteArray &header, const QByteArray &payload)
{
    const QByteArray part = jose::encodeBase64url(header);
    return {part, jose::encodeBase64url(testkeys::hmac("SHA256", secret, part + '.' + payload))};
}

QByteArray flattened(const QByteArray &header, const QByteArray &payload)
{
    const Signed made = signedPart(header, payload);
    return json("{'payload':'" + payload + "','protected':'" + made.header + "','signature':'" + made.signature + "'}");
}

jose::JwkSet keysOf(const QJsonValue &entry)
{
    jose::JwkSet set;
    const auto add = [&set](const QJsonValue &value) {
        const auto read = jose::parseJwkSet(QJsonDocument(value.toObject()).toJson(), u"key"_s).value();
        set.keys.insert(set.keys.end(), read.keys.begin(), read.keys.end());
    };
    for (const QString &name : {u"key"_s, u"keyset"_s}) {
        if (entry[name].isObject())
            add(entry[name]);
    }
    for (const QJsonValue &key : entry[u"keys"].toArray())
        add(key);
    return set;
}

} // namespace

class TestJwsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsToldByItsMembers_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<bool>("isJws");
        QTest::addColumn<bool>("isJwe");
        QTest::newRow("signatures") << json("{'payload':'','signatures':[]}") << true << false;
        QTest::newRow("a signature, whose payload is elsewhere") << json("{'signature':''}") << true << false;
        QTest::newRow("a signature that was lost") << json("{'payload':'','protected':''}") << true << false;
        QTest::newRow("a payload alone") << json("{'payload':''}") << false << false;
        QTest::newRow("a header alone") << json("{'protected':''}") << false << false;
        QTest::newRow("a ciphertext") << json("{'protected':'','ciphertext':''}") << false << true;
        QTest::newRow("recipients") << json("{'recipients':[]}") << false << true;
        QTest::newRow("a key, whose ciphertext was lost") << json("{'encrypted_key':''}") << false << true;
    }
    void aDocumentIsToldByItsMembers()
    {
        QFETCH(QByteArray, document);
        QFETCH(bool, isJws);
        QFETCH(bool, isJwe);
        const auto read = json_text::parse(document);
        QVERIFY(read);
        QCOMPARE(jose::isJws(*read), isJws);
        QCOMPARE(jose::isJwe(*read), isJwe);
    }

    void aFlattenedOne()
    {
        const auto jws = jose::parseJwsJson(flattened(R"({"alg":"HS256"})", "e30"));
        QVERIFY(!jws.fault);
        QCOMPARE(jws.signatures.size(), size_t(1));
        QCOMPARE(jws.signatures[0].payloadBytes, "{}"_ba);
        QVERIFY(jws.signatures[0].claims);
        QCOMPARE(jose::verify(jws.signatures[0], keys()).outcome, Outcome::Verified);
    }

    void eachSignatureIsItsOwn()
    {
        const Signed good = signedPart(R"({"alg":"HS256"})", "e30");
        const Signed other = signedPart(R"({"alg":"HS384"})", "e30");
        const auto jws = jose::parseJwsJson(json(
            "{'payload':'e30','signatures':[{'protected':'" + good.header + "','signature':'" + good.signature +
            "'},{'protected':'" + other.header + "','header':{'kid':'b'},'signature':'" + other.signature + "'}]}"));
        QVERIFY(!jws.fault);
        QCOMPARE(jws.signatures.size(), size_t(2));
        QCOMPARE(jose::verify(jws.signatures[0], keys()).outcome, Outcome::Verified);
        QCOMPARE(jose::verify(jws.signatures[1], keys()).outcome, Outcome::Wrong);
        QCOMPARE(jws.signatures[1].unprotected, QStringList(u"kid"_s));
        QCOMPARE(jws.signatures[1].headerBytes, R"({"alg":"HS384","kid":"b"})"_ba);
    }

    void breaches_data()
    {
        QTest::addColumn<QByteArray>("text"); // with ' for "
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << "{'payload':}"_ba << 11 << u"it is no JSON"_s;
        QTest::newRow("an array") << "[]"_ba << 0 << u"no object"_s;
        QTest::newRow("payload twice") << "{'payload':'','payload':'','signature':''}"_ba << 0 << u"“payload” twice"_s;
        QTest::newRow("a numeric payload")
            << "{'payload':1,'protected':'e30','signature':''}"_ba << 11 << u"“payload” is no string"_s;
        QTest::newRow("padding in the payload")
            << "{'payload':'e30=','protected':'e30','signature':''}"_ba << 15 << u"in the member “payload”: padding"_s;
        QTest::newRow("white space in the signature") << "{'payload':'e30','protected':'e30','signature':'AA A'}"_ba
                                                      << 50 << u"in the member “signature”: white space"_s;
        QTest::newRow("a protected header that is no JSON")
            << "{'payload':'e30','protected':'ezF9','signature':''}"_ba << 30 << u"byte 1 of it"_s;
        QTest::newRow("no signature") << "{'payload':'e30','protected':'e30'}"_ba << 0 << u"“signature” is missing"_s;
        QTest::newRow("no signatures") << "{'payload':'e30','signatures':[]}"_ba << 30 << u"at least one object"_s;
        QTest::newRow("a signature that is no object")
            << "{'payload':'e30','signatures':[{'signature':''},7]}"_ba << 48 << u"is no object"_s;
        QTest::newRow("an unprotected header that is no object")
            << "{'payload':'e30','header':[],'signature':''}"_ba << 26 << u"“header” is no object"_s;
        QTest::newRow("a member in both headers")
            << "{'payload':'e30','protected':'eyJhIjoxfQ','header':{'a':1},'signature':''}"_ba << 30 << u"“a” twice"_s;
        QTest::newRow("both forms at once")
            << "{'payload':'e30','signature':'AA','signatures':[{'signature':'AA'}]}"_ba << 29 << u"two forms"_s;
    }
    void breaches()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(QString, reason);
        const auto jws = jose::parseJwsJson(json(text));
        QVERIFY(jws.fault);
        QVERIFY2(jws.fault->message.contains(reason), qPrintable(jws.fault->message));
        QCOMPARE(int(jws.fault->offset), offset);
        for (const jose::CompactToken &token : jws.signatures)
            QVERIFY(jose::verify(token, keys()).outcome != Outcome::Verified);
    }

    void moreThanAHundredSignaturesAreNotRead()
    {
        const auto jws = jose::parseJwsJson(
            json("{'payload':'e30','signatures':[" + "{'signature':''},"_ba.repeated(200) + "{'signature':''}]}"));
        QCOMPARE(jws.signatures.size(), size_t(100));
        QVERIFY(jws.fault);
        QVERIFY2(jws.fault->message.contains(u"100"_s), qPrintable(jws.fault->message));
    }

    void detachedPayloads()
    {
        const Signed made = signedPart(R"({"alg":"HS256"})", jose::encodeBase64url("hello"));
        const QByteArray compact = made.header + ".." + made.signature;
        const QByteArray inJson = json("{'protected':'" + made.header + "','signature':'" + made.signature + "'}");
        const auto outcome = [](const jose::CompactToken &token) { return jose::verify(token, keys()).outcome; };
        QCOMPARE(outcome(jose::parseCompact(compact, "hello"_ba)), Outcome::Verified);
        QCOMPARE(outcome(jose::parseCompact(compact, "hello\n"_ba)), Outcome::Wrong);
        QCOMPARE(outcome(jose::parseCompact(compact)), Outcome::Wrong);
        QCOMPARE(outcome(jose::parseJwsJson(inJson, "hello"_ba).signatures.at(0)), Outcome::Verified);
        QCOMPARE(outcome(jose::parseJwsJson(inJson, "Hello"_ba).signatures.at(0)), Outcome::Wrong);
        QVERIFY(jose::verify(jose::parseCompact(compact), keys()).reason.contains(u"holds no payload"_s));

        const auto both = jose::parseCompact(made.header + ".aGVsbG8." + made.signature, "hello"_ba);
        QVERIFY(both.fault);
        QCOMPARE(both.fault->offset, both.payloadOffset);
        QCOMPARE(outcome(both), Outcome::NotVerifiable);
    }

    void unencodedPayloads_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("reason"); // empty: verified
        QTest::newRow("b64 false, listed in crit") << R"({"alg":"HS256","b64":false,"crit":["b64"]})"_ba << QString();
        QTest::newRow("b64 false, not in crit") << R"({"alg":"HS256","b64":false})"_ba << u"crit does not list it"_s;
        QTest::newRow("b64 that is a text")
            << R"({"alg":"HS256","b64":"false","crit":["b64"]})"_ba << u"neither true nor false"_s;
        QTest::newRow("crit lists b64, which is absent")
            << R"({"alg":"HS256","crit":["b64"]})"_ba << u"does not hold it"_s;
        QTest::newRow("crit lists b64 twice")
            << R"({"alg":"HS256","b64":false,"crit":["b64","b64"]})"_ba << u"“b64” twice"_s;
        QTest::newRow("crit lists another too")
            << R"({"alg":"HS256","b64":false,"crit":["b64","x"],"x":1})"_ba << u"not understood (crit: x)"_s;
        QTest::newRow("crit lists alg") << R"({"alg":"HS256","b64":false,"crit":["b64","alg"]})"_ba
                                        << u"“alg”, which is no extension"_s;
        QTest::newRow("crit is empty") << R"({"alg":"HS256","crit":[]})"_ba << u"no list of at least one"_s;
    }
    void unencodedPayloads()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, reason);
        const auto inJson = jose::parseJwsJson(flattened(header, "$.02")).signatures.at(0);
        const auto check = jose::verify(inJson, keys());
        QCOMPARE(check.outcome, reason.isEmpty() ? Outcome::Verified : Outcome::NotVerifiable);
        const bool payloadFault = check.reason.contains(u"in the member “payload”"_s);
        QVERIFY2(reason.isEmpty() || payloadFault || check.reason.contains(reason), qPrintable(check.reason));

        const Signed made = signedPart(header, "$.02");
        const auto detached = jose::verify(jose::parseCompact(made.header + ".." + made.signature, "$.02"_ba), keys());
        QVERIFY2(detached.outcome == (reason.isEmpty() ? Outcome::Verified : Outcome::NotVerifiable),
                 qPrintable(detached.reason));
        QVERIFY2(reason.isEmpty() || detached.reason.contains(reason), qPrintable(detached.reason));
    }

    void anUnencodedPayloadInACompactTokenHasNoDot()
    {
        const Signed made = signedPart(R"({"alg":"HS256","b64":false,"crit":["b64"]})", "a b");
        const auto good = jose::parseCompact(made.header + ".a b." + made.signature);
        QCOMPARE(good.payloadBytes, "a b"_ba);
        QCOMPARE(jose::verify(good, keys()).outcome, Outcome::Verified);
        QVERIFY(jose::parseCompact(made.header + ".a.b." + made.signature).fault);
    }

    void allSignaturesAgreeOnB64()
    {
        const Signed raw = signedPart(R"({"alg":"HS256","b64":false,"crit":["b64"]})", "e30");
        const Signed encoded = signedPart(R"({"alg":"HS256"})", "e30");
        const auto jws = jose::parseJwsJson(json("{'payload':'e30','signatures':[{'protected':'" + raw.header +
                                                 "','signature':'" + raw.signature + "'},{'protected':'" +
                                                 encoded.header + "','signature':'" + encoded.signature + "'}]}"));
        QVERIFY(!jws.signatures[0].fault);
        QVERIFY(jws.signatures[1].fault);
        QVERIFY2(jws.fault->message.contains(u"differs"_s), qPrintable(jws.fault->message));
    }

    void publishedTokens()
    {
        NEEDS_VECTORS(u"rfc/jws.json"_s);
        int judged = 0;
        int verified = 0;
        for (const QJsonValue &entry : vectors::read(u"rfc/jws.json"_s)) {
            const QByteArray id = entry[u"id"].toString().toUtf8();
            const QByteArray text = entry[u"token"].toString().toUtf8();
            std::optional<QByteArray> detached;
            if (entry[u"detached_payload_b64u"].isString())
                detached = vectors::unbase64url(entry[u"detached_payload_b64u"]);
            const auto signatures = entry[u"serialization"].toString() == u"compact"_s
                                        ? std::vector<jose::CompactToken>{jose::parseCompact(text, detached)}
                                        : jose::parseJwsJson(text, detached).signatures;
            QVERIFY2(!signatures.empty(), id);
            for (const jose::CompactToken &token : signatures) {
                const auto check = jose::verify(token, keysOf(entry));
                const bool valid = entry[u"expected"].toString() == u"valid"_s;
                QVERIFY2(check.outcome == (valid ? Outcome::Verified : Outcome::NotVerifiable),
                         id + ": " + check.reason.toUtf8());
                QCOMPARE(token.payloadBytes, vectors::unbase64url(entry[u"payload_b64u"]));
                verified += valid ? 1 : 0;
            }
            ++judged;
        }
        qInfo("%d published JWS judged, %d signatures verified", judged, verified);
        QCOMPARE(judged, 37);
    }
};

QTEST_APPLESS_MAIN(TestJwsJson)
#include "tst_jws_json.moc"
