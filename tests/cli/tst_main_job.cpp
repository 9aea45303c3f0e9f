// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/sandbox_job.h"
#include "tests/support/places.h"
#include "tests/support/raw_http.h"
#include "tests/support/raw_server.h"
#include "tests/support/readable_file.h"

#include <QJsonArray>
#include <QtTest>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The main job through the real program: sandbox, sign-in, keychain, claims, requests. Runs with a real Secret
/// Service.
class TestMainJob : public SandboxJob
{
    Q_OBJECT

private:
    /// With what a hangup does to it, which it inherits.
    void startSandboxWith(void (*hangup)(int))
    {
        const auto before = std::signal(SIGHUP, hangup);
        startSandbox();
        std::signal(SIGHUP, before);
    }

    /// What the sandbox answers with; 0 when it is not there.
    int status() const
    {
        const auto port = quint16(QUrl(m_address.value("issuer"_L1).toString()).port());
        return raw_http::send(port, raw_http::request(port, "GET", "/.well-known/openid-configuration")).status;
    }

    CliAnswer inspect(const QByteArray &token, const QStringList &more = {})
    {
        const QString issuer = m_address.value("issuer"_L1).toString();
        return runCli(words("inspect - --format json")
                          << u"--jwks"_s << m_jwks << u"--issuer"_s << issuer << u"--client-id"_s
                          << m_address.value("client_id"_L1).toString() << more,
                      token);
    }

    QString m_jwks;

private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        m_jwks = m_address.value("issuer"_L1).toString() + u"/oauth2/v3/certs"_s;
    }

    void theSandboxSaysWhereItIs()
    {
        for (const QString &key : words("issuer drive aodocs client_id client_secret users"))
            QVERIFY2(m_address.contains(key), qPrintable(key));
        QVERIFY(m_address.value("issuer"_L1).toString().startsWith("http://127.0.0.1:"_L1));
    }

    void aSignInMakesAnAccount()
    {
        const CliAnswer answer = signIn();
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject account = answer.json().object();
        QCOMPARE(account.value("email"_L1).toString(), u"alice@example.test"_s);
        QCOMPARE(account.value("refresh_token"_L1).toObject().value("where"_L1).toString(), u"keychain"_s);

        const QJsonArray listed = runCli(withData(words("accounts --format json"))).json().array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().toObject().value("subject"_L1), account.value("subject"_L1));
    }

    void theTraceTellsEachStepAndNoSecret()
    {
        const QString path = m_folder.filePath(u"trace.json"_s);
        QVERIFY(makeReadableFile(path));
        const CliAnswer answer = signIn(true, {u"--trace"_s, path});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(isUsersAlone(path));
        const QByteArray trace = read(path);
        QStringList steps;
        for (const auto &step : QJsonDocument::fromJson(trace).object().value("steps"_L1).toArray())
            steps.append(step["step"_L1].toString() + u' ' + step["outcome"_L1].toString());
        QCOMPARE(steps, (QStringList{u"discovery done"_s, u"authorization-request done"_s, u"callback passed"_s,
                                     u"token-request done"_s, u"keys done"_s, u"id-token passed"_s,
                                     u"keychain passed"_s, u"end passed"_s}));
        QVERIFY2(trace.contains("code_verifier=VERIFIER#1&"), trace.constData());
        for (const QByteArray &secret : {m_address.value("client_secret"_L1).toString().toLatin1(), token("access")})
            QVERIFY2(!secret.isEmpty() && !trace.contains(secret), trace.constData());
    }

    void aDeniedSignInLeavesATraceToo()
    {
        const QString path = m_folder.filePath(u"denied.json"_s);
        QCOMPARE(signIn(false, {u"--trace"_s, path}).code, 3);
        const QJsonArray steps = QJsonDocument::fromJson(read(path)).object().value("steps"_L1).toArray();
        QCOMPARE(steps.last()["step"_L1].toString(), u"end"_s);
        QCOMPARE(steps.last()["outcome"_L1].toString(), u"failed"_s);
        QVERIFY(steps.last()["text"_L1].toString().contains(u"access_denied"_s));
    }

    void theKeychainHoldsOneRefreshToken()
    {
        const QByteArray items = keychainItems();
        QCOMPARE(items.count("/refresh_token"), 1);
        QVERIFY(items.contains("attribute.user = 127.0.0.1/"));
    }

    void theIdTokenIsValidAndATamperedOneIsNot()
    {
        const QByteArray good = token("id");
        const CliAnswer valid = inspect(good);
        QCOMPARE(valid.json().object().value("verdict"_L1).toString(), u"valid"_s);
        QCOMPARE(valid.code, 0);

        const qsizetype signature = good.lastIndexOf('.') + 1;
        for (const qsizetype at : {signature, (signature + good.size()) / 2, good.size() - 2}) {
            QByteArray bad = good;
            bad[at] = bad.at(at) == 'A' ? 'B' : 'A';
            const CliAnswer invalid = inspect(bad);
            QCOMPARE(invalid.json().object().value("verdict"_L1).toString(), u"invalid"_s);
            QCOMPARE(invalid.code, 1);
        }
        QCOMPARE(inspect(good, words("--at 4000000000")).code, 1);
        QCOMPARE(inspect(good, words("--nonce another")).code, 1); // a refreshed token holds none
    }

    void aRequestIsAnsweredAndTheSameIsRefused()
    {
        const QString about = m_address.value("drive"_L1).toString() + u"/about?fields=user"_s;
        const QString me = m_address.value("aodocs"_L1).toString() + u"/user/v1/me"_s;
        const QStringList alice = words("--account alice@example.test --format json");
        for (const QString &url : {about, me}) {
            const CliAnswer answer = runCli(withData(QStringList{u"send"_s, u"GET"_s, url} + alice));
            QCOMPARE(answer.json().object().value("response"_L1).toObject().value("status"_L1).toInt(), 200);
            QCOMPARE(answer.code, 0);
            QVERIFY(!answer.out.contains("ya29."));
        }
        const QString wrong = m_folder.filePath(u"wrong"_s);
        QVERIFY(write(wrong, "ya29.sandbox-never-issued"));
        for (const QString &url : {about, me}) {
            const QStringList refused = {u"send"_s, u"GET"_s, url, u"--bearer-file"_s, wrong};
            QCOMPARE(runCli(refused).code, 1);
            QCOMPARE(runCli(refused + words("--expect 401")).code, 0);
        }
    }

    void whatIsSentAndAnsweredIsShownWithoutItsSecrets()
    {
        const QString path = m_folder.filePath(u"body"_s);
        QVERIFY(write(path, "grant_type=refresh_token&client_secret=opaque-secret"));
        const QStringList sent = {u"send"_s, u"POST"_s,     m_address.value("issuer"_L1).toString() + u"/token"_s,
                                  u"-d"_s,   u"@"_s + path, u"--format"_s,
                                  u"json"_s};
        QVERIFY(!runCli(sent).out.contains("opaque-secret"));
        QVERIFY(runCli(sent + words("--show-secrets")).out.contains("opaque-secret"));

        RawServer server(
            RawServer::http("200 OK", "Content-Type: application/json\r\n", "{\"access_token\": \"opaque-token\"}"));
        for (const bool shown : {false, true}) {
            CliProcess process(QStringList{u"send"_s, u"GET"_s, server.url().toString()} +
                               (shown ? words("--show-secrets") : QStringList()));
            QTRY_COMPARE_WITH_TIMEOUT(process.process().state(), QProcess::NotRunning, deadline);
            QCOMPARE(process.answer().out.contains("opaque-token"), shown);
        }
    }

    /// As it stands, wherever the accounts are.
    void theCommandThatFillsTheTokenInIsWhole()
    {
        const QString folder = m_folder.filePath(u"it's data"_s);
        QVERIFY(QFile::link(m_folder.filePath(u"data"_s), folder));
        const QStringList printed =
            words("send GET http://127.0.0.1:1/ --account alice@example.test --curl --data-dir");
        const QByteArray told = runCli(printed + QStringList{folder}).err;
        const qsizetype start = told.indexOf("TOKEN=$(tokenloupe-cli ");
        QVERIFY2(start >= 0, told.constData());
        const QByteArray line = told.sliced(start, told.indexOf('\n', start) - start);
        const QString command = QString::fromUtf8(line) + u"; printf %s \"$TOKEN\""_s;
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString programs = QFileInfo(places::program(u"tokenloupe-cli")).absolutePath();
        environment.insert(u"PATH"_s, programs + u':' + environment.value(u"PATH"_s));
        shell.setProcessEnvironment(environment);
        shell.start(u"sh"_s, {u"-c"_s, command});
        QVERIFY(shell.waitForFinished(deadline));
        const QByteArray token = shell.readAllStandardOutput();
        QVERIFY2(token.startsWith("ya29."), (line + '\n' + shell.readAllStandardError()).constData());

        const CliAnswer behindProxy =
            runCli(printed + QStringList{folder, u"--proxy"_s, u"http://ada:hush@127.0.0.1:1"_s});
        QVERIFY2(behindProxy.err.contains("--data-dir") && !behindProxy.err.contains("hush"),
                 behindProxy.err.constData());
    }

    void anIdTokenGoesToAodocsAndNotToDrive()
    {
        const QStringList idToken = words("--account alice@example.test --type id");
        const QString about = m_address.value("drive"_L1).toString() + u"/about?fields=user"_s;
        const QString me = m_address.value("aodocs"_L1).toString() + u"/user/v1/me"_s;
        QCOMPARE(runCli(withData(QStringList{u"send"_s, u"GET"_s, me} + idToken)).code, 0);
        QCOMPARE(runCli(withData(QStringList{u"send"_s, u"GET"_s, about} + idToken + words("--expect 401"))).code, 0);
    }

    void aRefusalIsExplained_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("credential");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<QString>("certainty");
        const QStringList idToken = words("--account alice@example.test --type id");
        const QString token = QString::fromLatin1(this->token("access"));
        QTest::newRow("an ID token at Drive")
            << u"drive"_s << u"/about?fields=user"_s << idToken << u"id-token-to-drive"_s << u"certain"_s;
        QTest::newRow("a scheme in lower case")
            << u"aodocs"_s << u"/user/v1/me"_s << QStringList{u"-H"_s, u"Authorization: bearer "_s + token}
            << u"lower-case-scheme"_s << u"likely"_s;
        QTest::newRow("a security code that is none")
            << u"aodocs"_s << u"/user/v1/me"_s << QStringList{u"-H"_s, u"Authorization: securityCode nonsense"_s}
            << u"security-code-refused"_s << u"certain"_s;
        QTest::newRow("nothing at all") << u"drive"_s << u"/about?fields=user"_s << QStringList() << u"no-credential"_s
                                        << u"certain"_s;
    }

    void aRefusalIsExplained()
    {
        QFETCH(QString, api);
        QFETCH(QString, path);
        QFETCH(QStringList, credential);
        const QString url = m_address.value(api).toString() + path;
        const CliAnswer answer =
            runCli(withData(QStringList{u"send"_s, u"GET"_s, url, u"--format"_s, u"json"_s} + credential));
        const QJsonValue first = answer.json()["diagnosis"_L1]["findings"_L1][0];
        QTEST(first["id"_L1].toString(), "finding");
        QTEST(first["certainty"_L1].toString(), "certainty");
        QVERIFY(!answer.out.contains("ya29."));
    }

    void aHostOffTheListGetsNoToken()
    {
        const CliAnswer answer = runCli(withData(words("send GET http://127.0.0.1:9/ --account alice@example.test")));
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.err.contains("127.0.0.1:9"));
        QVERIFY(answer.err.contains(m_address.value("issuer"_L1).toString().toUtf8()));
    }

    void aSecondSandboxSaysWhyItsAccountsAreOutOfReach()
    {
        const CliAnswer answer = runCli(withData(words("sandbox --port 0")));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("accounts") && answer.err.contains("--port"), answer.err.constData());
    }

    void onATerminalTheVerdictAndTheStatusAreColoured()
    {
        const QString file = m_folder.filePath(u"token"_s);
        QVERIFY(write(file, token("id")));
        const QString issuer = m_address.value("issuer"_L1).toString();
        for (const QString &command : {u"inspect "_s + file, u"send GET "_s + issuer}) {
            QProcess terminal;
            terminal.start(u"script"_s,
                           {u"-qec"_s, places::program(u"tokenloupe-cli") + u' ' + command, u"/dev/null"_s});
            QVERIFY(terminal.waitForFinished(deadline));
            const QByteArray shown = terminal.readAll();
            QVERIFY2(shown.contains("\x1b[3") && !shown.contains("U+001B"), shown.constData());
        }
    }

    void aResultThatIsLostIsNoSuccess()
    {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"\"$0\" --version > /dev/full"_s, places::program(u"tokenloupe-cli")});
        QVERIFY(shell.waitForFinished(deadline));
        QCOMPARE(shell.exitCode(), 3);
        QVERIFY(shell.readAllStandardError().contains("No space left"));
    }

    void theAccountOutlivesTheSandboxProcess()
    {
        const QJsonObject before = m_address;
        startSandbox();
        QCOMPARE(m_address, before);
        const QString about = m_address.value("drive"_L1).toString() + u"/about?fields=user"_s;
        const CliAnswer answer =
            runCli(withData(QStringList{u"send"_s, u"GET"_s, about, u"--account"_s, u"alice@example.test"_s}));
        QVERIFY2(answer.code == 0, answer.err.constData());
    }

    void anAccountWhoseSandboxIsNotThereSaysWhichOneItNeeds()
    {
        const QString issuer = m_address.value("issuer"_L1).toString();
        startSandbox(words("--port 0 --data-dir") << m_folder.filePath(u"another"_s));
        const CliAnswer answer = runCli(withData(words("token")));
        QCOMPARE(answer.code, 3);
        for (const QString &named :
             {issuer, m_address.value("issuer"_L1).toString(), u"--port %1"_s.arg(QUrl(issuer).port())})
            QVERIFY2(answer.err.contains(named.toUtf8()), answer.err.constData());
        startSandbox();
    }

    void aSandboxThatWasKilledIsNotWaitedFor()
    {
        m_sandbox->process().kill();
        QVERIFY(m_sandbox->process().waitForFinished());
        const CliAnswer answer = runCli(withData(words("sign-in --provider sandbox --no-browser")));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("sandbox --port 0"), answer.err.constData());
        startSandbox();
    }

    void aHangupEndsTheSandboxInOrder()
    {
        startSandboxWith(SIG_DFL);
        QCOMPARE(status(), 200); // from now on it listens to signals
        QCOMPARE(kill(pid_t(m_sandbox->process().processId()), SIGHUP), 0);
        QCOMPARE(m_sandbox->finish().code, 0);
        startSandbox();
    }

    void aHangupThatIsIgnoredAtTheStartStaysIgnored()
    {
        startSandboxWith(SIG_IGN); // as nohup does
        QCOMPARE(status(), 200);
        QCOMPARE(kill(pid_t(m_sandbox->process().processId()), SIGHUP), 0);
        QCOMPARE(status(), 200); // this one it might have answered on its way out
        QCOMPARE(status(), 200);
        m_sandbox->process().terminate();
        QCOMPARE(m_sandbox->finish().code, 0);
        startSandbox();
    }

    void aDeniedConsentLeavesNoAccount()
    {
        const QJsonDocument before = runCli(withData(words("accounts --format json"))).json();
        const CliAnswer answer = signIn(false);
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.err.contains("access_denied"));
        QCOMPARE(runCli(withData(words("accounts --format json"))).json(), before);
        QCOMPARE(keychainItems().count("/refresh_token"), 1);
    }

    void anAccountThatCannotBeListedLeavesNoSecret()
    {
        const QString file = m_folder.filePath(u"file"_s);
        QVERIFY(write(file, "where the folder should be"));
        const qsizetype before = keychainItems().count("label = ");
        const CliAnswer answer = signIn(true, {u"--data-dir"_s, file});
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains(file.toUtf8()), answer.err.constData());
        QCOMPARE(keychainItems().count("label = "), before);
    }

    void aProviderThatGivesNoRefreshTokenAgainLeavesTheOldOne()
    {
        startSandbox(words("--fault no-refresh-token"));
        const CliAnswer answer = signIn();
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.json()["refresh_token"_L1]["where"_L1].toString(), u"keychain"_s);
        QVERIFY(token("access").startsWith("ya29."));
    }

    void aClockThatIsOffIsSaidAndBlocksNoSignIn_data()
    {
        QTest::addColumn<QString>("skew");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("ours is two hours behind") << u"7200"_s << "127.0.0.1: this clock is 7"_ba;
        QTest::newRow("ours is two hours ahead") << u"-7200"_s << "127.0.0.1: this clock is 7"_ba;
        QTest::newRow("ours is right") << u"0"_s << QByteArray();
    }

    void aClockThatIsOffIsSaidAndBlocksNoSignIn()
    {
        QFETCH(QString, skew);
        QFETCH(QByteArray, said);
        startSandbox({u"--clock-skew"_s, skew});
        const CliAnswer answer = signIn();
        QVERIFY2(answer.code == 0, answer.err.constData());
        if (said.isEmpty())
            QVERIFY2(!answer.err.contains("clocks differ"), answer.err.constData());
        else
            QVERIFY2(answer.err.contains(said), answer.err.constData());
    }

    void aSandboxThatMisbehavesIsNamedAndLeavesNoAccount_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("token endpoint answers 500") << u"token-500"_s << "500"_ba;
        QTest::newRow("token endpoint answers HTML") << u"token-html"_s << "HTML"_ba;
        QTest::newRow("token endpoint answers nothing") << u"token-empty"_s << "empty"_ba;
        QTest::newRow("key set without keys") << u"jwks-empty"_s << "key"_ba;
        QTest::newRow("ID token with another nonce") << u"wrong-nonce"_s << "nonce"_ba;
        QTest::newRow("ID token for another client") << u"wrong-audience"_s << "audience"_ba;
        QTest::newRow("ID token with a wrong signature") << u"wrong-signature"_s << "signature"_ba;
        QTest::newRow("callback with another state") << u"wrong-state"_s << "state"_ba;
        QTest::newRow("callback with another issuer") << u"wrong-iss"_s << "iss"_ba;
    }

    void aSandboxThatMisbehavesIsNamedAndLeavesNoAccount()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, named);
        const QJsonDocument before = runCli(withData(words("accounts --format json"))).json();
        startSandbox({u"--fault"_s, fault});
        const CliAnswer answer = signIn(true, words("--timeout 3"));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains(named), answer.err.constData());
        QCOMPARE(runCli(withData(words("accounts --format json"))).json(), before);
    }
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_main_job.moc"
