// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_out.h"

#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

class Keychain : public MemoryStore
{
public:
    bool isLocked = false;

    Where where() const override { return Where::Keychain; }

    Future<bool> remove(const QString &key) override
    {
        return isLocked ? ready<bool>(failure(ErrorCode::KeychainLocked, u"the test's keychain"_s))
                        : MemoryStore::remove(key);
    }
};

} // namespace

/// A provider that answers as each test says; the sandbox's right answers are tested through the command line.
class TestSignOut : public QObject
{
    Q_OBJECT

private:
    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        QJsonObject metadata = discoveryDocument(issuer());
        if (m_hasEndpoint)
            metadata.insert(u"revocation_endpoint"_s, issuer() + u"/revoke"_s);
        const char *type = "Content-Type: application/json\r\n";
        if (request.startsWith("POST /revoke "))
            RawServer::http(m_revocationStatus, type, m_revocationBody)(socket, request);
        else if (request.startsWith("POST /token ") && ++m_refreshes)
            RawServer::http("200 OK", type,
                            R"({"access_token":"new","token_type":"Bearer","refresh_token":"newer"})")(socket, request);
        else
            RawServer::http("200 OK", type, QJsonDocument(metadata).toJson())(socket, request);
    }

    app::Account signedIn(app::Kept where = app::Kept::Keychain)
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.test"_s;
        account.provider = app::otherProvider;
        account.issuer = issuer();
        account.subject = u"alice"_s;
        account.clientId = u"client"_s;
        account.refreshToken = where;
        m_secrets->setSessionOnly(where == app::Kept::Memory);
        if (!waitFor(m_secrets->keep(account, {{app::refreshTokenItem, Secret("refresh"_ba)}})) ||
            !m_accounts->put(account))
            qFatal("the test's account cannot be kept");
        return account;
    }

    Result<app::SignedOut> signOut(const app::Account &account, app::Ending ending)
    {
        app::SignOut flow(m_client, *m_keys, *m_accounts, *m_secrets, *m_tokens, *m_traces,
                          [](const app::Account &) { return ready<bool>(true); });
        connect(&flow, &app::SignOut::forgetting, this,
                [this, account] { m_beganToForget = m_accounts->byId(account.id) != nullptr; });
        return waitFor(flow.start(account, ending));
    }

    QByteArray kept(const app::Account &account)
    {
        return waitFor(m_secrets->get(account, app::refreshTokenItem))->reveal();
    }

    /// A run with secrets there, and the accounts of those before it.
    void startRun(SecretStore &store)
    {
        m_tokens.reset();
        m_secrets = std::make_unique<app::AccountSecrets>(store);
        m_tokens = std::make_unique<app::AccessTokens>(
            m_client, *m_keys, *m_accounts, *m_secrets, *m_turns,
            [](const app::Account &) { return ready<bool>(true); }, [] { return qint64(1795344330); });
    }

    bool m_beganToForget = false; ///< and told so while the account was listed
    bool m_hasEndpoint = true;
    int m_refreshes = 0;
    QByteArray m_revocationStatus;
    QByteArray m_revocationBody;
    network::HttpClient m_client;
    std::unique_ptr<Keychain> m_keychain;
    MemoryStore m_memory; ///< the store of a run with --memory-only
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<network::KeySource> m_keys;
    std::unique_ptr<app::AccountStore> m_accounts;
    std::unique_ptr<app::AccountSecrets> m_secrets;
    std::unique_ptr<app::TraceStore> m_traces;
    std::unique_ptr<app::Turns> m_turns;
    std::unique_ptr<app::AccessTokens> m_tokens;
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};

private Q_SLOTS:
    void init()
    {
        m_beganToForget = false;
        m_hasEndpoint = true;
        m_refreshes = 0;
        m_revocationStatus = "200 OK";
        m_revocationBody.clear();
        m_keychain = std::make_unique<Keychain>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<network::KeySource>(m_client);
        m_accounts = std::make_unique<app::AccountStore>(m_folder->path());
        m_traces = std::make_unique<app::TraceStore>(m_folder->path());
        m_turns = std::make_unique<app::Turns>(m_folder->path());
        startRun(*m_keychain);
    }

    void whatWasNotRevokedIsKept_data()
    {
        QTest::addColumn<bool>("hasEndpoint");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("error");
        QTest::newRow("RFC 7009 2: the provider has no revocation endpoint")
            << false << ""_ba
            << ""_ba << int(ErrorCode::ProviderMetadataWrong);
        QTest::newRow("RFC 7009 2.2.1: it does not know the client")
            << true << "401 Unauthorized"_ba
            << R"({"error":"invalid_client"})"_ba << int(ErrorCode::ProviderRefused);
        QTest::newRow("RFC 7009 2.2.1: it cannot now") << true << "503 Service Unavailable"_ba
                                                       << ""_ba << int(ErrorCode::ProviderRefused);
        QTest::newRow("a page that says nothing") << true << "500 Oops"_ba
                                                  << "<html>"_ba << int(ErrorCode::AnswerMalformed);
    }

    void whatWasNotRevokedIsKept()
    {
        QFETCH(bool, hasEndpoint);
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(int, error);
        m_hasEndpoint = hasEndpoint;
        m_revocationStatus = status;
        m_revocationBody = body;
        const app::Account account = signedIn();
        const auto ended = signOut(account, app::Ending::Revoke);
        QVERIFY(!ended);
        QCOMPARE(int(ended.error().code), error);
        QVERIFY(m_accounts->byId(account.id));
        QCOMPARE(kept(account), "refresh"_ba);
    }

    void aLockedKeychainKeepsThoseWhoAreInIt_data()
    {
        QTest::addColumn<app::Kept>("where");
        QTest::newRow("in it") << app::Kept::Keychain;
        QTest::newRow("for this session") << app::Kept::Memory;
    }

    void aLockedKeychainKeepsThoseWhoAreInIt()
    {
        QFETCH(app::Kept, where);
        const app::Account account = signedIn(where);
        m_keychain->isLocked = true;
        const auto ended = signOut(account, app::Ending::Forget);
        const bool isKept = where == app::Kept::Keychain;
        QCOMPARE(ended.has_value(), !isKept);
        QCOMPARE(m_accounts->byId(account.id) != nullptr, isKept);
        QCOMPARE(kept(account), isKept ? "refresh"_ba : QByteArray());
    }

    void aRunWithoutAKeychainKeepsThoseWhoAreInIt_data()
    {
        QTest::addColumn<app::Ending>("ending");
        QTest::addColumn<app::Kept>("where");
        QTest::addColumn<bool>("isSignedInAgain");
        QTest::newRow("to forget") << app::Ending::Forget << app::Kept::Keychain << false;
        QTest::newRow("to revoke") << app::Ending::Revoke << app::Kept::Keychain << false;
        QTest::newRow("to forget one that signed in again for this run")
            << app::Ending::Forget << app::Kept::Keychain << true;
        QTest::newRow("to revoke one that signed in again for this run")
            << app::Ending::Revoke << app::Kept::Keychain << true;
        QTest::newRow("to forget one with other secrets than a refresh token")
            << app::Ending::Forget << app::Kept::Nowhere << false;
    }

    /// As with --memory-only: the keychain's item would stay, and no account would be left to find it by.
    void aRunWithoutAKeychainKeepsThoseWhoAreInIt()
    {
        QFETCH(const app::Ending, ending);
        QFETCH(const app::Kept, where);
        QFETCH(const bool, isSignedInAgain);
        app::Account account = signedIn(where);
        startRun(m_memory);
        if (isSignedInAgain)
            account = signedIn(app::Kept::Memory);
        const auto ended = signOut(account, ending);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::UsageWrong);
        QVERIFY2(ended.error().detail.contains(u"start without that option"_s), wordsOf(ended));
        QVERIFY(m_accounts->byId(account.id));
        const auto inKeychain = waitFor(m_keychain->read(app::keychainKey(account, app::refreshTokenItem)));
        QVERIFY(inKeychain);
        QCOMPARE(inKeychain->reveal(), "refresh"_ba);
    }

    void aRunWithoutAKeychainSignsOutWhoIsSignedInForIt()
    {
        startRun(m_memory);
        const app::Account account = signedIn(app::Kept::Memory);
        const auto ended = signOut(account, app::Ending::Forget);
        QVERIFY2(ended, wordsOf(ended).constData());
        QVERIFY(!m_accounts->byId(account.id));
        QCOMPARE(kept(account), QByteArray());
    }

    void aProviderThatStillGivesTokensProvesNothing()
    {
        const app::Account account = signedIn();
        const auto ended = signOut(account, app::Ending::RevokeAndProve);
        QVERIFY2(ended, wordsOf(ended).constData());
        QVERIFY(!ended->forgotten);
        QVERIFY(!ended->refusal);
        QVERIFY(m_accounts->byId(account.id));
        QCOMPARE(kept(account), "newer"_ba); // the account must be good for another try
    }

    void rfc7009Section21WhatIsRevokedIsUsedNoMore()
    {
        const app::Account account = signedIn();
        m_tokens->put(account.id, {Secret("access"_ba), 1795344330 + 3600, {}, 0, {}});
        m_revocationStatus = "200 OK";
        const auto ended = signOut(account, app::Ending::Revoke);
        QVERIFY2(ended, wordsOf(ended).constData());
        QVERIFY(m_tokens->inMemory(account.id).accessToken.isEmpty());
        QCOMPARE(kept(account), ""_ba);
        QVERIFY(!m_accounts->byId(account.id));
        QCOMPARE(m_refreshes, 0);
    }

    void nothingStaysInMemory()
    {
        const app::Account account = signedIn();
        m_tokens->put(account.id, {Secret("access"_ba), 1795344330 + 3600, {}, 0, {}});
        const auto ended = signOut(account, app::Ending::Forget);
        QVERIFY2(ended, wordsOf(ended).constData());
        QVERIFY(m_tokens->inMemory(account.id).accessToken.isEmpty());
        QCOMPARE(kept(account), ""_ba);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"accounts.json"_s});
    }

    /// Who destroyed it from there on would keep an account without its secrets.
    void itTellsWhenItBeginsToForget_data()
    {
        QTest::addColumn<bool>("isRevoked");
        QTest::newRow("after the provider has revoked") << true;
        QTest::newRow("not at all, where it did not") << false;
    }

    void itTellsWhenItBeginsToForget()
    {
        QFETCH(const bool, isRevoked);
        if (!isRevoked)
            m_revocationStatus = "503 Service Unavailable";
        QCOMPARE(signOut(signedIn(), app::Ending::Revoke).has_value(), isRevoked);
        QCOMPARE(m_beganToForget, isRevoked);
    }

    void aSignOutWaitsForARefreshThatIsUnderWay()
    {
        const app::Account account = signedIn();
        const auto refreshed = m_tokens->refresh(account); // its answer brings another refresh token
        QTRY_VERIFY(m_refreshes > 0);
        const auto ended = signOut(account, app::Ending::Forget);
        QVERIFY2(ended, wordsOf(ended).constData());
        QVERIFY(refreshed.isFinished());
        QCOMPARE(kept(account), ""_ba);
        QVERIFY(m_tokens->inMemory(account.id).accessToken.isEmpty());
    }

    void whatARevocationEndsIsSaidBefore()
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.test"_s;
        account.provider = app::googleProvider;
        account.issuer = QString::fromLatin1(oauth::googleIssuer);
        account.subject = u"107"_s;
        account.clientId = u"993707107224-abc.apps.googleusercontent.com"_s;
        app::Account sameProject = account;
        sameProject.id = u"2"_s;
        sameProject.name = u"my other client"_s;
        sameProject.clientId = u"993707107224-def.apps.googleusercontent.com"_s;
        app::Account otherProject = account;
        otherProject.id = u"3"_s;
        otherProject.name = u"elsewhere"_s;
        otherProject.clientId = u"1-abc.apps.googleusercontent.com"_s;

        const QString said = app::revocationEnds(account, {account, sameProject, otherProject});
        QVERIFY(said.contains(u"993707107224"));
        QVERIFY(said.contains(u"my other client"));
        QVERIFY(!said.contains(u"elsewhere"));
    }
};

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_sign_out.moc"
