// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access_tokens.h"

#include "tests/app/refreshing.h"

using namespace Qt::StringLiterals;
using namespace refreshing;

class TestAccessTokens : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }

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

    /// As with --memory-only: nobody looked into the keychain.
    void aRunWithoutAKeychainDoesNotSayWhatIsInIt()
    {
        Process before(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(before);
        MemoryStore memory;
        Process process(m_folder->path(), memory);
        QVERIFY(process.accounts.load());
        const auto tokens = waitFor(process.tokens.refresh(account));
        QCOMPARE(codeOf(tokens), ErrorCode::UsageWrong);
        QVERIFY2(tokens.error().detail.contains(u"--memory-only"_s), wordsOf(tokens));
        QVERIFY(m_provider->spent.isEmpty());
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
