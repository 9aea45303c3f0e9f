// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/scope.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotGrantedIsMissing_data()
    {
        QTest::addColumn<QString>("requested");
        QTest::addColumn<QString>("granted");
        QTest::addColumn<QString>("missing");
        const auto row = [](const char *name, const char *requested, const char *granted, const char *missing) {
            QTest::newRow(name) << QString::fromLatin1(requested) << QString::fromLatin1(granted)
                                << QString::fromLatin1(missing);
        };
        row("all granted, in another order", "openid email", "email openid", "");
        row("Google's long names", "openid email profile",
            "openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/userinfo.profile",
            "");
        row("a box left unticked", "openid https://www.googleapis.com/auth/drive", "openid",
            "https://www.googleapis.com/auth/drive");
        row("a narrower one granted", "https://www.googleapis.com/auth/drive",
            "https://www.googleapis.com/auth/drive.file", "https://www.googleapis.com/auth/drive");
        row("Entra's Graph", "User.Read", "https://graph.microsoft.com/User.Read", "");
        row("the refresh token's own", "openid offline_access", "openid", "");
        row("scopes are told apart by case", "User.Read", "user.read", "User.Read");
    }

    void whatWasNotGrantedIsMissing()
    {
        QFETCH(const QString, requested);
        QFETCH(const QString, granted);
        QFETCH(const QString, missing);
        QCOMPARE(oauth::missingScope(requested.split(u' '), granted.split(u' ')).join(u' '), missing);
    }

    void openidCoreSection11OfflineAccessIsAskedForWhereItIsKnown_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QStringList>("supported");
        QTest::addColumn<QString>("asked");
        const QString other = u"https://issuer.example"_s;
        const QStringList lists = {u"openid"_s, u"offline_access"_s};
        QTest::newRow("the provider lists it") << other << lists << u"openid email offline_access"_s;
        QTest::newRow("the provider does not list it") << other << QStringList{u"openid"_s} << u"openid email"_s;
        QTest::newRow("the provider lists nothing") << other << QStringList() << u"openid email"_s;
        QTest::newRow("Google has a parameter for that")
            << QString::fromLatin1(oauth::googleIssuer) << lists << u"openid email"_s;
    }

    void openidCoreSection11OfflineAccessIsAskedForWhereItIsKnown()
    {
        QFETCH(const QString, issuer);
        QFETCH(const QStringList, supported);
        QFETCH(const QString, asked);
        oauth::ProviderMetadata provider;
        provider.issuer = issuer;
        provider.scopesSupported = supported;
        const QStringList scope = oauth::withOfflineAccess({u"openid"_s, u"email"_s}, provider);
        QCOMPARE(scope.join(u' '), asked);
        QCOMPARE(oauth::withOfflineAccess(scope, provider), scope);
    }

    void aUnionHoldsEachOnce()
    {
        QCOMPARE(oauth::unitedScope({u"openid"_s, u"https://www.googleapis.com/auth/userinfo.email"_s},
                                    {u"email"_s, u"x"_s, u"x"_s}),
                 (QStringList{u"openid"_s, u"https://www.googleapis.com/auth/userinfo.email"_s, u"x"_s}));
    }
};

QTEST_APPLESS_MAIN(TestScope)
#include "tst_scope.moc"
