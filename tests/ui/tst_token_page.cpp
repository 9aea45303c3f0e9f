// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_page.h"

#include "tests/inspect/tokens.h"
#include "tests/support/raw_server.h"
#include "tests/ui/window_session.h"
#include "ui/byte_view.h"
#include "ui/encoded_view.h"
#include "ui/found_model.h"
#include "ui/har_diagnosis_dialog.h"
#include "ui/judging_bar.h"
#include "ui/table_view.h"

#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolBar>
#include <QtTest>
#include <functional>

using namespace Qt::StringLiterals;

class TestTokenPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withNoTokenItSaysWhatOneCanDo()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const std::pair<const char *, void (TokenPage::*)()> buttons[] = {{"signIn", &TokenPage::signInRequested},
                                                                          {"sandbox", &TokenPage::sandboxRequested},
                                                                          {"paste", &TokenPage::pasteRequested}};
        for (const auto &[name, asked] : buttons) {
            QSignalSpy spy(&page, asked);
            page.findChild<QPushButton *>(QString::fromLatin1(name))->click();
            QCOMPARE(spy.size(), 1);
        }
        for (const QAction *action : page.pageActions())
            QVERIFY(!action->isEnabled());
    }

    void aPastedTokenIsJudged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<VerdictBanner::State>("state");
        QTest::addColumn<QString>("words");
        const QByteArray past = tokens::signedBy(tokens::header(), tokens::claims(tokens::json("{'exp':1600000000}")));
        QTest::newRow("expired") << past << VerdictBanner::State::Invalid << u"expired"_s;
        QTest::newRow("opaque") << "ya29.abcdefghijklmnop"_ba << VerdictBanner::State::Unverified
                                << u"Google access token"_s;
        QTest::newRow("no token") << "hello there"_ba << VerdictBanner::State::Unreadable << u"no token is among"_s;
    }

    void aPastedTokenIsJudged()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(text));
        const VerdictBanner::Content content = banner(page);
        QTEST(content.state, "state");
        QVERIFY2((content.sentence + content.detail).contains(words, Qt::CaseInsensitive),
                 qPrintable(content.sentence));
    }

    void aSecretThatWasPastedIsSaidToBeExposed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("advice");
        QTest::newRow("refresh token") << "1//04abcdefghijklmnop"_ba << u"myaccount.google.com/connections"_s;
        QTest::newRow("older refresh token") << "1/fFAGRNJru1FTz70BzhT3Zg"_ba << u"myaccount.google.com/connections"_s;
        QTest::newRow("client secret") << "GOCSPX-abcdefghijklmnop"_ba << u"add a new secret"_s;
        QTest::newRow("API key") << "AIzaSyabcdefghijklmnop"_ba << u"restrict it"_s;
        QTest::newRow("authorization code") << "4/0AbCdEfGhIjKlMnOp"_ba << u"sign in again"_s;
    }

    void aSecretThatWasPastedIsSaidToBeExposed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, advice);
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(text));
        QCOMPARE(banner(page).state, VerdictBanner::State::Warn);
        QVERIFY2(banner(page).detail.contains(advice), qPrintable(banner(page).detail));
        QVERIFY(!action(page, u"Use in request"_s)->isEnabled());
        QVERIFY(!buttons(page).contains(u"Use in request"_s));
        QVERIFY(buttons(page).contains(u"Copy"_s));
        QVERIFY2(page.findChild<JudgingBar *>()->isHidden(), "there is nothing to judge it by");
        QVERIFY(!action(page, u"Judge at…"_s)->isEnabled());
        page.showPasted(Secret(tokens::signedBy(tokens::header(), tokens::claims())));
        QVERIFY(!page.findChild<JudgingBar *>()->isHidden());
        QVERIFY(action(page, u"Judge at…"_s)->isEnabled());
    }

    void aClientsSecretIsToBeReplacedNotCopiedAgain_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("too short for a token") << "client_secret=json-secret-1"_ba;
        QTest::newRow("as long as one") << "client_secret=aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4"_ba;
    }

    void aClientsSecretIsToBeReplacedNotCopiedAgain()
    {
        QFETCH(QByteArray, text);
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(text));
        QCOMPARE(banner(page).sentence, u"This is a client's secret, no token, and it was exposed here"_s);
        QVERIFY2(banner(page).detail.contains(u"give the client a new secret"_s), qPrintable(banner(page).detail));
        const auto *found = page.findChild<TableView *>(u"found"_s);
        const QString advice = found->model()->index(0, FoundModel::AdviceColumn).data().toString();
        QVERIFY2(advice.contains(u"give the client a new secret"_s), qPrintable(advice));
        QVERIFY(!buttons(page).contains(u"Use in request"_s));
    }

    void whatWasCutOffIsCopiedAgainAndNoKeysAreFetchedForIt()
    {
        const QByteArray whole =
            tokens::signedBy(tokens::header(), tokens::json("{'iss':'https://accounts.google.com','sub':'1'}"));
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(whole));
        QVERIFY(buttons(page).contains(u"Fetch keys from accounts.google.com"_s));
        page.showPasted(Secret(whole.left(whole.lastIndexOf('.') + 20)));
        QVERIFY2(banner(page).detail.contains(u"Copy it again, whole, from where it was made."_s),
                 qPrintable(banner(page).detail));
        QVERIFY2(!banner(page).detail.contains(u"While it is valid"_s), qPrintable(banner(page).detail));
        for (const QString &button : buttons(page))
            QVERIFY2(!button.startsWith("Fetch keys"_L1), qPrintable(button));
    }

    void theListOfASingleTokenTakesTheRoomOfItsRow()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.resize(900, 700);
        page.show();
        page.showPasted(Secret("code=4/0AbCdEfGhIjKlMnOpQrStUv"));
        const auto *found = page.findChild<TableView *>(u"found"_s);
        QCOMPARE(found->model()->rowCount(), 1);
        const int line = found->fontMetrics().lineSpacing();
        QTRY_VERIFY2(found->height() < 4 * line, qPrintable(QString::number(found->height())));
        QTRY_VERIFY2(found->viewport()->height() >= found->rowHeight(0), "and shows it whole");
    }

    void whatIsNoWholeTokenIsNeitherSentNorAskedAbout_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("usable");
        QTest::newRow("whole") << "ya29.abcdefghijklmnop"_ba << true;
        QTest::newRow("shortened") << "ya29.abcdef\xe2\x80\xa6"_ba << false;
        QTest::newRow("unreadable") << "hello there"_ba << false;
    }

    void whatIsNoWholeTokenIsNeitherSentNorAskedAbout()
    {
        QFETCH(QByteArray, text);
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(text));
        QTEST(action(page, u"Use in request"_s)->isEnabled(), "usable");
        QTEST(buttons(page).contains(u"Use in request"_s), "usable");
        QTEST(!buttons(page).filter(u"Ask "_s).isEmpty(), "usable");
    }

    void everyTokenOfATextIsListed()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(
            Secret(tokens::json("{\n 'access_token': 'ya29.\xe2\x80\xa6',\n 'id_token': 'eyJhbGciOi\xe2\x80\xa6\n"
                                " 'expires_in': 3600,\n 'refresh_token': '1//04abcdefgh',\n")));
        const auto *found = page.findChild<TableView *>(u"found"_s);
        QVERIFY(!found->parentWidget()->isHidden());
        QCOMPARE(found->model()->rowCount(), 3);
        QCOMPARE(banner(page).sentence, u"Google access token"_s);
        QVERIFY2(banner(page).detail.contains(u"shortened"), qPrintable(banner(page).detail));
        found->selectionModel()->setCurrentIndex(found->model()->index(1, 0), QItemSelectionModel::SelectCurrent);
        QCOMPARE(banner(page).state, VerdictBanner::State::Unreadable);
        found->selectionModel()->setCurrentIndex(found->model()->index(2, 0), QItemSelectionModel::SelectCurrent);
        QCOMPARE(banner(page).sentence, u"Google refresh token"_s);
        page.showPasted(Secret("ya29.abcdefghijklmnop"));
        QVERIFY2(found->parentWidget()->isHidden(), "a bare token has nothing to list");
    }

    void aTokenThatATextRepeatsIsListedOnce()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray header = "Authorization: Bearer ya29.abcdefghijklmnop\n";
        page.showPasted(Secret(header + header + "access_token=1//04abcdefgh"));
        QCOMPARE(page.findChild<TableView *>(u"found"_s)->model()->rowCount(), 2);
    }

    void aRefusalThatWasPastedIsDiagnosed()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(
            Secret("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"a\", error=\"invalid_token\""
                   "\n\n{\"error\":{\"message\":\"Expected OAuth 2 access token\"}}"));
        QVERIFY2(banner(page).sentence.contains(u"no token is in it"), qPrintable(banner(page).sentence));
        QVERIFY2(page.findChild<TableView *>(u"found"_s)->parentWidget()->isHidden(), "there is nothing to list");
        const QString diagnose = u"Diagnose refusals in this text"_s;
        QVERIFY2(banner(page).detail.contains(diagnose), qPrintable(banner(page).detail));
        QVERIFY(buttons(page).contains(diagnose));
        action(page, diagnose)->trigger();
        const auto *dialog = page.findChild<HarDiagnosisDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<TableView *>(u"refusals"_s)->model()->rowCount(), 1);
        page.showPasted(Secret("ya29.abcdefghijklmnop"));
        QVERIFY(!buttons(page).contains(diagnose));
    }

    void aKeySetIsToldWhereTheWindowTakesOne()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(tokens::json("{'keys':[{'kty':'EC','x':'a','y':'b'}]}")));
        QVERIFY2(banner(page).detail.contains(u"Give a key…"), qPrintable(banner(page).detail));
        QVERIFY2(!banner(page).detail.contains(u"--"), qPrintable(banner(page).detail));
    }

    void aHeaderIsUnwrapped()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret("Authorization: Bearer " + tokens::signedBy(tokens::header(), tokens::claims())));
        QCOMPARE(banner(page).state, VerdictBanner::State::Invalid); // its time is over: it is read, then
        QVERIFY(banner(page).sentence.contains(u"ID token"));
    }

    void aBrokenTokenIsRepairedOnRequest()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        page.showPasted(Secret(token.left(70) + "\n " + token.mid(70)));
        QVERIFY2(banner(page).detail.contains(u"broken over lines"), qPrintable(banner(page).detail));
        QVERIFY2(banner(page).sentence.contains(u"structure"), qPrintable(banner(page).sentence));
        action(page, u"Repair"_s)->trigger();
        QVERIFY(!banner(page).detail.contains(u"broken over lines"));
        QVERIFY2(!banner(page).sentence.contains(u"structure"), qPrintable(banner(page).sentence));
        QVERIFY(!action(page, u"Repair"_s)->isEnabled());
    }

    void readingCanBeStopped()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(QByteArray(1'000'000, 'x')));
        QCOMPARE(banner(page).state, VerdictBanner::State::Waiting);
        action(page, u"Stop"_s)->trigger();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(page.findChild<QStackedWidget *>(u"stack"_s)->currentWidget()->objectName(), u"welcome"_s);
    }

    void tabGoesThroughThePageAsPeopleReadIt()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(tokens::signedBy(tokens::header(), tokens::claims())));
        auto *tools = page.findChild<QToolBar *>(u"tools"_s);
        const QList<QWidget *> order{page.findChild<VerdictBanner *>(u"banner"_s)->findChild<QPushButton *>(),
                                     page.findChild<QWidget *>(u"rules"_s),
                                     tools->widgetForAction(tools->actions().constFirst()),
                                     page.findChild<QWidget *>(u"reveal"_s),
                                     page.findChild<QWidget *>(u"claims"_s),
                                     page.findChild<QWidget *>(u"checks"_s),
                                     page.findChild<QWidget *>(u"field"_s)};
        QList<QWidget *> chain{order.constFirst()};
        while (chain.constLast()->nextInFocusChain() != order.constFirst())
            chain.append(chain.constLast()->nextInFocusChain());
        for (int one = 1; one < order.size(); ++one)
            QVERIFY2(chain.indexOf(order.at(one)) > chain.indexOf(order.at(one - 1)),
                     qPrintable(order.at(one)->objectName()));
    }

    void theClaimsAreRows()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(tokens::signedBy(tokens::header(), tokens::json("{'sub':'1','email':'a@b.test'}"))));
        const auto *claims = page.findChild<TableView *>(u"claims"_s)->model();
        QCOMPARE(claims->rowCount(), 2);
        QCOMPARE(claims->index(1, 1).data().toString(), u"a@b.test"_s);
        QVERIFY(page.findChild<TableView *>(u"checks"_s)->model()->rowCount() > 3);
    }

    void aMegabyteIsReadOnTheSide()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray claims = "{\"x\":\"" + QByteArray(1'000'000, 'x') + "\"}";
        page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
        QCOMPARE(banner(page).state, VerdictBanner::State::Waiting);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Unverified);
        QCOMPARE(page.findChild<TableView *>(u"claims"_s)->model()->rowCount(), 1);
    }

    void anotherTokenTakesThePlaceOfOneThatIsBeingRead()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(QByteArray(1'000'000, 'x')));
        page.showPasted(Secret("ya29.abcdefghijklmnop"));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(banner(page).sentence, u"Google access token"_s);
    }

    void noLongTextIsShownUnderTheNext()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray claims = "{\"x\":\"" + QByteArray(1'000'000, 'x') + "\"}";
        page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(page.findChild<TableView *>(u"found"_s)->model()->rowCount(), 1); // it is being judged
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(whileReading(page, [] { QCoreApplication::processEvents(); }), VerdictBanner::State::Waiting);
    }

    void noRefusalIsShownUnderATextThatIsBeingRead()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        session.services.tokens().put(account->id, {});
        QVERIFY(waitFor(session.services.secrets().keep(*account, {{app::refreshTokenItem, Secret("unknown"_ba)}})));
        page.showAccount(account->id, app::TokenType::Access);
        fresh(page)->trigger();
        QCOMPARE(banner(page).state, VerdictBanner::State::Waiting);
        const auto refusal = [&] { QVERIFY(!waitFor(session.services.tokens().refresh(*account))); };
        QCOMPARE(whileReading(page, refusal), VerdictBanner::State::Waiting);
    }

    void anAccountsIdTokenIsValidOnceTheKeysAreThere()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.showAccount(account->id, app::TokenType::Id);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Valid);
        QVERIFY(banner(page).sentence.contains(u"alice@example.test"));
    }

    void aTokenThatSignInTookIsNotOfTheFuture_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::newRow("by seconds") << qint64(8);
        QTest::newRow("by nearly the leeway") << qint64(290);
        QTest::newRow("by more, as its answers told") << qint64(600);
    }

    void aTokenThatSignInTookIsNotOfTheFuture()
    {
        QFETCH(qint64, ahead); // the provider's clock
        WindowSession session;
        session.setClockSkew(ahead);
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.showAccount(account->id, app::TokenType::Id);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Valid);
        const qint64 expiry = session.services.tokens().inMemory(account->id).expiresAt(app::TokenType::Id);
        QVERIFY(expiry > 0);
        session.setOwnClock(expiry + 1 - session.services.clock()());
        page.showAccount(account->id, app::TokenType::Id);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Invalid);
        QVERIFY2(banner(page).sentence.startsWith(u"Expired"_s), qPrintable(banner(page).sentence));
    }

    void anAccountsAccessTokenIsSaidToBeOpaque()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.showAccount(account->id, app::TokenType::Access);
        QCOMPARE(banner(page).word, u"Opaque"_s);
        QVERIFY(banner(page).sentence.contains(account->name));
    }

    void nothingOfATokenIsLeftAfterItsSignOut_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("while it is on show") << false;
        QTest::newRow("while another token would be on show, if it were there") << true;
    }

    /// Not even out of sight, where a core would show it.
    void nothingOfATokenIsLeftAfterItsSignOut()
    {
        QFETCH(const bool, isHidden);
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.showAccount(account->id, app::TokenType::Id);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Valid);
        const ByteView &encoded = page.findChild<EncodedView *>()->view();
        const auto *json = page.findChild<ByteView *>(u"json"_s);
        const auto *claims = page.findChild<TableView *>(u"claims"_s);
        QVERIFY(encoded.source().size() > 0 && json->source().size() > 0 && claims->model()->rowCount() > 0);
        if (isHidden) {
            session.services.tokens().put(account->id, {});
            QCOMPARE(banner(page).state, VerdictBanner::State::Info);
        }
        const auto out = waitFor(session.services.signOut()->start(*account, app::Ending::Forget));
        QVERIFY2(out, wordsOf(out));
        QCOMPARE(encoded.source().size(), 0);
        QCOMPARE(json->source().size(), 0);
        QCOMPARE(claims->model()->rowCount(), 0);
    }

    void aTokenThatIsNotInMemoryIsFetchedOnRequestAlone()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        session.services.tokens().put(account->id, {});
        const auto asked = session.box().log().size();
        page.showAccount(account->id, app::TokenType::Access);
        QCOMPARE(banner(page).state, VerdictBanner::State::Info);
        QCoreApplication::processEvents();
        QCOMPARE(session.box().log().size(), asked);
        fresh(page)->trigger();
        QCOMPARE(banner(page).state, VerdictBanner::State::Waiting);
        QTRY_COMPARE(banner(page).word, u"Opaque"_s);
    }

    void aFreshTokenIsWaitedForAsLongAsWanted()
    {
        const RawServer silent(RawServer::silent());
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        app::Account moved = *account;
        moved.provider = app::otherProvider; // so that no sandbox is started for it
        moved.issuer = u"http://127.0.0.1:%1"_s.arg(silent.port());
        QVERIFY(session.services.accounts().put(moved));
        QVERIFY(waitFor(session.services.secrets().keep(moved, {{app::refreshTokenItem, Secret("unknown"_ba)}})));
        session.services.tokens().put(moved.id, {});
        page.showAccount(moved.id, app::TokenType::Access);
        const QStringList before = buttons(page);
        fresh(page)->trigger();
        QTRY_VERIFY(silent.accepted > 0);
        QCOMPARE(banner(page).state, VerdictBanner::State::Waiting);
        QCOMPARE(buttons(page), QStringList{u"Stop"_s});
        QVERIFY(!fresh(page)->isEnabled());
        action(page, u"Stop"_s)->trigger();
        QCOMPARE(banner(page).state, VerdictBanner::State::Info);
        QCOMPARE(buttons(page), before);
        QVERIFY(fresh(page)->isEnabled());
    }

    void aRefusedRefreshIsSaid()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        session.services.tokens().put(account->id, {});
        waitFor(session.services.secrets().forget(*account));
        page.showAccount(account->id, app::TokenType::Access);
        fresh(page)->trigger();
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Error);
        QVERIFY(!banner(page).detail.isEmpty());
        QVERIFY(fresh(page)->isEnabled());
        QCOMPARE(buttons(page), (QStringList{u"Sign in again"_s, u"Get a fresh token"_s}));
        QSignalSpy again(&page, &TokenPage::signInAgainRequested);
        action(page, u"Sign in again"_s)->trigger();
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.constFirst().constFirst().toString(), account->id);
    }

    void useInRequestHandsOverTheToken()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        app::Authorization used;
        connect(&page, &TokenPage::useInRequest, this, [&used](const app::Authorization &given) { used = given; });
        page.showPasted(Secret(" ya29.abcdefghijklmnop\n"));
        page.pageActions().at(0)->trigger();
        QVERIFY(used.kind == app::Authorization::Kind::Bearer);
        QVERIFY(used.value == Secret("ya29.abcdefghijklmnop"));
    }

    void copyRedactedLeavesTheSignatureOut()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        page.showPasted(Secret(token));
        page.pageActions().at(2)->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(QString::fromLatin1(token.left(token.lastIndexOf('.')))));
        QVERIFY(!copied.contains(QString::fromLatin1(token.mid(token.lastIndexOf('.')))));
    }

private:
    /// What the banner shows after something has happened while a long text is still being read.
    static VerdictBanner::State whileReading(TokenPage &page, const std::function<void()> &happen)
    {
        QThreadPool &readers = *QThreadPool::globalInstance();
        const int most = readers.maxThreadCount();
        QSemaphore busy;
        readers.setMaxThreadCount(1);
        readers.start([&busy] { busy.acquire(); });
        page.showPasted(Secret(QByteArray(1'000'000, 'x')));
        happen();
        const VerdictBanner::State state = banner(page).state;
        busy.release();
        readers.waitForDone();
        readers.setMaxThreadCount(most);
        return state;
    }

    static VerdictBanner::Content banner(const TokenPage &page)
    {
        return page.findChild<VerdictBanner *>(u"banner"_s)->content();
    }

    static QAction *action(const TokenPage &page, const QString &text)
    {
        for (QAction *action : page.pageActions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    /// What the banner offers.
    static QStringList buttons(const TokenPage &page)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // buttons that are gone already
        QStringList texts;
        for (const auto *button : page.findChild<VerdictBanner *>(u"banner"_s)->findChildren<QPushButton *>())
            texts.append(button->text());
        return texts;
    }

    static QAction *fresh(const TokenPage &page) { return page.pageActions().at(3); }
};

QTEST_MAIN(TestTokenPage)
#include "tst_token_page.moc"
