// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_store.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

app::Account someone(const QString &id, const QString &email)
{
    app::Account account;
    account.id = id;
    account.name = account.email = email;
    account.provider = app::otherProvider;
    account.issuer = u"https://issuer.example"_s;
    account.subject = u"subject of "_s + id;
    account.clientId = u"client"_s;
    account.confidential = true;
    account.scopesRequested = {u"openid"_s, u"email"_s};
    account.scopesGranted = {u"openid"_s};
    account.signedInAt = 1795344330;
    account.accessTokenExpiresAt = 1795347930;
    account.refreshToken = app::Kept::Keychain;
    account.refreshTokenCheckedAt = 1795344331;
    return account;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAccountStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPutIsThereForTheNextProcess()
    {
        QTemporaryDir folder;
        const QList<app::Account> both = {someone(u"1"_s, u"a@example.test"_s), someone(u"2"_s, u"b@example.test"_s)};
        app::AccountStore store(folder.path());
        for (const app::Account &account : both)
            QVERIFY(store.put(account));
        app::AccountStore next(folder.path());
        QVERIFY(next.load());
        QCOMPARE(next.accounts(), both);
        QCOMPARE(QFile::permissions(folder.filePath(u"accounts.json"_s)) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void twoProcessesDoNotLoseEachOthersAccounts()
    {
        QTemporaryDir folder;
        app::AccountStore one(folder.path());
        app::AccountStore other(folder.path());
        QVERIFY(one.put(someone(u"1"_s, u"a@example.test"_s)));
        QVERIFY(other.put(someone(u"2"_s, u"b@example.test"_s)));
        QVERIFY(one.remove(u"nobody"_s));
        QCOMPARE(one.accounts().size(), 2);
    }

    void anAccountInMemoryIsNotWritten()
    {
        QTemporaryDir folder;
        app::AccountStore store(folder.path());
        app::Account account = someone(u"1"_s, u"a@example.test"_s);
        account.refreshToken = app::Kept::Memory;
        QVERIFY(store.put(account));
        QVERIFY(store.load());
        QCOMPARE(store.accounts().size(), 1);
        app::AccountStore next(folder.path());
        QVERIFY(next.load());
        QVERIFY(next.accounts().isEmpty());
    }

    void anAccountInMemoryNeedsNoFolder()
    {
        QTemporaryDir folder;
        QVERIFY(write(folder.filePath(u"file"_s), "not a folder"));
        app::AccountStore store(folder.filePath(u"file/data"_s));
        app::Account account = someone(u"1"_s, u"a@example.test"_s);
        QCOMPARE(store.put(account).error().code, ErrorCode::FileUnwritable);
        QVERIFY(store.accounts().isEmpty());
        account.refreshToken = app::Kept::Memory;
        QVERIFY(store.put(account));
        QCOMPARE(store.accounts(), QList{account});
    }

    void whatMovesToMemoryStaysInTheFileAsItWas()
    {
        QTemporaryDir folder;
        app::AccountStore store(folder.path());
        const app::Account account = someone(u"1"_s, u"a@example.test"_s);
        QVERIFY(store.put(account));
        QVERIFY(store.change(account.id, [](app::Account &moved) { moved.refreshToken = app::Kept::Memory; }));
        QVERIFY(store.put(someone(u"2"_s, u"b@example.test"_s)));
        QCOMPARE(store.byId(account.id)->refreshToken, app::Kept::Memory);
        app::AccountStore next(folder.path());
        QVERIFY(next.load());
        QCOMPARE(next.accounts().size(), 2);
        QCOMPARE(*next.byId(account.id), account);
        QVERIFY(store.isFiled(account.id));
    }

    void whatMovesToTheKeychainIsInTheFile()
    {
        QTemporaryDir folder;
        app::AccountStore store(folder.path());
        app::Account account = someone(u"1"_s, u"a@example.test"_s);
        account.refreshToken = app::Kept::Memory;
        QVERIFY(store.put(account));
        QVERIFY(!store.isFiled(account.id));
        QVERIFY(store.change(account.id, [](app::Account &moved) { moved.refreshToken = app::Kept::Keychain; }));
        QVERIFY(store.load());
        QCOMPARE(store.accounts().size(), 1);
        app::AccountStore next(folder.path());
        QVERIFY(next.load());
        account.refreshToken = app::Kept::Keychain;
        QCOMPARE(next.accounts(), QList<app::Account>{account});
    }

    void aChangeKeepsWhatAnotherProcessChanged()
    {
        QTemporaryDir folder;
        app::AccountStore one(folder.path());
        app::AccountStore other(folder.path());
        QVERIFY(one.put(someone(u"1"_s, u"a@example.test"_s)));
        QVERIFY(other.change(u"1"_s, [](app::Account &account) { account.name = u"work"_s; }));
        QVERIFY(one.change(u"1"_s, [](app::Account &account) { account.accessTokenExpiresAt = 1; }));
        QCOMPARE(one.byId(u"1"_s)->name, u"work"_s);
        QVERIFY(other.remove(u"1"_s));
        QVERIFY(one.change(u"1"_s, [](app::Account &account) { account.accessTokenExpiresAt = 2; }));
        QVERIFY(one.accounts().isEmpty());
    }

    void aFolderThatTakesNoFileIsNotSaidToBeHeldByAnother()
    {
        if (!QFile::exists(u"/proc/self/status"_s))
            QSKIP("this system has no folder that takes no file");
        app::AccountStore store(u"/proc/self"_s);
        const auto stored = store.put(someone(u"1"_s, u"a@example.test"_s));
        QCOMPARE(stored.error().code, ErrorCode::FileUnwritable);
        QVERIFY2(!stored.error().detail.contains("another"_L1), qPrintable(stored.error().detail));
    }

    void onePersonHasOneIdInAFolder()
    {
        QTemporaryDir folder;
        QTemporaryDir another;
        const app::AccountStore store(folder.path());
        const app::Account alice = someone(u"1"_s, u"a@example.test"_s);
        app::Account otherClient = alice;
        otherClient.clientId = u"other"_s;
        QCOMPARE(store.idFor(alice), app::AccountStore(folder.path()).idFor(alice));
        QVERIFY(store.idFor(alice) != app::AccountStore(another.path()).idFor(alice));
        QVERIFY(store.idFor(alice) != store.idFor(otherClient));
        QVERIFY(store.idFor(alice) != store.idFor(someone(u"2"_s, u"a@example.test"_s)));
    }

    void whoThereIsIsToldWhereNoNameWasGiven()
    {
        QTemporaryDir folder;
        app::AccountStore store(folder.path());
        for (const QString &email : {u"a@example.test"_s, u"b@example.test"_s})
            QVERIFY(store.put(someone(email, email)));
        QCOMPARE(
            describe(store.find({}).error()),
            u"There is no account by default. There are several: a@example.test, b@example.test. Name one of them."_s);
    }

    void findsByNameEmailOrAlone_data()
    {
        QTest::addColumn<QStringList>("emails");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("error");
        const QStringList two = {u"a@example.test"_s, u"b@example.test"_s};
        const int none = -1;
        QTest::newRow("by e-mail") << two << u"b@example.test"_s << u"b@example.test"_s << none;
        QTest::newRow("the only one needs no name") << two.mid(0, 1) << QString() << u"a@example.test"_s << none;
        QTest::newRow("no name, two accounts") << two << QString() << QString() << int(ErrorCode::AccountUnknown);
        QTest::newRow("a name that nobody has") << two << u"c"_s << QString() << int(ErrorCode::AccountUnknown);
        QTest::newRow("nobody is signed in")
            << QStringList() << QString() << QString() << int(ErrorCode::AccountUnknown);
    }

    void findsByNameEmailOrAlone()
    {
        QFETCH(QStringList, emails);
        QFETCH(QString, name);
        QFETCH(QString, found);
        QFETCH(int, error);
        QTemporaryDir folder;
        app::AccountStore store(folder.path());
        for (const QString &email : emails)
            QVERIFY(store.put(someone(email, email)));
        const auto account = store.find(name);
        QCOMPARE(account ? account->email : QString(), found);
        QCOMPARE(account ? -1 : int(account.error().code), error);
    }

    void aFileThatCannotBeUsedIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut in the middle") << "{\"version\": 1, \"acc"_ba;
        QTest::newRow("no object") << "[]"_ba;
        QTest::newRow("a version that is no whole number") << "{\"version\": \"2\", \"accounts\": []}"_ba;
        QTest::newRow("accounts that are no list") << "{\"version\": 1, \"accounts\": {\"1\": {}}}"_ba;
        QTest::newRow("of a newer program") << "{\"version\": 99, \"accounts\": []}"_ba;
        QTest::newRow("an account without issuer") << "{\"version\": 1, \"accounts\": [{\"id\": \"1\"}]}"_ba;
    }

    void aFileThatCannotBeUsedIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"accounts.json"_s);
        QVERIFY(write(path, content));
        app::AccountStore store(folder.path());
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::FileMalformed);
        QCOMPARE(loaded.error().subject, path);
        QVERIFY(!store.put(someone(u"1"_s, u"a@example.test"_s)));
        QCOMPARE(contentOf(path), content);
    }
};

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_account_store.moc"
