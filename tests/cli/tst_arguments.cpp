// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/sandbox_job.h"
#include "tests/support/unsigned_token.h"

using namespace Qt::StringLiterals;

/// What the program says of what it was given. It has a sandbox and an account, so nothing else is wrong.
class TestArguments : public SandboxJob
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        QCOMPARE(signIn().code, 0);
    }

    void wrongArgumentsAreNamed_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("no such command") << u"nonsense"_s << "nonsense"_ba;
        QTest::newRow("no such option") << u"accounts --nonsense"_s << "nonsense"_ba;
        QTest::newRow("no such format") << u"accounts --format xml"_s << "xml"_ba;
        QTest::newRow("no client") << u"sign-in --provider google"_s << "--client"_ba;
        QTest::newRow("no such provider") << u"sign-in --provider ftp://x --client-id c"_s << "ftp://x"_ba;
        QTest::newRow("a client file that is not there") << u"sign-in --client /nonexistent"_s << "/nonexistent"_ba;
        QTest::newRow("a parameter that is ours") << u"sign-in --provider sandbox --param state=x"_s << "state"_ba;
        QTest::newRow("a token parameter that is ours")
            << u"sign-in --provider sandbox --token-param code=x"_s << "set by the token request itself"_ba;
        QTest::newRow("a token parameter that is a secret")
            << u"sign-in --provider sandbox --token-param client_assertion=x"_s << "stored in plain"_ba;
        QTest::newRow("no such account") << u"token --account nobody"_s << "nobody"_ba;
        QTest::newRow("no such token type") << u"token --type refresh"_s << "refresh"_ba;
        QTest::newRow("no such fault") << u"demo --fault nope"_s << "nope"_ba;
        QTest::newRow("a port that is none") << u"sandbox --port 99999"_s << "--port"_ba;
        QTest::newRow("no time to sign in") << u"sign-in --provider sandbox --timeout 0"_s << "--timeout"_ba;
        QTest::newRow("a time before now") << u"sign-in --provider sandbox --timeout -5"_s << "--timeout"_ba;
        QTest::newRow("centuries to sign in") << u"sign-in --provider sandbox --timeout 99999999999"_s << "86400"_ba;
        QTest::newRow("a status that is none") << u"send GET http://127.0.0.1/ --expect 7"_s << "--expect"_ba;
        QTest::newRow("no certificates") << u"accounts --ca-file /dev/null"_s << "/dev/null"_ba;
        QTest::newRow("a file as address") << u"send GET file:///etc/passwd"_s << "file:///etc/passwd"_ba;
        QTest::newRow("no address") << u"send GET"_s << "address"_ba;
        QTest::newRow("an age below nothing") << u"inspect --max-age -5 -"_s << "--max-age"_ba;
        QTest::newRow("no signature expected") << u"inspect --alg none -"_s << "--alg"_ba;
        QTest::newRow("no signature expected, in other letters") << u"inspect --alg NONE -"_s << "--alg"_ba;
        QTest::newRow("an algorithm that nobody knows") << u"inspect --alg FOO -"_s << "RS256"_ba;
        QTest::newRow("an algorithm in other letters") << u"inspect --alg rs256 -"_s << "RS256"_ba;
        QTest::newRow("a time that is none") << u"inspect --at yesterday -"_s << "yesterday"_ba;
    }

    void wrongArgumentsAreNamed()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, named);
        const CliAnswer answer = runCli(withData(arguments.split(u' ')));
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(named), answer.err.constData());
        QCOMPARE(answer.err.count('\n'), 1); // one sentence
        QVERIFY(answer.out.isEmpty());
    }

    void aSecretInTheWrongPlaceIsNotRepeated_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("a command") << u"ya29.hush-hush-hush"_s;
        QTest::newRow("a file") << u"inspect eyJhbGciOiJub25lIn0.e30. --jwks ya29.hush-hush-hush"_s;
        QTest::newRow("a file of tokens") << u"inspect --lines ya29.hush-hush-hush"_s;
        QTest::newRow("the file of a token") << u"send GET http://127.0.0.1/ --bearer-file ya29.hush-hush-hush"_s;
        QTest::newRow("a user name") << u"send GET https://hush-hush-hush@127.0.0.1/"_s;
    }

    void aSecretInTheWrongPlaceIsNotRepeated()
    {
        QFETCH(QString, arguments);
        const CliAnswer answer = runCli(withData(arguments.split(u' ')));
        QCOMPARE(answer.code, 2);
        QVERIFY2(!answer.err.isEmpty() && !answer.err.contains("hush"), answer.err.constData());
    }

    void aClientFileOfAnotherKindIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("web client") << "{\"web\": {\"client_id\": \"c\", \"client_secret\": \"s\"}}"_ba
                                    << "web"_ba;
        QTest::newRow("service account") << "{\"type\": \"service_account\"}"_ba
                                         << "service account"_ba;
        QTest::newRow("no JSON") << "client_id=c"_ba
                                 << "JSON"_ba;
    }

    void aClientFileOfAnotherKindIsNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, named);
        const QString file = m_folder.filePath(u"client.json"_s);
        QVERIFY(write(file, content));
        const CliAnswer answer = runCli(withData({u"sign-in"_s, u"--client"_s, file}));
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(named), answer.err.constData());
    }

    void terminalEscapesInATokenAreMadeVisible_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("claims");
        QTest::newRow("in a claim") << "{\"alg\":\"none\"}"_ba
                                    << "{\"sub\":\"\\u001b[31mred\"}"_ba;
        QTest::newRow("in the reason of a check") << "{\"alg\":\"\\u001b[31mred\"}"_ba
                                                  << "{\"sub\":\"1\"}"_ba;
        QTest::newRow("in the name of a claim") << "{\"alg\":\"none\"}"_ba
                                                << "{\"\\u001b[31mred\":1}"_ba;
    }

    void terminalEscapesInATokenAreMadeVisible()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, claims);
        const CliAnswer answer = runCli(words("inspect -"), unsignedToken(claims, header));
        QCOMPARE(answer.code, 1);
        QVERIFY(!answer.out.contains('\x1b'));
        QVERIFY(answer.out.contains("<U+001B>"));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
