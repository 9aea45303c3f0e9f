// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(deadline);
    return process.readAllStandardOutput().trimmed();
}

} // namespace

/// The whole job with every log switched on, then a search for what it must not have left anywhere.
class TestNoLeaks : public QObject
{
    Q_OBJECT

private:
    QProcessEnvironment loud() const
    {
        QProcessEnvironment environment = CliProcess::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        return environment;
    }

    void keepLog(const CliAnswer &answer)
    {
        QVERIFY(m_log.isOpen() || m_log.open(QIODevice::WriteOnly));
        m_log.write(answer.err);
        m_log.flush();
    }

    QFile m_log{QDir::home().filePath(u"log"_s)};
    QByteArrayList m_secrets;

private Q_SLOTS:
    void doesTheWholeJobLoudly()
    {
        CliProcess sandbox(u"sandbox --port 0"_s.split(u' '), loud());
        const QJsonObject address = QJsonDocument::fromJson(sandbox.readLine()).object();
        CliProcess signIn(u"sign-in --provider sandbox --no-browser"_s.split(u' '), loud());
        sandbox::ScriptedBrowser browser({u"bob@partner.example.test"_s});
        const auto page = browser.visit(QUrl::fromEncoded(signIn.readLine()));
        QVERIFY(QTest::qWaitFor([&] { return !signIn.isRunning() && page.isFinished(); }, deadline));
        QVERIFY2(page.result() && page.result()->status == 200, "the browser got its last page");
        QVERIFY(page.result()->body.contains("bob@partner.example.test"));
        keepLog(signIn.answer());

        for (const QString &type : {u"access"_s, u"id"_s}) {
            const CliAnswer token = runCli({u"token"_s, u"--type"_s, type}, {}, loud());
            QCOMPARE(token.code, 0);
            m_secrets.append(token.out.trimmed());
            keepLog(token);
        }
        const QString about = address.value("drive"_L1).toString() + u"/about?fields=user"_s;
        const CliAnswer sent =
            runCli({u"send"_s, u"GET"_s, about, u"--account"_s, u"bob@partner.example.test"_s}, {}, loud());
        QCOMPARE(sent.code, 0);
        keepLog(sent);

        const QByteArray account = outputOf(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"tokenloupe"_s});
        QVERIFY(!account.isEmpty());
        const QString id = runCli({u"accounts"_s, u"--format"_s, u"json"_s}).json()[0]["id"_L1].toString();
        // The keychain holds it as base64, as QtKeychain stores binary secrets.
        const QByteArray stored = outputOf(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"tokenloupe"_s, u"user"_s,
                                                              u"127.0.0.1/"_s + id + u"/refresh_token"_s});
        const QByteArray refreshToken = QByteArray::fromBase64(stored);
        QVERIFY(refreshToken.startsWith("1//"));
        m_secrets.append(refreshToken);
        sandbox.process().terminate();
        keepLog(sandbox.finish());
    }

    void leavesNoTokenAnywhere()
    {
        QCOMPARE(m_secrets.size(), 3);
        QProcess search;
        search.start(
            QStringLiteral(TOKENLOUPE_SOURCE_DIR "/tests/support/find_secrets"),
            {QDir::homePath(), qEnvironmentVariable("TMPDIR"), qEnvironmentVariable("XDG_RUNTIME_DIR"), u"/dev/shm"_s});
        search.write(m_secrets.join('\n') + '\n');
        search.closeWriteChannel();
        QVERIFY(search.waitForFinished(deadline));
        QVERIFY2(search.exitCode() == 0, search.readAllStandardOutput() + search.readAllStandardError());
        QVERIFY2(m_log.size() > 1000, "there was a log to search");
    }
};

QTEST_GUILESS_MAIN(TestNoLeaks)
#include "tst_no_leaks.moc"
