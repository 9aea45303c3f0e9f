// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::accessToken;
using scanned::jwt;
using scanned::scan;
using tokens::json;

/// Secrets that stand elsewhere in the text in a way that tells of them.
class TestKnownSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownIsFoundBare()
    {
        const auto outcome = scan("opaque4Token first\nAuthorization: Bearer opaque4Token\n");
        QCOMPARE(outcome->copy, "BEARER#1 first\nAuthorization: Bearer BEARER#1\n");
    }

    void whatIsKnownIsFoundInAnotherLetterCase_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a password in a file's name")
            << QByteArray("{\"password\": \"Sommer2024\"} report-sommer2024.pdf SOMMER2024 Sommer2024 sOMMER2024")
            << QByteArray("{\"password\": \"PASSWORD#1\"} report-PASSWORD#1.pdf PASSWORD#1 PASSWORD#1 sOMMER2024");
        QTest::newRow("at the beginning of a sentence")
            << QByteArray("{\"password\": \"sommer2024\"} Sommer2024 it was")
            << QByteArray("{\"password\": \"PASSWORD#1\"} PASSWORD#1 it was");
        QTest::newRow("each its own where two differ in case alone")
            << QByteArray(
                   "{\"password\": \"Sommer2024\", \"password\": \"sommer2024\"} sommer2024 Sommer2024 SOMMER2024")
            << QByteArray(
                   "{\"password\": \"PASSWORD#1\", \"password\": \"PASSWORD#2\"} PASSWORD#2 PASSWORD#1 PASSWORD#1");
        QTest::newRow("not its own name") << QByteArray("{\"DB_PASSWORD\": \"db_password\"} DB_PASSWORD")
                                          << QByteArray("{\"DB_PASSWORD\": \"PASSWORD#1\"} DB_PASSWORD");
        QTest::newRow("not what has the shape of a token")
            << accessToken + ' ' + accessToken.toUpper() << "ACCESS#1 " + accessToken.toUpper();
    }

    void whatIsKnownIsFoundInAnotherLetterCase()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        inspect::scan::Rules rules;
        rules.generous = true;
        QCOMPARE(scan(text, rules)->copy, expected);
        QCOMPARE(scan(expected, rules)->copy, expected); // nothing is left to hide
    }

    void whatIsKnownIsHiddenAsANumberToo()
    {
        const auto outcome = scan(json("{'password': '-48151623', 'a': -48151623, 'b': 7}"), {false, false, true});
        QCOMPARE(outcome->copy, json("{'password': 'PASSWORD#1', 'a': 'PASSWORD#1', 'b': 7}"));
    }

    void whatIsKnownIsFoundWhereItsShapeIsHidden_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray secret = "GOCSPX-aB3dEf6hIj9kLm2nOp5q";
        QTest::newRow("a Google secret behind a letter") << secret + " x" + secret << QByteArray("SECRET#1 xSECRET#1");
        QTest::newRow("a Google token behind a letter")
            << accessToken + " z" + accessToken << QByteArray("ACCESS#1 zACCESS#1");
        QTest::newRow("a JWT's signature alone")
            << jwt + " sig " + jwt.mid(jwt.lastIndexOf('.') + 1) << QByteArray("JWT#1 sig JWT#1");
        const QByteArray opaque = "opaque4TokenOfMine012345678"; // of which nine stand before the middle
        for (const QByteArray lineBreak : {"\n", "\r\n", " \n > ", "  \r\n\t"}) {
            for (qsizetype width = 8; width < opaque.size(); ++width) {
                QByteArray broken;
                for (qsizetype at = 0; at < opaque.size(); at += width)
                    broken += opaque.sliced(at, std::min(width, opaque.size() - at)) + lineBreak;
                QTest::addRow("broken after %lld characters by %s", width, lineBreak.toPercentEncoding().constData())
                    << "Authorization: Bearer " + opaque + "\nSee " + broken + "x"
                    << "Authorization: Bearer BEARER#1\nSee BEARER#1" + lineBreak + "x";
            }
        }
        const QByteArray longer = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4cD7eFg0iJl3mNo6pQr9sTu2vXw5zYa8b";
        QByteArray column;
        for (qsizetype at = 0; at < longer.size(); at += 8)
            column += longer.sliced(at, 8) + '\n';
        QTest::newRow("broken into eight lines") << "Authorization: Bearer " + longer + "\nSee\n" + column + "x"
                                                 << QByteArray("Authorization: Bearer BEARER#1\nSee\nBEARER#1\nx");
        const QByteArray apart = longer.first(28) + "\n\n" + longer.sliced(28);
        QTest::newRow("not over an empty line")
            << "Authorization: Bearer " + longer + "\nSee " + apart << "Authorization: Bearer BEARER#1\nSee " + apart;
        QTest::newRow("two that overlap, one of them broken")
            << QByteArray("Authorization: Bearer Ka7Qm2Zx9Rt4\nAuthorization: Bearer 9Rt4Lw8Pn3Vb6Hs1\n"
                          "(Ka7Qm2Zx9Rt4Lw8Pn3Vb6Hs1) (Ka7Qm2Zx\n              9Rt4Lw8Pn3Vb6Hs1)")
            << QByteArray("Authorization: Bearer BEARER#1\nAuthorization: Bearer BEARER#2\n(BEARER#1) (BEARER#1)");
        QTest::newRow("one that overlaps itself")
            << QByteArray("Authorization: Bearer x1Yb2Qx1Yb2Qx1Yb2Q\n(x1Yb2Qx1Yb2Qx1Yb2Qx1Yb2Qx1Yb2Q)")
            << QByteArray("Authorization: Bearer BEARER#1\n(BEARER#1)");
        QTest::newRow("two of one middle, bare, the longer one around the other")
            << QByteArray(
                   "Authorization: Bearer B3dEf6hIj9kL\nAuthorization: Bearer xB3dEf6hIj9kLx\n(yxB3dEf6hIj9kLxy)")
            << QByteArray("Authorization: Bearer BEARER#1\nAuthorization: Bearer BEARER#2\n(yBEARER#2y)");
        QTest::newRow("two that overlap: nothing of either stays")
            << QByteArray(
                   "Authorization: Bearer aB3dEf6hIj9k\nAuthorization: Bearer Ij9kLm2nOp5qRs\n(aB3dEf6hIj9kLm2nOp5qRs)")
            << QByteArray("Authorization: Bearer BEARER#1\nAuthorization: Bearer BEARER#2\n(BEARER#1)");
    }

    void whatIsKnownIsFoundWhereItsShapeIsHidden()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
    }
};

QTEST_APPLESS_MAIN(TestKnownSecrets)
#include "tst_known_secrets.moc"
