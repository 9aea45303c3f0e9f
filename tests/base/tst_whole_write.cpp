// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_write.h"

#include "tests/support/little_disk.h"

#include <QSaveFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Takes few bytes at a time, and no more than it has room for.
class Pipe : public QIODevice
{
public:
    explicit Pipe(qsizetype room)
        : m_room(room)
    {
        open(forWholeWrite);
    }

    QByteArray taken;

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 count = std::min({size, qint64(3), qint64(m_room - taken.size())});
        taken.append(data, count);
        return count > 0 ? count : -1;
    }

private:
    qsizetype m_room;
};

} // namespace

class TestWholeWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTakenInPartsIsWrittenWhole()
    {
        Pipe wide(100);
        QVERIFY(writeWhole(wide, "eleven char"));
        QCOMPARE(wide.taken, "eleven char"_ba);
        Pipe narrow(10);
        QVERIFY(!writeWhole(narrow, "eleven char"));
    }

    void aFullDiskLeavesTheOldFileAndSaysWhy_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("no byte fits") << 0;
        QTest::newRow("a part fits") << 100;
        QTest::newRow("all but the last byte fits") << 39999;
    }

    void aFullDiskLeavesTheOldFileAndSaysWhy()
    {
        QFETCH(const int, room);
        const QTemporaryDir folder;
        QFile old(folder.filePath(u"file"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        {
            const LittleDisk little(static_cast<rlim_t>(room));
            QSaveFile file(old.fileName());
            QVERIFY(file.open(forWholeWrite));
            QVERIFY2(!writeWhole(file, QByteArray(40000, 'x')), "it says that all was taken");
            QCOMPARE(file.errorString(), u"File too large"_s);
            QVERIFY2(!file.commit(), "it takes the old file's place");
        }
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old"_ba);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestWholeWrite)
#include "tst_whole_write.moc"
