// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/jwt_lines.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using inspect::scan::JwtLines;

class TestJwtLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayFollow_data()
    {
        QTest::addColumn<QByteArray>("alg");
        QTest::addColumn<qsizetype>("signature");
        QTest::addColumn<QList<qsizetype>>("ends");
        const auto row = [](const char *name, const char *alg, qsizetype signature, const QList<qsizetype> &ends) {
            QTest::newRow(name) << QByteArray(alg) << signature << ends;
        };
        row("a key of 2048 bits, or part of a larger one's", "RS256", 342, {0, 170, 341});
        row("a key of 3072 bits", "PS384", 512, {0, 171});
        row("a key of 4096 bits", "RS512", 683, {0});
        row("one character less", "RS256", 341, {});
        row("one character more", "RS256", 343, {});
        row("P-256", "ES256", 86, {0});
        row("P-384", "ES384", 128, {0});
        row("P-521", "ES512", 176, {0});
        row("a curve too short for its alg", "ES512", 86, {});
        row("HMAC with SHA-256", "HS256", 43, {0});
        row("HMAC with SHA-384", "HS384", 64, {0});
        row("HMAC with SHA-512", "HS512", 86, {0});
        row("Ed25519, or part of Ed448", "EdDSA", 86, {0, 66});
        row("Ed448", "EdDSA", 152, {0});
        row("no signature", "none", 0, {});
        row("an alg that nobody knows", "XS256", 43, {});
    }

    /// However its lines are broken.
    void whatMayFollow()
    {
        QFETCH(const QByteArray, alg);
        QFETCH(const qsizetype, signature);
        QFETCH(const QList<qsizetype>, ends);
        const QByteArray jwt =
            testkeys::input(tokens::header("{\"alg\":\"" + alg + "\"}"), "{}") + '.' + QByteArray(signature, 'x');
        for (const qsizetype width : {qsizetype(7), qsizetype(76), jwt.size()}) {
            JwtLines lines;
            for (qsizetype at = 0; at < jwt.size(); at += width)
                lines.append(QByteArrayView(jwt).sliced(at, std::min(width, jwt.size() - at)));
            const std::vector<qsizetype> found = lines.ends();
            QCOMPARE(QList<qsizetype>(found.begin(), found.end()), ends);
        }
    }

    void whatIsNoWholeJwt_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray header = testkeys::input(tokens::header(), "{}");
        const QByteArray signature = QByteArray(342, 'x');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a header alone") << header.first(header.indexOf('.'));
        QTest::newRow("no signature") << header;
        QTest::newRow("a fourth part") << header + '.' + signature + '.' + signature;
        QTest::newRow("a header that is none") << "abc." + header.sliced(header.indexOf('.') + 1) + '.' + signature;
        QTest::newRow("a header without an alg") << testkeys::input("{\"typ\":\"JWT\"}", "{}") + '.' + signature;
        const QByteArray longKid = tokens::header("{\"kid\":\"" + QByteArray(4000, 'x') + "\"}");
        QTest::newRow("a header too long to be read") << testkeys::input(longKid, "{}") + '.' + signature;
    }

    void whatIsNoWholeJwt()
    {
        QFETCH(const QByteArray, text);
        JwtLines lines;
        lines.append(text);
        QVERIFY(lines.ends().empty());
    }
};

QTEST_APPLESS_MAIN(TestJwtLines)
#include "tst_jwt_lines.moc"
