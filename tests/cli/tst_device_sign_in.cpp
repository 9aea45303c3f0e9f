// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

} // namespace

/// A sign-in on another device through the real program, with a sandbox and a Secret Service.
class TestDeviceSignIn : public QObject
{
    Q_OBJECT

private:
    QStringList withData(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)};
    }

    /// `first` is the first line of stdout, which a program would show to somebody.
    CliAnswer signIn(bool allow, QJsonObject &first, const QStringList &more = {})
    {
        CliProcess process(withData(words("sign-in --provider sandbox --device --format jsonl")) + more);
        first = QJsonDocument::fromJson(process.readLine()).object();
        sandbox::Behaviour person{u"alice@example.test"_s, allow};
        person.userCode = first.value("user_code"_L1).toString();
        sandbox::ScriptedBrowser browser(person);
        const auto page = browser.visit(QUrl(first.value("verification_uri"_L1).toString()));
        if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
            return {};
        return process.answer();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<CliProcess>(withData(words("sandbox --port 0 --device-interval 1")));
        QVERIFY(!m_sandbox->readLine().isEmpty());
    }

    void theAccountIsAsGoodAsAnyOther()
    {
        const QString trace = m_folder.filePath(u"trace.json"_s);
        QJsonObject first;
        const CliAnswer answer = signIn(true, first, {u"--trace"_s, trace});
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject account = answer.json().object();
        QCOMPARE(account.value("email"_L1).toString(), u"alice@example.test"_s);
        QCOMPARE(account.value("refresh_token"_L1)["where"_L1].toString(), u"keychain"_s);
        QVERIFY2(answer.err.contains(first.value("user_code"_L1).toString().toUtf8()), answer.err.constData());

        const CliAnswer token = runCli(withData(words("token --min-ttl 100000")));
        QVERIFY2(token.code == 0, token.err.constData());
        const QJsonObject inJson = runCli(withData(words("token --format json"))).json().object();
        QVERIFY(inJson.value("token"_L1).toString().startsWith("ya29."_L1));
        QCOMPARE(inJson.value("type"_L1).toString(), u"access"_s);
        QVERIFY(QDateTime::fromString(inJson.value("expires_at"_L1).toString(), Qt::ISODate).isValid());

        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray steps = file.readAll();
        QVERIFY(steps.contains("\"device-authorization\"") && steps.contains("\"id-token\""));
        // Not within a key or a hash, which may hold anything.
        static const QRegularExpression deviceCode(u"(?<![\\w-])AH-[\\w-]{64}"_s);
        QVERIFY2(!deviceCode.match(QString::fromUtf8(steps)).hasMatch(), "the trace holds the device code");
        QVERIFY2(!steps.contains("1//0"), "the trace holds the refresh token");
    }

    void asJsonTheAccountIsTheOnlyDocument()
    {
        CliProcess process(withData(words("sign-in --provider sandbox --device --format json")));
        static const QRegularExpression told(u"visit (\\S+) and type the code (\\S+?)\\."_s);
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT(
            told.match(QString::fromUtf8(err += process.process().readAllStandardError())).hasMatch(), deadline);
        const QRegularExpressionMatch match = told.match(QString::fromUtf8(err));
        sandbox::Behaviour person{u"alice@example.test"_s, true};
        person.userCode = match.captured(2);
        sandbox::ScriptedBrowser browser(person);
        const auto page = browser.visit(QUrl(match.captured(1)));
        QTRY_COMPARE_WITH_TIMEOUT(process.process().state(), QProcess::NotRunning, deadline);
        const CliAnswer answer = process.answer();
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.json().object().value("email"_L1).toString(), u"alice@example.test"_s);
    }

    void whoRefusesHasNoAccount()
    {
        QJsonObject first;
        const CliAnswer answer = signIn(false, first);
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("access_denied"), answer.err.constData());
    }

    void patienceHasAnEnd()
    {
        const CliAnswer answer = runCli(withData(words("sign-in --provider sandbox --device --timeout 2")));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("other device"), answer.err.constData());
    }

    void aScopeThatNoDeviceGetsIsRefused()
    {
        const CliAnswer answer = runCli(withData(words("sign-in --provider sandbox --device --scope openid --scope "
                                                       "https://www.googleapis.com/auth/drive")));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("invalid_scope"), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestDeviceSignIn)
#include "tst_device_sign_in.moc"
