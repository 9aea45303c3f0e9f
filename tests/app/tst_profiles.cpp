// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles.h"

#include "app/account_inspection.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsExportedComesToAnotherFolderWithoutTokens()
    {
        const QTemporaryDir here;
        app::AccountStore store(here.path());
        const auto accounts = *app::profilesIn(app::profilesOf({alice()}));
        QCOMPARE(*app::addProfiles(store, accounts), 1);
        const app::Account imported = store.accounts().first();
        QCOMPARE(imported.email, alice().email);
        QCOMPARE(imported.scopesRequested, alice().scopesRequested);
        QVERIFY(imported.confidential);
        QCOMPARE(imported.tokenParameters, alice().tokenParameters);
        QCOMPARE(imported.refreshToken, app::Kept::Nowhere);
        QVERIFY(imported.scopesGranted.isEmpty() && imported.signedInAt == 0);
        QCOMPARE(imported.id, store.idFor(alice()));
    }

    void theFileTellsNothingOfTokens()
    {
        const QByteArray file = app::profilesOf({alice()});
        QVERIFY(!file.contains("fingerprint") && !file.contains("refresh_token") &&
                !file.contains(alice().id.toLatin1()));
    }

    void anAccountThatIsThereKeepsItsTokens()
    {
        const QTemporaryDir here;
        app::AccountStore store(here.path());
        QVERIFY(store.put(alice()));
        QCOMPARE(*app::addProfiles(store, *app::profilesIn(app::profilesOf({alice()}))), 0);
        QCOMPARE(store.accounts(), QList{alice()});
    }

    void whatIsImportedVouchesForNoIssuerBeforeASignIn()
    {
        app::Account imported = app::profilesIn(app::profilesOf({alice()}))->first();
        QCOMPARE(app::trustIn(imported.issuer, {imported}), inspect::Trust::Discovered);
        imported.signedInAt = 1700000000;
        QCOMPARE(app::trustIn(imported.issuer, {imported}), inspect::Trust::Provider);
    }

    void aSandboxStaysHere()
    {
        app::Account account = alice();
        account.provider = app::sandboxProvider;
        QVERIFY(app::profilesIn(app::profilesOf({account}))->isEmpty());
    }

    void whatIsNoSuchFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("no JSON") << "hello"_ba;
        QTest::newRow("no accounts") << "{}"_ba;
        QTest::newRow("an account that is none") << R"({"version": 1, "accounts": [1]})"_ba;
        QTest::newRow("a newer version") << R"({"version": 2, "accounts": []})"_ba;
        QTest::newRow("another issuer by Google's name")
            << app::profilesOf({alice()}).replace("https://accounts.google.com", "https://accounts.example");
        QTest::newRow("another issuer by Entra's name") << app::profilesOf({entra(u"https://evil.example"_s)});
        QTest::newRow("a secret among what is stored in plain") << app::profilesOf({withParameter(u"password"_s)});
        QTest::newRow("a parameter that the token request sets itself")
            << app::profilesOf({withParameter(u"client_id"_s)});
        QTest::newRow("a provider by plain http")
            << app::profilesOf({alice()}).replace("\"google\"", "\"openid\"").replace("https://", "http://");
    }

    void whatIsNoSuchFileIsRefused()
    {
        QFETCH(QByteArray, file);
        QVERIFY(!app::profilesIn(file));
    }

    void entraIsItselfAtEachOfItsAddresses()
    {
        for (const QString &issuer :
             {u"https://login.microsoftonline.com/tenant/v2.0"_s, u"https://sts.windows.net/tenant/"_s})
            QVERIFY2(app::profilesIn(app::profilesOf({entra(issuer)})), qPrintable(issuer));
    }

private:
    static app::Account entra(const QString &issuer)
    {
        app::Account account = alice();
        account.provider = app::entraProvider;
        account.issuer = issuer;
        return account;
    }

    static app::Account withParameter(const QString &name)
    {
        app::Account account = alice();
        account.tokenParameters = {{name, u"x"_s}};
        return account;
    }

    static app::Account alice()
    {
        app::Account account;
        account.id = u"an-id"_s;
        account.name = u"Alice"_s;
        account.provider = app::googleProvider;
        account.issuer = u"https://accounts.google.com"_s;
        account.subject = u"1"_s;
        account.email = u"alice@example.com"_s;
        account.clientId = u"1-a.apps.googleusercontent.com"_s;
        account.confidential = true;
        account.tokenParameters = {{u"resource"_s, u"https://api.example"_s}};
        account.scopesRequested = {u"openid"_s, u"email"_s};
        account.scopesGranted = {u"openid"_s};
        account.signedInAt = 1700000000;
        account.refreshToken = app::Kept::Keychain;
        account.refreshTokenFingerprint = "abc"_ba;
        return account;
    }
};

QTEST_APPLESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
