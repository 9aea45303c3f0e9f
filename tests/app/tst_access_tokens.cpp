// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access_tokens.h"

#include "app/refresh_diagnosis.h"
#include "http/form.h"
#include "network/http_client.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/unsigned_token.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1795344330;
const QString person = u"107000000000000000001"_s;

/// A keychain that can be told to refuse.
class Keychain : public MemoryStore
{
public:
    bool refuses = false;
    int secretsToGive = -1; ///< the client's, before it locks; -1: any number

    Where where() const override { return Where::Keychain; }

    Future<bool> write(const QString &key, const Secret &secret) override
    {
        if (refuses)
            return ready<bool>(failure(ErrorCode::KeychainLocked, u"the test's keychain"_s));
        return MemoryStore::write(key, secret);
    }

    Future<Secret> read(const QString &key) override
    {
        if (key.endsWith(app::clientSecretItem) && secretsToGive-- == 0)
            return ready<Secret>(failure(ErrorCode::KeychainLocked, u"the test's keychain"_s));
        return MemoryStore::read(key);
    }
};

QString idToken(const QString &issuer, const QString &subject, const QString &audience)
{
    const QJsonObject claims = {{u"iss"_s, issuer}, {u"sub"_s, subject}, {u"aud"_s, audience}, {u"exp"_s, now + 3600}};
    return QString::fromLatin1(unsignedToken(QJsonDocument(claims).toJson()));
}

/// A provider whose refresh tokens are "refresh-0", "refresh-1" …; when it rotates, each is good once.
class Provider
{
public:
    bool rotates = false;
    bool givesIdTokens = true;
    bool answers = true;
    int unanswered = 0;
    QString subject = person;
    QString tokenIssuer; ///< in the ID token; empty: its own
    QString audience = u"client"_s;
    QString refusal; ///< the `error` of every answer, or empty
    int generation = 0;
    QStringList spent; ///< the refresh tokens that came, in order

    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    static QString refreshToken(int generation) { return u"refresh-%1"_s.arg(generation); }

private:
    QJsonObject tokens(const QByteArray &request)
    {
        const http::Form form = http::decodeForm(request.mid(request.indexOf("\r\n\r\n") + 4));
        spent.append(http::formValue(form, u"refresh_token"));
        if (!refusal.isEmpty())
            return {{u"error"_s, refusal}};
        if (spent.last() != refreshToken(generation))
            return {{u"error"_s, u"invalid_grant"_s}};
        QJsonObject answer = {{u"access_token"_s, u"access-%1"_s.arg(spent.size())},
                              {u"token_type"_s, u"Bearer"_s},
                              {u"expires_in"_s, 3600}};
        if (givesIdTokens)
            answer.insert(u"id_token"_s, idToken(tokenIssuer.isEmpty() ? issuer() : tokenIssuer, subject, audience));
        if (rotates)
            answer.insert(u"refresh_token"_s, refreshToken(++generation));
        return answer;
    }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const bool token = request.startsWith("POST /token ");
        if (token && !answers) {
            ++unanswered;
            return;
        }
        const QJsonObject body = token ? tokens(request) : discoveryDocument(issuer());
        RawServer::http(body.contains("error"_L1) ? "400 Bad Request" : "200 OK", "Content-Type: application/json\r\n",
                        QJsonDocument(body).toJson())(socket, request);
    }

    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};

/// What one process has: its own services over a folder and a keychain that others share.
struct Process
{
    Process(const QString &folder, SecretStore &keychain)
        : accounts(folder)
        , secrets(keychain)
        , turns(folder)
        , tokens(
              client, keys, accounts, secrets, turns, [](const app::Account &) { return ready<bool>(true); },
              [this] { return clock; })
    {
    }

    qint64 clock = now;
    network::HttpClient client;
    network::KeySource keys{client};
    app::AccountStore accounts;
    app::AccountSecrets secrets;
    app::Turns turns;
    app::AccessTokens tokens;
};

} // namespace

class TestAccessTokens : public QObject
{
    Q_OBJECT

private:
    app::Account signedIn(Process &process)
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.test"_s;
        account.provider = app::otherProvider;
        account.issuer = m_provider->issuer();
        account.subject = person;
        account.clientId = u"client"_s;
        account.refreshToken = app::Kept::Keychain;
        const Secret refreshToken(Provider::refreshToken(0).toLatin1());
        if (!waitFor(process.secrets.keep(account, {{app::refreshTokenItem, refreshToken}})) ||
            !process.accounts.put(account))
            qFatal("the test's account cannot be kept");
        return account;
    }

    QByteArray inKeychain(const app::Account &account)
    {
        return waitFor(m_keychain->read(app::keychainKey(account, app::refreshTokenItem)))->reveal();
    }

    static app::LiveTokens olderTokens()
    {
        return {Secret("access-0"_ba), now + 100, Secret("id-0"_ba), now + 100, {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Provider> m_provider;
    std::unique_ptr<Keychain> m_keychain;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_provider = std::make_unique<Provider>();
        m_keychain = std::make_unique<Keychain>();
    }

    void whatLivesLongEnoughIsGivenFromMemory_data()
    {
        QTest::addColumn<qint64>("minTtl");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("lives longer than asked") << qint64(99) << 0;
        QTest::newRow("lives exactly as long as asked") << qint64(100) << 1;
        QTest::newRow("lives shorter") << qint64(101) << 1;
        QTest::newRow("even a fresh one lives shorter") << qint64(100000) << 1;
    }

    void whatLivesLongEnoughIsGivenFromMemory()
    {
        QFETCH(qint64, minTtl);
        QFETCH(int, refreshes);
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        process.tokens.put(account.id, olderTokens());
        const auto tokens = waitFor(process.tokens.fresh(account, app::TokenType::Access, minTtl));
        QVERIFY2(tokens, wordsOf(tokens));
        QCOMPARE(m_provider->spent.size(), refreshes);
        QCOMPARE(tokens->accessToken.reveal(), refreshes ? "access-1"_ba : "access-0"_ba);
        QCOMPARE(tokens->accessExpiresAt, refreshes ? now + 3600 : now + 100);
    }

    void openidCoreSection122AProviderThatGivesNoIdTokenIsAskedOnce()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        m_provider->givesIdTokens = false;
        m_provider->rotates = true;
        process.tokens.put(account.id, olderTokens());
        for (const qint64 minTtl : {200, 300}) {
            const auto tokens = waitFor(process.tokens.fresh(account, app::TokenType::Id, minTtl));
            QVERIFY2(tokens, wordsOf(tokens));
            const auto idToken = process.tokens.usable(account, *tokens, app::TokenType::Id);
            QVERIFY2(idToken, wordsOf(idToken));
            QCOMPARE(idToken->reveal(), "id-0"_ba); // for as long as it lives
        }
        process.clock = now + 100;
        const auto tokens = waitFor(process.tokens.fresh(account, app::TokenType::Id, 30));
        QVERIFY2(tokens, wordsOf(tokens));
        QCOMPARE(codeOf(process.tokens.usable(account, *tokens, app::TokenType::Id)), ErrorCode::AnswerMalformed);
        QVERIFY(process.tokens.usable(account, *tokens, app::TokenType::Access));
        QCOMPARE(m_provider->spent.size(), 1);
    }

    void anIdTokenThatCameJustNowIsUsableWhateverTheClocksSay()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        const auto tokens = waitFor(process.tokens.refresh(account));
        QVERIFY2(tokens, wordsOf(tokens));
        process.clock = now + 7200;
        QVERIFY(process.tokens.usable(account, *tokens, app::TokenType::Id));
    }

    void aLifeIsCountedFromWhenItWasAskedFor()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        connect(&process.client.accessManager(), &network::AccessManager::started, this,
                [&process] { process.clock += 30; }); // a slow network
        const auto tokens = waitFor(process.tokens.refresh(account));
        QVERIFY2(tokens, wordsOf(tokens));
        QCOMPARE(tokens->accessExpiresAt, now + 3600);
    }

    void aRefreshIsTraced_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QStringList>("steps");
        QTest::newRow("of the same person") << person << QStringList{u"token-request"_s, u"keychain"_s};
        QTest::newRow("of another person")
            << u"somebody else"_s << QStringList{u"token-request"_s, u"identity"_s, u"end"_s};
    }

    void aRefreshIsTraced()
    {
        QFETCH(QString, person);
        QFETCH(QStringList, steps);
        m_provider->rotates = true;
        m_provider->subject = person;
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        QStringList traced;
        connect(&process.tokens, &app::AccessTokens::traced, this,
                [&traced](const app::Account &, const QList<app::TraceStep> &trace) {
                    for (const app::TraceStep &step : trace)
                        traced.append(step.id);
                });
        waitFor(process.tokens.refresh(account));
        QCOMPARE(traced, steps);
    }

    void allWhoAskGetTheOneRefreshUnderWay()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        const auto first = process.tokens.fresh(account, app::TokenType::Access, 60);
        const auto second = process.tokens.fresh(account, app::TokenType::Id, 60);
        QVERIFY(waitFor(first));
        QVERIFY(waitFor(second));
        QCOMPARE(m_provider->spent.size(), 1);
        QCOMPARE(*waitFor(first), *waitFor(second));
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QCOMPARE(m_provider->spent.size(), 2); // the next one is a new one
    }

    void tokensOfSomebodyElseAreDropped_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("audience");
        QTest::newRow("another person") << QString() << u"somebody else"_s << u"client"_s;
        QTest::newRow("another issuer") << u"https://issuer.example"_s << person << u"client"_s;
        QTest::newRow("nobody") << QString() << QString() << u"client"_s;
        QTest::newRow("another client: somebody put its refresh token into the keychain")
            << QString() << person << u"another-client"_s;
    }

    void tokensOfSomebodyElseAreDropped()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, subject);
        QFETCH(QString, audience);
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        process.tokens.put(account.id, olderTokens());
        m_provider->rotates = true;
        m_provider->tokenIssuer = issuer;
        m_provider->subject = subject;
        m_provider->audience = audience;
        QCOMPARE(codeOf(waitFor(process.tokens.refresh(account))), ErrorCode::IdentityChanged);
        QCOMPARE(process.tokens.inMemory(account.id), olderTokens());
        QCOMPARE(inKeychain(account), "refresh-0"_ba);
        QCOMPARE(process.accounts.accounts(), QList{account});
    }

    void whyTokensWereDroppedIsSaidAgainAtEveryLaterRefusal_data()
    {
        QTest::addColumn<bool>("rotates");
        QTest::addColumn<int>("error"); // of every later refresh; -1: none
        QTest::newRow("the provider exchanged the refresh token for them") << true << int(ErrorCode::IdentityChanged);
        QTest::newRow("the refresh token is as good as before") << false << -1;
    }

    void whyTokensWereDroppedIsSaidAgainAtEveryLaterRefusal()
    {
        QFETCH(bool, rotates);
        QFETCH(int, error);
        m_provider->rotates = rotates;
        m_provider->subject = u"somebody else"_s;
        auto process = std::make_unique<Process>(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(*process);
        QCOMPARE(codeOf(waitFor(process->tokens.refresh(account))), ErrorCode::IdentityChanged);
        process.reset();
        m_provider->subject = person;

        for (int i = 0; i < 2; ++i) {
            Process next(m_folder->path(), *m_keychain);
            QVERIFY(next.accounts.load());
            const auto tokens = waitFor(next.tokens.refresh(account));
            QCOMPARE(tokens ? -1 : int(tokens.error().code), error);
            if (!tokens) {
                QVERIFY2(describe(tokens.error()).contains(u"exchanged the refresh token"), wordsOf(tokens));
                QVERIFY2(describe(tokens.error()).contains(u"sign in again"), wordsOf(tokens));
            }
            QCOMPARE(next.accounts.accounts().size(), 1);
            QCOMPARE(inKeychain(account), "refresh-0"_ba);
        }
    }

    void aRefusalAfterDroppedTokensThatCostNothingIsARefusal()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        m_provider->subject = u"somebody else"_s;
        QCOMPARE(codeOf(waitFor(process.tokens.refresh(account))), ErrorCode::IdentityChanged);
        m_provider->generation = 9; // revoked
        QCOMPARE(codeOf(waitFor(process.tokens.refresh(account))), ErrorCode::ProviderRefused);
    }

    void aRefreshTokenOfAnotherClientIsSaidToBeThat()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        m_provider->refusal = u"unauthorized_client"_s;
        const auto tokens = waitFor(process.tokens.refresh(account));
        QCOMPARE(codeOf(tokens), ErrorCode::ProviderRefused);
        QVERIFY2(describe(tokens.error()).contains(u"another client than client"_s), wordsOf(tokens));
        QCOMPARE(inKeychain(account), "refresh-0"_ba);
    }

    void rfc9700Section222ARotatedRefreshTokenTakesTheOldOnesPlace()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        m_provider->rotates = true;
        for (int i = 0; i < 3; ++i)
            QVERIFY(waitFor(process.tokens.refresh(account)));
        QCOMPARE(m_provider->spent, (QStringList{u"refresh-0"_s, u"refresh-1"_s, u"refresh-2"_s}));
        QCOMPARE(inKeychain(account), "refresh-3"_ba);
    }

    void aRotatedRefreshTokenThatTheKeychainRefusesStaysInMemoryAndThatIsSaid()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        const QSignalSpy said(&process.tokens, &app::AccessTokens::keptInMemory);
        m_provider->rotates = true;
        m_keychain->refuses = true;
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QCOMPARE(said.size(), 1);
        QCOMPARE(process.accounts.byId(account.id)->refreshToken, app::Kept::Memory);
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QCOMPARE(m_provider->spent.last(), u"refresh-1"_s);

        app::AccountStore later(m_folder->path()); // the next process can still say who has to sign in again
        QVERIFY(later.load());
        QCOMPARE(later.accounts().size(), 1);
    }

    void whatTheKeychainRefusedGoesThereWithTheNextTokens()
    {
        Process process(m_folder->path(), *m_keychain);
        m_provider->rotates = true;
        m_keychain->refuses = true;
        app::Account account = signedIn(process);
        account.refreshToken = app::Kept::Memory;
        account.confidential = true;
        const Secret refreshToken(Provider::refreshToken(0).toLatin1());
        QVERIFY(waitFor(process.secrets.keep(
            account, {{app::refreshTokenItem, refreshToken}, {app::clientSecretItem, Secret("client-secret"_ba)}})));
        QVERIFY(process.accounts.put(account));
        m_keychain->refuses = false;
        const auto tokens = waitFor(process.tokens.refresh(account));
        QVERIFY2(tokens, wordsOf(tokens));

        Process next(m_folder->path(), *m_keychain);
        QVERIFY(next.accounts.load());
        QCOMPARE(next.accounts.accounts().size(), 1);
        const auto later = waitFor(next.tokens.refresh(next.accounts.accounts().constFirst()));
        QVERIFY2(later, wordsOf(later));
        QCOMPARE(waitFor(m_keychain->read(app::keychainKey(account, app::clientSecretItem)))->reveal(),
                 "client-secret"_ba);
    }

    void aNewTokenStaysWhereTheSecretOfTheClientCannotBeReadAgain()
    {
        Process process(m_folder->path(), *m_keychain);
        m_provider->rotates = true;
        app::Account account = signedIn(process);
        account.confidential = true;
        QVERIFY(waitFor(process.secrets.keep(account, {{app::clientSecretItem, Secret("client-secret"_ba)}})));
        account.refreshToken = app::Kept::Memory;
        QVERIFY(process.accounts.put(account));
        m_keychain->secretsToGive = 1; // for the request
        const auto tokens = waitFor(process.tokens.refresh(account));
        QVERIFY2(tokens, wordsOf(tokens));
        QCOMPARE(inKeychain(account), "refresh-1"_ba);
    }

    void aTokenThatWasExchangedForOneOfThisSessionIsExplained()
    {
        Process process(m_folder->path(), *m_keychain);
        m_provider->rotates = true;
        const app::Account account = signedIn(process);
        process.secrets.setSessionOnly(true);
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QVERIFY(waitFor(process.tokens.refresh(account))); // of the one that only this session has
        Process next(m_folder->path(), *m_keychain);
        QVERIFY(next.accounts.load());
        QCOMPARE(codeOf(waitFor(next.tokens.refresh(next.accounts.accounts().constFirst()))), ErrorCode::RefreshCutOff);
    }

    void aRefreshTokenThatAnotherProgramWroteIsNamed()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        QSignalSpy said(&process.tokens, &app::AccessTokens::changedByOther);
        QVERIFY(waitFor(process.tokens.refresh(account))); // from here on it is known which one is ours
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QCOMPARE(said.size(), 0);
        const QString key = app::keychainKey(account, app::refreshTokenItem);
        QVERIFY(waitFor(m_keychain->write(key, Secret("somebody's"_ba))));
        const auto tokens = waitFor(process.tokens.refresh(account));
        QCOMPARE(codeOf(tokens), ErrorCode::ProviderRefused);
        QCOMPARE(said.size(), 1);
        QVERIFY2(describe(tokens.error()).contains(u"another program changed it"_s), wordsOf(tokens));
        QVERIFY(!describe(tokens.error()).contains(u"somebody"_s));
    }

    void whatAnotherProcessOfOursRotatedIsOurs()
    {
        Process process(m_folder->path(), *m_keychain);
        Process other(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        QVERIFY(other.accounts.load());
        m_provider->rotates = true;
        const QSignalSpy said(&process.tokens, &app::AccessTokens::changedByOther);
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QVERIFY(waitFor(other.tokens.refresh(account)));
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QCOMPARE(said.size(), 0);
    }

    void processesSpendARotatedTokenOneAfterTheOther()
    {
        Process one(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(one);
        m_provider->rotates = true;
        Process another(m_folder->path(), *m_keychain);
        Process third(m_folder->path(), *m_keychain);
        const QList<Future<app::LiveTokens>> all = {one.tokens.refresh(account), another.tokens.refresh(account),
                                                    third.tokens.refresh(account)};
        for (const auto &tokens : all)
            QVERIFY2(waitFor(tokens), wordsOf(waitFor(tokens)));
        QCOMPARE(m_provider->spent.size(), 3);
        QCOMPARE(inKeychain(account), "refresh-3"_ba);
    }

    void aListThatCannotBeWrittenCostsNoToken()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        const QSignalSpy said(&process.tokens, &app::AccessTokens::notListed);
        const QString list = m_folder->filePath(u"accounts.json"_s);
        QVERIFY(QFile::remove(list) && QDir().mkdir(list)); // root may write anywhere but there
        const auto tokens = waitFor(process.tokens.refresh(account));
        QVERIFY2(tokens, wordsOf(tokens));
        QCOMPARE(said.size(), 1);
    }

    void anAccountThatWasRemovedMeanwhileDoesNotComeBack()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        app::AccountStore other(m_folder->path());
        QVERIFY(other.remove(account.id));
        QVERIFY(waitFor(process.tokens.refresh(account)));
        QVERIFY(process.accounts.accounts().isEmpty());
    }

    void aRefusalLeavesWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<int>("error");
        QTest::newRow("the provider does not know it") << "refresh-9"_ba << int(ErrorCode::ProviderRefused);
        QTest::newRow("the keychain holds none") << QByteArray() << int(ErrorCode::RefreshTokenGone);
    }

    void aRefusalLeavesWhatIsThere()
    {
        QFETCH(QByteArray, stored);
        QFETCH(int, error);
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        const QString key = app::keychainKey(account, app::refreshTokenItem);
        QVERIFY(waitFor(m_keychain->write(key, Secret(stored))));
        process.tokens.put(account.id, olderTokens());
        QCOMPARE(codeOf(waitFor(process.tokens.refresh(account))), static_cast<ErrorCode>(error));
        QCOMPARE(process.tokens.inMemory(account.id), olderTokens());
        QCOMPARE(process.accounts.accounts(), QList{account});
    }

    void aRefreshThatWasCutOffIsToldOfWhenItsRefreshTokenTurnsOutSpent_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<int>("error"); // -1: none
        QTest::newRow("the provider had exchanged it") << true << "refresh-0"_ba << int(ErrorCode::RefreshCutOff);
        QTest::newRow("the provider had not come to it") << false << "refresh-0"_ba << -1;
        QTest::newRow("the new one was kept before the end") << true << "refresh-1"_ba << -1;
        QTest::newRow("another one is kept, which is refused for reasons of its own")
            << true << "refresh-9"_ba << int(ErrorCode::ProviderRefused);
    }

    void aRefreshThatWasCutOffIsToldOfWhenItsRefreshTokenTurnsOutSpent()
    {
        QFETCH(bool, sent);
        QFETCH(QByteArray, kept);
        QFETCH(int, error);
        auto process = std::make_unique<Process>(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(*process);
        m_provider->answers = false;
        const auto lost = process->tokens.refresh(account);
        QTRY_COMPARE(m_provider->unanswered, 1);
        process.reset();
        m_provider->answers = true;
        m_provider->rotates = true;
        m_provider->generation = sent ? 1 : 0;
        QVERIFY(waitFor(m_keychain->write(app::keychainKey(account, app::refreshTokenItem), Secret(kept))));

        Process next(m_folder->path(), *m_keychain);
        QVERIFY(next.accounts.load());
        const auto tokens = waitFor(next.tokens.refresh(account));
        QCOMPARE(tokens ? -1 : int(tokens.error().code), error);
        if (!tokens && tokens.error().code == ErrorCode::RefreshCutOff) // for as long as it is so
            QCOMPARE(codeOf(waitFor(next.tokens.refresh(account))), ErrorCode::RefreshCutOff);
    }

    void aCutOffIsEvidenceAndNoVerdict()
    {
        app::Account account;
        account.provider = app::otherProvider;
        account.clientId = u"client"_s;
        const auto causes = app::refreshCauses(account, {ErrorCode::RefreshCutOff, u"alice"_s, u"10:15"_s}, now);
        QVERIFY(!causes.isEmpty());
        QCOMPARE(causes.first().id, "refresh-cut-off");
        QCOMPARE(causes.first().certainty, diagnosis::Certainty::Likely);
        QVERIFY(causes.first().reason.contains(u"10:15"_s));
        QVERIFY2(causes.size() > 1, "the grant may have been ended for other reasons too");
    }

    void whereRefreshTokensAreNotExchangedACutOffExplainsNothing()
    {
        auto process = std::make_unique<Process>(m_folder->path(), *m_keychain);
        app::Account account = signedIn(*process);
        account.provider = app::googleProvider;
        m_provider->answers = false;
        const auto lost = process->tokens.refresh(account);
        QTRY_COMPARE(m_provider->unanswered, 1);
        process.reset();
        m_provider->answers = true;
        m_provider->generation = 9; // revoked
        Process next(m_folder->path(), *m_keychain);
        const auto tokens = waitFor(next.tokens.refresh(account));
        QCOMPARE(codeOf(tokens), ErrorCode::ProviderRefused);
        QCOMPARE(tokens.error().subject, u"invalid_grant"_s);
    }

    void twoRefreshesAtOneProviderAreTracedApart()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        app::Account another = account;
        another.id = u"2"_s;
        QVERIFY(waitFor(process.secrets.keep(another, {{app::refreshTokenItem, Secret("refresh-0"_ba)}})));
        QVERIFY(process.accounts.put(another));
        QHash<QString, int> exchanges;
        connect(&process.tokens, &app::AccessTokens::traced, this,
                [&exchanges](const app::Account &whose, const QList<app::TraceStep> &steps) {
                    for (const app::TraceStep &step : steps)
                        exchanges[whose.id] += step.id == "token-request"_L1;
                });
        const auto one = process.tokens.refresh(account);
        const auto other = process.tokens.refresh(another);
        QVERIFY(waitFor(one) && waitFor(other));
        QCOMPARE(exchanges, (QHash<QString, int>{{u"1"_s, 1}, {u"2"_s, 1}}));
    }

    void aRefusalOfLaterIsNoCutOff()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        QVERIFY(waitFor(process.tokens.refresh(account)));
        m_provider->generation = 9; // revoked
        for (int i = 0; i < 2; ++i)
            QCOMPARE(codeOf(waitFor(process.tokens.refresh(account))), ErrorCode::ProviderRefused);
    }

    void whoIsGoneWhileTheProviderIsSilentGetsNoAnswer()
    {
        auto process = std::make_unique<Process>(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(*process);
        m_provider->answers = false;
        const auto tokens = process->tokens.refresh(account);
        QVERIFY(!QTest::qWaitFor([&] { return tokens.isFinished(); }, 100));
        process.reset();
        QTRY_VERIFY(tokens.isFinished());
        QVERIFY(tokens.isCanceled());

        m_provider->answers = true; // its turn ended with it
        Process next(m_folder->path(), *m_keychain);
        QVERIFY(waitFor(next.tokens.refresh(account)));
    }
};

QTEST_GUILESS_MAIN(TestAccessTokens)
#include "tst_access_tokens.moc"
