// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/sandbox_job.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QByteArray idOf(const QJsonObject &step)
{
    return step.value("id"_L1).toString().toLatin1();
}

} // namespace

/// Beside an account of the same keychain, which it has to leave alone.
class TestDemo : public SandboxJob
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        QCOMPARE(signIn().code, 0);
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

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
