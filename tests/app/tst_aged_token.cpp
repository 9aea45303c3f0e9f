// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aged_token.h"

#include "keychain/memory_store.h"
#include "tests/support/wait_for.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1795344330;

app::Account alice()
{
    app::Account account;
    account.id = u"1"_s;
    account.issuer = u"https://issuer.example"_s;
    return account;
}

} // namespace

class TestAgedToken : public QObject
{
    Q_OBJECT

private:
    Result<app::AgedToken> kept(app::TokenType type) { return waitFor(app::agedToken(m_secrets, alice(), type, this)); }

    MemoryStore m_store;
    app::AccountSecrets m_secrets{m_store};

private Q_SLOTS:
    void cleanup() { QVERIFY(waitFor(m_secrets.forget(alice()))); }

    void isThereLaterAndOfItsOwnType()
    {
        const app::AgedToken token{Secret("ya29.x y"_ba), now};
        const auto given = waitFor(app::keepAged(m_secrets, alice(), app::TokenType::Access, token, this));
        QVERIFY2(given && *given == token, wordsOf(given));
        QCOMPARE(*kept(app::TokenType::Access), token);
        QVERIFY(kept(app::TokenType::Id)->token.isEmpty());
    }

    void theOneThatRunsOutSoonerStays()
    {
        const app::AgedToken first{Secret("first"_ba), now};
        waitFor(app::keepAged(m_secrets, alice(), app::TokenType::Id, first, this));
        const auto given =
            waitFor(app::keepAged(m_secrets, alice(), app::TokenType::Id, {Secret("second"_ba), now + 60}, this));
        QCOMPARE(*given, first);
        QCOMPARE(*kept(app::TokenType::Id), first);
    }

    void hasRunOutOnceNoServerTakesItAnyMore()
    {
        const app::AgedToken token{Secret("x"_ba), now};
        QVERIFY(!token.hasRunOut(now + 300));
        QVERIFY(token.hasRunOut(now + 301));
        QVERIFY(!app::AgedToken().hasRunOut(now));
    }

    void goesWhenToldAndWithTheAccount()
    {
        const app::AgedToken token{Secret("x"_ba), now};
        waitFor(app::keepAged(m_secrets, alice(), app::TokenType::Access, token, this));
        QVERIFY(waitFor(app::forgetAged(m_secrets, alice(), this)));
        QVERIFY(kept(app::TokenType::Access)->token.isEmpty());
        waitFor(app::keepAged(m_secrets, alice(), app::TokenType::Access, token, this));
        QVERIFY(waitFor(m_secrets.forget(alice())));
        QVERIFY(kept(app::TokenType::Access)->token.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAgedToken)
#include "tst_aged_token.moc"
