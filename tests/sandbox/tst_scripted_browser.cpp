// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"

#include "tests/sandbox/session.h"

using namespace Qt::StringLiterals;

class TestScriptedBrowser : public QObject
{
    Q_OBJECT

    static Result<http::Response> visit(const QUrl &url, sandbox::Behaviour behaviour = Session::alice())
    {
        sandbox::ScriptedBrowser browser(behaviour);
        return Session::await(browser.visit(url));
    }

private Q_SLOTS:
    void endsOnTheApplicationsPage()
    {
        Session session;
        sandbox::ScriptedBrowser browser(Session::alice());
        const QUrl url(session.box().issuer() +
                       QString::fromLatin1(session.authorizationTarget(session.authorizationParameters())));
        const Result<http::Response> page = Session::await(browser.visit(url));
        QVERIFY(page);
        QCOMPARE(page->body, "Done."_ba);
        QList<sandbox::LogEntry> expected = session.box().log();
        expected.append({"GET"_ba, QByteArray(Session::redirectPath), 200});
        QCOMPARE(browser.visited(), expected);
        QVERIFY(session.applicationRequest().toLower().contains("user-agent: tokenloupe scripted browser\r\n"));
    }

    void stopsWhereThereIsNothingToPress()
    {
        Session session;
        const Result<http::Response> page = visit(QUrl(session.box().issuer() + "/o/oauth2/v2/auth"_L1));
        QVERIFY(page);
        QCOMPARE(page->status, 400);
        const QUrl url(session.box().issuer() +
                       QString::fromLatin1(session.authorizationTarget(session.authorizationParameters())));
        const Result<http::Response> chooser = visit(url, {u"nobody@example.test"_s});
        QVERIFY(chooser);
        QVERIFY(chooser->body.contains("Choose an account"));
    }

    void staysOnThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("another host") << u"http://evil.example/"_s;
        QTest::newRow("a name") << u"http://localhost:1/"_s;
        QTest::newRow("https") << u"https://127.0.0.1:1/"_s;
        QTest::newRow("a file") << u"file:///etc/hostname"_s;
    }

    void staysOnThisMachine()
    {
        QFETCH(QString, url);
        const Result<http::Response> direct = visit(QUrl(url));
        QVERIFY(!direct);
        QCOMPARE(direct.error().code, ErrorCode::UrlUnusable);
        RawServer away(RawServer::http("302 Found"_ba, "Location: "_ba + url.toLatin1() + "\r\n", {}));
        const Result<http::Response> redirected = visit(away.url());
        QVERIFY(!redirected);
        QCOMPARE(redirected.error().code, ErrorCode::UrlUnusable);
    }

    void givesUpOnCircles()
    {
        RawServer circle(RawServer::http("302 Found"_ba, "Location: /again\r\n"_ba, {}));
        const Result<http::Response> page = visit(circle.url());
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::AnswerMalformed);
    }

    void givesUpWaiting()
    {
        RawServer mute(RawServer::silent());
        sandbox::Behaviour hasty = Session::alice();
        hasty.deadline = std::chrono::milliseconds(100);
        const Result<http::Response> page = visit(mute.url(), hasty);
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::TimedOut);
    }

    void saysThatNobodyListens()
    {
        QUrl url;
        {
            RawServer gone(RawServer::silent());
            url = gone.url();
        }
        const Result<http::Response> page = visit(url);
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::HostUnreachable);
    }
};

QTEST_GUILESS_MAIN(TestScriptedBrowser)
#include "tst_scripted_browser.moc"
