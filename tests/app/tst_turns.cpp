// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/turns.h"

#include "tests/support/wait_for.h"

#include <QLockFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWaitsForTheOther()
    {
        QTemporaryDir folder;
        app::Turns one(folder.path());
        app::Turns other(folder.path());
        auto first = std::make_optional(waitFor(one.wait(u"a"_s)));
        QVERIFY(first->value());
        QVERIFY2(waitFor(other.wait(u"b"_s)), "another name is another turn");
        const auto second = other.wait(u"a"_s);
        QVERIFY(!second.isFinished());
        first.reset();
        QVERIFY(waitFor(second));
    }

    void whoNeverComesToAnEndIsNotWaitedForForEver()
    {
        QTemporaryDir folder;
        app::Turns one(folder.path());
        app::Turns impatient(folder.path(), 1ms);
        const auto held = waitFor(one.wait(u"a"_s));
        QCOMPARE(codeOf(waitFor(impatient.wait(u"a"_s))), ErrorCode::TimedOut);
    }

    void aProcessThatDiedHoldsNothing()
    {
        QTemporaryDir folder;
        QProcess dead;
        dead.start(u"true"_s, QStringList());
        QVERIFY(dead.waitForStarted());
        const qint64 pid = dead.processId();
        QVERIFY(dead.waitForFinished());
        QFile left(folder.filePath(u"a.lock"_s)); // as QLockFile leaves it: who, which program, where
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(QByteArray::number(pid) + "\ntokenloupe-cli\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        left.close();
        app::Turns turns(folder.path(), 1ms);
        QVERIFY(waitFor(turns.wait(u"a"_s)));
    }

    void aFolderThatTakesNoLockLetsEverybodyGoOn()
    {
        app::Turns turns(u"/nonexistent"_s);
        const auto turn = waitFor(turns.wait(u"a"_s));
        QVERIFY2(turn, wordsOf(turn));
        QVERIFY(!*turn);
    }
};

QTEST_GUILESS_MAIN(TestTurns)
#include "tst_turns.moc"
