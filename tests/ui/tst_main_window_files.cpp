// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "tests/ui/whole_window.h"
#include "tests/ui/window_parts.h"
#include "tests/ui/window_session.h"
#include "ui/problem_banner.h"
#include "ui/recent_menu.h"
#include "ui/scan_page.h"
#include "ui/sign_in_dialog.h"
#include "ui/table_view.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Files that are opened, dropped and searched.
class TestMainWindowFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDroppedOpensItsPage()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        QMimeData text;
        text.setText(u"ya29.abcdefghijklmnop"_s);
        drop(window, text);
        QCOMPARE(banner(window).sentence, u"Google access token"_s);

        QTemporaryFile file;
        QVERIFY(file.open() && file.write("Authorization: Bearer 1//04abcdefghijk\n") > 0 && file.flush());
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(file.fileName())});
        drop(window, files);
        QTRY_COMPARE(banner(window).sentence, u"Google refresh token"_s);
    }

    void aHarIsSearchedWhereverItComesFrom()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.har"_s);
        QVERIFY(file.open() && file.write("ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv") > 0 && file.flush());
        const QAbstractItemModel &found =
            *window.findChild<ScanPage *>()->findChild<TableView *>(u"findings"_s)->model();
        window.openFile(file.fileName());
        QTRY_COMPARE(pages(window)->currentIndex(), 3);
        QTRY_COMPARE(found.rowCount(), 1);
        pages(window)->setCurrentIndex(0);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(file.fileName())});
        drop(window, files);
        QTRY_COMPARE(pages(window)->currentIndex(), 3);
    }

    void harsThatAreDroppedTogetherAreSearchedTogether()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QTemporaryDir folder;
        QMimeData files;
        QList<QUrl> urls;
        for (const char *name : {"a", "b", "c"}) {
            QFile file(folder.filePath(QString::fromLatin1(name) + u".har"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv") + name);
            urls.append(QUrl::fromLocalFile(file.fileName()));
        }
        files.setUrls(urls);
        drop(window, files);
        const QAbstractItemModel &found =
            *window.findChild<ScanPage *>()->findChild<TableView *>(u"findings"_s)->model();
        QTRY_COMPARE(found.rowCount(), 3);
        QTRY_COMPARE(pages(window)->currentIndex(), 3);
    }

    void theTitleNamesAFileOnceItIsPainted()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("ya29.abcdefghijklmnop") > 0 && file.flush());
        window.openFile(file.fileName());
        QCOMPARE(window.windowTitle(), u"Tokenloupe"_s);
        window.show();
        QTRY_COMPARE(window.windowTitle(), QFileInfo(file).fileName());
    }

    void theTitleNamesTheFileOfThePageOnShow()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QTemporaryFile token;
        QTemporaryFile log;
        QVERIFY(token.open() && token.write("ya29.abcdefghijklmnop") > 0 && token.flush());
        QVERIFY(log.open() && log.write("x") > 0 && log.flush());
        window.openFile(token.fileName());
        QTRY_COMPARE(window.windowTitle(), QFileInfo(token).fileName());
        window.findChild<ScanPage *>()->search({log.fileName()});
        QCOMPARE(window.windowTitle(), QFileInfo(token).fileName());
        const QString program = QGuiApplication::applicationDisplayName();
        const QStringList titles = {QFileInfo(token).fileName(), program, program, QFileInfo(log).fileName(), program};
        for (int page = int(titles.size()) - 1; page >= 0; --page) {
            pages(window)->setCurrentIndex(page);
            QCOMPARE(window.windowTitle(), titles.at(page));
        }
        pages(window)->setCurrentIndex(3);
        window.findChild<ScanPage *>()->search({token.fileName(), log.fileName()});
        QCOMPARE(window.windowTitle(), u"2 files"_s);
    }

    void anOpenedFileIsListed()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("ya29.abcdefghijklmnop") > 0 && file.flush());
        window.openFile(file.fileName());
        auto *recent = window.findChild<RecentMenu *>();
        QTRY_COMPARE(recent->actions().first()->data().toString(), file.fileName());
        window.openFile(u"/nowhere/at.all"_s);
        QTRY_VERIFY(window.findChild<ProblemBanner *>()->isVisibleTo(&window));
        QCOMPARE(recent->actions().first()->data().toString(), file.fileName());
    }

    void aSearchedFileIsListed()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("ya29.abcdefghijklmnop") > 0 && file.flush());
        auto *recent = window.findChild<RecentMenu *>();
        auto *page = window.findChild<ScanPage *>();
        page->search({u"/nowhere/at.all"_s});
        QTRY_VERIFY(page->findChild<QLabel *>(u"hint"_s)->text().contains(u"cannot be read"));
        QVERIFY2(!recent->actions().last()->isEnabled(), "what was not read is not listed");
        page->search({file.fileName()});
        QTRY_COMPARE(recent->actions().first()->data().toString(), file.fileName());
    }

    void aChosenClientFileIsListed()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        QTemporaryFile file;
        QVERIFY(file.open());
        trigger(window, "signInAction");
        auto *dialog = window.findChild<SignInDialog *>();
        dialog->findChild<QPushButton *>(u"chooseFile"_s)->click();
        Q_EMIT dialog->findChild<QFileDialog *>()->fileSelected(file.fileName());
        QCOMPARE(window.findChild<RecentMenu *>()->actions().first()->data().toString(), file.fileName());
        QCOMPARE(dialog->clientFile(), file.fileName());
    }

    void aFileThatIsNotThereIsSaidUntilSomebodyHasReadIt()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"missing.jwt"_s);
        auto *problems = window.findChild<ProblemBanner *>();
        QVERIFY(!problems->isVisible());
        window.takeOver({path, folder.filePath(u"other.jwt"_s)});
        QTRY_COMPARE(problems->content().sentence, u"2 files were not opened"_s);
        QVERIFY(problems->isVisible());
        QVERIFY2(problems->content().detail.contains(path), qPrintable(problems->content().detail));
        QVERIFY2(problems->content().detail.contains(u"No such file"_s), qPrintable(problems->content().detail));
        for (const QLabel *label : problems->findChildren<QLabel *>())
            QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("ya29.abcdefghijklmnop") > 0 && file.flush());
        window.openFile(path);
        QTRY_COMPARE(problems->content().sentence, u"other.jwt was not opened"_s);
        problems->findChild<QAction *>()->trigger();
        QVERIFY(!problems->isVisible());
    }

    void aFileWithMoreThanATokenIsSearchedByAButton_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("offered");
        QTest::newRow("words, no token") << "nothing was found\nin it\n"_ba << true;
        QTest::newRow("many lines with a token")
            << QByteArray(30, '\n') + "GET /x access_token=ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv\n"
            << true;
        QTest::newRow("one line with a token") << "GET /x access_token=ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv\n"_ba << true;
        QTest::newRow("two tokens, nothing else") << "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv\n1//04abcdefghijk\n"_ba << true;
        QTest::newRow("a token alone") << " ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv\n"_ba << false;
    }

    void aFileWithMoreThanATokenIsSearchedByAButton()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, offered);
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(text) > 0 && file.flush());
        window.openFile(file.fileName());
        QTRY_COMPARE(window.windowTitle(), QFileInfo(file).fileName());
        const auto buttons =
            window.findChild<TokenPage *>()->findChild<VerdictBanner *>(u"banner"_s)->findChildren<QPushButton *>();
        const auto button = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
            return one->text() == u"Find tokens in this file"_s;
        });
        QCOMPARE(button != buttons.end(), offered);
        if (!offered)
            return;
        (*button)->click();
        QCOMPARE(pages(window)->currentIndex(), 3);
        QTRY_VERIFY(window.findChild<QLabel *>(u"summary"_s)->text().contains(QFileInfo(file).fileName()));
    }

    void whatTheMenuDoesToASearchedFileIsSeen_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action :
             {"saveRedactedAction", "saveFoundAction", "diagnoseFileAction", "searchFileAction", "searchPastedAction"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void whatTheMenuDoesToASearchedFileIsSeen()
    {
        QFETCH(QString, action);
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.har"_s);
        QVERIFY(file.open() && file.write("ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv") > 0 && file.flush());
        window.openFile(file.fileName());
        QTRY_VERIFY(window.findChild<QAction *>(u"saveRedactedAction"_s)->isEnabled());
        pages(window)->setCurrentIndex(0);
        window.findChild<QAction *>(action)->trigger();
        QCOMPARE(pages(window)->currentIndex(), 3);
    }

    void aTokenFoundIsOpenedFromTheMenu()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.har"_s);
        QVERIFY(file.open() && file.write("ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv") > 0 && file.flush());
        window.openFile(file.fileName());
        QTRY_VERIFY(window.findChild<QAction *>(u"openFoundAction"_s)->isEnabled());
        pages(window)->setCurrentIndex(1);
        trigger(window, "openFoundAction");
        QCOMPARE(pages(window)->currentIndex(), 0);
        QCOMPARE(banner(window).sentence, u"Google access token"_s);
    }

private:
    static void drop(MainWindow &window, const QMimeData &data)
    {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }

    Appearance m_appearance{*qApp};
};

QTEST_MAIN(TestMainWindowFiles)
#include "tst_main_window_files.moc"
