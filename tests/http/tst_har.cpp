// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/har.h"

#include "../support/vectors.h"

using namespace Qt::StringLiterals;

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsReadWhole()
    {
        QFile file(QStringLiteral(TOKENLOUPE_SOURCE_DIR "/tests/data/har/one-refusal.har"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = http::exchangesOfHar(file.readAll());
        QVERIFY(har && har->size() == 3);
        const http::Exchange &exchange = har->first();
        QCOMPARE(exchange.request.method, "POST"_ba);
        QCOMPARE(exchange.request.authorization.reveal(), "Bearer Bearer EXAMPLE"_ba);
        QVERIFY(exchange.request.headers.fields().isEmpty());
        QCOMPARE(exchange.request.body, "{}"_ba);
        QCOMPARE(exchange.response.body, "{\"error\":{}}"_ba);
        QCOMPARE(exchange.startedAt, 1772532000250);
        QCOMPARE(exchange.timing.headers, 27); // `ssl` is a part of `connect`
        QCOMPARE(har->last().startedAt, 0);
        QCOMPARE(har->last().timing.headers, -1);
    }

    void whatIsNoHarIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no JSON") << "<html>"_ba << ErrorCode::TextMalformed;
        QTest::newRow("no entries") << "{}"_ba << ErrorCode::MemberMissing;
        QTest::newRow("entries that are no list") << "{\"log\":{\"entries\":1}}"_ba << ErrorCode::MemberWrongType;
        QTest::newRow("an entry without a request") << "{\"log\":{\"entries\":[{}]}}"_ba << ErrorCode::MemberMissing;
    }

    void whatIsNoHarIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto har = http::exchangesOfHar(bytes);
        QVERIFY(!har);
        QCOMPARE(har.error().code, code);
    }

    void publishedOnesAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("entries");
        QTest::newRow("several kinds of credentials") << u"har/auth-variants.har"_s << 4;
        QTest::newRow("redirects") << u"har/capture-har_redirect-loop.har"_s << 11;
        QTest::newRow("of Firefox") << u"har/firefox_www.nghttp2.org.har"_s << 10;
    }

    void publishedOnesAreRead()
    {
        QFETCH(QString, name);
        QFETCH(int, entries);
        NEEDS_VECTORS(name);
        QFile file(vectors::path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = http::exchangesOfHar(file.readAll());
        QVERIFY(har);
        QCOMPARE(har->size(), entries);
        for (const http::Exchange &exchange : *har)
            QVERIFY(exchange.request.url.isValid() && exchange.response.status != 401);
    }
};

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
