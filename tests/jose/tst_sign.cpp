// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sign.h"
#include "jose/verify.h"

#include <QtTest>

class TestSign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItSignsVerifiesWithItsPublicKey()
    {
        const auto key = jose::SigningKey::generate();
        const auto token = jose::parseCompact(key.signCompact(R"({"sub":"alice"})"));
        QVERIFY(!token.fault);
        QCOMPARE(token.alg(), QStringLiteral("RS256"));
        QCOMPARE(token.kid(), key.kid());
        QCOMPARE(token.headerString(u"typ"), QStringLiteral("JWT"));
        QCOMPARE(token.payloadBytes, QByteArray(R"({"sub":"alice"})"));
        QCOMPARE(jose::verify(token, {{key.publicJwk()}, {}}).outcome, jose::SignatureCheck::Outcome::Verified);
    }

    void itsKidIsTheThumbprint()
    {
        const jose::Jwk jwk = jose::SigningKey::generate().publicJwk();
        QCOMPARE(jwk.kid, QString::fromLatin1(jose::thumbprint(jwk)));
        QCOMPARE(jwk.use, QStringLiteral("sig"));
        QCOMPARE(jwk.alg, QStringLiteral("RS256"));
        QCOMPARE(jwk.n.size(), 256);
    }

    void anotherKeyDoesNotVerify()
    {
        const auto token = jose::parseCompact(jose::SigningKey::generate().signCompact("{}"));
        jose::Jwk other = jose::SigningKey::generate().publicJwk();
        other.kid = token.kid();
        QCOMPARE(jose::verify(token, {{other}, {}}).outcome, jose::SignatureCheck::Outcome::Wrong);
    }

    void comesBackFromItsPem()
    {
        const auto key = jose::SigningKey::generate();
        QVERIFY(key.toPem().startsWith("-----BEGIN PRIVATE KEY-----"));
        QCOMPARE(jose::SigningKey::fromPem(key.toPem()).value().publicJwk(), key.publicJwk());
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no PEM") << QByteArray("{\"kty\":\"RSA\"}");
        QTest::newRow("a damaged PEM") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    }
    void refusesOtherFiles()
    {
        QFETCH(QByteArray, pem);
        const auto key = jose::SigningKey::fromPem(pem);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::KeyUnusable);
    }
};

QTEST_APPLESS_MAIN(TestSign)
#include "tst_sign.moc"
