// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_run.h"

#include "keychain/memory_store.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1795344330;

} // namespace

/// A provider and an API in one, which takes the access tokens that m_good names.
class TestRequestRun : public QObject
{
    Q_OBJECT

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const char *json = "Content-Type: application/json\r\n";
        if (request.startsWith("POST /token ")) {
            ++m_refreshes;
            if (m_refuses)
                return RawServer::http("400 Bad Request", json, R"({"error":"invalid_grant"})")(socket, request);
            return RawServer::http("200 OK", json,
                                   R"({"access_token":"access-1","token_type":"Bearer","expires_in":3600})")(socket,
                                                                                                             request);
        }
        const QByteArray metadata = QJsonDocument(discoveryDocument(issuer())).toJson();
        if (!request.contains(" /api "))
            return RawServer::http("200 OK", json, metadata)(socket, request);
        m_asked.append(request.mid(request.indexOf("\r\n\r\n") + 4));
        const bool good = !m_good.isEmpty() && request.contains("Bearer " + m_good);
        RawServer::http(good ? "200 OK" : m_refusal, json, "{}")(socket, request);
    }

    /// Beyond this computer, over plain http; it is never looked up.
    static QUrl inTheOpen() { return QUrl(u"http://api.invalid/x"_s); }

    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    app::Account signedIn()
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.test"_s;
        account.provider = app::otherProvider;
        account.issuer = issuer();
        account.subject = u"alice"_s;
        account.clientId = u"client"_s;
        account.refreshToken = app::Kept::Keychain;
        if (!waitFor(m_secrets.keep(account, {{app::refreshTokenItem, Secret("refresh"_ba)}})) ||
            !m_accounts.put(account))
            qFatal("the test's account cannot be kept");
        m_tokens.put(account.id, {Secret("access-0"_ba), now + 3600, {}, 0, {}});
        return account;
    }

    Result<http::Exchange> post(app::RequestRun &requests, const app::Authorization &authorization)
    {
        http::Request request;
        request.method = "POST";
        request.url = QUrl(issuer() + u"/api"_s);
        request.body = "the body";
        return waitFor(requests.run(request, authorization, {}, this));
    }

    QByteArray m_good;
    QByteArray m_refusal;
    bool m_refuses = false;
    int m_refreshes = 0;
    QByteArrayList m_asked; ///< the bodies that the API got
    QTemporaryDir m_folder;
    MemoryStore m_store;
    network::HttpClient m_client;
    network::KeySource m_keys{m_client};
    app::AccountStore m_accounts{m_folder.path()};
    app::AccountSecrets m_secrets{m_store};
    app::Turns m_turns{m_folder.path()};
    app::AccessTokens m_tokens{m_client,          m_keys,  m_accounts,
                               m_secrets,         m_turns, [](const app::Account &) { return ready<bool>(true); },
                               [] { return now; }};
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};

private Q_SLOTS:
    void init()
    {
        m_good = "access-1";
        m_refusal = "401 Unauthorized";
        m_refuses = false;
        m_refreshes = 0;
        m_asked.clear();
    }

    void a401IsTheAnswerUnlessTheUserWantsMore()
    {
        app::RequestRun requests(m_client, m_tokens);
        const auto answer = post(requests, {app::Authorization::Kind::AccountToken, signedIn(), {}, {}});
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.status, 401);
        QCOMPARE(m_refreshes, 0);
        QCOMPARE(m_asked.size(), 1);
    }

    void rfc6750Section31WithLeaveTheTokenIsRefreshedAndTheRequestSentOnceMore_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("asked");
        QTest::newRow("the new token is taken") << "access-1"_ba
                                                << "401 Unauthorized"_ba << 200 << 2;
        QTest::newRow("the new one is refused too, and that is the end") << ""_ba
                                                                         << "401 Unauthorized"_ba << 401 << 2;
        QTest::newRow("the first one is taken") << "access-0"_ba
                                                << "401 Unauthorized"_ba << 200 << 1;
        QTest::newRow("403 is no matter of a fresh token") << ""_ba
                                                           << "403 Forbidden"_ba << 403 << 1;
    }

    void rfc6750Section31WithLeaveTheTokenIsRefreshedAndTheRequestSentOnceMore()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, refusal);
        QFETCH(int, status);
        QFETCH(int, asked);
        m_good = good;
        m_refusal = refusal;
        app::RequestRun requests(m_client, m_tokens);
        requests.setRetryOn401(true);
        const QSignalSpy retrying(&requests, &app::RequestRun::retrying);
        const auto answer = post(requests, {app::Authorization::Kind::AccountToken, signedIn(), {}, {}});
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.status, status);
        QCOMPARE(m_asked, QByteArrayList(asked, "the body"_ba));
        QCOMPARE(m_refreshes, asked - 1);
        QCOMPARE(retrying.size(), asked - 1);
    }

    void whereTheRefreshIsRefusedThe401IsTheAnswer()
    {
        m_refuses = true;
        app::RequestRun requests(m_client, m_tokens);
        requests.setRetryOn401(true);
        QSignalSpy told(&requests, &app::RequestRun::notRefreshed);
        const auto answer = post(requests, {app::Authorization::Kind::AccountToken, signedIn(), {}, {}});
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.status, 401);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<Error>().code, ErrorCode::ProviderRefused);
        QCOMPARE(m_asked.size(), 1);
    }

    void openidCoreSection122AnIdTokenThatRanOutIsNotSent()
    {
        app::RequestRun requests(m_client, m_tokens);
        app::Account account = signedIn();
        account.scopesGranted = QStringList{u"openid"_s};
        m_tokens.put(account.id, {Secret("access-0"_ba), now + 3600, Secret("id-0"_ba), now, {}});
        for (int time = 0; time < 2; ++time) {
            const auto answer =
                post(requests, {app::Authorization::Kind::AccountToken, account, app::TokenType::Id, {}});
            QCOMPARE(codeOf(answer), ErrorCode::AnswerMalformed);
            QVERIFY2(answer.error().detail.contains(u"sign in again"_s), wordsOf(answer));
        }
        QCOMPARE(m_refreshes, 1); // a second one would rotate the refresh token for nothing
        QCOMPARE(m_asked.size(), 0);
    }

    void aTokenThatWasGivenIsNotExchanged()
    {
        app::RequestRun requests(m_client, m_tokens);
        requests.setRetryOn401(true);
        const auto answer = post(requests, {app::Authorization::Kind::Bearer, {}, {}, Secret("own"_ba)});
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.status, 401);
        QCOMPARE(m_asked.size(), 1);
    }

    void whatTheUserBroughtIsNotSentInTheOpenUnasked_data()
    {
        using Kind = app::Authorization::Kind;
        QTest::addColumn<app::Authorization>("authorization");
        QTest::addColumn<http::Request>("request");
        const QUrl url = inTheOpen();
        const app::Authorization none;
        const http::Request bare{"GET", url, {}, {}, {}};
        QTest::newRow("a pasted token") << app::Authorization{Kind::Bearer, {}, {}, Secret("own"_ba)} << bare;
        QTest::newRow("a security code") << app::Authorization{Kind::SecurityCode, {}, {}, Secret("own"_ba)} << bare;
        QTest::newRow("an Authorization of the request's own")
            << none << http::Request{"GET", url, {}, {}, Secret("Basic YTpi"_ba)};
        QTest::newRow("a token in the address")
            << none << http::Request{"GET", QUrl(url.toString() + u"?access_token=own-0123"_s), {}, {}, {}};
        QTest::newRow("a key in a header") << none << http::Request{"GET", url, {{"X-Api-Key", "own-0123"}}, {}, {}};
        QTest::newRow("a cookie") << none << http::Request{"GET", url, {{"Cookie", "sid=own"}}, {}, {}};
        QTest::newRow("a token in a form") << none << http::Request{"POST", url, {}, "refresh_token=own-0123", {}};
        QTest::newRow("a password in JSON")
            << none
            << http::Request{"POST", url, {{"Content-Type", "application/json"}}, "{\"password\": \"own\"}", {}};
    }

    void whatTheUserBroughtIsNotSentInTheOpenUnasked()
    {
        QFETCH(app::Authorization, authorization);
        QFETCH(http::Request, request);
        app::RequestRun requests(m_client, m_tokens);
        const auto answer = waitFor(requests.run(request, authorization, {}, this));
        QCOMPARE(codeOf(answer), ErrorCode::UrlUnusable);
        QVERIFY2(answer.error().detail.contains(u"--allow-http api.invalid"_s), wordsOf(answer));

        app::HostExceptions allowed;
        allowed.allow(app::missingFor(request, authorization, {}), app::issuerOf(authorization));
        QVERIFY(app::missingFor(request, authorization, allowed).isEmpty());
        for (const QString &place : {u"https://api.invalid/x"_s, u"http://127.0.0.1:4000/x"_s}) {
            request.url.setScheme(QUrl(place).scheme());
            request.url.setAuthority(QUrl(place).authority());
            QVERIFY(app::missingFor(request, authorization, {}).isEmpty()); // nobody on the way can read it
        }
    }

    void whatHoldsNoSecretGoesInTheOpenUnasked()
    {
        const http::Headers headers = {{"Accept", "application/json"}, {"X-Request-Id", "1234"}};
        const QUrl url(inTheOpen().toString() + u"?fields=user&pageToken=next"_s);
        QVERIFY(app::missingFor({"POST", url, headers, "title=caf%C3%A9", {}}, {}, {}).isEmpty());
    }

    void anAddressThatIsNoneIsNotTakenForAForeignHost()
    {
        app::RequestRun requests(m_client, m_tokens);
        const app::Account account = signedIn();
        for (const QString &address : {u"127.0.0.1/api"_s, u"https:///api"_s}) {
            http::Request request;
            request.method = "GET";
            request.url = QUrl(address);
            const auto answer =
                waitFor(requests.run(request, {app::Authorization::Kind::AccountToken, account, {}, {}}, {}, this));
            QCOMPARE(codeOf(answer), ErrorCode::UrlUnusable);
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestRun)
#include "tst_request_run.moc"
