// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/given_words.h"

#include "tests/support/cli_process.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// What may stand in the wrong place, and the piece of it that nobody may read again.
struct Mistake
{
    QString word;
    QByteArray secret;
};

const Mistake mistakes[] = {
    {u"ya29.a0AfH6SMBx1yz2Secretword3Q4"_s, "SMBx1yz2"},
    {u"1//0gAbCdEfGhIjKlMnOpQrStUvWx"_s, "EfGhIjKl"},
    {u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlc2lnbmF0dXJl"_s, "c2lnbmF0"},
    {u"https://u:hunter2horse@idp.example"_s, "hunter2horse"},
    {u"https://hunter2horse@idp.example"_s, "hunter2horse"},
    {u"https://u:a/b#hunter2horse@idp.example"_s, "hunter2horse"},
};

/// Where a refusal quotes what it refuses: % stands for that, FILE for a file with a token.
constexpr const char *lines[] = {
    "%",
    "accounts %",
    "accounts --%",
    "accounts --format %",
    "accounts --format=%",
    "accounts --ca-file %",
    "client %",
    "sign-in --provider %",
    "sign-in --provider https://127.0.0.1:1 --client-id x --no-browser --param %",
    "sign-in --provider https://127.0.0.1:1 --client-id x --no-browser --token-param %",
    "sign-in --provider https://127.0.0.1:1 --client-id x --no-browser --timeout %",
    "sign-in --provider entra --client-id x --no-browser --entra-version %",
    "token --account %",
    "token --account=%",
    "token --type %",
    "token --min-ttl %",
    "sign-out --account %",
    "userinfo --account %",
    "tokeninfo --account %",
    "introspect --account %",
    "inspect --alg %",
    "inspect --at %",
    "inspect --key %",
    "inspect --leeway %",
    "inspect --max-age %",
    "inspect --profile %",
    "inspect --skew %",
    "diff --at % a b",
    "scan --at % -",
    "scan --key % -",
    "send % http://127.0.0.1:1/",
    "send GET http://127.0.0.1:1/ --account %",
    "send GET http://127.0.0.1:1/ --allow-host %",
    "send GET http://127.0.0.1:1/ --bearer-file %",
    "send GET http://127.0.0.1:1/ --expect %",
    "send GET http://127.0.0.1:1/ --probe %",
    "send GET http://127.0.0.1:1/ --repeat %",
    "send --preset %",
    "send --request %",
    "lab GET http://127.0.0.1:1/ --account %",
    "lab GET http://127.0.0.1:1/ --api %",
    "lab GET http://127.0.0.1:1/ --bearer-file FILE --variants %",
    "lab GET http://127.0.0.1:1/ --bearer-file FILE --variants expired,%",
    "lab --preset %",
    "sandbox --access-token-ttl %",
    "sandbox --clock-skew %",
    "sandbox --device-code-ttl %",
    "sandbox --device-interval %",
    "sandbox --fault %",
    "sandbox --port %",
    "demo --fault %",
};

} // namespace

/// An error quotes what it is about. By mistake, that may be the secret itself.
class TestGivenWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"token"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("an-opaque-token-of-a-test") > 0);
    }

    void noRefusalRepeatsASecret_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : lines)
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void noRefusalRepeatsASecret()
    {
        QFETCH(const QString, line);
        for (const Mistake &mistake : mistakes) {
            QStringList arguments = line.split(u' ');
            arguments.replaceInStrings(u"FILE"_s, m_folder.filePath(u"token"_s));
            arguments.replaceInStrings(u"%"_s, mistake.word);
            const CliAnswer answer = runCli(arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)});
            QVERIFY2(answer.code > 0, answer.err.constData());
            QVERIFY(!answer.err.isEmpty());
            QVERIFY2(!answer.err.contains(mistake.secret), answer.err.constData());
        }
    }

    void aWordIsStillKnown()
    {
        const CliAnswer answer = runCli({u"sign-in"_s, u"--provider"_s, u"https://u:hunter2horse@idp.example"_s});
        QVERIFY2(answer.err.contains("“https://…@idp.example”"), answer.err.constData());
        QVERIFY2(runCli({u"token"_s, u"--type"_s, u"refresh"_s}).err.contains("“refresh”"), "another word");
    }

    void whatIsRedacted_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a word") << u"refresh"_s << u"refresh"_s;
        QTest::newRow("an e-mail address") << u"alice@example.com"_s << u"alice@example.com"_s;
        QTest::newRow("an address") << u"https://a.example/b?c=d#e"_s << u"https://a.example/b?c=d#e"_s;
        QTest::newRow("an address with an @ in its path")
            << u"https://a.example/@alice"_s << u"https://a.example/@alice"_s;
        QTest::newRow("a name and a password") << u"https://u:p@a.example/b"_s << u"https://…@a.example/b"_s;
        QTest::newRow("a password with an @") << u"https://u:p@q@a.example"_s << u"https://…@a.example"_s;
        QTest::newRow("a name alone, which may be a token") << u"ftp://abc@a.example"_s << u"ftp://…@a.example"_s;
        QTest::newRow("an access token") << u"ya29.abcdefghijklmnop"_s << u"ACCESS#1"_s;
    }
    void whatIsRedacted()
    {
        QFETCH(const QString, word);
        QTEST(cli::redacted(word), "shown");
    }

    void aSentenceIsLeftAsItIsWhereNoSecretWasGiven()
    {
        cli::rememberGiven(
            {u"send"_s, u"--account"_s, u"alice@example.com"_s, u"--fault=slow,ya29.abcdefghijklmnop"_s});
        QCOMPARE(cli::withoutGivenSecrets(u"“ya29.abcdefghijklmnop” is no fault."_s), u"“ACCESS#1” is no fault."_s);
        const QString other = u"There is no account “alice@example.com”; send slow."_s;
        QCOMPARE(cli::withoutGivenSecrets(other), other);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestGivenWords)
#include "tst_given_words.moc"
