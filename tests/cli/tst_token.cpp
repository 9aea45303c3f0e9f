// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/sandbox_job.h"

using namespace Qt::StringLiterals;

class TestToken : public SandboxJob
{
    Q_OBJECT

private Q_SLOTS:
    void howLongTheTokenLivesIsSaidWhereItIsShort_data()
    {
        QTest::addColumn<QString>("skew"); // of the sandbox's clock, in seconds
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("an hour, a minute was asked for") << u"0"_s << u"token --type id"_s << QByteArray();
        QTest::newRow("an hour, two were asked for")
            << u"0"_s << u"token --type id --min-ttl 7200"_s << "The new token lives for"_ba;
        QTest::newRow("over an hour ago by our clock, which is two hours ahead")
            << u"-7200"_s << u"token --type id"_s << "By this computer's clock the token ran out 60 min ago."_ba;
        QTest::newRow("an access token has a life and no end, so our clock does not matter")
            << u"-7200"_s << u"token --type access"_s << QByteArray();
    }

    void howLongTheTokenLivesIsSaidWhereItIsShort()
    {
        QFETCH(const QString, skew);
        QFETCH(const QString, arguments);
        QFETCH(const QByteArray, said);
        startSandbox({u"--clock-skew"_s, skew});
        QCOMPARE(signIn().code, 0);
        const CliAnswer answer = runCli(withData(arguments.split(u' ')));
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(!answer.out.trimmed().isEmpty());
        QVERIFY2(answer.err.contains(said), answer.err.constData());
        QCOMPARE(answer.err.contains("lives for") + answer.err.contains("ran out"), said.isEmpty() ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
