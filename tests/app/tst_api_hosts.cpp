// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api_hosts.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestApiHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSetTakesThePlaceOfTheRealOnes()
    {
        const QTemporaryDir folder;
        const auto set = [](app::Settings &settings) { settings.aodocsBase = u"https://aodocs.example/api"_s; };
        QVERIFY(app::changeSettings(folder.path(), set));
        const lab::ApiHosts hosts = app::apiHosts(*app::loadSettings(folder.path()));
        QCOMPARE(hosts.aodocs, u"https://aodocs.example/api"_s);
        QCOMPARE(hosts.drive, lab::ApiHosts().drive);
        QCOMPARE(app::apiHostsFor({}, hosts), hosts);
    }

    void theSandboxKeepsItsOwn()
    {
        app::Authorization authorization;
        authorization.kind = app::Authorization::Kind::AccountToken;
        authorization.account.provider = app::sandboxProvider;
        authorization.account.issuer = u"http://127.0.0.1:1"_s;
        const lab::ApiHosts hosts = app::apiHostsFor(authorization, {u"https://a.example"_s, u"https://b.example"_s});
        QCOMPARE(hosts.drive, u"http://127.0.0.1:1/drive/v3"_s);
        QCOMPARE(hosts.aodocs, u"http://127.0.0.1:1/api"_s);
    }

    void aBaseIsHostAndPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("base"); // empty: it is none
        QTest::newRow("a host") << u"https://h.example"_s << u"https://h.example"_s;
        QTest::newRow("with path, port, spaces and slashes")
            << u" http://localhost:8080/api// "_s << u"http://localhost:8080/api"_s;
        QTest::newRow("without a scheme") << u"h.example/api"_s << QString();
        QTest::newRow("no web address") << u"file:///etc"_s << QString();
        QTest::newRow("a query") << u"https://h.example/api?key=hush"_s << QString();
        QTest::newRow("a fragment") << u"https://h.example/#x"_s << QString();
        QTest::newRow("a user name") << u"https://hush@h.example"_s << QString();
        QTest::newRow("a user name without a host") << u"https://hush@"_s << QString();
        QTest::newRow("a password") << u"https://me:hush@h.example"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void aBaseIsHostAndPath()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, base);
        const auto read = app::baseAddress(text);
        QCOMPARE(read.value_or(QString()), base);
        if (!read)
            QVERIFY2(!describe(read.error()).contains(u"hush"), qPrintable(describe(read.error())));
    }
};

QTEST_APPLESS_MAIN(TestApiHosts)
#include "tst_api_hosts.moc"
