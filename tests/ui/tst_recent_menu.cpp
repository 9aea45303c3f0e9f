// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_menu.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestRecentMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasOpenedIsThereTheNextTimeAndWhatIsGoneSaysSo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a&b.jwt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecentMenu(folder.path()).add(path);
        RecentMenu menu(folder.path());
        const QSignalSpy chosen(&menu, &RecentMenu::chosen);
        QAction *open = menu.actions().first();
        QCOMPARE(open->text(), u"a&&b.jwt"_s);
        open->trigger();
        QCOMPARE(chosen.first().first().toString(), path);
        QVERIFY(file.remove());
        Q_EMIT menu.aboutToShow();
        QTRY_VERIFY(!open->isEnabled() && open->text() != u"a&&b.jwt"_s);
    }

    void clearedIsCleared()
    {
        const QTemporaryDir folder;
        RecentMenu menu(folder.path());
        QVERIFY(!menu.actions().last()->isEnabled());
        menu.add(u"/a"_s);
        QCOMPARE(menu.actions().size(), 3);
        menu.actions().last()->trigger();
        QCOMPARE(menu.actions().size(), 1);
        QCOMPARE(RecentMenu(folder.path()).actions().size(), 1);
    }
};

QTEST_MAIN(TestRecentMenu)
#include "tst_recent_menu.moc"
