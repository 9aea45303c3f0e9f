// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_ahead.h"
#include "keychain/memory_store.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1795344330;
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
const QString alice = u"1"_s;

/// A provider that can be down, in the ways in which one is.
class Provider
{
public:
    enum class State { Up, Refuses, HangsUp, Silent };

    State state = State::Up;
    int asked = 0;                           ///< for tokens
    std::function<void()> meanwhile = [] {}; ///< happens between a token request and its answer

    /// Nobody listens there any more, until it comes back.
    void goAway() { m_server.goAway(); }
    void comeBack() { m_server.comeBack(); }

    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        if (!request.startsWith("POST /token ")) {
            const QByteArray metadata = QJsonDocument(discoveryDocument(issuer())).toJson();
            return RawServer::http("200 OK", json, metadata)(socket, request);
        }
        ++asked;
        meanwhile();
        switch (state) {
        case State::Up:
            return RawServer::http("200 OK", json,
                                   "{\"access_token\":\"access-" + QByteArray::number(asked) +
                                       "\",\"token_type\":\"Bearer\",\"expires_in\":3600}")(socket, request);
        case State::Refuses:
            return RawServer::http("503 Service Unavailable", "Content-Type: text/html\r\n", "<h1>Down")(socket,
                                                                                                         request);
        case State::HangsUp:
            return socket.abort();
        case State::Silent:
            return;
        }
    }

    static constexpr char json[] = "Content-Type: application/json\r\n";
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};

} // namespace

/// Time jumps, the computer sleeps, the provider and the network go and come back: no token is trusted longer than it
/// lives, nothing is asked without end, and the account is there when all is well again.
class TestClock : public QObject
{
    Q_OBJECT

private:
    /// What one process has.
    struct Process
    {
        explicit Process(const QString &issuer, const network::Policy &policy = impatient())
            : client(policy)
        {
            account.id = alice;
            account.name = account.email = u"alice@example.test"_s;
            account.provider = app::otherProvider;
            account.issuer = issuer;
            account.subject = u"alice"_s;
            account.clientId = u"client"_s;
            account.refreshToken = app::Kept::Keychain;
            if (!waitFor(secrets.keep(account, {{app::refreshTokenItem, Secret("refresh"_ba)}})) ||
                !accounts.put(account))
                qFatal("the test's account cannot be kept");
        }

        static network::Policy impatient()
        {
            network::Policy policy;
            policy.deadline = std::chrono::milliseconds(500);
            return policy;
        }

        /// A token that is good for a request.
        QByteArray token()
        {
            const auto found = waitFor(tokens.fresh(account, app::TokenType::Access, 60));
            return found ? found->accessToken.reveal() : "no token: "_ba + wordsOf(found);
        }

        qint64 now = start;
        app::Account account;
        QTemporaryDir folder;
        MemoryStore store;
        network::HttpClient client;
        network::KeySource keys{client};
        app::AccountStore accounts{folder.path()};
        app::AccountSecrets secrets{store};
        app::Turns turns{folder.path()};
        app::AccessTokens tokens{client,
                                 keys,
                                 accounts,
                                 secrets,
                                 turns,
                                 [](const app::Account &) { return ready<bool>(true); },
                                 [this] { return now; }};
        app::RefreshAhead ahead{tokens, accounts, [this] { return now; }};
    };

    /// As if the timer's time had come; after a suspend it comes late.
    static void wake(app::RefreshAhead &ahead)
    {
        QVERIFY(ahead.isWaiting());
        ahead.findChild<QTimer *>()->start(0);
    }

    std::unique_ptr<Provider> m_provider;
    std::unique_ptr<Process> m_process;

private Q_SLOTS:
    void init()
    {
        m_provider = std::make_unique<Provider>();
        m_process = std::make_unique<Process>(m_provider->issuer());
    }

    void aClockThatJumpsNeverMakesATokenLiveLonger_data()
    {
        QTest::addColumn<qint64>("jump"); // seconds
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("ten minutes ahead: it lives yet") << hour / 6 << "access-1"_ba;
        QTest::newRow("an hour ahead") << hour << "access-2"_ba;
        QTest::newRow("a day ahead, as after a suspend") << day << "access-2"_ba;
        QTest::newRow("ten seconds back, as any clock is set") << qint64(-10) << "access-1"_ba;
        QTest::newRow("an hour back: how long it lived nobody knows") << -hour << "access-2"_ba;
        QTest::newRow("a year back, to the right time") << -365 * day << "access-2"_ba;
    }

    void aClockThatJumpsNeverMakesATokenLiveLonger()
    {
        QFETCH(const qint64, jump);
        QFETCH(const QByteArray, next);
        QCOMPARE(m_process->token(), "access-1"_ba);
        m_process->now += jump;
        QCOMPARE(m_process->token(), next);
        const int asked = m_provider->asked;
        QCOMPARE(m_process->token(), next);
        QCOMPARE(m_provider->asked, asked);
    }

    void aClockThatJumpsDuringARefreshCostsOneMore_data()
    {
        QTest::addColumn<qint64>("jump");
        QTest::newRow("a day ahead") << day;
        QTest::newRow("a day back") << -day;
    }

    void aClockThatJumpsDuringARefreshCostsOneMore()
    {
        QFETCH(const qint64, jump);
        m_provider->meanwhile = [this, jump] { m_process->now = start + jump; };
        QCOMPARE(m_process->token(), "access-1"_ba);
        QCOMPARE(m_process->token(), "access-2"_ba);
        QCOMPARE(m_process->token(), "access-2"_ba);
    }

    void whoWakesAfterADayGetsOneRefresh()
    {
        m_process->ahead.use(alice);
        QCOMPARE(m_process->token(), "access-1"_ba);
        m_process->now += day;
        wake(m_process->ahead);
        QTRY_COMPARE(m_process->tokens.inMemory(alice).accessToken.reveal(), "access-2"_ba);
        QCOMPARE(m_provider->asked, 2);
        QCOMPARE(m_process->tokens.inMemory(alice).accessExpiresAt, start + day + hour);
        QVERIFY(m_process->ahead.isWaiting());
    }

    void aClockThatIsSetBackMakesTheNextRefreshNoLaterThanTheTokensLifeFromThen()
    {
        m_process->ahead.use(alice);
        QCOMPARE(m_process->token(), "access-1"_ba);
        m_process->now -= 365 * day;
        wake(m_process->ahead);
        QTRY_COMPARE(m_process->tokens.inMemory(alice).accessToken.reveal(), "access-2"_ba);
        QVERIFY(m_process->ahead.findChild<QTimer *>()->remainingTime() <= hour * 1000);
    }

    void aProviderThatIsDownCostsNothingOnceItIsBack_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("it answers that it is") << int(Provider::State::Refuses) << "503"_ba;
        QTest::newRow("it hangs up") << int(Provider::State::HangsUp) << "127.0.0.1"_ba;
        QTest::newRow("it is silent") << int(Provider::State::Silent) << "127.0.0.1"_ba;
    }

    void aProviderThatIsDownCostsNothingOnceItIsBack()
    {
        QFETCH(const int, state);
        QFETCH(const QByteArray, words);
        m_process->ahead.use(alice);
        QCOMPARE(m_process->token(), "access-1"_ba);
        const QSignalSpy failed(&m_process->ahead, &app::RefreshAhead::failed);
        m_provider->state = static_cast<Provider::State>(state);
        m_process->now += hour - 30;
        wake(m_process->ahead);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(!m_process->ahead.isWaiting(), "who is down is not asked again and again");
        const QByteArray said = m_process->token();
        QVERIFY2(said.startsWith("no token") && said.contains(words), said.constData());

        m_provider->state = Provider::State::Up;
        QVERIFY(m_process->token().startsWith("access-"));
        QCOMPARE(waitFor(m_process->secrets.get(m_process->account, app::refreshTokenItem))->reveal(), "refresh"_ba);
        QVERIFY(m_process->ahead.isWaiting());
    }

    void aNetworkThatIsGoneIsNamedAndCostsNothing()
    {
        QCOMPARE(m_process->token(), "access-1"_ba);
        m_provider->goAway();
        m_process->now += day;
        const QByteArray said = m_process->token();
        QVERIFY2(said.startsWith("no token") && said.contains("127.0.0.1"), said.constData());

        QCOMPARE(waitFor(m_process->secrets.get(m_process->account, app::refreshTokenItem))->reveal(), "refresh"_ba);
        QVERIFY(m_process->accounts.byId(alice));
        QCOMPARE(m_provider->asked, 1);

        m_provider->comeBack();
        QCOMPARE(m_process->token(), "access-2"_ba);
        QCOMPARE(m_provider->asked, 2);
    }

    void aNameThatNoServerKnowsIsNamed()
    {
        Process patient(u"https://no-such-provider.invalid"_s, {}); // whoever looks names up may take a while
        const QByteArray said = patient.token();
        QVERIFY2(said.contains("no-such-provider.invalid cannot be reached: no network address is known for its name "
                               "(DNS)."),
                 said.constData());
        QCOMPARE(waitFor(patient.secrets.get(patient.account, app::refreshTokenItem))->reveal(), "refresh"_ba);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
