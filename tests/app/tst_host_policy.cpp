// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host_policy.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestHostPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenGoesOnlyWhereItsIssuersListSays_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("allowedHost");
        QTest::addColumn<QString>("allowedHttp");
        QTest::addColumn<bool>("allowed");
        const QString google = u"https://accounts.google.com"_s;
        const QString entra = u"https://login.microsoftonline.com/tenant/v2.0"_s;
        const QString sandbox = u"http://127.0.0.1:4000"_s;
        const QString none;
        QTest::newRow("Google to Drive") << u"https://www.googleapis.com/drive/v3/about"_s << google << none << none
                                         << true;
        QTest::newRow("Google to AODocs")
            << u"https://aodocs.altirnao.com/api/user/v1/me"_s << google << none << none << true;
        QTest::newRow("Entra to AODocs") << u"https://aodocs.altirnao.com/api/user/v1/me"_s << entra << none << none
                                         << true;
        QTest::newRow("Entra to Drive") << u"https://www.googleapis.com/drive/v3/about"_s << entra << none << none
                                        << false;
        QTest::newRow("Google to its own issuer")
            << u"https://accounts.google.com/x"_s << google << none << none << true;
        QTest::newRow("Google to a stranger") << u"https://evil.example/"_s << google << none << none << false;
        QTest::newRow("a host that only ends alike")
            << u"https://evilgoogleapis.com/"_s << google << none << none << false;
        QTest::newRow("a host that begins alike")
            << u"https://www.googleapis.com.evil.example/"_s << google << none << none << false;
        QTest::newRow("user info that looks like the host")
            << u"https://www.googleapis.com@evil.example/"_s << google << none << none << false;
        QTest::newRow("a stranger, allowed by name")
            << u"https://evil.example/"_s << google << u"evil.example"_s << none << true;
        QTest::newRow("a host that is allowed, at another port")
            << u"https://api.example:8443/"_s << google << u"api.example"_s << none << false;
        QTest::newRow("the usual port, written out in the address")
            << u"https://api.example:443/"_s << google << u"api.example"_s << none << true;
        QTest::newRow("the usual port, written out where it is allowed")
            << u"https://api.example/"_s << google << u"api.example:443"_s << none << true;
        QTest::newRow("the port of https is none of plain http")
            << u"http://api.example/"_s << google << u"api.example:443"_s << u"api.example"_s << false;
        QTest::newRow("plain http allowed, at another port")
            << u"http://www.googleapis.com:8080/drive"_s << google << none << u"www.googleapis.com"_s << false;
        QTest::newRow("the sandbox to itself")
            << u"http://127.0.0.1:4000/drive/v3/about"_s << sandbox << none << none << true;
        QTest::newRow("the sandbox to another port") << u"http://127.0.0.1:4001/"_s << sandbox << none << none << false;
        QTest::newRow("Google to loopback") << u"http://127.0.0.1:4000/"_s << google << none << none << false;
        QTest::newRow("Google to loopback, allowed with its port")
            << u"http://127.0.0.1:4000/"_s << google << u"127.0.0.1:4000"_s << none << true;
        QTest::newRow("Drive over plain http")
            << u"http://www.googleapis.com/drive"_s << google << none << none << false;
        QTest::newRow("Drive over plain http, allowed")
            << u"http://www.googleapis.com/drive"_s << google << none << u"www.googleapis.com"_s << true;
        QTest::newRow("plain http allowed, the host not")
            << u"http://evil.example/"_s << google << none << u"evil.example"_s << false;
    }

    void aTokenGoesOnlyWhereItsIssuersListSays()
    {
        QFETCH(QString, url);
        QFETCH(QString, issuer);
        QFETCH(QString, allowedHost);
        QFETCH(QString, allowedHttp);
        QFETCH(bool, allowed);
        app::HostExceptions exceptions;
        if (!allowedHost.isEmpty())
            exceptions.hosts.insert(allowedHost);
        if (!allowedHttp.isEmpty())
            exceptions.plainHttp.insert(allowedHttp);
        const auto result = app::mayReceiveToken(QUrl(url), issuer, exceptions);
        QCOMPARE(result.has_value(), allowed);
        if (!result && result.error().code == ErrorCode::HostNotAllowed)
            QVERIFY2(describe(result.error()).contains(issuer), "the sentence names whose token it is");
    }

    void aYesIsForTheIssuerThatItNamed()
    {
        const QUrl url(u"http://api.example/x"_s);
        const QString issuer = u"https://accounts.google.com"_s;
        app::HostExceptions exceptions;
        exceptions.allow(app::missingExceptions(url, issuer, {}), issuer);
        QVERIFY(app::mayReceiveToken(url, issuer, exceptions));
        const QString other = u"https://login.microsoftonline.com/common/v2.0"_s;
        QCOMPARE(app::mayReceiveToken(url, other, exceptions).error().code, ErrorCode::HostNotAllowed);
        QVERIFY(!app::mayReceiveToken(QUrl(u"http://api.example:8080/x"_s), issuer, exceptions));
        QVERIFY2(app::mayReceiveToken(QUrl(u"http://api.example:80/x"_s), issuer, exceptions), "it is the same place");
        QVERIFY2(!app::mayReceiveOwnCredential(url, exceptions), "of what the user brought nobody was asked");
    }

    void aCredentialOfTheUsersOwnGoesAnywhereButInTheOpen_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("allowedHttp");
        QTest::addColumn<bool>("allowed");
        const QString none;
        QTest::newRow("to a stranger, by TLS") << u"https://evil.example/"_s << none << true;
        QTest::newRow("to this computer") << u"http://127.0.0.1:4000/"_s << none << true;
        QTest::newRow("to this computer, by its name") << u"http://localhost/"_s << none << true;
        QTest::newRow("over plain http") << u"http://api.example/"_s << none << false;
        QTest::newRow("over plain http to a host of this network") << u"http://192.168.0.1/"_s << none << false;
        QTest::newRow("over plain http, allowed by name") << u"http://api.example/"_s << u"api.example"_s << true;
        QTest::newRow("to this computer, by IPv6") << u"http://[::1]:4000/"_s << none << true;
        QTest::newRow("to this computer, by IPv6 in full") << u"http://[0:0:0:0:0:0:0:1]/"_s << none << true;
        QTest::newRow("to this computer, by a short address") << u"http://127.1:4000/"_s << none << true;
        QTest::newRow("to a name that only begins as this computer's")
            << u"http://localhost.example/"_s << none << false;
        QTest::newRow("over plain http, by IPv6") << u"http://[fd00::1]:8080/"_s << none << false;
        QTest::newRow("over plain http, by IPv6 as an address has it")
            << u"http://[fd00::1]:8080/"_s << u"[fd00::1]:8080"_s << true;
        QTest::newRow("over plain http, by IPv6 at the usual port") << u"http://[fd00::1]/"_s << u"[fd00::1]"_s << true;
        QTest::newRow("over plain http, by IPv6 without brackets") << u"http://[fd00::1]/"_s << u"fd00::1"_s << true;
        QTest::newRow("the end of an address of IPv6 is no port")
            << u"http://[fd00::1:8080]/"_s << u"[fd00::1]:8080"_s << false;
        QTest::newRow("over plain http, another port is allowed")
            << u"http://api.example/"_s << u"api.example:8080"_s << false;
    }

    void aCredentialOfTheUsersOwnGoesAnywhereButInTheOpen()
    {
        QFETCH(QString, url);
        QFETCH(QString, allowedHttp);
        QFETCH(bool, allowed);
        app::HostExceptions exceptions;
        if (!allowedHttp.isEmpty())
            exceptions.plainHttp.insert(allowedHttp);
        const auto result = app::mayReceiveOwnCredential(QUrl(url), exceptions);
        QCOMPARE(result.has_value(), allowed);
        if (!result)
            QVERIFY2(describe(result.error()).contains(u"--allow-http"_s), "the sentence says how to allow it");
        exceptions.allow(app::missingForOwnCredential(QUrl(url), exceptions), {});
        QVERIFY2(app::mayReceiveOwnCredential(QUrl(url), exceptions), "a yes is enough");
    }
};

QTEST_GUILESS_MAIN(TestHostPolicy)
#include "tst_host_policy.moc"
