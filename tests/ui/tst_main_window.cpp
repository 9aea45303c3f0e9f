// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "app/settings.h"
#include "tests/support/little_disk.h"
#include "tests/support/raw_server.h"
#include "tests/support/unsigned_token.h"
#include "tests/ui/whole_window.h"
#include "tests/ui/window_parts.h"
#include "tests/ui/window_session.h"
#include "ui/accounts_panel.h"
#include "ui/expect_dialog.h"
#include "ui/lab_page.h"
#include "ui/lookup_panel.h"
#include "ui/request_page.h"
#include "ui/response_view.h"
#include "ui/token_details.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startingAsksNobody()
    {
        WindowSession session;
        put(session);
        const QSignalSpy contacted(&session.services.http().accessManager(), &network::AccessManager::contacted);
        WholeWindow window(session.services, m_appearance);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
        QCOMPARE(contacted.size(), 0);
        // The account is there, its token is not.
        QCOMPARE(banner(window).state, VerdictBanner::State::Info);
    }

    void everyRequestUnderWayIsCounted()
    {
        const RawServer silent(RawServer::silent());
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        const auto *underWay = window.findChild<QLabel *>(u"underWay"_s);
        QCOMPARE(underWay->text(), u"No request under way"_s);
        auto first = std::make_unique<QObject>();
        const auto second = std::make_unique<QObject>();
        const auto one = session.services.http().send({"GET", silent.url(), {}, {}, {}}, first.get());
        QTRY_COMPARE(underWay->text(), u"1 request under way"_s);
        const auto another = session.services.http().send({"GET", silent.url(), {}, {}, {}}, second.get());
        QTRY_COMPARE(underWay->text(), u"2 requests under way"_s);
        first.reset();
        QTRY_COMPARE(underWay->text(), u"1 request under way"_s);
    }

    void aClockThatIsWrongIsTold()
    {
        WindowSession session;
        session.setClockSkew(450);
        WholeWindow window(session.services, m_appearance);
        const auto *clock = window.findChild<QLabel *>(u"clock"_s);
        QVERIFY(clock->isHidden());
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        QTRY_COMPARE(clock->text(), u"This clock is 7 min behind"_s);
        QVERIFY(!clock->isHidden());
        QVERIFY2(clock->toolTip().contains(u"127.0.0.1"_s), qPrintable(clock->toolTip()));
    }

    /// The start builds no more than what is in sight; what is not comes after the first painting and changes nothing.
    void whatIsNotInSightIsBuiltLater()
    {
        WindowSession session;
        MainWindow window(session.services, m_appearance);
        window.keepPasted({}); // as at the start
        QVERIFY(window.findChild<TokenPage *>());
        QVERIFY(!window.findChild<TokenDetails *>());
        QVERIFY(window.findChild<LookupPanel *>()->isHidden()); // it has no place yet
        QVERIFY(!window.findChild<RequestPage *>());
        QVERIFY(!window.findChild<LabPage *>());
        QCOMPARE(pages(window)->count(), 5);
        QStringList titles;
        for (int page = 0; page < 5; ++page)
            titles.append(pages(window)->tabText(page));
        window.show();
        QTRY_VERIFY(window.findChild<TokenDetails *>());
        QVERIFY(window.findChild<LabPage *>());
        QCOMPARE(pages(window)->currentWidget(), window.findChild<TokenPage *>());
        QCOMPARE(pages(window)->widget(1), window.findChild<RequestPage *>());
        for (int page = 0; page < 5; ++page)
            QCOMPARE(pages(window)->tabText(page), titles.at(page));
        // The keys go through it from the top to the status bar.
        const QWidget *last = window.previousInFocusChain();
        while (last->focusPolicy() == Qt::NoFocus)
            last = last->previousInFocusChain();
        QCOMPARE(last->parentWidget(), window.statusBar());
    }

    void whatIsAskedForBeforeThatIsBuiltAtOnce()
    {
        WindowSession session;
        MainWindow byAction(session.services, m_appearance);
        trigger(byAction, "hostsAction");
        QVERIFY(byAction.findChild<LabPage *>());
        MainWindow byKey(session.services, m_appearance);
        QKeyEvent isShortcut(QEvent::ShortcutOverride, Qt::Key_3, Qt::ControlModifier);
        QCoreApplication::sendEvent(&byKey, &isShortcut);
        QVERIFY(byKey.findChild<LabPage *>());
    }

    /// Else each relayout has all pages break all their lines.
    void onlyThePageOnShowIsAskedForItsSize()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        class Asked : public QWidget
        {
        public:
            QSize minimumSizeHint() const override
            {
                ++count;
                return {100, 5000};
            }
            bool hasHeightForWidth() const override { return true; }
            int heightForWidth(int) const override
            {
                ++count;
                return 5000;
            }
            mutable int count = 0;
        } page;
        const int before = pages(window)->parentWidget()->height();
        const int index = pages(window)->addTab(&page, u"tall"_s);
        QCoreApplication::processEvents();
        QVERIFY(pages(window)->heightForWidth(600) > 0);
        QCOMPARE(page.count, 0);
        QCOMPARE(pages(window)->parentWidget()->height(), before);
        pages(window)->setCurrentIndex(index);
        QTRY_VERIFY(pages(window)->parentWidget()->height() >= 5000);
        QVERIFY(page.count > 0);
    }

    void thePageThatWasOnShowIsBuiltFirst()
    {
        WindowSession session;
        {
            WholeWindow window(session.services, m_appearance);
            pages(window)->setCurrentIndex(2);
            window.close();
        }
        MainWindow window(session.services, m_appearance);
        QCOMPARE(pages(window)->currentWidget(), window.findChild<LabPage *>());
        QVERIFY(!window.findChild<TokenPage *>());
        window.close(); // before it was painted
        const MainWindow later(session.services, m_appearance);
        QVERIFY(later.findChild<LabPage *>());
    }

    void leaveToRetryIsAskedForOnceAndForAll()
    {
        WindowSession session;
        {
            WholeWindow window(session.services, m_appearance);
            QVERIFY2(!window.findChild<QAction *>(u"retryOn401Action"_s)->isChecked(), "tests send expired tokens");
            trigger(window, "retryOn401Action");
        }
        QVERIFY(app::loadSettings(session.services.options().dataDir)->retryOn401);
        const WholeWindow later(session.services, m_appearance);
        QVERIFY(later.findChild<QAction *>(u"retryOn401Action"_s)->isChecked());
    }

    void onlyAnAccountThatIsLookedAtWakesTheProgram()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        auto *panel = window.findChild<AccountsPanel *>();
        panel->select(account->id, AccountsModel::Item::AccessToken);
        QVERIFY(session.services.refreshAhead().isWaiting());
        QGuiApplication::clipboard()->setText(u"ya29.abcdefghijklmnop"_s);
        trigger(window, "pasteTokenAction");
        QVERIFY(!session.services.refreshAhead().isWaiting());
        QGuiApplication::clipboard()->clear();
    }

    /// The first that is written there may be where the window was.
    void theDataFolderIsTheUsersAlone()
    {
        const QTemporaryDir folder;
        app::ServicesOptions options;
        options.dataDir = folder.filePath(u"share/tokenloupe"_s);
        options.memoryOnly = true;
        app::Services services(options);
        WholeWindow window(services, m_appearance);
        QVERIFY(!QFile::exists(options.dataDir));
        QVERIFY(window.close());
        QVERIFY(QFile::exists(options.dataDir + u"/window.ini"_s));
        QCOMPARE(QFile::permissions(options.dataDir) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }

    void aClosedNetworkIsNotKnockedAt()
    {
        const QTemporaryDir folder;
        app::ServicesOptions options;
        options.dataDir = folder.path();
        options.memoryOnly = true;
        options.closed = Error{ErrorCode::FileUnreadable, u"settings.json"_s, u"why"_s};
        app::Services services(options);
        WholeWindow window(services, m_appearance);
        QVERIFY(!services.refreshAhead().isOn());
        auto *page = window.findChild<RequestPage *>();
        page->findChild<QLineEdit *>(u"url"_s)->setText(u"https://api.example/x"_s);
        trigger(window, "sendAction");
        const auto *banner = page->findChild<ResponseView *>()->findChild<VerdictBanner *>(u"banner"_s);
        QTRY_COMPARE(banner->content().detail, describe(*options.closed));
    }

    void whatAFullDiskDoesNotTakeIsSaidAndTheAnswerShown()
    {
        WindowSession session;
        RawServer api(RawServer::http("200 OK", "Content-Type: application/json\r\n", "{}"));
        WholeWindow window(session.services, m_appearance);
        auto *page = window.findChild<RequestPage *>();
        const auto *answer = page->findChild<ResponseView *>()->findChild<VerdictBanner *>(u"banner"_s);
        page->findChild<QLineEdit *>(u"url"_s)->setText(api.url().toString());
        {
            const LittleDisk full(0);
            trigger(window, "sendAction");
            QTRY_COMPARE(answer->content().word, u"200"_s);
        }
        const QString said = window.statusBar()->currentMessage();
        QVERIFY2(said.contains(u"history.jsonl cannot be written"), qPrintable(said));
        QVERIFY(session.services.history().read()->isEmpty());
        trigger(window, "sendAction");
        QTRY_COMPARE(api.requests.size(), 2);
        QTRY_COMPARE(session.services.history().read()->count('\n'), 1);
    }

    void aPastedTokenOpensItsPage()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        pages(window)->setCurrentIndex(1);
        QGuiApplication::clipboard()->setText(u" ya29.abcdefghijklmnop\n"_s);
        trigger(window, "pasteTokenAction");
        QCOMPARE(pages(window)->currentIndex(), 0);
        QCOMPARE(banner(window).sentence, u"Google access token"_s);
        QGuiApplication::clipboard()->clear();
        trigger(window, "pasteTokenAction");
        QCOMPARE(banner(window).sentence, u"Google access token"_s);
    }

    void aHandedOverTokenIsSentNext()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        auto *tokens = window.findChild<TokenPage *>();
        tokens->showPasted(Secret("ya29.abcdefghijklmnop"));
        tokens->pageActions().at(0)->trigger();
        QCOMPARE(pages(window)->currentIndex(), 1);
        const auto *authorization = window.findChild<QComboBox *>(u"authorization"_s);
        QVERIFY(authorization->currentText().contains(u"Google access token"));
    }

    void theListFollowsTheVerdictOnShow()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        auto *panel = window.findChild<AccountsPanel *>();
        const auto title = [&window](int row) {
            return window.findChild<QListView *>(u"pasted"_s)->model()->index(row, 0).data().toString();
        };
        const QByteArray claims = R"({"iss":"issuer.example","sub":"1","aud":"own","iat":1700000000,"exp":4102444800})";
        panel->addPasted(Secret(unsignedToken(claims)), u"good.txt"_s);
        QVERIFY2(title(0).contains(u" · unverified · "_s), qPrintable(title(0)));
        trigger(window, "expectAction");
        auto *dialog = window.findChild<ExpectDialog *>();
        dialog->findChild<QLineEdit *>(u"audience"_s)->setText(u"other"_s);
        dialog->accept();
        QCOMPARE(banner(window).state, VerdictBanner::State::Invalid);
        QVERIFY2(title(0).contains(u" · invalid · "_s), qPrintable(title(0)));
        panel->addPasted(Secret("ya29.second-0123456789")); // nothing is expected of the first one any more
        QVERIFY2(title(0).contains(u" · unverified · "_s), qPrintable(title(0)));
    }

    void aPastedTokenIsRemoved()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        auto *panel = window.findChild<AccountsPanel *>();
        const auto *list = window.findChild<QListView *>(u"pasted"_s);
        const auto *stack = window.findChild<TokenPage *>()->findChild<QStackedWidget *>(u"stack"_s);
        auto *remove = window.findChild<QAction *>(u"removePastedAction"_s);
        QVERIFY(!remove->isEnabled());
        panel->addPasted(Secret("ya29.first-0123456789"));
        panel->addPasted(Secret("1//0gAbCdEfGhIjKlMnOpQrStUvWxYz-0123456789abcdefghijklmnop"));
        QCOMPARE(banner(window).sentence, u"Google refresh token"_s);
        QVERIFY(list->actions().contains(remove));
        QCOMPARE(remove->shortcut(), QKeySequence(QKeySequence::Delete));
        remove->trigger();
        QCOMPARE(window.pasted().size(), 1);
        QCOMPARE(banner(window).sentence, u"Google access token"_s);
        remove->trigger();
        QVERIFY(window.pasted().isEmpty());
        QCOMPARE(stack->currentWidget()->objectName(), u"welcome"_s);
        QVERIFY(list->isHidden());
        QVERIFY(!remove->isEnabled());
    }

    void allPastedTokensAreRemoved()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        auto *panel = window.findChild<AccountsPanel *>();
        auto *page = window.findChild<TokenPage *>();
        for (const char *text : {"ya29.first-0123456789", "ya29.second-0123456789"})
            panel->addPasted(Secret(text));
        window.findChild<RequestPage *>()->showRequest({"GET"_ba, QUrl(u"https://api.example/x"_s), {}, {}, {}});
        trigger(window, "useInRequestAction");
        trigger(window, "labTakeAction");
        for (const char *list : {"authorization", "labToken"})
            QTRY_VERIFY2(choice(window, list).startsWith(u"Pasted"_s), list);
        trigger(window, "removeAllPastedAction");
        for (const char *list : {"authorization", "labToken"})
            QCOMPARE(choice(window, list), u"Nothing"_s);
        QVERIFY(window.pasted().isEmpty());
        QCOMPARE(page->findChild<QStackedWidget *>(u"stack"_s)->currentWidget()->objectName(), u"welcome"_s);
        QVERIFY(!window.findChild<QAction *>(u"removeAllPastedAction"_s)->isEnabled());
    }

    void theLabTakesTheRequestOfTheRequestPage()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.findChild<RequestPage *>()->showRequest(
            {"DELETE"_ba, QUrl(u"https://api.example/x?a=1"_s), {}, {}, Secret("Bearer secret")});
        auto *lab = window.findChild<LabPage *>();
        trigger(window, "labTakeAction");
        auto *url = lab->findChild<QLineEdit *>(u"labUrl"_s);
        QTRY_COMPARE(url->text(), u"https://api.example/x?a=1"_s);
        QVERIFY(lab->findChild<QComboBox *>(u"labPreset"_s)->currentText().startsWith(u"DELETE"));
    }

    void whatWasUnsentIsThereAfterARestart()
    {
        WindowSession session;
        {
            WholeWindow window(session.services, m_appearance);
            auto *url = window.findChild<QLineEdit *>(u"url"_s);
            url->clear();
            QTest::keyClicks(url, u"https://api.example/x"_s);
            pages(window)->setCurrentIndex(1);
            window.close();
        }
        WholeWindow window(session.services, m_appearance);
        QCOMPARE(pages(window)->currentIndex(), 1);
        QCOMPARE(window.findChild<QLineEdit *>(u"url"_s)->text(), u"https://api.example/x"_s);
    }

    void panesStayWhereTheyWereMovedTo()
    {
        WindowSession session;
        QList<int> sizes;
        {
            WholeWindow window(session.services, m_appearance);
            window.show();
            pages(window)->setCurrentIndex(1);
            auto *panes = window.findChild<QSplitter *>(u"requestPanes"_s);
            QTRY_VERIFY(panes->height() > 0);
            const QPoint handle = panes->handle(1)->rect().center();
            QTest::mousePress(panes->handle(1), Qt::LeftButton, {}, handle);
            QTest::mouseMove(panes->handle(1), handle + QPoint(0, 40));
            QTest::mouseRelease(panes->handle(1), Qt::LeftButton, {}, handle + QPoint(0, 40));
            sizes = panes->sizes();
            pages(window)->setCurrentIndex(0);
            window.close();
        }
        WholeWindow window(session.services, m_appearance);
        window.show();
        pages(window)->setCurrentIndex(1);
        QTRY_COMPARE(window.findChild<QSplitter *>(u"requestPanes"_s)->sizes(), sizes);
    }

    void itFitsOnASmallScreen()
    {
        WindowSession session;
        WholeWindow window(session.services, m_appearance);
        window.show();
        auto *page = window.findChild<TokenPage *>();
        page->showPasted(Secret(QByteArray(2000, 'x')));
        page->findChild<VerdictBanner *>(u"banner"_s)
            ->setContent({VerdictBanner::State::Invalid, {}, QString(500, u'x'), QString(5000, u'y')});
        QCoreApplication::processEvents();
        window.resize(900, 600);
        QCOMPARE(window.size(), QSize(900, 600));
        // Its own hint, for layouts tell their parents later, one by one.
        const int needed = page->findChild<QStackedWidget *>(u"stack"_s)->minimumSizeHint().width();
        QVERIFY2(needed <= page->width(), "no word makes the window wider");
    }

private:
    static QString choice(const MainWindow &window, const char *list)
    {
        return window.findChild<QComboBox *>(QString::fromLatin1(list))->currentText();
    }

    static void put(WindowSession &session)
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = u"alice@example.test"_s;
        account.issuer = u"http://127.0.0.1:9"_s;
        account.refreshToken = app::Kept::Memory;
        QVERIFY(session.services.accounts().put(account));
    }

    Appearance m_appearance{*qApp};
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
