// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

const QString about = u"/about?fields=user"_s;
const QString me = u"/user/v1/me"_s;
const QString plainScopes = u"openid email profile"_s;

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QJsonArray findingsOf(const CliAnswer &answer)
{
    return answer.json()["diagnosis"_L1]["findings"_L1].toArray();
}

QString headlineOf(const CliAnswer &answer)
{
    return answer.json()["diagnosis"_L1]["headline"_L1].toString();
}

int statusOf(const CliAnswer &answer)
{
    return answer.json()["response"_L1]["status"_L1].toInt();
}

/// "certain expired-id-token"
QString topOf(const CliAnswer &answer)
{
    const QJsonValue first = answer.json()["diagnosis"_L1]["findings"_L1][0];
    return first["certainty"_L1].toString() + u' ' + first["id"_L1].toString();
}

QString certaintyOf(const CliAnswer &answer, const QString &id)
{
    for (const auto &finding : findingsOf(answer)) {
        if (finding["id"_L1].toString() == id)
            return finding["certainty"_L1].toString();
    }
    return {};
}

QStringList certainOnes(const CliAnswer &answer)
{
    QStringList ids;
    for (const auto &finding : findingsOf(answer)) {
        if (finding["certainty"_L1].toString() == "certain"_L1)
            ids.append(finding["id"_L1].toString());
    }
    return ids;
}

} // namespace

/// Why a request was refused, from end to end: sandbox, account, `send`.
class TestRefusals : public QObject
{
    Q_OBJECT

private:
    QStringList withData(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)};
    }

    /// The same sandbox again, on the same port, with its clock or its behaviour changed.
    void startSandbox(const QString &more = {})
    {
        m_sandbox.reset();
        m_sandbox = std::make_unique<CliProcess>(withData(words(u"sandbox --port 0 "_s + more)));
        m_address = QJsonDocument::fromJson(m_sandbox->readLine()).object();
        QVERIFY2(!m_address.isEmpty(), m_sandbox->answer().err.constData());
    }

    CliAnswer signIn(const QString &person, const QString &scopes)
    {
        QStringList arguments = words(u"sign-in --provider sandbox --no-browser --format json"_s);
        for (const QString &scope : words(scopes))
            arguments += {u"--scope"_s, scope};
        CliProcess process(withData(arguments));
        sandbox::ScriptedBrowser browser({person, true});
        const auto page = browser.visit(QUrl::fromEncoded(process.readLine()));
        if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
            return {};
        return process.answer();
    }

    /// A file with a token of the account.
    QString tokenFile(const QString &type, const QString &account = u"alice@example.test"_s)
    {
        const CliAnswer answer = runCli(withData(words(u"token --type %1 --account %2"_s.arg(type, account))));
        QFile file(m_folder.filePath(u"token-%1"_s.arg(++m_files)));
        return file.open(QIODevice::WriteOnly) && file.write(answer.out) > 0 ? file.fileName() : QString();
    }

    QString file(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"file-%1"_s.arg(++m_files)));
        return file.open(QIODevice::WriteOnly) && file.write(content) > 0 ? file.fileName() : QString();
    }

    CliAnswer send(const QString &api, const QString &path, const QStringList &more)
    {
        return runCli(withData(
            QStringList{u"send"_s, u"GET"_s, m_address.value(api).toString() + path, u"--format"_s, u"json"_s} + more));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;
    QJsonObject m_address;
    int m_files = 0;
    const QStringList m_alice = words(u"--account alice@example.test"_s);
    const QStringList m_all = words(u"--probe all"_s);

private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        const CliAnswer alice =
            signIn(u"alice@example.test"_s, plainScopes + u" https://www.googleapis.com/auth/drive"_s);
        QVERIFY2(alice.code == 0, alice.err.constData());
        const CliAnswer bob = signIn(u"bob@partner.example.test"_s, plainScopes);
        QVERIFY2(bob.code == 0, bob.err.constData());
        const CliAnswer sam = signIn(u"sam@personal.test"_s, u"openid https://www.googleapis.com/auth/drive.file"_s);
        QVERIFY2(sam.code == 0, sam.err.constData());
    }

    void init() { startSandbox(); }

    void theHeadlineNamesTheCause_data()
    {
        QTest::addColumn<QString>("sandbox");
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("named"); // in the headline
        const QString alice = u" --account alice@example.test"_s;
        const QString bob = u" --account bob@partner.example.test"_s;
        QTest::newRow("an ID token at Drive") << QString() << u"drive"_s << about << alice + u" --type id"_s
                                              << u"certain id-token-to-drive"_s << u"ID token"_s;
        QTest::newRow("a scope that Drive needs")
            << QString() << u"drive"_s << about << bob << u"certain scope-missing"_s << u"scope"_s;
        QTest::newRow("the scope for the address, which AODocs needs")
            << QString() << u"aodocs"_s << me << u"--account 107000000000000000003"_s << u"likely email-scope-missing"_s
            << u"e-mail"_s;
        QTest::newRow("an API that is not enabled") << u"--fault drive-disabled"_s << u"drive"_s << about << alice
                                                    << u"certain api-disabled"_s << u"not enabled"_s;
        QTest::newRow("a rate limit") << u"--fault drive-rate-limit"_s << u"drive"_s << about << alice
                                      << u"certain rate-limited"_s << u"quota"_s;
        QTest::newRow("a client off AODocs' list, access token")
            << u"--fault not-allow-listed"_s << u"aodocs"_s << me << alice << u"likely client-not-allow-listed"_s
            << u"allow-list"_s;
        QTest::newRow("a client off AODocs' list, ID token")
            << u"--fault not-allow-listed"_s << u"aodocs"_s << me << alice + u" --type id"_s
            << u"likely client-not-allow-listed"_s << u"allow-list"_s;
        QTest::newRow("a security code that is none")
            << QString() << u"aodocs"_s << me << u"--security-code-file CODE"_s << u"certain security-code-refused"_s
            << u"security code"_s;
        QTest::newRow("a security code as bearer token") << QString() << u"aodocs"_s << me << u"--bearer-file CODE"_s
                                                         << u"likely security-code-as-bearer"_s << u"security code"_s;
        QTest::newRow("a file of a shared drive, once it is asked for")
            << QString() << u"drive"_s << u"/files/1sandboxT01"_s << alice + u" --probe all"_s
            << u"certain all-drives-missing"_s << u"shared drive"_s;
        QTest::newRow("a file of somebody else, when it is known whose it should be")
            << QString() << u"drive"_s << u"/files/1sandboxB01?supportsAllDrives=true"_s
            << alice + u" --expected-account bob@partner.example.test"_s << u"likely different-account"_s
            << u"another person"_s;
        QTest::newRow("a scheme in lower case, once “Bearer” was tried")
            << QString() << u"aodocs"_s << me << u"LOWER --probe resend-with-bearer"_s << u"certain lower-case-scheme"_s
            << u"spelling"_s;
        QTest::newRow("a scheme in lower case")
            << QString() << u"aodocs"_s << me << u"LOWER"_s << u"likely lower-case-scheme"_s << u"spelling"_s;
        QTest::newRow("nothing at all") << QString() << u"aodocs"_s << me << QString() << u"certain no-credential"_s
                                        << u"No credential"_s;
        QTest::newRow("about.get without fields")
            << QString() << u"drive"_s << u"/about"_s << alice << u"certain request-malformed"_s << u"request itself"_s;
        QTest::newRow("an AODocs that cannot be changed now")
            << u"--fault aodocs-conflict"_s << u"aodocs"_s << me << alice << u"certain changed-meanwhile"_s
            << u"same time"_s;
    }

    void theHeadlineNamesTheCause()
    {
        QFETCH(QString, sandbox);
        QFETCH(QString, api);
        QFETCH(QString, path);
        QFETCH(QString, arguments);
        QFETCH(QString, top);
        QFETCH(QString, named);
        if (!sandbox.isEmpty())
            startSandbox(sandbox);
        QStringList more = words(arguments);
        if (const qsizetype at = more.indexOf(u"CODE"_s); at >= 0)
            more[at] = file("a1b2c3d4-e5f6-7890-abcd-ef0123456789");
        if (const qsizetype at = more.indexOf(u"LOWER"_s); at >= 0) {
            const CliAnswer token = runCli(withData(words(u"token --account alice@example.test"_s)));
            more.replace(at, u"-H"_s);
            more.insert(at + 1, u"Authorization: bearer "_s + QString::fromLatin1(token.out.trimmed()));
        }
        const CliAnswer answer = send(api, path, more);
        QVERIFY2(topOf(answer) == top, (answer.out + answer.err).constData());
        QVERIFY2(headlineOf(answer).contains(named, Qt::CaseInsensitive), answer.out.constData());
        const QStringList expected = top.startsWith("certain"_L1) ? QStringList{top.section(u' ', 1)} : QStringList();
        QCOMPARE(certainOnes(answer), expected);
        QCOMPARE(answer.code, 1);
        QVERIFY(!answer.out.contains("ya29.") && !answer.err.contains("ya29."));
    }

    void aFileOfSomebodyElseIsNoCertainMatter()
    {
        const CliAnswer answer = send(u"drive"_s, u"/files/1sandboxB01"_s, m_alice + m_all);
        QCOMPARE(statusOf(answer), 404);
        QCOMPARE(certaintyOf(answer, u"different-account"_s), u"possible"_s);
        QCOMPARE(certaintyOf(answer, u"all-drives-missing"_s), u"ruled-out"_s);
        QVERIFY2(headlineOf(answer).contains(u"another person"_s), answer.out.constData());
        QVERIFY(certainOnes(answer).isEmpty());
    }

    void aLibraryOfSomebodyElseIsNoCertainMatter()
    {
        const CliAnswer answer = send(u"aodocs"_s, u"/library/v1/SbxLibraryPartners001"_s, m_alice + m_all);
        QCOMPARE(statusOf(answer), 404);
        QVERIFY2(certainOnes(answer).isEmpty(), answer.out.constData());
    }

    /// The one certain thing is that the account's newest token, too, has ended.
    void anExpiredAccessTokenIsKnownByTheAccountsRecord()
    {
        startSandbox(u"--access-token-ttl 1"_s);
        const QString token = tokenFile(u"access"_s);
        const QStringList owned = {u"--bearer-file"_s, token, u"--belongs-to"_s, u"alice@example.test"_s};
        CliAnswer answer;
        QTRY_COMPARE_WITH_TIMEOUT(topOf(answer = send(u"drive"_s, about, owned)), u"certain expired-access-token"_s,
                                  deadline);
        QCOMPARE(statusOf(answer), 401);
        QVERIFY(headlineOf(answer).contains(u"expired"_s));
        QCOMPARE(topOf(send(u"aodocs"_s, me, owned)), u"certain expired-access-token"_s);

        const CliAnswer alone = send(u"drive"_s, about, {u"--bearer-file"_s, token});
        QCOMPARE(certaintyOf(alone, u"expired-access-token"_s), u"possible"_s);
        QCOMPARE(alone.json()["diagnosis"_L1]["next_test"_L1]["id"_L1].toString(), u"tokeninfo"_s);
        QVERIFY(headlineOf(alone).contains(u"tokeninfo"_s));
    }

    void anExpiredIdTokenIsCertain()
    {
        startSandbox(u"--clock-skew -7200"_s);
        const QString token = tokenFile(u"id"_s);
        startSandbox();
        const CliAnswer answer = send(u"aodocs"_s, me, {u"--bearer-file"_s, token});
        QCOMPARE(statusOf(answer), 401);
        QVERIFY2(topOf(answer) == u"certain expired-id-token"_s, answer.out.constData());
        QCOMPARE(certainOnes(answer), QStringList{u"expired-id-token"_s});
    }

    void aClockThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("skew");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("ours is behind: the token seems good") << u"7200"_s << u"behind"_s;
        QTest::newRow("ours is ahead: the token is not yet good") << u"-7200"_s << u"ahead"_s;
    }

    void aClockThatIsWrongIsNamed()
    {
        QFETCH(QString, skew);
        QFETCH(QString, evidence);
        const QString token = tokenFile(u"id"_s);
        startSandbox(u"--clock-skew "_s + skew);
        const CliAnswer answer = send(u"aodocs"_s, me, {u"--bearer-file"_s, token});
        QCOMPARE(statusOf(answer), 401);
        QVERIFY2(topOf(answer) == u"certain clock-skew"_s, answer.out.constData());
        QVERIFY(headlineOf(answer).contains(u"clock"_s));
        QVERIFY(findingsOf(answer)[0]["evidence"_L1][0].toString().contains(evidence));
    }

    /// Certain is only what the server says; that the grant has ended follows from two refusals.
    void aRevokedTokenIsToldFromAnExpiredOne()
    {
        const CliAnswer sam = signIn(u"sam@personal.test"_s, plainScopes);
        const QString token = tokenFile(u"access"_s, u"sam@personal.test"_s);
        QVERIFY2(sam.code == 0 && !token.isEmpty(), sam.err.constData());
        QFile bytes(token);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const CliAnswer revoked = runCli({u"send"_s, u"POST"_s, m_address.value("issuer"_L1).toString() + u"/revoke"_s,
                                          u"-H"_s, u"Content-Type: application/x-www-form-urlencoded"_s, u"-d"_s,
                                          u"token="_s + QString::fromLatin1(bytes.readAll().trimmed())});
        QVERIFY2(revoked.code == 0, revoked.err.constData());
        const CliAnswer answer = send(u"drive"_s, about,
                                      {u"--bearer-file"_s, token, u"--belongs-to"_s, u"sam@personal.test"_s,
                                       u"--probe"_s, u"tokeninfo"_s, u"--probe"_s, u"refresh"_s});
        QCOMPARE(statusOf(answer), 401);
        QVERIFY2(topOf(answer) == u"likely revoked"_s, (answer.out + answer.err).constData());
        QVERIFY(headlineOf(answer).contains(u"revoked"_s));
        QCOMPARE(answer.json()["probes"_L1].toArray().size(), 2);
        QVERIFY(certainOnes(answer).isEmpty());
    }

    void aProbeSaysBeforehandWhatGoesWhere()
    {
        const QString never = file("ya29.sandbox-never-issued-0123456789012345678901234567890123456789");
        const CliAnswer answer = send(u"drive"_s, about, {u"--bearer-file"_s, never, u"--probe"_s, u"tokeninfo"_s});
        const QString issuer = QUrl(m_address.value("issuer"_L1).toString()).authority();
        QVERIFY2(answer.err.contains("tokeninfo") && answer.err.contains(issuer.toUtf8()), answer.err.constData());
        const QJsonValue probe = answer.json()["probes"_L1][0];
        QCOMPARE(probe["sent_to"_L1].toString(), issuer);
        QCOMPARE(probe["status"_L1].toInt(), 400);
        QVERIFY(certainOnes(answer).isEmpty());
    }

    void aRetryAfterA401GetsItsAnswer()
    {
        startSandbox(u"--fault drive-401-once"_s);
        const CliAnswer refused = send(u"drive"_s, about, m_alice);
        QCOMPARE(statusOf(refused), 401);
        QVERIFY(certainOnes(refused).isEmpty());
        QVERIFY2(headlineOf(refused).contains(u"revoked"_s), refused.out.constData()); // it should still live

        startSandbox(u"--fault drive-401-once"_s);
        const CliAnswer retried = send(u"drive"_s, about, m_alice + words(u"--retry-on-401"_s));
        QCOMPARE(statusOf(retried), 200);
        QCOMPARE(retried.code, 0);
        QCOMPARE(retried.json()["refused_before"_L1]["response"_L1]["status"_L1].toInt(), 401);

        startSandbox(u"--fault drive-401-once"_s);
        const CliAnswer probed = send(u"drive"_s, about, m_alice + words(u"--probe refresh-and-resend"_s));
        QCOMPARE(statusOf(probed), 401);
        QCOMPARE(probed.json()["probes"_L1][0]["status"_L1].toInt(), 200);
        QVERIFY(certainOnes(probed).isEmpty());
    }

    void anAnswerThatIsNoRefusalIsNotProbed()
    {
        const CliAnswer answer = send(u"drive"_s, about, m_alice + m_all);
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.json()["probes"_L1].isUndefined());
    }

    void wrongQuestionsAreNamed()
    {
        QCOMPARE(send(u"drive"_s, about, words(u"--probe nonsense"_s)).code, 2);
        QCOMPARE(send(u"drive"_s, about, m_alice + words(u"--belongs-to alice@example.test"_s)).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
