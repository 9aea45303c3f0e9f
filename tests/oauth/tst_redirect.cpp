// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/redirect.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsOnThisComputer_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("RFC 8252 7.3: a fixed port and path")
            << u"http://127.0.0.1:8080/cb"_s << "127.0.0.1"_ba << 8080 << "/cb"_ba;
        QTest::newRow("no port, no path: Google's own") << u"http://localhost"_s << "localhost"_ba << 0 << ""_ba;
        QTest::newRow("a slash alone") << u"http://localhost:3000/"_s << "localhost"_ba << 3000 << "/"_ba;
        QTest::newRow("RFC 8252 7.3: IPv6") << u"http://[::1]/a/b"_s << "[::1]"_ba << 0 << "/a/b"_ba;
    }

    void readsWhatIsOnThisComputer()
    {
        QFETCH(const QString, uri);
        const auto redirect = oauth::parseLoopbackRedirect(uri);
        QVERIFY(redirect);
        QTEST(redirect->host, "host");
        QTEST(int(redirect->port), "port");
        QTEST(redirect->path, "path");
        if (redirect->port != 0)
            QCOMPARE(redirect->uri(redirect->port), uri); // providers compare to the letter
    }

    void refusesWhatLeadsElsewhere_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::newRow("RFC 9700 2.6: another host over http") << u"http://example.com:80/"_s;
        QTest::newRow("a name that only begins so") << u"http://127.0.0.1.example/"_s;
        QTest::newRow("RFC 8252 7.2: an https address, which no desktop program can claim")
            << u"https://app.example/cb"_s;
        QTest::newRow("https") << u"https://127.0.0.1/"_s;
        QTest::newRow("RFC 8252 7.1: a scheme of its own, which nobody registered for us") << u"com.example:/cb"_s;
        QTest::newRow("another way to write the address") << u"http://0x7f.1/"_s;
        QTest::newRow("a user name") << u"http://me@127.0.0.1/"_s;
        QTest::newRow("a query") << u"http://127.0.0.1/?a=b"_s;
        QTest::newRow("RFC 6749 3.1.2: a fragment") << u"http://127.0.0.1/#a"_s;
        QTest::newRow("a port that is none") << u"http://127.0.0.1:70000/"_s;
        QTest::newRow("the port 0") << u"http://127.0.0.1:0/"_s;
        QTest::newRow("a line break") << u"http://127.0.0.1/\n"_s;
        QTest::newRow("nothing") << QString();
    }

    void refusesWhatLeadsElsewhere()
    {
        QFETCH(const QString, uri);
        const auto redirect = oauth::parseLoopbackRedirect(uri);
        QVERIFY(!redirect);
        QCOMPARE(redirect.error().code, ErrorCode::UrlUnusable);
    }
};

QTEST_APPLESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
