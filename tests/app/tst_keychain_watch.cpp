// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain_watch.h"

#include "tests/support/wait_for.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using Remedy = app::KeychainWatch::Remedy;

namespace {

/// A keychain that is as the test says.
class Moody : public MemoryStore
{
public:
    std::optional<Error> trouble;

    Where where() const override { return Where::Keychain; }
    Future<bool> probe() override { return ready<bool>(answer()); }
    Future<bool> unlock() override
    {
        trouble.reset();
        return ready<bool>(true);
    }
    Future<bool> write(const QString &key, const Secret &secret) override
    {
        return trouble ? ready<bool>(answer()) : MemoryStore::write(key, secret);
    }

private:
    Result<bool> answer() const { return trouble ? Result<bool>(tl::unexpected<Error>(*trouble)) : Result<bool>(true); }
};

const app::SecretItems token = {{app::refreshTokenItem, Secret("refresh"_ba)}};

} // namespace

class TestKeychainWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStateHasItsWordsAndItsRemedies_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<Remedy>>("remedies");
        const QList<Remedy> again{Remedy::TryAgain, Remedy::SessionOnly};
        QTest::newRow("locked") << ErrorCode::KeychainLocked << u"is locked"_s
                                << QList<Remedy>{Remedy::Unlock, Remedy::SessionOnly};
        QTest::newRow("absent") << ErrorCode::KeychainAbsent << u"There is no keychain"_s << again;
        QTest::newRow("frozen") << ErrorCode::TimedOut << u"does not answer"_s << again;
        QTest::newRow("changed by another program") << ErrorCode::KeychainLied << u"another program"_s << again;
        QTest::newRow("refused") << ErrorCode::KeychainFailed << u"the reason"_s << again;
        QTest::newRow("too large") << ErrorCode::KeychainTooSmall << u"the reason"_s << again;
    }
    void eachStateHasItsWordsAndItsRemedies()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        Moody store;
        app::AccountSecrets secrets(store);
        app::KeychainWatch watch(secrets);
        QVERIFY2(watch.remedies().isEmpty(), "nothing is known before it is asked");
        store.trouble = Error{code, u"keep a secret"_s, u"the reason"_s};
        watch.ask();
        QTRY_VERIFY2(watch.words().contains(words), qPrintable(watch.words()));
        QTEST(watch.remedies(), "remedies");
        QVERIFY2(!watch.words().contains(u"--"), "no word of the command line's");
    }

    void unlockingEndsIt()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        app::KeychainWatch watch(secrets);
        store.trouble = Error{ErrorCode::KeychainLocked, {}, {}};
        watch.ask();
        QTRY_VERIFY(watch.remedies().contains(Remedy::Unlock));
        watch.take(Remedy::Unlock);
        QTRY_VERIFY(watch.words().contains(u"which is unlocked"));
        QVERIFY(watch.remedies().isEmpty());
    }

    void whatHappensElsewhereIsSaidToo()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        app::KeychainWatch watch(secrets);
        watch.askAgain();
        QVERIFY2(watch.words().endsWith(u"in the keychain."), "who was never asked is not asked again");
        watch.waitsForUser();
        QVERIFY(watch.words().contains(u"asks you something"));
        store.trouble = Error{ErrorCode::TimedOut, u"The keychain"_s, u"5 s passed"_s};
        QCOMPARE(waitFor(secrets.keep({}, token))->where, app::Kept::Memory);
        QTRY_VERIFY(watch.words().contains(u"does not answer"));
        store.trouble.reset();
        watch.askAgain();
        QTRY_VERIFY(watch.words().contains(u"which is unlocked"));
    }

    void thisSessionOnlyLeavesTheKeychainAloneUntilItIsUsedAgain()
    {
        Moody store;
        app::AccountSecrets secrets(store);
        app::KeychainWatch watch(secrets);
        watch.take(Remedy::SessionOnly);
        QVERIFY(watch.words().startsWith(u"This session only"));
        QCOMPARE(watch.remedies(), QList<Remedy>{Remedy::UseKeychain});
        const auto kept = waitFor(secrets.keep({}, token));
        QVERIFY(kept->where == app::Kept::Memory && !kept->why);
        QCOMPARE(waitFor(secrets.get({}, app::refreshTokenItem))->reveal(), "refresh"_ba);
        watch.take(Remedy::UseKeychain);
        QTRY_VERIFY(watch.words().contains(u"which is unlocked"));
        QCOMPARE(waitFor(secrets.keep({}, token))->where, app::Kept::Keychain);
    }
};

QTEST_GUILESS_MAIN(TestKeychainWatch)
#include "tst_keychain_watch.moc"
