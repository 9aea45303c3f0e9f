// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/turns.h"

#include "tests/support/wait_for.h"

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

    void whatALockFileHoldsHoldsNobodyUp_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("nothing: its process was killed before it wrote") << ""_ba;
        QTest::newRow("a process of a machine that had another name") << "1\nsystemd\nelsewhere\n"_ba;
        QTest::newRow("a note") << "note"_ba;
    }

    void whatALockFileHoldsHoldsNobodyUp()
    {
        QFETCH(const QByteArray, left);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(left);
        file.close();
        app::Turns turns(folder.path(), 1ms);
        const auto turn = waitFor(turns.wait(u"a"_s));
        QVERIFY2(turn, wordsOf(turn));
        QCOMPARE((*turn)->note(), left);
    }

    void theNextOneFindsTheNewestNote()
    {
        QTemporaryDir folder;
        app::Turns turns(folder.path());
        for (const QByteArray &note : {"a long note"_ba, "short"_ba, ""_ba}) {
            auto turn = waitFor(turns.wait(u"a"_s));
            QVERIFY((*turn)->leave(note));
            QCOMPARE((*turn)->note(), note);
            turn->reset();
            QCOMPARE(waitFor(turns.wait(u"a"_s)).value()->note(), note);
        }
    }

    void oneThatEndsForGoodLeavesNothingAndLetsTheNextOneHaveItsTurn()
    {
        QTemporaryDir folder;
        app::Turns turns(folder.path());
        auto held = waitFor(turns.wait(u"a"_s));
        QVERIFY((*held)->leave("note"));
        const auto next = turns.wait(u"a"_s);
        QVERIFY((*held)->endForGood());
        QVERIFY(!QFile::exists(folder.filePath(u"a.lock"_s)));
        held = failure(ErrorCode::Cancelled, {});
        const auto turn = waitFor(next);
        QVERIFY2(turn, wordsOf(turn));
        QVERIFY((*turn)->note().isEmpty());
        app::Turns impatient(folder.path(), 1ms);
        QCOMPARE(codeOf(waitFor(impatient.wait(u"a"_s))), ErrorCode::TimedOut);
    }

    void whoComesAfterAnEndHasATurnThatIsNobodyElses()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.lock"_s);
        const auto held = app::HeldTurn::tryToTake(path);
        QVERIFY((*held)->endForGood());
        const auto another = app::HeldTurn::tryToTake(path);
        QVERIFY2(*another, "a new file is another turn");
        QVERIFY(!*app::HeldTurn::tryToTake(path));
    }

    void isTheUsersAlone()
    {
        QTemporaryDir folder;
        const auto held = app::HeldTurn::tryToTake(folder.filePath(u"a.lock"_s));
        QVERIFY(held);
        QCOMPARE(QFile::permissions(folder.filePath(u"a.lock"_s)) & 0x0077, QFile::Permissions());
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
