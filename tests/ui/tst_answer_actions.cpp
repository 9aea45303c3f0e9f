// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_actions.h"

#include "app/common_options.h"
#include "tests/support/raw_server.h"
#include "tests/ui/window_session.h"
#include "ui/findings_model.h"
#include "ui/pasted_model.h"
#include "ui/redirects_model.h"
#include "ui/request_page.h"
#include "ui/table_view.h"
#include "ui/timing_view.h"
#include "ui/verdict_banner.h"

#include <QAction>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>
#include <algorithm>

using namespace Qt::StringLiterals;

using Kind = app::Authorization::Kind;

/// What the Request page offers after a refusal, against servers that really answer so.
class TestAnswerActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExpiredTokenIsRefreshedAndSentAgain()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        session.setClockSkew(-7200); // what it issues has expired an hour ago
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        session.setClockSkew(0);
        app::LiveTokens tokens = session.services.tokens().inMemory(account->id);
        tokens.idExpiresAt += 7200; // or it would be refreshed unasked
        session.services.tokens().put(account->id, tokens);
        page.authorizeWith({Kind::AccountToken, *account, app::TokenType::Id, {}});
        set(page, session.box().aodocsUrl() + u"/user/v1/me"_s);
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        QCOMPARE(currentTab(page), u"Diagnosis"_s);
        QVERIFY2(banner(page).sentence.contains(u"expired"), qPrintable(banner(page).sentence));
        QCOMPARE(bannerButton(page), u"Refresh and resend"_s);

        click(page, "firstRemedy");
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QVERIFY(session.services.tokens().inMemory(account->id).idToken != tokens.idToken);
        QCOMPARE(bannerButton(page), QString());
        QCOMPARE(currentTab(page), u"Body"_s);
    }

    void anIdTokenAtDriveBecomesTheAccessToken()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.authorizeWith({Kind::AccountToken, *account, app::TokenType::Id, {}});
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        QVERIFY2(banner(page).sentence.contains(u"ID token"), qPrintable(banner(page).sentence));
        QCOMPARE(findings(page).index(0, FindingsModel::CertaintyColumn).data().toString(), u"Certain"_s);
        QCOMPARE(bannerButton(page), u"Use the access token"_s);
        click(page, "firstRemedy");
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QVERIFY(page.draft().contains(R"("token_type":"access")")); // the form shows what was sent
    }

    void nothingOfWhatWasSentIsKeptAfterItsSignOut_data()
    {
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("answered") << true;
        QTest::newRow("on its way") << false;
    }

    /// It holds the token, which a core would show.
    void nothingOfWhatWasSentIsKeptAfterItsSignOut()
    {
        QFETCH(const bool, isAnswered);
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        const auto *answers = page.findChild<AnswerActions *>();
        page.authorizeWith({Kind::AccountToken, *account, app::TokenType::Id, {}});
        send(page);
        if (isAnswered) {
            QTRY_COMPARE(banner(page).word, u"401"_s);
            QVERIFY(answers->bundleMatter());
        }
        QVERIFY(session.services.accounts().remove(account->id));
        QTRY_COMPARE(banner(page).word, u"401"_s);
        QVERIFY(!answers->bundleMatter());
        QCOMPARE(bannerButton(page), QString());
    }

    void nothingOfAPastedTokenIsKeptAfterItsRemoval()
    {
        WindowSession session;
        PastedModel pasted;
        RequestPage page(session.services, session.clipboard);
        page.setPasted(pasted);
        pasted.add(Secret("ya29.never-issued-by-anyone"));
        pasted.add(Secret("ya29.another-0123456789"));
        const auto *answers = page.findChild<AnswerActions *>();
        set(page, session.box().driveUrl() + u"/about?fields=user"_s);
        page.authorizeWith({Kind::Bearer, {}, {}, pasted.at(0).token});
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        pasted.remove(1);
        QVERIFY(answers->bundleMatter());
        pasted.remove(0);
        QVERIFY(!answers->bundleMatter());
        QCOMPARE(bannerButton(page), QString());
    }

    void aRateLimitIsWaitedFor()
    {
        WindowSession session;
        RawServer drive(limited("1"));
        RequestPage page(session.services, session.clipboard);
        set(page, drive.url(u"/drive/v3/about?fields=user"_s).toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"403"_s);
        QVERIFY2(bannerButton(page).contains(u"retry"), qPrintable(bannerButton(page)));
        click(page, "firstRemedy");
        QVERIFY(action(page, "stopRemedy")->isVisible());
        click(page, "stopRemedy");
        QCOMPARE(drive.requests.size(), 1);
        click(page, "firstRemedy");
        QTRY_COMPARE_WITH_TIMEOUT(banner(page).word, u"200"_s, 20'000);
        QCOMPARE(drive.requests.size(), 2);
    }

    void aClockThatIsSetBackProlongsNoWait()
    {
        WindowSession session;
        RawServer drive(limited("1"));
        RequestPage page(session.services, session.clipboard);
        beginToWait(page, drive);
        session.setOwnClock(-3600);
        QTRY_COMPARE_WITH_TIMEOUT(banner(page).word, u"200"_s, 20'000);
    }

    void aClockThatIsSetAheadShortensNoWait()
    {
        WindowSession session;
        RawServer drive(limited("600"));
        RequestPage page(session.services, session.clipboard);
        beginToWait(page, drive);
        const QString first = countdown(page);
        session.setOwnClock(3600);
        QTRY_VERIFY(countdown(page) != first);
        QVERIFY2(countdown(page).contains(u" in 5"), qPrintable(countdown(page)));
        QVERIFY(action(page, "stopRemedy")->isVisible());
        QCOMPARE(drive.requests.size(), 1);
    }

    void whoDoesNotSendAfterAllKeepsTheAnswer()
    {
        WindowSession session;
        RawServer drive(limited("1"));
        RequestPage page(session.services, session.clipboard);
        const QString address = drive.url(u"/drive/v3/about?fields=user"_s).toString();
        set(page, address);
        send(page);
        QTRY_COMPARE(banner(page).word, u"403"_s);
        const auto account = session.signIn(); // whose token the next one would take along
        QVERIFY2(account, wordsOf(account));
        click(page, "firstRemedy");
        QVERIFY(action(page, "stopRemedy")->isVisible());
        send(page);
        QVERIFY2(!action(page, "stopRemedy")->isVisible(), "nothing is sent behind the question");
        QVERIFY(page.findChild<QMessageBox *>());
        page.findChild<QMessageBox *>()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
        QCOMPARE(banner(page).word, u"403"_s);
        QVERIFY(bannerButton(page).contains(u"retry"));
        chooseCauseAnew(page);
        QVERIFY(action(page, "chosenRemedy")->isVisible());
        QCOMPARE(drive.requests.size(), 1);

        click(page, "firstRemedy");
        QTRY_COMPARE_WITH_TIMEOUT(banner(page).word, u"200"_s, 20'000);
        QCOMPARE(drive.requests.size(), 2);
        QVERIFY2(drive.requests.last().startsWith("GET /drive/v3/about?fields=user "), drive.requests.last());
        QVERIFY2(!drive.requests.last().toLower().contains("authorization"), drive.requests.last());
        QCOMPARE(page.findChild<QLineEdit *>(u"url"_s)->text(), address);
    }

    void withoutAnAnswerThereIsNothingToDo()
    {
        WindowSession session;
        int asked = 0;
        RawServer drive([&asked](QTcpSocket &socket, const QByteArray &request) {
            if (++asked == 1)
                rateLimit("1")(socket, request);
        });
        RequestPage page(session.services, session.clipboard);
        set(page, drive.url(u"/drive/v3/about?fields=user"_s).toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"403"_s);
        chooseCauseAnew(page);
        QVERIFY(action(page, "chosenRemedy")->isVisible());
        send(page);
        QTRY_COMPARE(drive.requests.size(), 2);
        chooseCauseAnew(page); // of the answer before
        QVERIFY(!action(page, "chosenRemedy")->isVisible());
        page.pageActions().at(1)->trigger(); // Cancel
        chooseCauseAnew(page);
        QVERIFY(!action(page, "chosenRemedy")->isVisible());
    }

    void whatFailedWithoutANetworkPassesOnceItIsBack()
    {
        WindowSession session;
        RawServer api(RawServer::http("200 OK", "Content-Type: application/json\r\n", "{}"));
        RequestPage page(session.services, session.clipboard);
        set(page, api.url(u"/me"_s).toString());
        api.goAway();
        send(page);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Error);
        QCOMPARE(banner(page).sentence, u"No answer"_s);
        QVERIFY2(banner(page).detail.contains(u"127.0.0.1 cannot be reached"), qPrintable(banner(page).detail));
        QVERIFY2(banner(page).detail.contains(u"the network"), qPrintable(banner(page).detail));

        api.comeBack();
        send(page);
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QCOMPARE(api.requests.size(), 1);
    }

    void whoIsWaitedForIsWhoWasAskedLast()
    {
        WindowSession session;
        RawServer silent(RawServer::silent());
        RawServer first(RawServer::http("302 Found", "Location: " + silent.url(u"/x"_s).toEncoded() + "\r\n", ""));
        RequestPage page(session.services, session.clipboard);
        set(page, first.url().toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"302"_s);
        click(page, "follow");
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Waiting);
        QVERIFY2(banner(page).sentence.contains(silent.url().authority()), qPrintable(banner(page).sentence));
    }

    void aQuestionIsAskedOnAClickAndJudgedAnew_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("Drive's refusal is settled by a refresh") << u"/drive/v3/about?fields=user"_s << "/token"_ba;
        QTest::newRow("AODocs' by tokeninfo") << u"/api/user/v1/me"_s << "/tokeninfo"_ba;
    }

    void aQuestionIsAskedOnAClickAndJudgedAnew()
    {
        QFETCH(QString, request);
        QFETCH(QByteArray, asked);
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        app::LiveTokens tokens = session.services.tokens().inMemory(account->id);
        tokens.accessToken = Secret("ya29.never-issued-by-anyone");
        session.services.tokens().put(account->id, tokens);
        set(page, account->issuer + request);
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        const auto before = timesAsked(session, asked);
        const QString button = action(page, "nextTest")->text();
        QVERIFY2(button.contains(QUrl(account->issuer).authority()), qPrintable(button));
        click(page, "nextTest");
        QTRY_COMPARE(timesAsked(session, asked), before + 1);
        QTRY_VERIFY(!action(page, "stopRemedy")->isVisible());
        QVERIFY(action(page, "nextTest")->text() != button || !action(page, "nextTest")->isVisible());
        QCOMPARE(currentTab(page), u"Diagnosis"_s);
    }

    void anyQuestionCanBeAsked()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.authorizeWith({Kind::AccountToken, *account, app::TokenType::Id, {}});
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        const QList<QAction *> questions = action(page, "otherTests")->menu()->actions();
        const auto me = std::find_if(questions.cbegin(), questions.cend(),
                                     [](const QAction *question) { return question->text().contains(u"user/v1/me"); });
        QVERIFY(me != questions.cend());
        const auto offered = questions.size();
        (*me)->trigger();
        QTRY_COMPARE(timesAsked(session, "/api/user/v1/me"), 1);
        QTRY_COMPARE(action(page, "otherTests")->menu()->actions().size(), offered - 1);
        QVERIFY(action(page, "otherTests")->isVisible());
        send(page);
        QVERIFY2(!action(page, "otherTests")->isVisible(), "nothing is asked about an answer that is not there yet");
        QTRY_VERIFY(action(page, "otherTests")->isVisible());
    }

    void nothingIsAskedAboutNoCredential()
    {
        WindowSession session;
        RawServer server(RawServer::http("401 Unauthorized", "", ""));
        RequestPage page(session.services, session.clipboard);
        set(page, server.url(u"/drive/v3/about?fields=user"_s).toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        QVERIFY(!action(page, "otherTests")->isVisible());
    }

    void theApiItselfIsNotAskedAboutATokenOfNobodyKnown()
    {
        WindowSession session;
        RawServer server(
            RawServer::http("401 Unauthorized", "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n", ""));
        RequestPage page(session.services, session.clipboard);
        page.authorizeWith({Kind::Bearer, {}, app::TokenType::Access, Secret("opaque-of-nobody-known"_ba)});
        set(page, server.url(u"/items"_s).toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        const QString host = server.url().authority();
        QVERIFY2(!action(page, "nextTest")->isVisible(), qPrintable(action(page, "nextTest")->text()));
        for (const QAction *question : action(page, "otherTests")->menu()->actions())
            QVERIFY2(!question->text().contains(u"info of "_s + host), qPrintable(question->text()));
    }

    void aRedirectElsewhereGetsNoCredentialAndNoBody()
    {
        WindowSession session;
        RawServer other(RawServer::http("200 OK", "", "here"));
        RawServer first(
            RawServer::http("307 Temporary Redirect", "Location: " + other.url(u"/x"_s).toEncoded() + "\r\n", ""));
        RequestPage page(session.services, session.clipboard);
        set(page, first.url().toString());
        page.findChild<QPlainTextEdit *>(u"body"_s)->setPlainText(u"the secret plan"_s);
        page.findChild<QComboBox *>(u"method"_s)->setCurrentText(u"POST"_s);
        page.authorizeWith({Kind::Bearer, {}, {}, Secret("ya29.never-issued-by-anyone")});
        send(page);
        QTRY_COMPARE(banner(page).word, u"307"_s);
        QVERIFY(other.requests.isEmpty());
        QCOMPARE(currentTab(page), u"Redirects"_s);
        QCOMPARE(bannerButton(page), u"Follow"_s);
        const QAbstractItemModel &rows = *page.findChild<TableView *>(u"redirects"_s)->model();
        QCOMPARE(rows.index(0, RedirectsModel::PartColumn).data().toString(), u"Authorization"_s);
        QCOMPARE(rows.index(0, RedirectsModel::OutcomeColumn).data().toString(), u"Would not be sent"_s);

        click(page, "follow");
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QCOMPARE(other.requests.size(), 1);
        QVERIFY2(!other.requests.first().toLower().contains("authorization"), other.requests.first());
        QVERIFY2(!other.requests.first().contains("the secret plan"), other.requests.first());
        QCOMPARE(rows.index(0, RedirectsModel::OutcomeColumn).data().toString(), u"Not sent"_s);
    }

    void aYesSendsTheCredentialOnToThatHost()
    {
        WindowSession session;
        RawServer other(RawServer::http("200 OK", "", "got it"));
        const QByteArray target = other.url().toEncoded();
        RawServer first(RawServer::http("307 Temporary Redirect", "Location: " + target + "\r\n", ""));
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        set(page, first.url().toString());
        page.findChild<QPlainTextEdit *>(u"headers"_s)->setPlainText(u"X-Api-Key: planted"_s);
        send(page);
        page.findChild<QMessageBox *>()->button(QMessageBox::Yes)->click(); // to the first
        QTRY_COMPARE(banner(page).word, u"307"_s);
        QTRY_VERIFY(!page.findChild<QMessageBox *>());

        for (const auto button : {QMessageBox::Cancel, QMessageBox::Yes}) {
            auto *whole = page.findChild<QAction *>(u"followWhole"_s);
            QVERIFY2(whole->text().contains(other.url().authority()), qPrintable(whole->text()));
            whole->trigger();
            auto *question = page.findChild<QMessageBox *>();
            QVERIFY(question->text().contains(other.url().authority()));
            QVERIFY(question->text().contains(first.url().authority()));
            QVERIFY2(question->informativeText().contains(u"Authorization, X-Api-Key"),
                     qPrintable(question->informativeText()));
            QVERIFY(other.requests.isEmpty());
            question->button(button)->click();
            QTRY_VERIFY(!page.findChild<QMessageBox *>());
        }
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QCOMPARE(other.requests.size(), 1);
        QVERIFY(other.requests.first().toLower().contains("authorization: bearer "));
        QVERIFY(other.requests.first().contains("planted"));
        const QAbstractItemModel &rows = *page.findChild<TableView *>(u"redirects"_s)->model();
        QCOMPARE(rows.index(0, RedirectsModel::OutcomeColumn).data().toString(), u"Sent again"_s);
        QVERIFY(!page.findChild<QAction *>(u"followWhole"_s)->isVisible());
    }

    void whatWasLetGoOnOnceIsAskedAboutBeforeItGoesThereAgain()
    {
        RawServer proxy(limited("1")); // it stands for what is beyond this computer
        const QByteArray target = "http://www.googleapis.com/drive/v3/about?fields=user";
        RawServer first(RawServer::http("307 Temporary Redirect", "Location: " + target + "\r\n", ""));
        const QTemporaryDir folder;
        app::ServicesOptions options{folder.path(), true, {}};
        options.proxy = *app::settingsProxy(u"http://"_s + proxy.url().authority());
        app::Services services(options);
        SecretClipboard clipboard(*QGuiApplication::clipboard());
        RequestPage page(services, clipboard);
        const QString address = first.url().toString();
        set(page, address);
        page.authorizeWith({Kind::Bearer, {}, {}, Secret("ya29.never-issued-by-anyone")});
        send(page);
        QTRY_COMPARE(banner(page).word, u"307"_s);
        click(page, "followWhole");
        page.findChild<QMessageBox *>()->button(QMessageBox::Yes)->click();
        QTRY_COMPARE(banner(page).word, u"403"_s);
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
        QCOMPARE(proxy.requests.size(), 1);

        chooseCauseAnew(page);
        for (const auto button : {QMessageBox::Cancel, QMessageBox::Yes}) {
            click(page, "chosenRemedy"); // waits, and sends it again
            QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QMessageBox *>(), 20'000);
            auto *question = page.findChild<QMessageBox *>();
            QVERIFY2(question->text().contains(u"www.googleapis.com"), qPrintable(question->text()));
            QVERIFY2(question->informativeText().contains(u"plain http"), qPrintable(question->informativeText()));
            QCOMPARE(banner(page).word, u"403"_s); // without the yes the answer stays, and so does the form
            QCOMPARE(page.findChild<QLineEdit *>(u"url"_s)->text(), address);
            QCOMPARE(proxy.requests.size(), 1);
            question->button(button)->click();
            QTRY_VERIFY(!page.findChild<QMessageBox *>());
        }
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QCOMPARE(proxy.requests.size(), 2);
        QVERIFY(hasHeader(proxy.requests.last(), "Authorization: Bearer ya29.never-issued-by-anyone"));
        QCOMPARE(page.findChild<QLineEdit *>(u"url"_s)->text(), QString::fromLatin1(target));
    }

    void aRedirectToTheSameOriginKeepsTheCredential()
    {
        WindowSession session;
        RawServer server([](QTcpSocket &socket, const QByteArray &request) {
            (request.startsWith("GET /new ") ? RawServer::http("200 OK", "", "here")
                                             : RawServer::http("302 Found", "Location: /new\r\n", ""))(socket, request);
        });
        RequestPage page(session.services, session.clipboard);
        set(page, server.url().toString());
        page.authorizeWith({Kind::Bearer, {}, {}, Secret("ya29.never-issued-by-anyone")});
        send(page);
        QTRY_COMPARE(banner(page).word, u"302"_s);
        const QAbstractItemModel &phases = *page.findChild<TimingView *>()->model();
        const auto requests = [&phases] {
            QStringList names;
            for (int row = 0; row < phases.rowCount(); ++row)
                names.append(phases.index(row, TimingModel::RequestColumn).data().toString());
            names.removeAll(QString());
            return names;
        };
        const QString host = server.url().authority();
        QCOMPARE(requests(), QStringList{u"302 from "_s + host});
        click(page, "follow");
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QCOMPARE(requests(), (QStringList{u"302 from "_s + host, u"200 from "_s + host}));
        QCOMPARE(phases.index(phases.rowCount() - 1, TimingModel::PhaseColumn).data().toString(), u"Altogether"_s);
        QVERIFY(server.requests.last().contains("never-issued-by-anyone"));
    }

private:
    /// Drive's; it asks to wait that long.
    static RawServer::Answer rateLimit(const QByteArray &seconds)
    {
        return RawServer::http("403 Forbidden", "Content-Type: application/json\r\nRetry-After: " + seconds + "\r\n",
                               R"({"error":{"code":403,"message":"Rate Limit Exceeded","errors":[)"
                               R"({"domain":"usageLimits","reason":"rateLimitExceeded"}]}})");
    }

    /// Refuses the first request so.
    static RawServer::Answer limited(const QByteArray &seconds)
    {
        return [refuse = rateLimit(seconds), asked = 0](QTcpSocket &socket, const QByteArray &request) mutable {
            const auto answer = RawServer::http("200 OK", "Content-Type: application/json\r\n", "{}");
            (++asked == 1 ? refuse : answer)(socket, request);
        };
    }

    static void beginToWait(RequestPage &page, RawServer &drive)
    {
        set(page, drive.url(u"/drive/v3/about?fields=user"_s).toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"403"_s);
        click(page, "firstRemedy");
        QVERIFY(!countdown(page).isEmpty());
    }

    /// What the page says of the wait; empty while there is none.
    static QString countdown(const RequestPage &page)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text().startsWith(u"The request is sent again"))
                return label->text();
        }
        return {};
    }

    static VerdictBanner *bannerOf(const RequestPage &page) { return page.findChild<VerdictBanner *>(u"banner"_s); }
    static VerdictBanner::Content banner(const RequestPage &page) { return bannerOf(page)->content(); }

    static QString bannerButton(const RequestPage &page)
    {
        for (const QPushButton *button : bannerOf(page)->findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&page))
                return button->text();
        }
        return {};
    }

    static QAbstractItemModel &findings(const RequestPage &page)
    {
        return *page.findChild<TableView *>(u"findings"_s)->model();
    }

    /// That of rateLimit(), among those on show.
    static void chooseCauseAnew(const RequestPage &page)
    {
        auto *causes = page.findChild<TableView *>(u"findings"_s);
        causes->selectionModel()->clearCurrentIndex();
        for (int row = 0; row < causes->model()->rowCount(); ++row) {
            const QModelIndex cause = causes->model()->index(row, FindingsModel::CauseColumn);
            if (cause.data(FindingsModel::CopyRole).toString().contains(u"A quota is used up"))
                causes->selectRow(row);
        }
        QVERIFY(causes->currentIndex().isValid());
    }

    static QString currentTab(const RequestPage &page)
    {
        const QWidget *diagnosis = page.findChild<QWidget *>(u"diagnosis"_s);
        for (const QTabWidget *tabs : page.findChildren<QTabWidget *>()) {
            if (tabs->isAncestorOf(diagnosis))
                return tabs->tabText(tabs->currentIndex());
        }
        return {};
    }

    static void send(RequestPage &page) { page.pageActions().at(0)->trigger(); }

    static qsizetype timesAsked(WindowSession &session, const QByteArray &path)
    {
        const QList<sandbox::LogEntry> log = session.box().log();
        return std::count_if(log.cbegin(), log.cend(),
                             [&path](const sandbox::LogEntry &entry) { return entry.path == path; });
    }

    static QAction *action(const RequestPage &page, const char *name)
    {
        return page.findChild<QAction *>(QString::fromLatin1(name));
    }

    static void click(const RequestPage &page, const char *name)
    {
        QVERIFY(action(page, name)->isVisible());
        action(page, name)->trigger();
    }

    static void set(RequestPage &page, const QString &url)
    {
        auto *edit = page.findChild<QLineEdit *>(u"url"_s);
        edit->clear();
        QTest::keyClicks(edit, url);
    }
};

QTEST_MAIN(TestAnswerActions)
#include "tst_answer_actions.moc"
