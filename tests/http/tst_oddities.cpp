// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/oddities.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

http::Response answer(int status, const http::Headers &headers, const QByteArray &body = "{}")
{
    return {.status = status, .reason = {}, .headers = headers, .body = body};
}

const http::Headers json = {{"Content-Type"_ba, "application/json; charset=UTF-8"_ba}};

} // namespace

class TestOddities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsSaidOnce_data()
    {
        QTest::addColumn<http::Response>("response");
        QTest::addColumn<QString>("said");
        QTest::newRow("a status below 100") << answer(99, json) << u"status 99"_s;
        QTest::newRow("a status above 599") << answer(999, json) << u"status 999"_s;
        QTest::newRow("two lengths") << answer(200, {{"Content-Length"_ba, "4, 8"_ba}}) << u"two lengths, 4, 8"_s;
        QTest::newRow("a length in words") << answer(200, {{"Content-Length"_ba, "many"_ba}}) << u"“many”"_s;
        QTest::newRow("a negative length") << answer(200, {{"Content-Length"_ba, "-5"_ba}}) << u"“-5”"_s;
        QTest::newRow("a packed body") << answer(200, {{"Content-Encoding"_ba, "gzip"_ba}}, "\x1f\x8b")
                                       << u"packed as “gzip”"_s;
        QTest::newRow("a page for JSON") << answer(200, json, "\n<!DOCTYPE html>") << u"a web page came"_s;
        QTest::newRow("no UTF-8") << answer(200, json, "{\"a\": \"\xff\"}") << u"no valid UTF-8"_s;
        QTest::newRow("no UTF-8, though it says so")
            << answer(200, {{"Content-Type"_ba, "text/plain; charset=UTF-8"_ba}}, "\xff") << u"no valid UTF-8"_s;
        QTest::newRow("a byte order mark") << answer(200, json, "\xef\xbb\xbf{}") << u"byte order mark"_s;
        QTest::newRow("a challenge without a scheme")
            << answer(401, {{"WWW-Authenticate"_ba, ",,="_ba}}) << u"holds no challenge"_s;
        QTest::newRow("a challenge without commas")
            << answer(401, {{"WWW-Authenticate"_ba, "Bearer realm=\"x\" error=\"y\""_ba}}) << u"lacks commas"_s;
        QTest::newRow("a 401 without a challenge") << answer(401, json) << u"A 401 has to name"_s;
    }

    void eachIsSaidOnce()
    {
        QFETCH(http::Response, response);
        QFETCH(QString, said);
        const QStringList sentences = http::oddities(response);
        QVERIFY2(sentences.size() == 1, qPrintable(sentences.join(u" / "_s)));
        QVERIFY2(sentences.first().contains(said), qPrintable(sentences.first()));
    }

    void whatIsInOrderIsNotSpokenOf_data()
    {
        QTest::addColumn<http::Response>("response");
        QTest::newRow("JSON") << answer(200, json);
        QTest::newRow("no content") << answer(204, {}, {});
        QTest::newRow("the same length twice") << answer(200, {{"Content-Length"_ba, "2, 2"_ba}});
        QTest::newRow("a page as a page") << answer(200, {{"Content-Type"_ba, "text/html"_ba}}, "<html>");
        QTest::newRow("bytes") << answer(200, {{"Content-Type"_ba, "image/png"_ba}}, "\xff\xfe");
        QTest::newRow("text of another charset")
            << answer(200, {{"Content-Type"_ba, "text/plain; charset=latin1"_ba}}, "\xe9");
        QTest::newRow("a 401 with its challenge") << answer(401, {{"WWW-Authenticate"_ba, "Bearer realm=\"x\""_ba}});
    }

    void whatIsInOrderIsNotSpokenOf()
    {
        QFETCH(http::Response, response);
        const QStringList sentences = http::oddities(response);
        QVERIFY2(sentences.isEmpty(), qPrintable(sentences.join(u" / "_s)));
    }
};

QTEST_GUILESS_MAIN(TestOddities)
#include "tst_oddities.moc"
