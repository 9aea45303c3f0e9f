// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/verify.h"

#include "jose/key.h"
#include "tests/support/keys.h"
#include "tests/support/vectors.h"

#include <QJsonObject>
#include <QtTest>
#include <functional>
#include <openssl/err.h>

using namespace Qt::StringLiterals;
using Outcome = jose::SignatureCheck::Outcome;
Q_DECLARE_METATYPE(Outcome)

namespace {

/// One key with what it signs, made once: RSA keys are slow to make.
struct Signer
{
    jose::Jwk jwk;
    std::function<QByteArray(const QByteArray &)> sign;
};

jose::Jwk jwkOf(const testkeys::Key &key)
{
    return jose::parseKeyFile(testkeys::publicPem(key), u"test key"_s).value().keys.front();
}

Signer signer(const QString &alg)
{
    static const testkeys::Key rsa = testkeys::rsa(2048);
    const QByteArray digest = "SHA" + alg.mid(2, 3).toLatin1();
    if (alg.startsWith(u"RS"_s) || alg.startsWith(u"PS"_s)) {
        const bool pss = alg.startsWith(u'P');
        return {jwkOf(rsa), [=](const QByteArray &input) { return testkeys::sign(rsa, input, digest, pss); }};
    }
    if (alg.startsWith(u"HS"_s)) {
        jose::Jwk jwk;
        jwk.kty = u"oct"_s;
        jwk.k = Secret(QByteArray(64, 'k'));
        return {jwk, [=](const QByteArray &input) { return testkeys::hmac(digest, QByteArray(64, 'k'), input); }};
    }
    const jose::Algorithm &row = *jose::findAlgorithm(alg);
    const jose::Curve &curve = *jose::findCurve(row.curve ? QString::fromLatin1(row.curve) : u"Ed25519"_s);
    if (row.keyType == jose::KeyType::Okp) {
        const auto key = testkeys::named(curve.openssl);
        return {jwkOf(key), [=](const QByteArray &input) { return testkeys::sign(key, input, nullptr); }};
    }
    const auto key = testkeys::ec(curve.openssl);
    const int half = curve.coordinateBytes;
    return {jwkOf(key), [=](const QByteArray &input) { return testkeys::sign(key, input, row.digest, false, half); }};
}

QByteArray signedToken(const Signer &signer, const QByteArray &header, const QByteArray &payload = "{}")
{
    const QByteArray input = testkeys::input(header, payload);
    return input + '.' + jose::encodeBase64url(signer.sign(input));
}

QByteArray headerFor(const QString &alg)
{
    return "{\"alg\":\"" + alg.toLatin1() + "\"}";
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        // What one question leaves in OpenSSL's queue colours the next answer.
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void everyAlgorithmOfTheTable_data()
    {
        QTest::addColumn<QString>("alg");
        for (const jose::Algorithm &row : jose::algorithms())
            QTest::newRow(row.name) << QString::fromLatin1(row.name);
    }
    void everyAlgorithmOfTheTable()
    {
        QFETCH(QString, alg);
        const Signer by = signer(alg);
        const auto token = jose::parseCompact(signedToken(by, headerFor(alg), R"({"sub":"alice"})"));
        const auto check = jose::verify(token, {{by.jwk}, {}});
        QVERIFY2(check.outcome == Outcome::Verified, qPrintable(check.reason));

        auto otherPayload = token;
        otherPayload.text[token.payloadOffset + 4] = otherPayload.text[token.payloadOffset + 4] == 'A' ? 'B' : 'A';
        QCOMPARE(jose::verify(otherPayload, {{by.jwk}, {}}).outcome, Outcome::Wrong);

        for (qsizetype at : {qsizetype(0), token.signature.size() / 2, token.signature.size() - 1}) {
            auto flipped = token;
            flipped.signature[at] = static_cast<char>(flipped.signature[at] ^ 1);
            QCOMPARE(jose::verify(flipped, {{by.jwk}, {}}).outcome, Outcome::Wrong);
        }
        auto zeros = token;
        zeros.signature.fill('\0');
        QCOMPARE(jose::verify(zeros, {{by.jwk}, {}}).outcome, Outcome::Wrong);
        auto longer = token;
        longer.signature.append('\0');
        QCOMPARE(jose::verify(longer, {{by.jwk}, {}}).outcome, Outcome::Wrong);
        auto none = token;
        none.signature.clear();
        QCOMPARE(jose::verify(none, {{by.jwk}, {}}).outcome, Outcome::Wrong);
    }

    void keysMadeReadyServeManyTokens_data() { everyAlgorithmOfTheTable_data(); }
    void keysMadeReadyServeManyTokens()
    {
        QFETCH(QString, alg);
        const Signer by = signer(alg);
        const jose::PreparedKeys keys({{by.jwk}, {}});
        for (const char *sub : {"a", "b", "c"}) {
            const auto token =
                jose::parseCompact(signedToken(by, headerFor(alg), QByteArray("{\"sub\":\"") + sub + "\"}"));
            auto wrong = token;
            wrong.signature[0] = static_cast<char>(wrong.signature[0] ^ 1);
            QCOMPARE(jose::verify(token, keys, jose::Words::Spared).outcome, Outcome::Verified);
            QCOMPARE(jose::verify(wrong, keys, jose::Words::Spared).outcome, Outcome::Wrong);
            QCOMPARE(jose::verify(token, keys).outcome, Outcome::Verified);
            QVERIFY(jose::verify(token, keys, jose::Words::Spared).reason.isEmpty());
        }
    }

    void oneAlgorithmIsNotAnother_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("done");
        QTest::newRow("PS256 made, RS256 said") << u"RS256"_s << u"PS256"_s;
        QTest::newRow("RS256 made, PS256 said") << u"PS256"_s << u"RS256"_s;
        QTest::newRow("RS256 made, RS512 said") << u"RS512"_s << u"RS256"_s;
        QTest::newRow("HS256 made, HS512 said") << u"HS512"_s << u"HS256"_s;
    }
    void oneAlgorithmIsNotAnother()
    {
        QFETCH(QString, said);
        QFETCH(QString, done);
        const Signer by = signer(done);
        QCOMPARE(jose::verify(jose::parseCompact(signedToken(by, headerFor(said))), {{by.jwk}, {}}).outcome,
                 Outcome::Wrong);
    }

    void ecdsaInDerIsRefused()
    {
        const auto key = testkeys::ec("prime256v1");
        const QByteArray input = testkeys::input(headerFor(u"ES256"_s), "{}");
        const QByteArray token = input + '.' + jose::encodeBase64url(testkeys::sign(key, input, "SHA256"));
        QCOMPARE(jose::verify(jose::parseCompact(token), {{jwkOf(key)}, {}}).outcome, Outcome::Wrong);
    }

    void aPublicKeyIsNoHmacSecret()
    {
        // The classic confusion: the attacker signs HS256 with the text of the RSA key as the secret.
        const auto key = testkeys::rsa(2048);
        const QByteArray input = testkeys::input(headerFor(u"HS256"_s), "{}");
        const QByteArray mac = testkeys::hmac("SHA256", testkeys::publicPem(key), input);
        const auto check =
            jose::verify(jose::parseCompact(input + '.' + jose::encodeBase64url(mac)), {{jwkOf(key)}, {}});
        QCOMPARE(check.outcome, Outcome::NoFittingKey);
        QVERIFY2(check.reason.contains(u"HS256 needs oct"_s), qPrintable(check.reason));
    }

    void keysArePassedOver_data()
    {
        QTest::addColumn<QByteArray>("headerRest");
        QTest::addColumn<QByteArray>("change"); // members laid over the JWK
        QTest::addColumn<QString>("reason");    // empty: the key is taken
        const QByteArray kidA = ",\"kid\":\"a\"";
        QTest::newRow("no kid anywhere") << QByteArray() << QByteArray("{}") << QString();
        QTest::newRow("the same kid") << kidA << QByteArray(R"({"kid":"a"})") << QString();
        QTest::newRow("a kid in the key alone") << QByteArray() << QByteArray(R"({"kid":"a"})") << QString();
        QTest::newRow("a kid in the token alone") << kidA << QByteArray("{}") << QString();
        QTest::newRow("another kid") << kidA << QByteArray(R"({"kid":"b"})") << u"names the kid “a”"_s;
        QTest::newRow("a kid that differs in case") << kidA << QByteArray(R"({"kid":"A"})") << u"names the kid"_s;
        QTest::newRow("the same alg") << QByteArray() << QByteArray(R"({"alg":"ES256"})") << QString();
        QTest::newRow("another alg") << QByteArray() << QByteArray(R"({"alg":"ES384"})") << u"for alg ES384 alone"_s;
        QTest::newRow("use sig") << QByteArray() << QByteArray(R"({"use":"sig"})") << QString();
        QTest::newRow("use enc") << QByteArray() << QByteArray(R"({"use":"enc"})") << u"use is “enc”"_s;
        QTest::newRow("key_ops verify") << QByteArray() << QByteArray(R"({"key_ops":["verify"]})") << QString();
        QTest::newRow("key_ops encrypt") << QByteArray() << QByteArray(R"({"key_ops":["encrypt"]})") << u"key_ops"_s;
        QTest::newRow("key_ops sign alone") << QByteArray() << QByteArray(R"({"key_ops":["sign"]})") << u"key_ops"_s;
        QTest::newRow("another curve") << QByteArray() << QByteArray(R"({"crv":"secp256k1"})") << u"curve"_s;
        QTest::newRow("another kty") << QByteArray() << QByteArray(R"({"kty":"OKP","crv":"Ed25519"})") << u"kty OKP"_s;
        QTest::newRow("a coordinate too short") << QByteArray() << QByteArray(R"({"x":"AAAA"})") << u"3 bytes"_s;
        QTest::newRow("a point off the curve")
            << QByteArray() << "{\"x\":\"" + jose::encodeBase64url(QByteArray(32, 1)) + "\"}" << u"not lie on"_s;
    }
    void keysArePassedOver()
    {
        QFETCH(QByteArray, headerRest);
        QFETCH(QByteArray, change);
        QFETCH(QString, reason);
        const Signer by = signer(u"ES256"_s);
        QJsonObject key{{u"kty"_s, u"EC"_s},
                        {u"crv"_s, u"P-256"_s},
                        {u"x"_s, QString::fromLatin1(jose::encodeBase64url(by.jwk.x))},
                        {u"y"_s, QString::fromLatin1(jose::encodeBase64url(by.jwk.y))}};
        const QJsonObject changes = QJsonDocument::fromJson(change).object();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            key[it.key()] = it.value();
        const auto keys = jose::parseJwkSet(QJsonDocument(key).toJson(), u"key"_s).value();
        const auto check =
            jose::verify(jose::parseCompact(signedToken(by, "{\"alg\":\"ES256\"" + headerRest + '}')), keys);
        QCOMPARE(check.outcome, reason.isEmpty() ? Outcome::Verified : Outcome::NoFittingKey);
        QVERIFY2(reason.isEmpty() || check.reason.contains(reason), qPrintable(check.reason));
    }

    void theRightOneOfSeveralIsFound()
    {
        const Signer wrong = signer(u"ES256"_s);
        const Signer right = signer(u"ES256"_s);
        const auto token = jose::parseCompact(signedToken(right, headerFor(u"ES256"_s)));
        jose::Jwk sameKidOtherKey = wrong.jwk;
        QCOMPARE(jose::verify(token, {{sameKidOtherKey, signer(u"RS256"_s).jwk, right.jwk}, {}}).outcome,
                 Outcome::Verified);
        const auto check = jose::verify(token, {{sameKidOtherKey}, {u"One more was broken."_s}});
        QCOMPARE(check.outcome, Outcome::Wrong);
        QCOMPARE(check.skipped, QStringList(u"One more was broken."_s));
        QCOMPARE(jose::verify(token, {}).outcome, Outcome::NoFittingKey);
    }

    void aSharedSecretMayBeForSigningAlone()
    {
        Signer by = signer(u"HS256"_s);
        by.jwk.keyOps = QStringList{u"sign"_s};
        const auto token = jose::parseCompact(signedToken(by, headerFor(u"HS256"_s)));
        QCOMPARE(jose::verify(token, {{by.jwk}, {}}).outcome, Outcome::Verified);
        by.jwk.keyOps = QStringList{u"encrypt"_s};
        QCOMPARE(jose::verify(token, {{by.jwk}, {}}).outcome, Outcome::NoFittingKey);
    }

    void rfc9864AnEdwardsCurveHasTwoNames_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("ofKey");
        QTest::addColumn<bool>("fits");
        QTest::newRow("the old name in the key") << u"Ed25519"_s << u"EdDSA"_s << true;
        QTest::newRow("the old name in the token") << u"EdDSA"_s << u"Ed25519"_s << true;
        QTest::newRow("another curve in the key") << u"EdDSA"_s << u"Ed448"_s << false;
        QTest::newRow("another kind of algorithm") << u"ES256"_s << u"P-256"_s << false;
    }
    void rfc9864AnEdwardsCurveHasTwoNames()
    {
        QFETCH(QString, said);
        QFETCH(QString, ofKey);
        QFETCH(bool, fits);
        Signer by = signer(said);
        by.jwk.alg = ofKey;
        const auto check = jose::verify(jose::parseCompact(signedToken(by, headerFor(said))), {{by.jwk}, {}});
        QCOMPARE(check.outcome, fits ? Outcome::Verified : Outcome::NoFittingKey);
    }

    void aPssKeyIsForPssAlone()
    {
        for (const QString &alg : {u"PS256"_s, u"RS256"_s}) {
            Signer by = signer(alg);
            by.jwk.pssOnly = true;
            const auto check = jose::verify(jose::parseCompact(signedToken(by, headerFor(alg))), {{by.jwk}, {}});
            QCOMPARE(check.outcome, alg == u"PS256"_s ? Outcome::Verified : Outcome::NoFittingKey);
        }
    }

    void aMacIsMatchedAgainstGuesses()
    {
        const Signer by = signer(u"HS256"_s);
        const auto token = jose::parseCompact(signedToken(by, headerFor(u"HS256"_s)));
        const auto other = jose::parseCompact(signedToken(signer(u"ES256"_s), headerFor(u"ES256"_s)));
        const auto unknown = jose::parseCompact(signedToken(by, headerFor(u"HS257"_s)));
        QVERIFY(jose::isMac(token) && !jose::isMac(other) && !jose::isMac(unknown));
        QVERIFY(jose::macMatches(token, QByteArray(64, 'k')));
        QVERIFY(!jose::macMatches(token, QByteArray(64, 'K')));
        QVERIFY(!jose::macMatches(other, QByteArray(64, 'k')));
    }

    void theReasonSaysWhatWasTried_data()
    {
        QTest::addColumn<QByteArray>("headerRest");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("keys"); // that might have made it, and did not
        QTest::addColumn<QString>("reason");
        const QByteArray kid = ",\"kid\":\"a\""_ba;
        QTest::newRow("no key at all") << QByteArray() << "{}"_ba << 0 << u"The key set is empty."_s;
        QTest::newRow("one key") << QByteArray() << "{}"_ba << 1
                                 << u"The key without a kid fits, yet the signature was not made with it"_s;
        QTest::newRow("one key, and no payload")
            << QByteArray() << QByteArray() << 1 << u"The token holds no payload"_s;
        QTest::newRow("several keys") << QByteArray() << "{}"_ba << 2
                                      << u"The token names no kid, so 2 keys of its kind were tried."_s;
        QTest::newRow("several keys, and a kid")
            << kid << "{}"_ba << 3 << u"3 keys may bear the kid that the token names; each was tried."_s;
    }
    void theReasonSaysWhatWasTried()
    {
        QFETCH(QByteArray, headerRest);
        QFETCH(QByteArray, payload);
        QFETCH(int, keys);
        QFETCH(QString, reason);
        jose::JwkSet set;
        for (int key = 0; key < keys; ++key)
            set.keys.push_back(signer(u"ES256"_s).jwk);
        const auto token =
            jose::parseCompact(signedToken(signer(u"ES256"_s), "{\"alg\":\"ES256\"" + headerRest + '}', payload));
        const auto check = jose::verify(token, set);
        QVERIFY2(check.reason.contains(reason), qPrintable(check.reason));
    }

    void aPayloadThatWasGivenBesideTheTokenIsNamed()
    {
        const Signer by = signer(u"ES256"_s);
        QByteArray text = signedToken(by, headerFor(u"ES256"_s), "kept apart");
        text.remove(text.indexOf('.') + 1, text.lastIndexOf('.') - text.indexOf('.') - 1);
        QCOMPARE(jose::verify(jose::parseCompact(text, "kept apart"_ba), {{by.jwk}, {}}).outcome, Outcome::Verified);
        const auto check = jose::verify(jose::parseCompact(text, "another"_ba), {{by.jwk}, {}});
        QVERIFY2(check.reason.contains(u"the payload that was given beside"), qPrintable(check.reason));
    }

    void neverVerifiable_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("reason");
        for (const char *none : {"none", "None", "NONE", "nOnE", " none"})
            QTest::addRow("alg “%s”", none) << "{\"alg\":\"" + QByteArray(none) + "\"}" << u"nothing is signed"_s;
        QTest::newRow("an alg nobody knows") << QByteArray(R"({"alg":"ES255"})") << u"not known"_s;
        QTest::newRow("an alg in another case") << QByteArray(R"({"alg":"es256"})") << u"not known"_s;
        QTest::newRow("no alg") << QByteArray("{}") << u"names no alg"_s;
        QTest::newRow("a numeric alg") << QByteArray(R"({"alg":256})") << u"names no alg"_s;
        QTest::newRow("an alg in an array") << QByteArray(R"({"alg":["ES256"]})") << u"names no alg"_s;
        QTest::newRow("an unknown extension") << QByteArray(R"({"alg":"ES256","crit":["exp"],"exp":1})") << u"exp"_s;
        QTest::newRow("crit that is no list") << QByteArray(R"({"alg":"ES256","crit":true})") << u"crit"_s;
        QTest::newRow("alg twice") << QByteArray(R"({"alg":"none","alg":"ES256"})") << u"“alg” twice"_s;
    }
    void neverVerifiable()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, reason);
        const Signer by = signer(u"ES256"_s);
        const auto check = jose::verify(jose::parseCompact(signedToken(by, header)), {{by.jwk}, {}});
        QCOMPARE(check.outcome, Outcome::NotVerifiable);
        QVERIFY2(check.reason.contains(reason), qPrintable(check.reason));
    }

    void aMalformedTokenIsNotVerified_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("padding at the end") << QByteArray() << QByteArray("==");
        QTest::newRow("a line break at the end") << QByteArray() << QByteArray("\n");
        QTest::newRow("a space before") << QByteArray(" ") << QByteArray();
        QTest::newRow("a fourth part") << QByteArray() << QByteArray(".");
    }
    void aMalformedTokenIsNotVerified()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Signer by = signer(u"ES256"_s);
        const QByteArray good = signedToken(by, headerFor(u"ES256"_s));
        QCOMPARE(jose::verify(jose::parseCompact(good), {{by.jwk}, {}}).outcome, Outcome::Verified);
        QCOMPARE(jose::verify(jose::parseCompact(before + good + after), {{by.jwk}, {}}).outcome,
                 Outcome::NotVerifiable);
    }

    void theTokensOwnKeyIsNeverUsed()
    {
        const Signer by = signer(u"ES256"_s);
        const QByteArray own = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + jose::encodeBase64url(by.jwk.x) +
                               "\",\"y\":\"" + jose::encodeBase64url(by.jwk.y) + "\"}";
        const auto token = jose::parseCompact(signedToken(by, R"({"alg":"ES256","jwk":)" + own + '}'));
        QCOMPARE(jose::verify(token, {{signer(u"ES256"_s).jwk}, {}}).outcome, Outcome::Wrong);
        QCOMPARE(jose::verify(token, {}).outcome, Outcome::NoFittingKey);
    }

    void aSignatureInDerIsNamed_data()
    {
        QTest::addColumn<QString>("alg");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QString>("size"); // of R and of S; empty: it is not taken for DER
        const QByteArray r = "\x02\x20"_ba + QByteArray(32, 'r');
        const QByteArray longer = QByteArray("\x02\x21\0", 3) + QByteArray(32, '\x90');
        const QByteArray tooLong = "\x02\x22"_ba + QByteArray(34, 'r');
        const QByteArray negative = "\x02\x20"_ba + QByteArray(32, '\x90');
        const QByteArray ofP384 = "\x02\x30"_ba + QByteArray(48, 'r');
        const QByteArray ofP521 = "\x02\x42"_ba + QByteArray(66, 'r');
        const QString none;
        QTest::newRow("ES256, 70 bytes") << u"ES256"_s << "\x30\x44"_ba + r + r << u"32"_s;
        QTest::newRow("ES256, 71 bytes") << u"ES256"_s << "\x30\x45"_ba + longer + r << u"32"_s;
        QTest::newRow("ES256, 72 bytes") << u"ES256"_s << "\x30\x46"_ba + longer + longer << u"32"_s;
        QTest::newRow("ES384") << u"ES384"_s << "\x30\x64"_ba + ofP384 + ofP384 << u"48"_s;
        QTest::newRow("ES512, with a long length") << u"ES512"_s << "\x30\x81\x88"_ba + ofP521 + ofP521 << u"66"_s;
        QTest::newRow("a length that goes beyond it") << u"ES256"_s << "\x30\x45"_ba + r + r << none;
        QTest::newRow("a length that leaves some over") << u"ES256"_s << "\x30\x44"_ba + r + r + 'x' << none;
        QTest::newRow("one number") << u"ES256"_s << "\x30\x22"_ba + r << none;
        QTest::newRow("three numbers") << u"ES256"_s << "\x30\x66"_ba + r + r + r << none;
        QTest::newRow("a number too large") << u"ES256"_s << "\x30\x46"_ba + tooLong + r << none;
        QTest::newRow("a negative number") << u"ES256"_s << "\x30\x44"_ba + r + negative << none;
        QTest::newRow("no sequence") << u"ES256"_s << "\x31\x44"_ba + r + r << none;
        QTest::newRow("one byte") << u"ES256"_s << "\x30"_ba << none;
        QTest::newRow("other bytes") << u"ES256"_s << QByteArray(70, 's') << none;
    }
    void aSignatureInDerIsNamed()
    {
        QFETCH(QString, alg);
        QFETCH(QByteArray, signature);
        QFETCH(QString, size);
        const Signer by = signer(alg);
        const QByteArray input = testkeys::input(headerFor(alg), "{}");
        const auto check =
            jose::verify(jose::parseCompact(input + '.' + jose::encodeBase64url(signature)), {{by.jwk}, {}});
        QCOMPARE(check.outcome, Outcome::Wrong);
        QVERIFY2(check.reason.contains(u"The signature has %1 bytes; "_s.arg(signature.size())),
                 qPrintable(check.reason));
        QCOMPARE(check.reason.contains(u"DER"_s), !size.isEmpty());
        if (!size.isEmpty())
            QVERIFY2(check.reason.contains(u"R and S, %1 bytes each"_s.arg(size)), qPrintable(check.reason));
    }

    void leftHalfOfTheHash_data()
    {
        QTest::addColumn<QString>("alg");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("SHA-256") << u"RS256"_s << QByteArray("77QmUPtjPfzWtF2AnpK9RQ");
        QTest::newRow("SHA-256 of ES256") << u"ES256"_s << QByteArray("77QmUPtjPfzWtF2AnpK9RQ");
        QTest::newRow("an unknown alg") << u"none"_s << QByteArray();
        QTest::newRow("Ed448, for which none is agreed on") << u"Ed448"_s << QByteArray();
    }
    void leftHalfOfTheHash()
    {
        QFETCH(QString, alg);
        QFETCH(QByteArray, expected);
        QCOMPARE(jose::leftHalfHash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y", alg), expected);
        QCOMPARE(jose::leftHalfHash("x", u"RS384"_s).size(), 32);
        QCOMPARE(jose::leftHalfHash("x", u"EdDSA"_s).size(), 43);
    }

    void publishedTokensOfVendors()
    {
        NEEDS_VECTORS(u"tokens/real-world.json"_s);
        int judged = 0;
        int malformed = 0; // with "=", "/" or unused bits: whatever their signature, RFC 7515 does not take them
        for (const QJsonValue &entry : vectors::read(u"tokens/real-world.json"_s)) {
            const auto token = jose::parseCompact(entry[u"token"].toString().toUtf8());
            jose::JwkSet keys;
            if (entry[u"public_pem"].isString())
                keys = jose::parseKeyFile(entry[u"public_pem"].toString().toUtf8(), u"pem"_s).value();
            else if (entry[u"key"].isObject())
                keys = jose::parseJwkSet(QJsonDocument(entry[u"key"].toObject()).toJson(), u"key"_s).value();
            else if (entry[u"secret"].isString()) {
                jose::Jwk jwk;
                jwk.kty = u"oct"_s;
                jwk.k = Secret(entry[u"secret"].toString().toUtf8());
                keys.keys.push_back(jwk);
            }
            const auto check = jose::verify(token, keys);
            const bool valid = entry[u"expected"].toString() == u"valid"_s && !token.fault;
            malformed += token.fault ? 1 : 0;
            QVERIFY2((check.outcome == Outcome::Verified) == valid,
                     qPrintable(entry[u"id"].toString() + u": "_s + check.reason));
            ++judged;
        }
        QCOMPARE(judged, 25);
        QCOMPARE(malformed, 3);
    }
};

QTEST_APPLESS_MAIN(TestVerify)
#include "tst_verify.moc"
