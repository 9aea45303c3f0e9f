// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;
using tokens::json;

/// Passwords in commands and in what they read.
class TestCommandPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("bare", "curl -u alice:hUnter22 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("of several words", "curl -u \"alice:correct horse battery\" https://h/",
            "curl -u \"alice:PASSWORD#1\" https://h/");
        row("quoted alone", "curl -u alice:'correct horse' https://h/", "curl -u alice:'PASSWORD#1' https://h/");
        row("with a backslash in quotes", "curl -u 'alice:Tr0ub4dor\\3xyz789' https://h/",
            "curl -u 'alice:PASSWORD#1' https://h/");
        row("ending in a backslash", "curl -u 'alice:Tr0ub4dor\\' 'https://h/'",
            "curl -u 'alice:PASSWORD#1' 'https://h/'");
        row("with an escaped sign", "curl -u alice:pa\\$sw0rd99 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("with an escaped blank", "curl -u alice:pass\\ w0rd99 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("right behind the option", "curl -ualice@h.example:hUnter22 https://h/",
            "curl -ualice@h.example:PASSWORD#1 https://h/");
        row("behind several options", "curl -sSu alice:hUnter22 https://h/", "curl -sSu alice:PASSWORD#1 https://h/");
        row("behind the option in quotes", "curl -u'alice:hUnter 22' https://h/",
            "curl -u'alice:PASSWORD#1' https://h/");
        row("behind an equals sign", "curl --user=alice:hUnter22 https://h/",
            "curl --user=alice:PASSWORD#1 https://h/");
        row("for a proxy", "curl -U alice:hUnter22 --proxy-user 'bob:hUnter 33' https://h/",
            "curl -U alice:PASSWORD#1 --proxy-user 'bob:PASSWORD#2' https://h/");
        row("in a JSON string", json("{'run': 'curl -u alice:hUnter22\\nls now'}"),
            json("{'run': 'curl -u alice:PASSWORD#1\\nls now'}"));
        row("in quotes in a JSON string",
            json("{'run': 'curl -u \\'alice:hUnter 22\\' h; sh -c \\'curl -u alice:hUnter33\\'', 'x': 1}"),
            json("{'run': 'curl -u \\'alice:PASSWORD#1\\' h; sh -c \\'curl -u alice:PASSWORD#2\\'', 'x': 1}"));
        row("over two lines", "curl https://h/ \\\n  --user 'alice:hUnter22'",
            "curl https://h/ \\\n  --user 'alice:PASSWORD#1'");
        row("of a command that ended in the line before", "curl https://h/\nmake -u alice:hUnter22",
            "curl https://h/\nmake -u alice:hUnter22");
        row("with an escaped quotation mark in it", "curl -u alice:hUn\\\"ter22 https://h/",
            "curl -u alice:PASSWORD#1 https://h/");
        row("before an escaped quotation mark that ends all", "sh -c \\\"curl -u alice:hUnter22\\\"",
            "sh -c \\\"curl -u alice:PASSWORD#1\\\"");
        row("before an escaped quotation mark and an escape", "sh -c \\\"curl -u alice:hUnter22\\\"\\nls",
            "sh -c \\\"curl -u alice:PASSWORD#1\\\"\\nls");
        row("before an escaped quotation mark and a blank", "sh -c \\\"curl -u alice:hUnter22\\\" now",
            "sh -c \\\"curl -u alice:PASSWORD#1\\\" now");
        row("of HTTPie", "http -a alice:hUnter22 https://h/", "http -a alice:PASSWORD#1 https://h/");
        row("of HTTPie, over two lines", "https POST h \\\n  --auth='alice:hUnter22'",
            "https POST h \\\n  --auth='alice:PASSWORD#1'");
        row("of no HTTPie", "http https://h/\nmake -a alice:hUnter22 http://h -a alice:hUnter33",
            "http https://h/\nmake -a alice:hUnter22 http://h -a alice:hUnter33");
        row("a token for HTTPie", "http -A bearer -a aB3dEf6hIj9k https://h/", "http -A bearer -a BEARER#1 https://h/");
        row("a token for cURL", "curl --oauth2-bearer aB3dEf6hIj9k https://h/",
            "curl --oauth2-bearer BEARER#1 https://h/");
        row("a .netrc for all machines", "default\n  login alice\n  password hUnter22\n",
            "default\n  login alice\n  password PASSWORD#1\n");
        row("a .netrc", "machine h\n  login alice\n  password hUnter22\n",
            "machine h\n  login alice\n  password PASSWORD#1\n");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
    }

    void copiesOfOptions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("a word before another option", "tool --password correcthorse --host h",
            "tool --password PASSWORD#1 --host h");
        row("a word at the line's end", "tool --client-secret correcthorse\nls", "tool --client-secret SECRET#1\nls");
        row("behind an equals sign", "tool --client-secret=correcthorse x", "tool --client-secret=SECRET#1 x");
        row("in quotation marks", "tool --token \"correct horse\" x", "tool --token \"TOKEN#1\" x");
        row("of PowerShell", "Connect-Db -Password 'correct horse' -Force", "Connect-Db -Password 'PASSWORD#1' -Force");
        row("with a digit", "tool --password hUnter22 file; ls", "tool --password PASSWORD#1 file; ls");
        row("before the shell's signs", "tool --password hUnter22; ls", "tool --password PASSWORD#1; ls");
        row("a word before the shell's signs", "tool --password correcthorse; ls", "tool --password PASSWORD#1; ls");
        row("at a sentence's end", "Say tool --password hUnter22.", "Say tool --password PASSWORD#1.");
        row("that begins as a path does", "tool --password /aB3dEf6hIj9kLm2nOp5q --x",
            "tool --password PASSWORD#1 --x");
        row("in a list of words", json("['tool', '--password', 'correct horse']"),
            json("['tool', '--password', 'PASSWORD#1']"));
        row("in a JSON string", json("{'run': 'tool --password correcthorse\\nls'}"),
            json("{'run': 'tool --password PASSWORD#1\\nls'}"));
        for (const char *other :
             {"the --password option is old", "the --password option (old)", "x:--password correcthorse",
              "tool --private-key /home/me/mine.pem --x",
              "tool --password PASSWORD --token $TOKEN --client-secret <secret>",
              "tool --private-key ~/keys/mine.pem --token @file --password", "tool --key correcthorse --x",
              "pre--password correcthorse", "tool --password --token=TOKEN#1"})
            row(other, other, other);
    }

    /// A copy hides a word; a search passes it.
    void copiesOfOptions()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    void aSearchFindsOptionsMadeByChance()
    {
        QCOMPARE(scan("tool --password hUnter22 x")->ledger.total(), 1);
        QCOMPARE(scan("tool --password correcthorse --x; tool --token getTokenFromUser")->ledger.total(), 0);
    }

    void theWordPasswordIsHiddenByACopyAlone()
    {
        const QByteArray text = "curl -u alice:password https://h/";
        QCOMPARE(scan(text)->ledger.total(), 0);
        QCOMPARE(scan(text, {false, false, true})->copy, QByteArray("curl -u alice:PASSWORD#1 https://h/"));
    }

    void optionsInARow()
    {
        QCOMPARE(scan(QByteArray(" --token").repeated(200'000))->ledger.total(), 0);
        QCOMPARE(scan(QByteArray(" --token 'a b").repeated(200'000))->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestCommandPasswords)
#include "tst_command_passwords.moc"
