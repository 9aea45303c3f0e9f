// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trace_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using app::TraceStep;

namespace {

app::Account accountKept(app::Kept where)
{
    app::Account account;
    account.id = u"1"_s;
    account.refreshToken = where;
    return account;
}

TraceStep step(qint64 at)
{
    return {at,
            u"keys"_s,
            TraceStep::Outcome::Failed,
            u"GET to id.example was answered with 404 Not Found."_s,
            {{u"response"_s, QJsonObject{{u"status"_s, 404}}}}};
}

} // namespace

class TestTraceStore : public QObject
{
    Q_OBJECT

private:
    QString file() const { return m_folder.filePath(u"traces/1.json"_s); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void cleanup() { QFile::remove(file()); }

    void whatIsAppendedIsReadAgain()
    {
        const app::Account account = accountKept(app::Kept::Keychain);
        QVERIFY(app::TraceStore(m_folder.path()).append(account, {step(1)}));
        QVERIFY(app::TraceStore(m_folder.path()).append(account, {step(2)}));
        const auto steps = app::TraceStore(m_folder.path()).read(account);
        QVERIFY(steps);
        QCOMPARE(*steps, (QList<TraceStep>{step(1), step(2)}));
        QVERIFY(!(QFile::permissions(file()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void stepsOfTwoFlowsAtTheSameTimeAllStay()
    {
        const app::Account account = accountKept(app::Kept::Keychain);
        constexpr int flows = app::TraceStore::mostSteps / 2;
        const auto append = [this, &account] {
            app::TraceStore store(m_folder.path());
            for (int i = 0; i < flows; ++i)
                QVERIFY(store.append(account, {step(i)}));
        };
        std::thread other(append);
        append();
        other.join();
        QCOMPARE(app::TraceStore(m_folder.path()).read(account)->size(), 2 * flows);
    }

    void onlyTheNewestStepsStay()
    {
        const app::Account account = accountKept(app::Kept::Keychain);
        app::TraceStore store(m_folder.path());
        QList<TraceStep> many;
        for (qint64 at = 0; at < app::TraceStore::mostSteps + 5; ++at)
            many.append(step(at));
        QVERIFY(store.append(account, many));
        QCOMPARE(store.read(account)->size(), app::TraceStore::mostSteps);
        QCOMPARE(store.read(account)->first().at, 5);
    }

    void anAccountOfThisSessionTouchesNoFile()
    {
        const app::Account account = accountKept(app::Kept::Memory);
        app::TraceStore store(m_folder.path());
        QVERIFY(store.append(account, {step(1)}));
        QCOMPARE(store.read(account)->size(), 1);
        QVERIFY(!QFile::exists(file()));
    }

    void aFileThatCannotBeReadStaysAsItIs()
    {
        const app::Account account = accountKept(app::Kept::Keychain);
        app::TraceStore store(m_folder.path());
        QVERIFY(store.append(account, {step(1)}));
        QFile broken(file());
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        const auto appended = store.append(account, {step(2)});
        QVERIFY(!appended && appended.error().code == ErrorCode::FileMalformed);
        QCOMPARE(broken.size(), 1);
    }

    void whatIsRemovedIsGone()
    {
        const app::Account account = accountKept(app::Kept::Keychain);
        app::TraceStore store(m_folder.path());
        QVERIFY(store.append(account, {step(1)}));
        QVERIFY(store.remove(account));
        QVERIFY(store.read(account)->isEmpty());
        QVERIFY(store.remove(account));
    }
};

QTEST_APPLESS_MAIN(TestTraceStore)
#include "tst_trace_store.moc"
