// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatATokenRequestMayCarryBeside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("against"); // part of the reason; empty: nothing
        QTest::newRow("RFC 8707 2: the API that the token is for") << u"resource"_s << u""_s;
        QTest::newRow("a provider's own") << u"audience"_s << u""_s;
        QTest::newRow("RFC 9700 2.4: the kind of grant, and so a password grant")
            << u"grant_type"_s << u"set by the token request"_s;
        QTest::newRow("RFC 9700 2.4: a person's password") << u"password"_s << u"secret"_s;
        QTest::newRow("RFC 7636 4.5: the verifier") << u"code_verifier"_s << u"set by the token request"_s;
        QTest::newRow("the client's secret") << u"client_secret"_s << u"set by the token request"_s;
        QTest::newRow("RFC 7523 2.2: what a client signs") << u"client_assertion"_s << u"secret"_s;
        QTest::newRow("RFC 8693 2.1: somebody's token") << u"subject_token"_s << u"secret"_s;
    }

    void whatATokenRequestMayCarryBeside()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, against);
        const QString why = oauth::whyNoTokenParameter(name);
        QCOMPARE(why.isEmpty(), against.isEmpty());
        QVERIFY2(why.contains(against), qPrintable(why));
    }

    void aGoogleClientNamesItsProject()
    {
        QCOMPARE(oauth::projectNumber(u"993707107224-abc.apps.googleusercontent.com"_s), u"993707107224"_s);
        QCOMPARE(oauth::projectNumber(u"RS256"_s), QString());
        QCOMPARE(oauth::projectNumber(u"my-client"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestClient)
#include "tst_client.moc"
