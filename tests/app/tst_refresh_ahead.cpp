// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_ahead.h"

#include "keychain/memory_store.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1795344330;

app::LiveTokens tokensUntil(qint64 expiry)
{
    return {Secret("access-0"_ba), expiry, {}, 0, {}};
}

} // namespace

class TestRefreshAhead : public QObject
{
    Q_OBJECT

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const bool token = request.startsWith("POST /token ");
        m_refreshes += token;
        const QString issuer = u"http://127.0.0.1:%1"_s.arg(m_server.port());
        RawServer::http(token && m_refuses ? "400 Bad Request" : "200 OK", "Content-Type: application/json\r\n",
                        !token      ? QJsonDocument(discoveryDocument(issuer)).toJson()
                        : m_refuses ? R"({"error":"invalid_grant"})"_ba
                                    : R"({"access_token":"access-1","token_type":"Bearer","expires_in":3600})"_ba)(
            socket, request);
    }

    app::Account signedIn(app::Kept where = app::Kept::Keychain)
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.test"_s;
        account.provider = app::otherProvider;
        account.issuer = u"http://127.0.0.1:%1"_s.arg(m_server.port());
        account.subject = u"alice"_s;
        account.clientId = u"client"_s;
        account.refreshToken = where;
        if (!waitFor(m_secrets.keep(account, {{app::refreshTokenItem, Secret("refresh"_ba)}})) ||
            !m_accounts.put(account))
            qFatal("the test's account cannot be kept");
        return account;
    }

    /// As if the time had come.
    static void wake(app::RefreshAhead &ahead)
    {
        QVERIFY(ahead.isWaiting());
        ahead.findChild<QTimer *>()->start(0);
    }

    bool m_refuses = false;
    int m_refreshes = 0;
    qint64 m_now = now;
    QTemporaryDir m_folder;
    MemoryStore m_store;
    network::HttpClient m_client;
    network::KeySource m_keys{m_client};
    app::AccountStore m_accounts{m_folder.path()};
    app::AccountSecrets m_secrets{m_store};
    app::Turns m_turns{m_folder.path()};
    app::AccessTokens m_tokens{m_client,
                               m_keys,
                               m_accounts,
                               m_secrets,
                               m_turns,
                               [](const app::Account &) { return ready<bool>(true); },
                               [this] { return m_now; }};
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};

private Q_SLOTS:
    void init()
    {
        m_refuses = false;
        m_refreshes = 0;
        m_now = now;
        m_tokens.forget(u"1"_s);
    }

    void whenARefreshIsDue_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<qint64>("due"); // seconds from now; -1: never
        QTest::newRow("an hour is left") << qint64(3600) << qint64(3540);
        QTest::newRow("the margin is reached: not at once, or short-lived ones would be asked for in a row")
            << qint64(60) << qint64(30);
        QTest::newRow("half a minute is left: the next request refreshes it") << qint64(30) << qint64(-1);
        QTest::newRow("it has expired, which somebody may want to see") << qint64(-1) << qint64(-1);
        QTest::newRow("there is none") << -now << qint64(-1);
    }

    void whenARefreshIsDue()
    {
        QFETCH(qint64, left);
        QFETCH(qint64, due);
        const auto found = app::refreshDue(tokensUntil(now + left), now);
        QCOMPARE(found ? *found - now : -1, due);
    }

    void theAccountInUseIsRefreshedBeforeItsTokensExpire()
    {
        const app::Account account = signedIn();
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        m_tokens.put(account.id, tokensUntil(now + 3600));
        QVERIFY2(!ahead.isWaiting(), "nobody uses it");
        ahead.use(account.id);
        m_now = now + 3545;
        wake(ahead);
        QTRY_COMPARE(m_tokens.inMemory(account.id).accessToken.reveal(), "access-1"_ba);
        QCOMPARE(m_refreshes, 1);
        QVERIFY2(ahead.isWaiting(), "the new ones expire too");
        ahead.use({});
        QVERIFY2(!ahead.isWaiting(), "an idle program is not woken up");
    }

    void switchedOffItWakesNobody()
    {
        const app::Account account = signedIn();
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        m_tokens.put(account.id, tokensUntil(now + 3600));
        ahead.use(account.id);
        ahead.setOn(false);
        QVERIFY(!ahead.isWaiting());
        ahead.use(account.id);
        QVERIFY(!ahead.isWaiting());
        ahead.setOn(true);
        QVERIFY(ahead.isWaiting());
    }

    void aClockThatWasSetBackOnlyMovesTheTime()
    {
        const app::Account account = signedIn();
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        m_tokens.put(account.id, tokensUntil(now + 3600));
        ahead.use(account.id);
        wake(ahead);
        QTRY_VERIFY(ahead.findChild<QTimer *>()->remainingTime() > 30 * 1000);
        QCOMPARE(m_refreshes, 0);
    }

    /// Its time does not go on while the machine sleeps.
    void noTimerSpansMoreThanAMinute()
    {
        const app::Account account = signedIn();
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        m_tokens.put(account.id, tokensUntil(now + 7 * 24 * 3600));
        ahead.use(account.id);
        QVERIFY(ahead.isWaiting());
        QVERIFY(ahead.findChild<QTimer *>()->interval() <= 60 * 1000);
    }

    void aRefusalIsSaidOnceAndNotTriedAgain()
    {
        const app::Account account = signedIn();
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        const QSignalSpy failed(&ahead, &app::RefreshAhead::failed);
        m_tokens.put(account.id, tokensUntil(now + 3600));
        m_refuses = true;
        ahead.use(account.id);
        m_now = now + 3545;
        wake(ahead);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!ahead.isWaiting());
        QCOMPARE(m_refreshes, 1);
    }

    void whatCannotBeRefreshedWakesNobody_data()
    {
        QTest::addColumn<QString>("used");
        QTest::addColumn<app::Kept>("where");
        QTest::newRow("no account of that name") << u"nobody"_s << app::Kept::Keychain;
        QTest::newRow("no refresh token") << u"1"_s << app::Kept::Nowhere;
    }

    void whatCannotBeRefreshedWakesNobody()
    {
        QFETCH(QString, used);
        QFETCH(app::Kept, where);
        const app::Account account = signedIn(where);
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        m_tokens.put(account.id, tokensUntil(now + 3600));
        ahead.use(used);
        QVERIFY(!ahead.isWaiting());
    }

    void anAccountThatIsSignedOutWakesNobody()
    {
        const app::Account account = signedIn();
        app::RefreshAhead ahead(m_tokens, m_accounts, [this] { return m_now; });
        m_tokens.put(account.id, tokensUntil(now + 3600));
        ahead.use(account.id);
        QVERIFY(ahead.isWaiting());
        m_tokens.forget(account.id);
        QVERIFY(!ahead.isWaiting());
    }
};

QTEST_GUILESS_MAIN(TestRefreshAhead)
#include "tst_refresh_ahead.moc"
