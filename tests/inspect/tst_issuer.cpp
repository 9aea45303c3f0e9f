// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/issuer.h"

#include "tests/inspect/profiles.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace profiles;

class TestIssuer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// With Entra chosen, and no issuer named, it is what Entra publishes for that version, in the token's own cloud.
    void theIssuerOfEntra_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *version, const char *iss, const QString &sentence) {
            QTest::newRow(name) << json("{'ver':'") + version + json("','iss':'") + iss + json("'}") << sentence;
        };
        row("v1.0", "1.0", "https://sts.windows.net/tenant-1/",
            u"Made by https://sts.windows.net/tenant-1/, which is https://sts.windows.net/{tenantid}/ with the token's "
            "own tenant."_s);
        row("v1.0 in China", "1.0", "https://sts.chinacloudapi.cn/tenant-1/",
            u"Made by https://sts.chinacloudapi.cn/tenant-1/, which is https://sts.chinacloudapi.cn/{tenantid}/ with "
            "the token's own tenant."_s);
        row("v2.0", "2.0", "https://login.microsoftonline.com/tenant-1/v2.0",
            u"Made by https://login.microsoftonline.com/tenant-1/v2.0, which is "
            "https://login.microsoftonline.com/{tenantid}/v2.0 with the token's own tenant."_s);
        row("v2.0 for the government", "2.0", "https://login.microsoftonline.us/tenant-1/v2.0",
            u"Made by https://login.microsoftonline.us/tenant-1/v2.0, which is "
            "https://login.microsoftonline.us/{tenantid}/v2.0 with the token's own tenant."_s);
        row("somebody else, v1.0", "1.0", "https://evil.example/tenant-1/",
            u"Made by https://evil.example/tenant-1/, expected was https://sts.windows.net/{tenantid}/."_s);
        row("somebody else, v2.0", "2.0", "https://evil.example/tenant-1/v2.0",
            u"Made by https://evil.example/tenant-1/v2.0, expected was "
            "https://login.microsoftonline.com/{tenantid}/v2.0."_s);
    }
    void theIssuerOfEntra()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QString, sentence);
        Good good = entraFirst();
        good.context.profile = Profile::Entra;
        good.context.issuer.clear();
        QCOMPARE(rowOf(inspected(good, claims), u"issuer"_s).reason, sentence);
    }

    void aTenantIsNamed_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("sentence");
        const QString personal = QString::fromLatin1(inspect::personalTenant);
        const QString anyone = u" Anyone can open one: name the issuer of the tenant that you expect."_s;
        QTest::newRow("any, an organization's")
            << u"tenant-1"_s << u"common"_s << u"The tenant is tenant-1."_s + anyone;
        QTest::newRow("any, a person's") << personal << u"common"_s
                                         << u"The tenant is that of personal Microsoft accounts."_s + anyone;
        QTest::newRow("the one that was expected")
            << u"tenant-1"_s << u"tenant-1"_s << u"The tenant is tenant-1, as expected."_s;
        QTest::newRow("a person's, as was expected")
            << personal << personal << u"The tenant is that of personal Microsoft accounts, as expected."_s;
        QTest::newRow("any person's, a person's")
            << personal << u"consumers"_s << u"The tenant is that of personal Microsoft accounts, as expected."_s;
        QTest::newRow("any person's, an organization's")
            << u"tenant-1"_s << u"consumers"_s << u"The tenant is tenant-1, expected was consumers."_s;
        QTest::newRow("any organization's, a person's")
            << personal << u"organizations"_s << u"The tenant is %1, expected was organizations."_s.arg(personal);
        QTest::newRow("another one") << u"tenant-1"_s << u"tenant-2"_s
                                     << u"The tenant is tenant-1, expected was tenant-2."_s;
    }
    void aTenantIsNamed()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, expected);
        QFETCH(QString, sentence);
        const QString issuer = u"https://login.microsoftonline.com/%1/v2.0"_s;
        Good good = entraSecond();
        good.context.issuer = issuer.arg(expected);
        const QJsonObject changes{{u"tid"_s, tenant}, {u"iss"_s, issuer.arg(tenant)}};
        QCOMPARE(rowOf(inspected(good, QJsonDocument(changes).toJson()), u"tenant"_s).reason, sentence);
    }

    /// What stands for many tenants does not stand for all.
    void theIssuerIsOneOfThoseThatWereExpected_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("isMade");
        const QString personal = QString::fromLatin1(inspect::personalTenant);
        QTest::newRow("common, a person's") << personal << u"common"_s << true;
        QTest::newRow("organizations, an organization's") << u"tenant-1"_s << u"organizations"_s << true;
        QTest::newRow("organizations, a person's") << personal << u"organizations"_s << false;
        QTest::newRow("consumers, a person's") << personal << u"consumers"_s << true;
        QTest::newRow("consumers, an organization's") << u"tenant-1"_s << u"consumers"_s << false;
    }
    void theIssuerIsOneOfThoseThatWereExpected()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, expected);
        QFETCH(bool, isMade);
        const QString issuer = u"https://login.microsoftonline.com/%1/v2.0"_s;
        QCOMPARE(inspect::entraIssuerMatches(issuer.arg(expected), issuer.arg(tenant), tenant), isMade);
    }

    void vendors_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("vendor");
        const auto row = [](const char *issuer, const char *vendor) {
            QTest::newRow(issuer) << QString::fromLatin1(issuer) << QString::fromLatin1(vendor);
        };
        row("https://accounts.google.com", "Google");
        row("accounts.google.com", "Google");
        row("https://accounts.google.com.evil.example", "");
        row("https://login.microsoftonline.com/{tenantid}/v2.0", "Microsoft Entra");
        row("https://login.microsoftonline.us/x/v2.0", "Microsoft Entra");
        row("https://sts.windows.net/x/", "Microsoft Entra");
        row("https://contoso.ciamlogin.com/x/v2.0", "Microsoft Entra");
        row("https://evilciamlogin.com/x/v2.0", "");
        row("https://contoso.b2clogin.com/x/v2.0/", "");
        row("https://dev-1.eu.auth0.com/", "Auth0");
        row("https://dev-1.okta.com/oauth2/default", "Okta");
        row("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc", "Amazon Cognito");
        row("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_abc", "Amazon Cognito");
        row("https://cognito-idp.eu-west-1.evil.example/eu-west-1_abc", "");
        row("https://s3.eu-west-1.amazonaws.com/eu-west-1_abc", "");
        row("https://securetoken.google.com/project-1", "Firebase");
        row("https://sso.example.com/auth/realms/main", "Keycloak");
        row("http://sso.example.com/realms/main", "Keycloak");
        row("ftp://sso.example.com/realms/main", "");
        row("https://sso.example.com/realms/", "");
        row("https://sso.example.com/kingdoms/main", "");
        row("https://issuer.example", "");
        row("", "");
    }
    void vendors()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, vendor);
        QCOMPARE(inspect::vendorName(inspect::vendorOf(issuer)), vendor);
    }
};

QTEST_APPLESS_MAIN(TestIssuer)
#include "tst_issuer.moc"
