// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/connection_string.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;

/// Passwords of databases and stores among other pairs.
class TestConnectionString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("a password that is a word", "Server=db;User Id=sa;Password=correcthorse;Encrypt=true",
            "Server=db;User Id=sa;Password=PASSWORD#1;Encrypt=true");
        row("a password with signs and a blank", "Uid=sa;Pwd=co#rrect,ho rse)", "Uid=sa;Pwd=PASSWORD#1");
        row("a password with the sign of a form", "Server=db;Uid=sa;Password=Tr0ub4dor&3;Encrypt=true",
            "Server=db;Uid=sa;Password=PASSWORD#1;Encrypt=true");
        row("with several, and one at the end", "Server=db;Password=a&b&&c9Zq&;x=1",
            "Server=db;Password=PASSWORD#1;x=1");
        row("in an attribute", "<add s='Server=db;Password=correcthorse&quot;;x=1'",
            "<add s='Server=db;Password=PASSWORD#1&quot;;x=1'");
        row("before another pair of a form", "server=db;password=correcthorse&user=bob;x=1",
            "server=db;password=PASSWORD%231&user=bob;x=1");
        row("a password that comes first", "Pwd=correcthorse;Server=db", "Pwd=PASSWORD#1;Server=db");
        row("the key of an account",
            "DefaultEndpointsProtocol=https;AccountName=joe;AccountKey=aB3dEf6hIj9kLm2n+/5q==;EndpointSuffix=core",
            "DefaultEndpointsProtocol=https;AccountName=joe;AccountKey=SECRET#1;EndpointSuffix=core");
        row("a password in braces", "Driver=x;Server=db;Uid=sa;PWD={correct;horse};x=1",
            "Driver=x;Server=db;Uid=sa;PWD={PASSWORD#1};x=1");
        row("braces that do not end", "Server=db;PWD={correct horse;x=1", "Server=db;PWD={correct horse;x=1");
        row("a short password in quotation marks", "Server=db;Uid=sa;Password=\"a;b c\";x=1",
            "Server=db;Uid=sa;Password=\"PASSWORD#1\";x=1");
        row("a program", "let a=1;password=correcthorse;b=2", "let a=1;password=correcthorse;b=2");
        row("a server of another line", "Server=db\nx=1;password=correcthorse;y=2",
            "Server=db\nx=1;password=correcthorse;y=2");
        row("what was redacted already", "Server=db;Password=PASSWORD#1;x=1", "Server=db;Password=PASSWORD#1;x=1");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    void aSearchFindsOneMadeByChance()
    {
        QCOMPARE(scan("Server=db;Password=p#hUnter22;x=1")->ledger.total(), 1);
        QCOMPARE(scan("Server=db;Uid=sa;PWD={S3cret;Pw99}")->ledger.total(), 1);
        QCOMPARE(scan("Server=db;Password=correcthorse;x=1")->ledger.total(), 0);
        QCOMPARE(scan("Server=db; token=aB3dEf6hIj9kLm2n tried again")->ledger.total(), 1);
    }

    void aLongValueStaysWhole()
    {
        const QByteArray token = QByteArray("aB3dEf6hIj").repeated(40);
        QCOMPARE(scan("Server=db;token=" + token)->copy, QByteArray("Server=db;token=TOKEN#1"));
    }

    void whatEndsNowhereNearIsASentence()
    {
        const QByteArray sentence = QByteArray(" and so on").repeated(40);
        QCOMPARE(scan("Server=db;token=aB3dEf6hIj" + sentence, {false, false, true})->copy,
                 "Server=db;token=TOKEN#1" + sentence);
    }
};

QTEST_APPLESS_MAIN(TestConnectionString)
#include "tst_connection_string.moc"
