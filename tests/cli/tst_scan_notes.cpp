// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What `scan` says of what it does not list.
class TestScanNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotListedIsCounted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("listed");
        QTest::addColumn<QByteArray>("said");
        const QByteArray weak = R"({"password": "letmein"})";
        const QByteArray token = "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv\n";
        QTest::newRow("a plain word as a password")
            << weak << 0
            << "1 value that only its name gives away, such as a plain word as a password, is not listed; "
               "--expect-none lists it.\n"_ba;
        QTest::newRow("two of them beside a token")
            << token + weak + R"({"password": "welcome"})" << 1
            << "2 values that only their names give away, such as plain words as passwords, are not listed; "
               "--expect-none lists them.\n"_ba;
        QTest::newRow("nothing but a token") << token << 1 << ""_ba;
        QTest::newRow("nothing at all") << "hello\n"_ba << 0 << "No token or secret was found.\n"_ba;
    }

    void whatIsNotListedIsCounted()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, listed);
        QFETCH(const QByteArray, said);
        const CliAnswer answer = scan(text);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, said);
        QCOMPARE(answer.out.count("#"), listed);
        const CliAnswer json = scan(text, {u"--format"_s, u"json"_s});
        QCOMPARE(json.json()["findings"_L1].toArray().size(), listed);
        QCOMPARE(json.err, said.startsWith("No token") ? ""_ba : said);
    }

    void whatIsReadOnceIsNotCounted()
    {
        const CliAnswer answer = runCli({u"scan"_s, u"-"_s}, R"({"password": "letmein"})");
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.err.contains("No token or secret was found.\nValues that only their names give away"),
                 answer.err.constData());
    }

    void aGateListsAll()
    {
        const CliAnswer answer = scan(R"({"password": "letmein"})", {u"--expect-none"_s});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.out.startsWith("PASSWORD#1"), answer.out.constData());
        QCOMPARE(answer.err, ""_ba);
    }

private:
    CliAnswer scan(const QByteArray &text, const QStringList &options = {})
    {
        QFile file(m_folder.filePath(u"file"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        return runCli(QStringList{u"scan"_s, file.fileName()} + options);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestScanNotes)
#include "tst_scan_notes.moc"
