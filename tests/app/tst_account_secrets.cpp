// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_secrets.h"

#include "tests/support/wait_for.h"

using namespace Qt::StringLiterals;

namespace {

/// A keychain that refuses some of its items, as a locked or lying one does.
class Moody : public MemoryStore
{
public:
    QString refused; ///< item names that end in this; empty: none
    bool keepsAll = false;
    ErrorCode why = ErrorCode::KeychainLocked;

    Where where() const override { return Where::Keychain; }

    Future<bool> write(const QString &key, const Secret &secret) override
    {
        if (!refused.isEmpty() && key.endsWith(refused))
            return ready<bool>(failure(why, u"the test's keychain"_s));
        return MemoryStore::write(key, secret);
    }

    Future<bool> remove(const QString &key) override
    {
        return keepsAll ? ready<bool>(failure(why, u"the test's keychain"_s)) : MemoryStore::remove(key);
    }
};

app::Account someone()
{
    app::Account account;
    account.id = u"1"_s;
    account.issuer = u"https://issuer.example"_s;
    return account;
}

const app::SecretItems both = {{app::refreshTokenItem, Secret("refresh"_ba)},
                               {app::clientSecretItem, Secret("secret"_ba)}};

QByteArray inStore(SecretStore &store, const QString &item)
{
    return waitFor(store.read(app::keychainKey(someone(), item)))->reveal();
}

QByteArray given(app::AccountSecrets &secrets, const QString &item)
{
    return waitFor(secrets.get(someone(), item))->reveal();
}

} // namespace

class TestAccountSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothRestInTheKeychain()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        const auto keeping = waitFor(secrets.keep(someone(), both));
        QCOMPARE(keeping->where, app::Kept::Keychain);
        QVERIFY(!keeping->why);
        QCOMPARE(inStore(store, app::refreshTokenItem), "refresh"_ba);
        QCOMPARE(inStore(store, app::clientSecretItem), "secret"_ba);
        QCOMPARE(given(secrets, app::clientSecretItem), "secret"_ba);
    }

    void whenOneIsRefusedBothAreInMemoryAndNoneInTheKeychain_data()
    {
        QTest::addColumn<QString>("refused");
        QTest::addColumn<int>("why");
        QTest::newRow("the first, by a locked keychain") << app::refreshTokenItem << int(ErrorCode::KeychainLocked);
        QTest::newRow("the second, by a locked keychain") << app::clientSecretItem << int(ErrorCode::KeychainLocked);
        QTest::newRow("the second, by one that lies") << app::clientSecretItem << int(ErrorCode::KeychainLied);
        QTest::newRow("the second, by one that never answered") << app::clientSecretItem << int(ErrorCode::TimedOut);
    }

    void whenOneIsRefusedBothAreInMemoryAndNoneInTheKeychain()
    {
        QFETCH(QString, refused);
        QFETCH(int, why);
        Moody store;
        store.refused = refused;
        store.why = static_cast<ErrorCode>(why);
        app::AccountSecrets secrets(store);
        const auto keeping = waitFor(secrets.keep(someone(), both));
        QCOMPARE(keeping->where, app::Kept::Memory);
        QVERIFY(keeping->why);
        QCOMPARE(keeping->why->code, store.why);
        QCOMPARE(given(secrets, app::refreshTokenItem), "refresh"_ba);
        QCOMPARE(given(secrets, app::clientSecretItem), "secret"_ba);
        QVERIFY(inStore(store, app::refreshTokenItem).isEmpty());
        QVERIFY(inStore(store, app::clientSecretItem).isEmpty());
    }

    void aRotatedTokenThatIsRefusedHidesTheOldOneAndLeavesTheClientSecret()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        QVERIFY(waitFor(secrets.keep(someone(), both)));
        store.refused = app::refreshTokenItem;
        const auto keeping = waitFor(secrets.keep(someone(), {{app::refreshTokenItem, Secret("rotated"_ba)}}));
        QCOMPARE(keeping->where, app::Kept::Memory);
        QCOMPARE(given(secrets, app::refreshTokenItem), "rotated"_ba);
        QCOMPARE(given(secrets, app::clientSecretItem), "secret"_ba);
    }

    void whatTheKeychainTookLaterCounts()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        store.refused = app::refreshTokenItem;
        QVERIFY(waitFor(secrets.keep(someone(), both)));
        store.refused.clear();
        QVERIFY(waitFor(secrets.keep(someone(), {{app::refreshTokenItem, Secret("newer"_ba)}})));
        QCOMPARE(given(secrets, app::refreshTokenItem), "newer"_ba);
        QCOMPARE(inStore(store, app::refreshTokenItem), "newer"_ba);
    }

    void whatIsInMemoryIsForgottenWithoutAKeychain_data()
    {
        QTest::addColumn<bool>("isFiled");
        QTest::addColumn<int>("why");
        QTest::addColumn<bool>("isForgotten");
        const auto row = [](const char *name, bool isFiled, ErrorCode why, bool isForgotten) {
            QTest::newRow(name) << isFiled << int(why) << isForgotten;
        };
        row("in no file, there is none", false, ErrorCode::KeychainAbsent, true);
        row("in no file, it is locked", false, ErrorCode::KeychainLocked, true);
        row("in no file, it fails", false, ErrorCode::KeychainFailed, false);
        row("in a file, it is locked", true, ErrorCode::KeychainLocked, false);
    }

    /// What is not forgotten is there as it was.
    void whatIsInMemoryIsForgottenWithoutAKeychain()
    {
        QFETCH(bool, isFiled);
        QFETCH(int, why);
        QFETCH(bool, isForgotten);
        Moody store;
        app::AccountSecrets secrets(store);
        secrets.setSessionOnly(true);
        QVERIFY(waitFor(secrets.keep(someone(), both)));
        store.keepsAll = true;
        store.why = static_cast<ErrorCode>(why);
        const auto forgotten = waitFor(secrets.forget(someone(), isFiled));
        QCOMPARE(forgotten.has_value(), isForgotten);
        QCOMPARE(given(secrets, app::refreshTokenItem), isForgotten ? QByteArray() : "refresh"_ba);
        QCOMPARE(given(secrets, app::clientSecretItem), isForgotten ? QByteArray() : "secret"_ba);
    }

    void aPublicClientLeavesNoEmptyItem()
    {
        Moody store;
        store.refused = app::clientSecretItem; // would refuse, were it asked
        app::AccountSecrets secrets(store);
        const auto keeping = waitFor(secrets.keep(
            someone(), {{app::refreshTokenItem, Secret("refresh"_ba)}, {app::clientSecretItem, Secret()}}));
        QCOMPARE(keeping->where, app::Kept::Keychain);
    }

    void whatIsForgottenIsNowhere()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        QVERIFY(waitFor(secrets.keep(someone(), both)));
        store.refused = app::refreshTokenItem;
        QVERIFY(waitFor(secrets.keep(someone(), {{app::refreshTokenItem, Secret("rotated"_ba)}})));
        QVERIFY(waitFor(secrets.forget(someone())));
        for (const QString &item : {app::refreshTokenItem, app::clientSecretItem}) {
            QVERIFY(given(secrets, item).isEmpty());
            QVERIFY(inStore(store, item).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestAccountSecrets)
#include "tst_account_secrets.moc"
