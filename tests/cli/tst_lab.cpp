// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"
#include "tests/support/readable_file.h"
#include "tests/support/reference_api.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

/// Servers of this process have to run while the program waits for them.
CliAnswer run(const QStringList &arguments)
{
    CliProcess process(arguments);
    if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
        return {};
    return process.answer();
}

QStringList findings(const CliAnswer &answer)
{
    QStringList ids;
    for (const auto &finding : answer.json()["findings"_L1].toArray())
        ids.append(finding["id"_L1].toString());
    return ids;
}

QJsonValue variant(const CliAnswer &answer, const QString &id)
{
    for (const auto &one : answer.json()["variants"_L1].toArray())
        if (one["id"_L1] == id)
            return one;
    return {};
}

} // namespace

/// The command `lab`, against the sandbox and against a server whose flaws are known.
class TestLab : public QObject
{
    Q_OBJECT

private:
    QStringList withData(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)};
    }

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("the test's file cannot be written");
        return written.fileName();
    }

    void signIn(const QString &email, const QStringList &more = {})
    {
        CliProcess process(withData(words("sign-in --provider sandbox --no-browser --format json")) + more);
        sandbox::ScriptedBrowser browser({email});
        const auto page = browser.visit(QUrl::fromEncoded(process.readLine()));
        QVERIFY(QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline));
        QVERIFY2(process.process().exitCode() == 0, process.answer().err.constData());
    }

    QStringList toApi(const ReferenceApi &api) const
    {
        return {u"lab"_s,
                u"GET"_s,
                api.url().toString(),
                u"--bearer-file"_s,
                file(u"good"_s, api.good() + '\n'),
                u"--expired-file"_s,
                file(u"expired"_s, api.expired()),
                u"--data-dir"_s,
                m_folder.filePath(u"data"_s)};
    }

    static qsizetype keptInKeychain()
    {
        QProcess search;
        search.setProcessChannelMode(QProcess::MergedChannels);
        search.start(u"secret-tool"_s, words("search --all server tokenloupe"));
        search.waitForFinished(deadline);
        return search.readAll().count("/aged_access_token");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;
    QJsonObject m_address;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<CliProcess>(withData(words("sandbox --port 0")));
        m_address = QJsonDocument::fromJson(m_sandbox->readLine()).object();
        QVERIFY2(!m_address.isEmpty(), m_sandbox->answer().err.constData());
        signIn(u"alice@example.test"_s);
        signIn(u"bob@partner.example.test"_s);
        signIn(u"sam@personal.test"_s, words("--scope openid --scope email"));
    }

    void saysOfTheSandboxWhatIsRight_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QMap<QString, int>>("statuses");
        const QMap<QString, int> both = {
            {u"control"_s, 200},  {u"no-header"_s, 401},    {u"truncated"_s, 401},      {u"expired"_s, 401},
            {u"alg-none"_s, 401}, {u"wrong-scheme"_s, 401}, {u"doubled-bearer"_s, 401}, {u"query-parameter"_s, 200}};
        const auto with = [](QMap<QString, int> statuses, const QMap<QString, int> &more) {
            statuses.insert(more);
            return statuses;
        };
        QMap<QString, int> opaque = both; // no JWT, so nothing to forge
        opaque.insert(u"alg-none"_s, 0);
        const QStringList bare = {u"cannot-tell-missing"_s, u"challenge-without-error"_s};
        QTest::newRow("Drive with an access token") << u"drive-about"_s << u"access"_s << QStringList()
                                                    << with(opaque, {{u"lowercase-scheme"_s, 200},
                                                                     {u"padded-whitespace"_s, 200},
                                                                     {u"other-kind"_s, 401},
                                                                     {u"smaller-scope"_s, 403}});
        QTest::newRow("AODocs with an access token") << u"aodocs-me"_s << u"access"_s << bare
                                                     << with(opaque, {{u"lowercase-scheme"_s, 401},
                                                                      {u"padded-whitespace"_s, 401},
                                                                      {u"other-kind"_s, 200},
                                                                      {u"security-code"_s, 200}});
        QTest::newRow("AODocs with an ID token")
            << u"aodocs-me"_s << u"id"_s << bare << with(both, {{u"lowercase-scheme"_s, 401}, {u"other-kind"_s, 200}});
        QTest::newRow("AODocs' listing, which is a PUT") << u"aodocs-libraries"_s << u"id"_s << bare << both;
    }

    void saysOfTheSandboxWhatIsRight()
    {
        QFETCH(const QString, preset);
        QFETCH(const QString, type);
        QFETCH(const QStringList, found);
        using Statuses = QMap<QString, int>;
        QFETCH(const Statuses, statuses);
        const CliAnswer answer = run(
            withData({u"lab"_s, u"--preset"_s, preset, u"--type"_s, type, u"--account"_s, u"alice@example.test"_s,
                      u"--other-account"_s, u"bob@partner.example.test"_s, u"--smaller-scope-account"_s,
                      u"sam@personal.test"_s, u"--security-code-file"_s,
                      file(u"code"_s, m_address["security_code"_L1].toString().toLatin1()), u"--format"_s, u"json"_s}));
        QVERIFY2(answer.code == 0, (answer.err + answer.out).constData());
        QCOMPARE(findings(answer), found);
        for (auto status = statuses.begin(); status != statuses.end(); ++status)
            QVERIFY2(variant(answer, status.key())["status"_L1].toInt() == status.value(), qPrintable(status.key()));
        QVERIFY(!answer.out.contains("ya29.") && !answer.out.contains("eyJ"));
    }

    void aGrantIsEndedForTheRunAndTheAccountIsGone()
    {
        signIn(u"sam@personal.test"_s);
        const QStringList lab = words("lab --preset drive-about --account alice@example.test --variants revoked "
                                      "--format json");
        QCOMPARE(run(withData(lab + QStringList{u"--revoke-account"_s, u"alice@example.test"_s})).code, 2);
        const CliAnswer answer = run(withData(lab + QStringList{u"--revoke-account"_s, u"sam@personal.test"_s}));
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(variant(answer, u"revoked"_s)["status"_L1].toInt(), 401);
        QVERIFY(!runCli(withData(words("accounts"))).out.contains("sam@"));
    }

    void noGrantIsEndedWhereTheControlFails()
    {
        signIn(u"sam@personal.test"_s);
        const QStringList lab = {u"lab"_s, u"GET"_s, m_address["drive"_L1].toString() + u"/no-such-thing"_s};
        const CliAnswer answer = run(withData(lab + words("--account alice@example.test --variants revoked "
                                                          "--revoke-account sam@personal.test --format json")));
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.json()["conclusive"_L1], QJsonValue(false));
        QVERIFY(runCli(withData(words("accounts"))).out.contains("sam@"));
    }

    void keepsATokenInTheKeychainUntilItIsForgotten()
    {
        const QStringList lab = words("lab --preset drive-about --account alice@example.test --variants no-header "
                                      "--keep-aged");
        QCOMPARE(run(withData(lab)).code, 0);
        QCOMPARE(keptInKeychain(), 1);
        QCOMPARE(run(withData(lab)).code, 0);
        QCOMPARE(run(withData(words("lab --forget-aged --account alice@example.test"))).code, 0);
        QCOMPARE(keptInKeychain(), 0);
    }

    void watchesATokenUntilItIsRefused()
    {
        ReferenceApi api;
        const QString soon = file(u"soon"_s, api.until(QDateTime::currentSecsSinceEpoch() + 4));
        const QStringList watch = {u"lab"_s,           u"GET"_s, api.url().toString(), u"--watch"_s,
                                   u"--bearer-file"_s, soon,     u"--format"_s,        u"json"_s};
        const CliAnswer answer = run(watch);
        QVERIFY2(answer.code == 0, (answer.err + answer.out).constData());
        QVERIFY(answer.json()["seconds_after_expiry"_L1].toInt(-9) >= -1); // a request is judged after it begins
        QCOMPARE(answer.json()["answers"_L1].toArray().size(), 2);
        api.flaw = u"exp is ignored for 10 min"_s;
        const CliAnswer late = run(watch + words("--timeout 2"));
        QCOMPARE(late.code, 1);
        QVERIFY2(late.out.contains("still accepted"), late.out.constData());
    }

    void watchesHowLongAnEndedGrantIsHonoured()
    {
        signIn(u"sam@personal.test"_s);
        const CliAnswer answer =
            run(withData(words("lab --watch --revoke --preset drive-about --account sam@personal.test")));
        QVERIFY2(answer.code == 0, (answer.err + answer.out).constData());
        QVERIFY2(answer.out.contains("after its grant was ended"), answer.out.constData());
    }

    void aTokenGoesToNoOtherHost()
    {
        const ReferenceApi api;
        const QStringList lab = {u"lab"_s, u"GET"_s, api.url().toString(), u"--account"_s, u"alice@example.test"_s};
        const CliAnswer answer = run(withData(lab));
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("127.0.0.1"), answer.err.constData());
        QCOMPARE(api.requests().size(), 0);
    }

    void aRightServerIsSaidToBeSo()
    {
        const ReferenceApi api;
        const CliAnswer answer = run(toApi(api));
        QVERIFY2(answer.code == 0, answer.out.constData());
        QVERIFY(answer.err.contains("As expected."));
        QVERIFY(answer.out.contains("were not sent: their rows say what they need")); // some tokens were not given
    }

    void aFlawEndsInOneAndIsReportedInEachFormat_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("text") << u"text"_s << "Alarm: It takes a token without a signature"_ba;
        QTest::newRow("json") << u"json"_s << "\"accepts-alg-none\""_ba;
        QTest::newRow("junit") << u"junit"_s << "failures=\"1\""_ba;
        QTest::newRow("markdown") << u"markdown"_s << "`accepts-alg-none`"_ba;
        QTest::newRow("html") << u"html"_s << "<li>Alarm: It takes"_ba;
    }

    void aFlawEndsInOneAndIsReportedInEachFormat()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, word);
        ReferenceApi api;
        api.flaw = u"alg none is an algorithm"_s;
        const CliAnswer printed = run(toApi(api) + QStringList{u"--format"_s, format});
        QCOMPARE(printed.code, 1);
        QVERIFY2(printed.out.contains(word), printed.out.constData());
        const QString path = m_folder.filePath(u"report"_s);
        QVERIFY(makeReadableFile(path));
        const CliAnswer written = run(toApi(api) + QStringList{u"--format"_s, format, u"--out"_s, path});
        QCOMPARE(written.code, 1);
        QVERIFY(written.out.isEmpty());
        QFile report(path);
        QVERIFY(report.open(QIODevice::ReadOnly) && report.readAll().contains(word));
        QVERIFY(isUsersAlone(path));
        const CliAnswer unwritten =
            run(toApi(api) + QStringList{u"--format"_s, format, u"--out"_s, m_folder.filePath(QString(300, u'r'))});
        QCOMPARE(unwritten.code, 3);
        QVERIFY2(unwritten.out.contains(word), unwritten.err.constData()); // what was sent is told all the same
    }

    void theNameOfTheFileSaysInWhichFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("start");
        const QStringList none;
        QTest::newRow("JSON") << u"own.json"_s << none << "{"_ba;
        QTest::newRow("JSON in large letters") << u"OWN.JSON"_s << none << "{"_ba;
        QTest::newRow("JUnit") << u"own.xml"_s << none << "<?xml "_ba;
        QTest::newRow("Markdown") << u"own.md"_s << none << "# 401 Lab"_ba;
        QTest::newRow("a web page") << u"own.html"_s << none << "<!DOCTYPE html>"_ba;
        QTest::newRow("text") << u"own.txt"_s << none << "401 Lab: "_ba;
        QTest::newRow("no ending, and so text") << u"own"_s << none << "401 Lab: "_ba;
        QTest::newRow("another one is asked for") << u"own-text.json"_s << words("--format text") << "401 Lab: "_ba;
        QTest::newRow("one is asked for, and the ending is none") << u"own.csv"_s << words("--format json") << "{"_ba;
        QTest::newRow("JSON of a watch") << u"watch.json"_s << words("--watch --timeout 1") << "{"_ba;
        QTest::newRow("text of a watch") << u"watch.txt"_s << words("--watch --timeout 1") << "It was accepted "_ba;
    }

    void theNameOfTheFileSaysInWhichFormat()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, more);
        QFETCH(const QByteArray, start);
        const ReferenceApi api;
        const QString path = m_folder.filePath(name);
        const QStringList few = more.contains(u"--watch"_s) ? QStringList() : words("--variants no-header");
        const CliAnswer answer = run(toApi(api) + few + more + QStringList{u"--out"_s, path});
        QCOMPARE(answer.out, ""_ba);
        QFile report(path);
        QVERIFY2(report.open(QIODevice::ReadOnly), answer.err.constData());
        const QByteArray written = report.readAll();
        QVERIFY2(written.startsWith(start), written.constData());
    }

    void aControlThatFailsIsInconclusive()
    {
        const ReferenceApi api;
        const CliAnswer answer = run({u"lab"_s, u"GET"_s, api.url().toString(), u"--bearer-file"_s,
                                      file(u"bad"_s, api.revoked()), u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.err.contains("Inconclusive."));
        QCOMPARE(answer.json()["conclusive"_L1], QJsonValue(false));
        QCOMPARE(api.requests().size(), 1);
    }

    void otherCredentialsAreNamedFirst()
    {
        const ReferenceApi api;
        const CliAnswer answer = run(toApi(api) + QStringList{u"-H"_s, u"Cookie: sid=abcdefgh"_s});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.err.contains("Every variant carries another credential too: Cookie"), answer.err.constData());
        QVERIFY(answer.err.indexOf("Cookie") < answer.err.indexOf("As expected."));
    }

    void aServerThatIsNotThereEndsInThree()
    {
        const CliAnswer answer = run({u"lab"_s, u"GET"_s, u"http://127.0.0.1:9/"_s, u"--bearer-file"_s,
                                      file(u"opaque"_s, "an-opaque-token"), u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.err.contains("Inconclusive."));
        QCOMPARE(answer.json()["conclusive"_L1], QJsonValue(false)); // the report is there all the same
    }

    void countsForTheStats()
    {
        const ReferenceApi api;
        const CliAnswer answer = run(toApi(api) + words("--stats --variants no-header,alg-none"));
        QVERIFY2(answer.err.contains("\"ok\":3"), answer.err.constData());
    }

    void whatItDoesNotSendIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word");
        const QString url = u"http://127.0.0.1:9/"_s;
        const QString good = file(u"token"_s, "an-opaque-token");
        const QString refresh = file(u"refresh"_s, "1//0abcdefghijklmnopqrstuvwxyz");
        QTest::newRow("no credential") << QStringList{u"GET"_s, url} << "needs an account's token"_ba;
        QTest::newRow("a refresh token") << QStringList{u"GET"_s, url, u"--bearer-file"_s, refresh}
                                         << "never sent to an API"_ba;
        QTest::newRow("a method that changes something")
            << QStringList{u"POST"_s, url, u"--bearer-file"_s, good} << "--any-method"_ba;
        QTest::newRow("a preset that changes something")
            << QStringList{u"--preset"_s,    u"aodocs-document-create"_s, u"--param"_s,
                           u"libraryId=x"_s, u"--bearer-file"_s,          good}
            << ""_ba;
        QTest::newRow("no such variant") << QStringList{u"GET"_s,        url,          u"--bearer-file"_s, good,
                                                        u"--variants"_s, u"nonsense"_s}
                                         << "nonsense"_ba;
        QTest::newRow("no such format") << QStringList{u"GET"_s, url,           u"--bearer-file"_s,
                                                       good,     u"--format"_s, u"jsonl"_s}
                                        << "junit"_ba;
        QTest::newRow("no such API") << QStringList{u"GET"_s, url, u"--bearer-file"_s, good, u"--api"_s, u"soap"_s}
                                     << "aodocs or other"_ba;
        QTest::newRow("a watch in a format that it has not")
            << QStringList{u"GET"_s, url, u"--bearer-file"_s, good, u"--watch"_s, u"--format"_s, u"html"_s}
            << "text or json"_ba;
        const QString sheet = m_folder.filePath(u"sheet.csv"_s);
        const QString page = m_folder.filePath(u"page.html"_s);
        QTest::newRow("a report under a name that promises another kind of file")
            << QStringList{u"GET"_s, url, u"--bearer-file"_s, good, u"--out"_s, sheet}
            << "--out: the file's name ends in .txt, .json, .xml, .md or .html"_ba;
        QTest::newRow("a watch under a name that promises a web page")
            << QStringList{u"GET"_s, url, u"--bearer-file"_s, good, u"--watch"_s, u"--out"_s, page}
            << "--out: the file's name ends in .txt or .json"_ba;
        QTest::newRow("a grant of nobody")
            << QStringList{u"GET"_s, url, u"--bearer-file"_s, good, u"--watch"_s, u"--revoke"_s} << "an account"_ba;
        QTest::newRow("another scheme") << QStringList{u"GET"_s, url, u"-H"_s, u"Authorization: Basic eA=="_s}
                                        << "a bearer token"_ba;
        QTest::newRow("two credentials") << QStringList{u"GET"_s,           url, u"-H"_s, u"Authorization: Bearer x"_s,
                                                        u"--bearer-file"_s, good}
                                         << "one credential"_ba;
    }

    void whatItDoesNotSendIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        const CliAnswer answer = run(withData({u"lab"_s}) + arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(word), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
