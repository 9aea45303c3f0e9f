// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_actions.h"

#include "tests/support/raw_server.h"
#include "tests/ui/window_session.h"
#include "ui/findings_model.h"
#include "ui/request_page.h"
#include "ui/table_view.h"
#include "ui/verdict_banner.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

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

private:
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

    static void click(const RequestPage &page, const char *action)
    {
        auto *found = page.findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY(found && found->isVisible());
        found->trigger();
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
