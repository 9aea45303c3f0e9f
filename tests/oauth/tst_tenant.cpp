// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tenant.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString entra = u"https://login.microsoftonline.com/"_s;
const QString tenant = u"0f3b9c6e-2a51-4d7e-9d0b-5a1f4c8e7b20"_s;
const QString another = u"11111111-2a51-4d7e-9d0b-5a1f4c8e7b20"_s;
const QString personal = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s;

} // namespace

class TestTenant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entrasAddressesAreMadeOfTenantAndVersion()
    {
        QCOMPARE(oauth::entraAuthority(u"common"_s, oauth::EntraVersion::V2), entra + u"common/v2.0"_s);
        QCOMPARE(oauth::entraAuthority(tenant, oauth::EntraVersion::V1), entra + tenant);
    }

    void rfc8414Section33ThePublishedIssuerFitsWhatWasAsked_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("published");
        QTest::addColumn<bool>("fits");
        const QString anyTenant = entra + u"{tenantid}/v2.0"_s;
        const QString first = u"https://sts.windows.net/"_s;
        const auto row = [](const char *name, const QString &asked, const QString &published, bool fits) {
            QTest::newRow(name) << asked << published << fits;
        };
        row("the same", u"https://issuer.example/a"_s, u"https://issuer.example/a"_s, true);
        row("another path", u"https://issuer.example/a"_s, u"https://issuer.example/b"_s, false);
        row("a slash more", u"https://issuer.example"_s, u"https://issuer.example/"_s, false);
        row("common", entra + u"common/v2.0"_s, anyTenant, true);
        row("organizations", entra + u"organizations/v2.0"_s, anyTenant, true);
        row("a directory's own", entra + tenant + u"/v2.0"_s, entra + tenant + u"/v2.0"_s, true);
        row("another directory", entra + tenant + u"/v2.0"_s, entra + another + u"/v2.0"_s, false);
        row("a directory asked, any published", entra + tenant + u"/v2.0"_s, anyTenant, false);
        row("by domain", entra + u"contoso.onmicrosoft.com/v2.0"_s, entra + tenant + u"/v2.0"_s, true);
        row("by domain, any published", entra + u"contoso.onmicrosoft.com/v2.0"_s, anyTenant, false);
        row("personal accounts", entra + u"consumers/v2.0"_s, entra + personal + u"/v2.0"_s, true);
        row("personal accounts, another directory", entra + u"consumers/v2.0"_s, entra + tenant + u"/v2.0"_s, false);
        row("version 1, a directory", entra + tenant, first + tenant + u'/', true);
        row("version 1, another directory", entra + tenant, first + another + u'/', false);
        row("version 1, any", entra + u"common"_s, first + u"{tenantid}/"_s, true);
        row("version 1 asked, 2 published", entra + u"common"_s, anyTenant, false);
        row("version 2 asked, 1 published", entra + u"common/v2.0"_s, first + u"{tenantid}/"_s, false);
        row("another host", entra + u"common/v2.0"_s, u"https://evil.example/{tenantid}/v2.0"_s, false);
        row("not Entra, a domain", u"https://issuer.example/contoso.com/v2.0"_s,
            u"https://issuer.example/"_s + tenant + u"/v2.0"_s, false);
        row("not Entra, any tenant of the same host", u"https://issuer.example/common/v2.0"_s,
            u"https://issuer.example/{tenantid}/v2.0"_s, true);
        row("Entra's host over http", u"http://login.microsoftonline.com/contoso.com/v2.0"_s,
            u"http://login.microsoftonline.com/"_s + tenant + u"/v2.0"_s, false);
        row("a host that ends so", u"https://evil-login.microsoftonline.com/contoso.com/v2.0"_s,
            u"https://evil-login.microsoftonline.com/"_s + tenant + u"/v2.0"_s, false);
    }

    void rfc8414Section33ThePublishedIssuerFitsWhatWasAsked()
    {
        QFETCH(const QString, asked);
        QFETCH(const QString, published);
        QFETCH(const bool, fits);
        QCOMPARE(oauth::publishedIssuerFits(asked, published), fits);
    }

    void whatWasAskedForIsExpectedByItsPublishedName_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &asked, const QString &published, const QString &expected) {
            QTest::newRow(name) << asked << published << expected;
        };
        const QString own = entra + tenant + u"/v2.0"_s;
        const QString ofPersons = entra + personal + u"/v2.0"_s;
        const QString anyTenant = entra + u"{tenantid}/v2.0"_s;
        const QString first = u"https://sts.windows.net/"_s;
        row("by domain", entra + u"contoso.onmicrosoft.com/v2.0"_s, own, own);
        row("personal accounts", entra + u"consumers/v2.0"_s, ofPersons, ofPersons);
        row("organizations", entra + u"organizations/v2.0"_s, anyTenant, entra + u"organizations/v2.0"_s);
        row("version 1, organizations", entra + u"organizations"_s, first + u"{tenantid}/"_s,
            first + u"organizations/"_s);
        row("not Entra", u"https://issuer.example"_s, u"https://issuer.example"_s, u"https://issuer.example"_s);
    }

    void whatWasAskedForIsExpectedByItsPublishedName()
    {
        QFETCH(const QString, asked);
        QFETCH(const QString, published);
        QFETCH(const QString, expected);
        QCOMPARE(oauth::issuerAskedFor(asked, published), expected);
    }

    void aTokensTenantIsFilledIn()
    {
        QCOMPARE(oauth::issuerOfTenant(entra + u"{tenantid}/v2.0"_s, tenant), entra + tenant + u"/v2.0"_s);
        QCOMPARE(oauth::issuerOfTenant(entra + another + u"/v2.0"_s, tenant), entra + another + u"/v2.0"_s);
        QCOMPARE(oauth::issuerOfTenant(u"https://issuer.example"_s, tenant), u"https://issuer.example"_s);
    }
};

QTEST_APPLESS_MAIN(TestTenant)
#include "tst_tenant.moc"
