// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/broken_secret.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::scan::brokenSecret;
using scanned::accessToken;
using scanned::base64;
using scanned::jwt;
using scanned::scan;
using tokens::json;

namespace {

/// With a signature of so many characters.
QByteArray wholeJwt(qsizetype signature)
{
    return "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0MiJ9." +
           QByteArray("aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4").repeated(22).first(signature);
}

/// As mail programs break long words; the fifth line of a JWT by a larger key ends where that by a smaller one would.
QByteArray inLines(const QByteArray &text)
{
    constexpr qsizetype width = 76;
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += width)
        lines += text.sliced(at, std::min(width, text.size() - at)) + '\n';
    return lines;
}

} // namespace

/// Secrets that are broken over lines.
class TestBrokenSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsBrokenOverLines_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("behind");
        const std::pair<const char *, QByteArray> breaks[] = {
            {"a line break", "\n"},
            {"a line break of Windows", "\r\n"},
            {"an indented line", "\n    "},
            {"a backslash", "\\\n"},
            {"a backslash and an indented line", "\\\n  "},
            {"a soft break of quoted-printable", "=\n"},
            {"the next line of a log", "\n2026-11-26 06:14:40 INFO "},
        };
        const QByteArray opaque = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        for (const auto &[name, between] : breaks) {
            QTest::addRow("a token, by its shape, over %s", name) << "token "_ba << accessToken << between << " ok"_ba;
            QTest::addRow("a JWT over %s", name) << "token "_ba << jwt << between << ""_ba;
            QTest::addRow("a header over %s", name) << "Authorization: Bearer "_ba << opaque << between << ""_ba;
            QTest::addRow("a member over %s", name)
                << "\"client_secret\": \""_ba << opaque << between << "\", \"x\": 1"_ba;
            QTest::addRow("a member in single quotes over %s", name)
                << "'client_secret': '"_ba << opaque << between << "', 'x': 1"_ba;
        }
    }

    /// Wherever it is broken, as long as so much of it is on either side that it can be told.
    void secretsBrokenOverLines()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, between);
        QFETCH(const QByteArray, behind);
        const QByteArray start = "2026-11-26 06:14:39 INFO " + before;
        for (qsizetype cut = 9; cut <= secret.size() - 10; ++cut) {
            const QByteArray end = behind + "\nthe next line\n";
            const auto outcome =
                scan(start + secret.first(cut) + between + secret.sliced(cut) + end, {false, false, true});
            QCOMPARE(outcome->ledger.findings().size(), 1);
            QCOMPARE(outcome->copy, start + outcome->ledger.findings().first().label.toLatin1() + end);
        }
    }

    /// Its first line ends where that by a smaller key would.
    void aJwtByALargerKeyInALog()
    {
        const QByteArray time = "2026-11-26 06:14:39 INFO ";
        const QByteArray token = wholeJwt(683);
        const QByteArray text = time + token.first(380) + '\n' + time + token.sliced(380, 100) + '\n' + time +
                                token.sliced(480) + '\n' + time + "Regards\n";
        QCOMPARE(scan(text, {false, false, true})->copy, time + "JWT#1\n" + time + "Regards\n");
    }

    void partsOfAContainersLog()
    {
        const QByteArray first = "2026-11-26T06:14:39.123456789Z stdout P token ";
        const QByteArray last = "2026-11-26T06:14:39.123456790Z stdout F ";
        const QByteArray text = first + accessToken.first(15) + '\n' + last + accessToken.sliced(15) + '\n';
        QCOMPARE(scan(text, {false, false, true})->copy, first + "ACCESS#1\n");
    }

    void whoIsGenerousTakesMoreForTheRest_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<bool>("isOften");
        QTest::addColumn<bool>("isOftenIfGenerous");
        QTest::newRow("changes in three places of ten") << "abc1def2gh"_ba << true << true;
        QTest::newRow("changes in two places of ten") << "abc123defg"_ba << false << true;
        QTest::newRow("changes in one place of ten") << "abcdefgh12"_ba << false << false;
    }

    void whoIsGenerousTakesMoreForTheRest()
    {
        QFETCH(const QByteArray, rest);
        QFETCH(const bool, isOften);
        QFETCH(const bool, isOftenIfGenerous);
        const QByteArray text = accessToken + '\n' + rest;
        QCOMPARE(brokenSecret(text, accessToken.size(), accessToken.size(), false, false).next >= 0, isOften);
        QCOMPARE(brokenSecret(text, accessToken.size(), accessToken.size(), false, true).next >= 0, isOftenIfGenerous);
    }

    void linesThatDoNotGoOn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray opaque = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        QTest::newRow("a word") << accessToken + "\nConnection refused"
                                << "ACCESS#1\nConnection refused"_ba;
        QTest::newRow("a name") << "secret=" + opaque + "\napiKeyNumber12=x"
                                << "secret=SECRET#1\napiKeyNumber12=x"_ba;
        QTest::newRow("a list of tokens") << accessToken + "\n" + accessToken + "x"
                                          << "ACCESS#1\nACCESS#2"_ba;
        const QByteArray full = "ya29." + opaque + opaque + "aB3dEf6";
        const QByteArray other = "ya29.Z" + opaque + opaque + "aB3dEf";
        QTest::newRow("a list of tokens as long as a line of a mail, one of them again elsewhere")
            << full + "\n" + other + "\n1//0" + opaque + opaque + "aB3dEf6h\n\nlater: Authorization: Bearer " + other
            << "ACCESS#1\nACCESS#2\nREFRESH#1\n\nlater: Authorization: Bearer ACCESS#2"_ba;
        QTest::newRow("a JWT behind a token as long as a line of a mail")
            << full.first(65) + "\n" + jwt << "ACCESS#1\nJWT#1"_ba;
        QTest::newRow("a token behind a JWT") << jwt + "\n" + accessToken + "\nand"
                                              << "JWT#1\nACCESS#1\nand"_ba;
        const QByteArray whole = wholeJwt(342);
        const QByteArray id = "OtbBk6G8Am0ATUEy8P8";
        QTest::newRow("an id behind a whole JWT") << whole + "\n" + id << "JWT#1\n" + id;
        QTest::newRow("a longer id behind one")
            << whole + "\n" + id + id + "\n" + id << "JWT#1\n" + id + id + "\n" + id;
        QTest::newRow("an id behind one of several lines") << inLines(whole) + id << "JWT#1\n" + id;
        QTest::newRow("an id behind one by a larger key") << inLines(wholeJwt(683)) + id << "JWT#1\n" + id;
        QTest::newRow("an id behind one with padding")
            << "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9." + opaque + "aB3dEf6hIj9=\n" + id << "JWT#1=\n" + id;
        QTest::newRow("an id in the next line of a log")
            << "2026-11-26 06:14:39 INFO " + whole + "\n2026-11-26 06:14:40 INFO " + id
            << "2026-11-26 06:14:39 INFO JWT#1\n2026-11-26 06:14:40 INFO " + id;
        const QByteArray greeting = "\nRegards\nAna\n";
        QTest::newRow("a greeting behind a JWT") << jwt + greeting << "JWT#1" + greeting;
        QTest::newRow("a greeting behind one of several lines")
            << wholeJwt(265).insert(76, '\n') + greeting << "JWT#1" + greeting;
        QTest::newRow("a greeting behind a header as long as a line of a mail")
            << "h: Authorization: Bearer " + full.last(42) + greeting << "h: Authorization: Bearer BEARER#1" + greeting;
        QTest::newRow("a greeting in a quotation") << "> " + full.first(65) + "\n> Regards\n> Ana"
                                                   << "> ACCESS#1\n> Regards\n> Ana"_ba;
        QTest::newRow("a greeting behind padding")
            << "Authorization: Basic " + base64("alice:hUnter2hUnter2") + greeting
            << "Authorization: Basic BASIC#1" + greeting;
        const QByteArray longJwt = "eyJhbGciOiJub25lIn0." +
                                   base64(json("{'x':'") + QByteArray(2000, 'x') + json("'}  ")) +
                                   jwt.mid(jwt.lastIndexOf('.'));
        QTest::newRow("a list of long JWTs") << longJwt + "\n" + longJwt + "\n"
                                             << "JWT#1\nJWT#1\n"_ba;
        QTest::newRow("a list of JWTs") << jwt + "\n" + jwt + "x\n" + jwt << "JWT#1\nJWT#2\nJWT#1"_ba;
        QTest::newRow("a digest") << "secret=" + opaque + "\n3b16643b1c7c1d9d3b16643b1c7c1d9d"
                                  << "secret=SECRET#1\n3b16643b1c7c1d9d3b16643b1c7c1d9d"_ba;
        QTest::newRow("a quoted setting") << "DB_PASSWORD=Sup3rS3cretValue9\nS3_BUCKET_V2=\"assets\""_ba
                                          << "DB_PASSWORD=PASSWORD#1\nS3_BUCKET_V2=\"assets\""_ba;
        QTest::newRow("a setting between blanks") << "DB_PASSWORD=Sup3rS3cretValue9\nDB2_HOST_A1 = db"_ba
                                                  << "DB_PASSWORD=PASSWORD#1\nDB2_HOST_A1 = db"_ba;
        QTest::newRow("a setting whose name looks like chance") << "secret=" + opaque + "\naB3dEf6hI = 'x'"
                                                                << "secret=SECRET#1\naB3dEf6hI = 'x'"_ba;
        QTest::newRow("the same, quoted without blanks") << "secret=" + opaque + "\naB3dEf6hI='x'"
                                                         << "secret=SECRET#1\naB3dEf6hI='x'"_ba;
        QTest::newRow("an id") << "DB_PASSWORD=Sup3rS3cretValue9\nid-4f9K2 done"_ba
                               << "DB_PASSWORD=PASSWORD#1\nid-4f9K2 done"_ba;
        QTest::newRow("the same field of a log again")
            << "2026-11-26 06:14:39 token: " + opaque + "\n2026-11-26 06:14:40 token: Z" + opaque
            << "2026-11-26 06:14:39 token: TOKEN#1\n2026-11-26 06:14:40 token: TOKEN#2"_ba;
    }

    void linesThatDoNotGoOn()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    /// The width of the lines tells it from a greeting.
    void aRestThatLooksLikeAWord()
    {
        QByteArray lines = wholeJwt(262) + "Abc\nRegards\n";
        for (const qsizetype lineBreak : {100, 201, 302})
            lines.insert(lineBreak, '\n');
        QCOMPARE(scan(lines)->copy, "JWT#1\nRegards\n");
        QCOMPARE(scan(lines, {false, false, true})->copy, "JWT#1\nRegards\n");
    }

    void theLineOfAMailThatASecretFillsGoesOn_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<qsizetype>("width");
        QTest::addColumn<bool>("goesOn");
        const QByteArray named = "client_secret=aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        QTest::newRow("by its shape") << accessToken << "ACCESS#1"_ba << qsizetype(72) << true;
        QTest::newRow("by its name") << named << "client_secret=SECRET#1"_ba << qsizetype(72) << true;
        QTest::newRow("in a shorter line") << accessToken << "ACCESS#1"_ba << qsizetype(71) << false;
    }

    /// Whatever the rest looks like, if nothing stands behind it.
    void theLineOfAMailThatASecretFillsGoesOn()
    {
        QFETCH(const QByteArray, end);
        QFETCH(const QByteArray, label);
        QFETCH(const qsizetype, width);
        QFETCH(const bool, goesOn);
        const QByteArray start =
            "Hello,\n" + QByteArray("Sign in with this one, please, and show it to nobody: ").right(width - end.size());
        const QByteArray rest = "\nqwertzuiop";
        const auto outcome = scan(start + end + rest + '\n', {false, false, true});
        QCOMPARE(outcome->copy, start + label + (goesOn ? QByteArray() : rest) + '\n');
    }

    void paddingIsOfTheSecret_data()
    {
        QTest::addColumn<QByteArray>("padding");
        for (const char *padding : {"==", "=", "= and more", "=\", \"x\": 1", "=,", "=</secret>"})
            QTest::newRow(padding) << QByteArray(padding);
    }

    /// Behind a line break as well: there "=" might part a name from its value.
    void paddingIsOfTheSecret()
    {
        QFETCH(const QByteArray, padding);
        const QByteArray text = "\"secret\": \"aB3dEf6hIj9kLm2nOp5q\nRs8tUvWx1yZ4" + padding + '\n';
        const QByteArray copy = scan(text, {false, false, true})->copy;
        QVERIFY2(copy.startsWith("\"secret\": \"SECRET#1") && !copy.contains("Rs8t"), copy);
    }

    void whatWasReadTooFarIsKnownByItsHead()
    {
        const QByteArray opaque = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        QCOMPARE(scan("Authorization: Bearer " + opaque + "\nqW9eR8tY7uI6oP5a\nand " + opaque)->copy,
                 "Authorization: Bearer BEARER#1\nand BEARER#1");
    }
};

QTEST_APPLESS_MAIN(TestBrokenSecret)
#include "tst_broken_secret.moc"
