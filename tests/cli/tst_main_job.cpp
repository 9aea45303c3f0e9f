// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"
#include "tests/support/places.h"
#include "tests/support/raw_http.h"
#include "tests/support/raw_server.h"
#include "tests/support/unsigned_token.h"

#include <QJsonArray>
#include <QtTest>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray idOf(const QJsonObject &step)
{
    return step.value("id"_L1).toString().toLatin1();
}

} // namespace

/// The main job through the real program: sandbox, sign-in, keychain, claims, requests. Runs with a real Secret
/// Service.
class TestMainJob : public QObject
{
    Q_OBJECT

private:
    QStringList withData(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)};
    }

    void startSandbox(const QStringList &more = {})
    {
        m_sandbox.reset();
        m_sandbox = std::make_unique<CliProcess>(withData(words("sandbox --port 0")) + more);
        m_address = QJsonDocument::fromJson(m_sandbox->readLine()).object();
        QVERIFY2(!m_address.isEmpty(), m_sandbox->answer().err.constData());
    }

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

    /// Signs in with the scripted browser; more arguments may change how.
    CliAnswer signIn(bool allow = true, const QStringList &more = {})
    {
        CliProcess process(withData(words("sign-in --provider sandbox --no-browser --format json")) + more);
        const QUrl url = QUrl::fromEncoded(process.readLine());
        sandbox::ScriptedBrowser browser({u"alice@example.test"_s, allow});
        const auto page = browser.visit(url);
        // The browser lives in this process: its event loop has to run while the program waits for the callback.
        if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
            return {};
        return process.answer();
    }

    QByteArray token(const char *type)
    {
        return runCli(withData(words("token --type") << QString::fromLatin1(type))).out.trimmed();
    }

    CliAnswer inspect(const QByteArray &token, const QStringList &more = {})
    {
        const QString issuer = m_address.value("issuer"_L1).toString();
        return runCli(words("inspect - --format json")
                          << u"--jwks"_s << m_jwks << u"--issuer"_s << issuer << u"--client-id"_s
                          << m_address.value("client_id"_L1).toString() << more,
                      token);
    }

    QByteArray keychainItems() const
    {
        QProcess search;
        search.setProcessChannelMode(QProcess::MergedChannels);
        search.start(u"secret-tool"_s, words("search --all server tokenloupe"));
        search.waitForFinished(deadline);
        return search.readAll();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;
    QJsonObject m_address;
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
        const CliAnswer answer = signIn(true, {u"--trace"_s, path});
        QVERIFY2(answer.code == 0, answer.err.constData());
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

    void theDemoHoldsAndItsStepsAreTheSandboxsLog()
    {
        const CliAnswer answer = runCli(words("demo --format json"));
        QVERIFY2(answer.code == 0, answer.err + answer.out);
        const QJsonObject report = answer.json().object();
        QJsonArray sent;
        QByteArrayList ids;
        for (const auto &step : report.value("steps"_L1).toArray()) {
            ids.append(idOf(step.toObject()));
            QVERIFY(step.toObject().value("held"_L1).toBool());
            for (const auto &request : step.toObject().value("requests"_L1).toArray())
                sent.append(request);
        }
        QVERIFY(sent.size() > 10);
        QVERIFY(ids.contains("lab"));
        QCOMPARE(sent, report.value("sandbox_log"_L1).toArray());
        QCOMPARE(keychainItems().count("/refresh_token"), 1); // the one from before: the demo left none
    }

    void theDemoNamesTheStepThatDoesNotHold()
    {
        const CliAnswer answer = runCli(words("demo --format json --fault drive-500"));
        QCOMPARE(answer.code, 1);
        const QJsonArray steps = answer.json().object().value("steps"_L1).toArray();
        QCOMPARE(idOf(steps.last().toObject()), "drive"_ba);
        QVERIFY(!steps.last().toObject().value("held"_L1).toBool());
        QVERIFY(answer.err.contains("Drive"));
    }

    void aDemoThatIsStoppedLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("while it signs in") << u"token-slow"_s << "It listens"_ba;
        QTest::newRow("once it is signed in") << u"aodocs-500"_s << "signed in"_ba;
    }

    void aDemoThatIsStoppedLeavesNothingBehind()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, after);
        const QTemporaryDir temporary;
        QProcessEnvironment environment = CliProcess::systemEnvironment();
        environment.insert(u"TMPDIR"_s, temporary.path());
        const qsizetype items = keychainItems().count("label = ");
        CliProcess demo({u"demo"_s, u"--fault"_s, fault}, environment);
        QByteArray line;
        while (!line.contains(after)) {
            line = demo.readLine();
            QVERIFY(!line.isEmpty());
        }
        demo.process().terminate();
        const CliAnswer answer = demo.finish();
        QVERIFY2(answer.code == 3 || answer.code == 1, answer.err.constData()); // 1: it was over before
        QCOMPARE(keychainItems().count("label = "), items);
        QVERIFY(QDir(temporary.path()).isEmpty());
    }

    void withoutAKeychainTheDemoSaysSo()
    {
        QProcessEnvironment environment = CliProcess::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        const CliAnswer answer = runCli(words("demo"), {}, environment);
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("keychain"), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_main_job.moc"
