// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

} // namespace

/// The end of an account through the real program, with a sandbox and a Secret Service.
class TestSignOut : public QObject
{
    Q_OBJECT

private:
    QStringList withData(const QStringList &arguments, const QString &folder = u"data"_s) const
    {
        return arguments + QStringList{u"--data-dir"_s, m_folder.filePath(folder)};
    }

    /// Another folder is another machine of the same person.
    CliAnswer signIn(const QString &folder = u"data"_s)
    {
        CliProcess process(withData(words("sign-in --provider sandbox --no-browser --format json"), folder));
        sandbox::ScriptedBrowser browser({u"alice@example.test"_s});
        const auto page = browser.visit(QUrl::fromEncoded(process.readLine()));
        if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
            return {};
        return process.answer();
    }

    CliAnswer signOut(const char *more)
    {
        return runCli(withData(words("sign-out --account alice@example.test --format json")) +
                      QString::fromLatin1(more).split(u' ', Qt::SkipEmptyParts));
    }

    CliAnswer freshToken(const QString &folder = u"data"_s)
    {
        return runCli(withData(words("token --min-ttl 100000"), folder));
    }

    QByteArray keychainItems() const
    {
        QProcess search;
        search.setProcessChannelMode(QProcess::MergedChannels);
        search.start(u"secret-tool"_s, words("search --all server tokenloupe"));
        search.waitForFinished();
        return search.readAll();
    }

    /// Nothing of the account is left on this machine.
    void verifyForgotten()
    {
        QCOMPARE(runCli(withData(words("accounts --format json"))).json().array().size(), 0);
        QVERIFY2(!keychainItems().contains("refresh_token"), keychainItems().constData());
        QVERIFY(QDir(m_folder.filePath(u"data/traces"_s)).isEmpty());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<CliProcess>(withData(words("sandbox --port 0"), u"sandbox"_s));
        QVERIFY(!m_sandbox->readLine().isEmpty());
    }

    void init()
    {
        const CliAnswer answer = signIn();
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(keychainItems().contains("refresh_token"));
    }

    void cleanup()
    {
        if (!runCli(withData(words("accounts --format json"))).json().array().isEmpty())
            signOut("");
    }

    void signingOutForgetsAndTellsNobody()
    {
        const CliAnswer answer = signOut("");
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject result = answer.json().object();
        QVERIFY(result.value("revocation"_L1).isNull());
        QCOMPARE(result.value("signed_out"_L1).toBool(), true);
        QCOMPARE(result.value("account"_L1)["email"_L1].toString(), u"alice@example.test"_s);
        verifyForgotten();
    }

    /// Without the keychain its item would stay behind, and no account to find it by.
    void whoIsInTheKeychainIsNotSignedOutWithoutIt()
    {
        QCOMPARE(signOut("--memory-only").code, 2);
        const CliAnswer answer = runCli(withData(words("sign-out --account alice@example.test --memory-only")));
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("start without that option"), answer.err.constData());
        QVERIFY2(!answer.out.contains("signed out"), answer.out.constData());
        QVERIFY(keychainItems().contains("refresh_token"));
        QCOMPARE(signOut("").code, 0);
        verifyForgotten();
    }

    void revokingEndsTheGrantsOfTheWholeProject()
    {
        const QString elsewhere = u"elsewhere"_s;
        QCOMPARE(signIn(elsewhere).code, 0);
        QCOMPARE(freshToken(elsewhere).code, 0);

        const CliAnswer answer = signOut("--revoke");
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("other machines"), answer.err.constData());
        QCOMPARE(answer.json().object().value("revocation"_L1).toString(), u"done"_s);
        QVERIFY(!answer.json().object().contains("refresh_refused"_L1));

        const CliAnswer dead = freshToken(elsewhere);
        QCOMPARE(dead.code, 3);
        QVERIFY2(dead.err.contains("Token has been expired or revoked."), dead.err.constData());
        QVERIFY2(dead.err.contains("ended the grant"), dead.err.constData());
        const QJsonObject told =
            runCli(withData(words("token --min-ttl 100000 --format json"), elsewhere)).json().object();
        QCOMPARE(told.value("error"_L1).toString(), u"invalid_grant"_s);
        QCOMPARE(told.value("findings"_L1)[0]["id"_L1].toString(), u"revoked"_s);
        QCOMPARE(runCli(withData(words("sign-out"), elsewhere)).code, 0);
        verifyForgotten();
    }

    void theProofIsARefusedRefresh()
    {
        const QString trace = m_folder.filePath(u"trace.json"_s);
        const CliAnswer answer = signOut(("--revoke --prove --trace " + trace.toUtf8()).constData());
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonValue refused = answer.json().object().value("refresh_refused"_L1);
        QCOMPARE(refused["error"_L1].toString(), u"invalid_grant"_s);
        QCOMPARE(refused["error_description"_L1].toString(), u"Token has been expired or revoked."_s);
        verifyForgotten();

        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray steps = file.readAll();
        QVERIFY(steps.contains("\"revocation\"") && steps.contains("\"proof\""));
        QVERIFY2(!steps.contains("1//0"), "the trace holds the refresh token");
    }

    void aSignInThatASignalEndsLeavesItsTrace()
    {
        const QString trace = m_folder.filePath(u"ended.json"_s);
        CliProcess process(withData(words("sign-in --provider sandbox --no-browser --trace") << trace));
        QVERIFY(!process.readLine().isEmpty()); // it waits for the browser
        process.process().terminate();
        process.finish();
        QCOMPARE(process.process().exitStatus(), QProcess::CrashExit); // as without one
        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!QJsonDocument::fromJson(file.readAll())[u"steps"].toArray().isEmpty());
    }

    void aTokenThatWasDeadBeforeIsForgottenAllTheSame()
    {
        const QString elsewhere = u"elsewhere"_s;
        QCOMPARE(signIn(elsewhere).code, 0);
        QCOMPARE(runCli(withData(words("sign-out --revoke"), elsewhere)).code, 0);
        const CliAnswer answer = signOut("--revoke");
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.json().object().value("revocation"_L1).toString(), u"unknown"_s);
        verifyForgotten();
    }

    void aProofWithoutARevocationIsNone()
    {
        QCOMPARE(signOut("--prove").code, 2);
        QCOMPARE(freshToken().code, 0);
    }

    void nobodyIsSignedOutTwice()
    {
        QCOMPARE(signOut("").code, 0);
        QCOMPARE(signOut("").code, 2);
    }
};

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_sign_out.moc"
