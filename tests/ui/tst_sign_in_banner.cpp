// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in_banner.h"

#include "app/providers.h"
#include "tests/ui/window_session.h"
#include "ui/device_code.h"
#include "ui/qr_view.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSignInBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceSignInShowsTheCodeAndEndsWithAnAccount()
    {
        WindowSession session;
        SignInBanner banner(session.services);
        QSignalSpy signedIn(&banner, &SignInBanner::signedIn);
        session.box();
        banner.start(onAnotherDevice());
        auto &card = *banner.findChild<DeviceCode *>();
        QTRY_VERIFY2(card.isVisible(), qPrintable(banner.content().detail));
        QCOMPARE(banner.content().sentence, u"Type this code on another device"_s);
        QVERIFY2(banner.content().detail.contains(card.address()), qPrintable(banner.content().detail));
        QVERIFY2(banner.content().detail.endsWith(u"left"_s), qPrintable(banner.content().detail));
        QCOMPARE(card.findChild<QLabel *>()->text(), card.code());
        QVERIFY(!card.findChild<QrView *>()->sizeHint().isEmpty());

        press(banner, u"Copy code"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), card.code());
        press(banner, u"Copy link"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), card.address()); // the sandbox, as Google, has no other

        sandbox::Behaviour person{u"alice@example.test"_s};
        person.userCode = card.code();
        sandbox::ScriptedBrowser browser(person);
        const auto page = browser.visit(QUrl(QGuiApplication::clipboard()->text()));
        QTRY_COMPARE_WITH_TIMEOUT(signedIn.size(), 1, 20000);
        QVERIFY(!banner.isVisible());
        QVERIFY(!session.services.accounts().accounts().isEmpty());
    }

    void cancellingItLeavesNothing()
    {
        WindowSession session;
        SignInBanner banner(session.services);
        session.box();
        banner.start(onAnotherDevice());
        QTRY_VERIFY(banner.findChild<DeviceCode *>()->isVisible());
        press(banner, u"Cancel"_s);
        QVERIFY(!banner.isVisible() && !banner.isWaiting());
        banner.start({}); // in a browser, and at nobody
        QVERIFY(!banner.findChild<DeviceCode *>()->isVisible());
        QVERIFY(session.services.accounts().accounts().isEmpty());
    }

    void aClockThatIsSetMovesNoCountdown_data()
    {
        QTest::addColumn<qint64>("jump"); // seconds
        QTest::newRow("an hour back") << qint64(-3600);
        QTest::newRow("an hour ahead") << qint64(3600);
    }

    void aClockThatIsSetMovesNoCountdown()
    {
        QFETCH(const qint64, jump);
        WindowSession session;
        SignInBanner banner(session.services);
        session.box();
        app::SignInOptions options = onAnotherDevice();
        options.timeout = std::chrono::seconds(100); // told in seconds
        banner.start(options);
        QTRY_VERIFY(banner.findChild<DeviceCode *>()->isVisible());
        session.setOwnClock(jump);
        const QString before = banner.content().detail;
        QTRY_VERIFY(banner.content().detail != before);
        QVERIFY2(banner.content().detail.contains(QRegularExpression(uR"(· (100|9\d) s)"_s)),
                 qPrintable(banner.content().detail));
    }

    void whoseRefreshTokenIsGoneSignsInAgainAndKeepsTheirAccount()
    {
        WindowSession session;
        SignInBanner banner(session.services);
        QSignalSpy signedIn(&banner, &SignInBanner::signedIn);
        const auto account = session.signIn();
        QVERIFY2(account, account ? "" : qPrintable(describe(account.error())));
        QVERIFY(waitFor(session.services.secrets().forget(*account)));
        QVERIFY(!waitFor(session.services.tokens().refresh(*account)));
        QDesktopServices::setUrlHandler(u"http"_s, this, "visit");
        banner.signInAgain(*account);
        QTRY_COMPARE_WITH_TIMEOUT(signedIn.size(), 1, 20000);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(signedIn.constFirst().constFirst().toString(), account->id);
        QVERIFY(waitFor(session.services.tokens().refresh(*account)));
    }

    void whoTriesAgainSignsInTheSameAccount()
    {
        WindowSession session;
        SignInBanner banner(session.services);
        session.box();
        banner.signInFor(ofAnotherSandbox(), {u"openid"_s});
        QVERIFY(banner.isWaiting() && banner.isVisible());
        for (int time = 0; time < 2; ++time) {
            QTRY_COMPARE(banner.content().sentence, u"No account was made"_s);
            QVERIFY2(banner.content().detail.contains(ofAnotherSandbox().issuer), qPrintable(banner.content().detail));
            QVERIFY(!banner.isWaiting());
            press(banner, u"Try again"_s);
            QVERIFY(banner.isWaiting());
        }
    }

    void aFailureEndsTheSignInBeforeItToo()
    {
        WindowSession session;
        SignInBanner banner(session.services);
        session.box();
        banner.start(onAnotherDevice());
        QTRY_VERIFY(banner.findChild<DeviceCode *>()->isVisible());
        banner.signInFor(ofAnotherSandbox(), {u"openid"_s});
        QVERIFY2(!banner.findChild<DeviceCode *>()->isVisible(), "nobody waits for that code any more");
        QTRY_COMPARE(banner.content().sentence, u"No account was made"_s);
        QVERIFY(!banner.isWaiting());
    }

public Q_SLOTS:
    void visit(const QUrl &url) { m_browser.visit(url); }

private:
    sandbox::ScriptedBrowser m_browser{{u"alice@example.test"_s}};

    static app::SignInOptions onAnotherDevice()
    {
        app::SignInOptions options;
        options.provider = app::sandboxProvider;
        options.scope = app::offeredToDevice(app::sandboxProvider);
        options.onAnotherDevice = true;
        return options;
    }

    /// One that nobody can sign in to while this one runs.
    static app::Account ofAnotherSandbox()
    {
        app::Account account;
        account.id = u"elsewhere"_s;
        account.provider = app::sandboxProvider;
        account.issuer = u"http://127.0.0.1:1/elsewhere"_s;
        return account;
    }

    static void press(const SignInBanner &banner, const QString &text)
    {
        for (auto *button : banner.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisibleTo(&banner))
                return button->click();
        }
        QFAIL(qPrintable(text));
    }
};

QTEST_MAIN(TestSignInBanner)
#include "tst_sign_in_banner.moc"
