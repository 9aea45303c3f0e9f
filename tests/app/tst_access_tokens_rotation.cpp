// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_diagnosis.h"
#include "tests/app/refreshing.h"

using namespace Qt::StringLiterals;
using namespace refreshing;

/// Refresh tokens that are exchanged: where the new one is kept, who may spend it, and what a refresh leaves that was
/// cut off in between.
class TestAccessTokensRotation : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }

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

    void aRefusalOfLaterIsNoCutOff()
    {
        Process process(m_folder->path(), *m_keychain);
        const app::Account account = signedIn(process);
        QVERIFY(waitFor(process.tokens.refresh(account)));
        m_provider->generation = 9; // revoked
        for (int i = 0; i < 2; ++i)
            QCOMPARE(codeOf(waitFor(process.tokens.refresh(account))), ErrorCode::ProviderRefused);
    }
};

QTEST_GUILESS_MAIN(TestAccessTokensRotation)
#include "tst_access_tokens_rotation.moc"
