// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_lock.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

using Holder = FileLock::Holder;

class TestFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHoldsItAtATime()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.lock"_s);
        {
            const auto first = FileLock::tryToTake(path);
            QVERIFY(first);
            QCOMPARE(first->holder(), Holder::Us);
            QCOMPARE(FileLock::tryToTake(path)->holder(), Holder::Another);
            QCOMPARE(FileLock::tryToTake(path)->holder(), Holder::Another); // whoever was refused took nothing away
            QCOMPARE(FileLock::tryToTake(folder.filePath(u"b.lock"_s))->holder(), Holder::Us);
        }
        QCOMPARE(FileLock::tryToTake(path)->holder(), Holder::Us);
    }

    void oneThatMovesHoldsOn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.lock"_s);
        std::optional<FileLock> kept;
        {
            auto first = FileLock::tryToTake(path);
            QVERIFY(first);
            kept.emplace(std::move(*first));
        }
        QCOMPARE(kept->holder(), Holder::Us);
        QCOMPARE(FileLock::tryToTake(path)->holder(), Holder::Another);
        kept.reset();
        QCOMPARE(FileLock::tryToTake(path)->holder(), Holder::Us);
    }

    void oneOfAFileThatWasRemovedHoldsNobodyUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.lock"_s);
        auto first = FileLock::tryToTake(path);
        QVERIFY(first);
        QVERIFY(first->removeFile());
        QVERIFY(!QFile::exists(path));
        const auto second = FileLock::tryToTake(path);
        QVERIFY(second);
        QCOMPARE(second->holder(), Holder::Us);
        QCOMPARE(FileLock::tryToTake(path)->holder(), Holder::Another);
    }

    void oneThatIsGoneCannotBeRemoved()
    {
        const QTemporaryDir folder;
        auto lock = FileLock::tryToTake(folder.filePath(u"a.lock"_s));
        QVERIFY(lock);
        QVERIFY(lock->removeFile());
        const auto again = lock->removeFile();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(again.error().detail, u"No such file or directory"_s);
    }

    void theFileIsTheUsersAloneAndKeepsWhatItHolds()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.lock"_s);
        {
            auto lock = FileLock::tryToTake(path);
            QVERIFY(lock);
            QCOMPARE(lock->file().write("a note"), 6);
        }
        QCOMPARE(QFile::permissions(path) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        auto next = FileLock::tryToTake(path);
        QVERIFY(next);
        QCOMPARE(next->file().readAll(), "a note"_ba);
    }

    void saysWhyThereIsNoFileToHold()
    {
        const auto lock = FileLock::tryToTake(u"/nonexistent/a.lock"_s);
        QVERIFY(!lock);
        QCOMPARE(lock.error(),
                 (Error{ErrorCode::FileUnwritable, u"/nonexistent/a.lock"_s, u"No such file or directory"_s}));
    }
};

QTEST_APPLESS_MAIN(TestFileLock)
#include "tst_file_lock.moc"
