// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include "app/settings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestRecentFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestComesFirstAndOnce()
    {
        const QTemporaryDir folder;
        QVERIFY(app::recentFiles(folder.path())->isEmpty());
        for (const QString &path : {u"/a"_s, u"/b"_s, u"/a"_s})
            QVERIFY(app::addRecentFile(folder.path(), path));
        QCOMPARE(*app::recentFiles(folder.path()), (QStringList{u"/a"_s, u"/b"_s}));
    }

    void aPathIsKeptWhole()
    {
        const QTemporaryDir folder;
        QCOMPARE(app::addRecentFile(folder.path(), u"x.har"_s)->first(), QDir::current().absoluteFilePath(u"x.har"_s));
    }

    void theOldestAreForgotten()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 2 * app::mostRecentFiles; ++i)
            QVERIFY(app::addRecentFile(folder.path(), u"/%1"_s.arg(i)));
        const auto files = *app::recentFiles(folder.path());
        QCOMPARE(files.size(), app::mostRecentFiles);
        QCOMPARE(files.first(), u"/19"_s);
    }

    void privateModeKeepsNone()
    {
        const QTemporaryDir folder;
        QVERIFY(app::changeSettings(folder.path(), [](app::Settings &settings) { settings.history = false; }));
        QVERIFY(app::addRecentFile(folder.path(), u"/a"_s));
        QVERIFY(app::recentFiles(folder.path())->isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(u"recent.json"_s)));
    }

    void theListCanBeCleared()
    {
        const QTemporaryDir folder;
        QVERIFY(app::addRecentFile(folder.path(), u"/a"_s));
        QVERIFY(app::clearRecentFiles(folder.path()));
        QVERIFY(app::recentFiles(folder.path())->isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRecentFiles)
#include "tst_recent_files.moc"
