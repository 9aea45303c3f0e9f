// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/har.h"

#include "../support/vectors.h"
#include "tests/support/places.h"

using namespace Qt::StringLiterals;

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsReadWhole()
    {
        QFile file(places::inSource(u"tests/data/har/one-refusal.har"));
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

    void fieldsOfAFormAreItsBody()
    {
        const auto har =
            http::exchangesOfHar("{\"log\":{\"entries\":[{\"request\":{\"method\":\"POST\",\"url\":\"https://a.example/"
                                 "\",\"headers\":[],\"postData\":"
                                 "{\"mimeType\":\"application/x-www-form-urlencoded\",\"params\":[{\"name\":\"a "
                                 "b\",\"value\":\"1&2\"},{\"name\":\"c\"}]}}}]}}");
        QVERIFY(har && har->size() == 1);
        QCOMPARE(har->first().request.body, "a%20b=1%262&c="_ba);
    }

    void whatIsNoMethodIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("of WebDAV") << "'method':'BASELINE-CONTROL',"_ba
                                   << "BASELINE-CONTROL"_ba;
        QTest::newRow("in small letters") << "'method':'patch',"_ba
                                          << "patch"_ba;
        QTest::newRow("none") << ""_ba
                              << "GET"_ba;
        QTest::newRow("a torn address") << "'method':'PO.example/p?access_token=hush',"_ba
                                        << ""_ba;
        QTest::newRow("a JWT") << "'method':'eyJhbGciOiJub25lIn0.e30.',"_ba
                               << ""_ba;
        QTest::newRow("a password") << "'method':'correct-horse-battery-staple',"_ba
                                    << ""_ba;
    }

    void whatIsNoMethodIsNotTaken()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, method);
        QByteArray json = "{'log':{'entries':[{'request':{" + written + "'url':'https://a.example/'}}]}}";
        const auto har = http::exchangesOfHar(json.replace('\'', '"'));
        QVERIFY(har && har->size() == 1);
        QCOMPARE(har->first().request.method, method);
    }

    void aStatusIsANumber_data()
    {
        QTest::addColumn<QByteArray>("response"); // with ' for "
        QTest::addColumn<int>("status");          // -1: it is refused
        QTest::newRow("a number") << "{'status':401}"_ba << 401;
        QTest::newRow("a number as text") << "{'status':'401'}"_ba << 401;
        QTest::newRow("none") << "{}"_ba << 0;
        QTest::newRow("null, where no answer came") << "{'status':null}"_ba << 0;
        QTest::newRow("an empty text") << "{'status':''}"_ba << 0;
        QTest::newRow("a number that no status has") << "{'status':4294967697}"_ba << 0;
        QTest::newRow("a negative number") << "{'status':-1}"_ba << 0;
        QTest::newRow("words") << "{'status':'401 Unauthorized'}"_ba << -1;
        QTest::newRow("a list") << "{'status':[401]}"_ba << -1;
    }

    void aStatusIsANumber()
    {
        QFETCH(QByteArray, response);
        QFETCH(int, status);
        const QByteArray request = "{'method':'GET','url':'https://a.example/'}";
        QByteArray json =
            "{'log':{'entries':[{'request':" + request + "},{'request':" + request + ",'response':" + response + "}]}}";
        const auto har = http::exchangesOfHar(json.replace('\'', '"'));
        QCOMPARE(har.has_value(), status >= 0);
        if (har)
            QCOMPARE(har->last().response.status, status);
        else
            QCOMPARE(har.error().subject, u"log.entries[1].response.status"_s);
    }

    void anotherEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QStringConverter::Encoding>("encoding");
        QTest::newRow("UTF-8 with its mark") << "\xef\xbb\xbf"_ba << QStringConverter::Utf8;
        QTest::newRow("UTF-16, as Windows writes it") << "\xff\xfe"_ba << QStringConverter::Utf16LE;
        QTest::newRow("UTF-16, big-endian") << "\xfe\xff"_ba << QStringConverter::Utf16BE;
        QTest::newRow("UTF-16 without a mark") << ""_ba << QStringConverter::Utf16LE;
    }

    void anotherEncodingIsRead()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QStringConverter::Encoding, encoding);
        QFile file(places::inSource(u"tests/data/har/one-refusal.har"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray plain = file.readAll();
        QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
        const QByteArray encoded = encoder(QString::fromUtf8(plain));
        const auto har = http::exchangesOfHar(mark + encoded);
        QVERIFY2(har, har ? "" : qPrintable(har.error().detail));
        QVERIFY(*har == *http::exchangesOfHar(plain));
    }

    void howItTravelledIsDecidedAnew()
    {
        const http::Request sent{"POST",
                                 QUrl(u"https://a.example/"_s),
                                 {{"host"_ba, "a.example"_ba},
                                  {"Accept-Encoding"_ba, "br, zstd"_ba},
                                  {"connection"_ba, "keep-alive"_ba},
                                  {"content-length"_ba, "99"_ba},
                                  {"Accept"_ba, "*/*"_ba},
                                  {"Content-Type"_ba, "a/b"_ba}},
                                 "{}",
                                 {}};
        const http::Request again = http::toSendAgain(sent);
        QCOMPARE(again.headers, (http::Headers{{"Accept"_ba, "*/*"_ba}, {"Content-Type"_ba, "a/b"_ba}}));
        QCOMPARE(again.body, "{}"_ba);
    }

    void whatIsNoHarIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no JSON") << "<html>"_ba << ErrorCode::TextMalformed;
        QTest::newRow("half of UTF-16") << "\xff\xfe{\0\""_ba << ErrorCode::TextMalformed;
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

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("lifted");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("text") << "grüße"_ba << false << "grüße"_ba;
        QTest::newRow("bytes, shown") << "\xff\xfe\x01"_ba << true << "\xff\xfe\x01"_ba;
        QTest::newRow("bytes, in which no secret can be looked for") << "\xff\xfe\x01"_ba << false << ""_ba;
    }

    void whatIsWrittenIsReadBack()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, lifted);
        QFETCH(QByteArray, read);
        http::Exchange exchange;
        exchange.request = {"POST", QUrl(u"https://api.example/x?a=b%20c"_s), {{"X-Own"_ba, "1"_ba}}, "{}", {}};
        exchange.response = {.status = 403,
                             .reason = "Forbidden",
                             .headers = {{"Set-X"_ba, "1"_ba}, {"Set-X"_ba, "2"_ba}},
                             .body = body};
        exchange.timing = {.connecting = 1, .encrypted = 20, .sent = 21, .headers = 40, .finished = 50};
        exchange.startedAt = 1772532000250;
        http::Veil veil(lifted);
        const auto har = http::exchangesOfHar(http::harOf({exchange, exchange}, veil, {u"test"_s, u"1"_s}));
        QVERIFY(har && har->size() == 2);
        http::Exchange expected = exchange;
        expected.response.body = read;
        expected.timing = {.connecting = -1, .encrypted = -1, .sent = -1, .headers = 40, .finished = -1};
        QCOMPARE(har->first().request, expected.request);
        QCOMPARE(har->first().response, expected.response);
        QVERIFY(har->last() == expected);
    }

    void aPhaseThatDidNotHappenIsMarked()
    {
        http::Exchange exchange;
        exchange.request = {"GET", QUrl(u"https://api.example/x"_s), {}, {}, {}};
        exchange.timing = {.connecting = 1, .encrypted = 20, .sent = 21, .headers = 40, .finished = 50};
        http::Exchange silent = exchange;
        silent.timing.headers = silent.timing.finished = -1;
        http::Veil veil;
        const QJsonObject har =
            QJsonDocument::fromJson(http::harOf({exchange, silent}, veil, {u"test"_s, u"1"_s})).object();
        const QJsonArray entries = har["log"_L1]["entries"_L1].toArray();
        QCOMPARE(entries[0]["timings"_L1]["wait"_L1].toInt(), 19);
        QCOMPARE(entries[0]["timings"_L1]["receive"_L1].toInt(), 10);
        QCOMPARE(entries[1]["timings"_L1]["wait"_L1].toInt(), -1);
        QCOMPARE(entries[1]["timings"_L1]["receive"_L1].toInt(), -1);
    }

    /// In an entry before it too, and be it in the name of a header or where the line of a recording was torn.
    void aCredentialIsVeiledWhereverItIsRepeated()
    {
        const QByteArray secret = "of-no-known-shape-1234";
        http::Exchange first;
        first.request = {
            "GET", QUrl(u"https://api.example/x"_s), {{"X-Was"_ba, secret}, {"r " + secret, "1"_ba}}, {}, {}};
        http::Exchange second = first;
        second.request.authorization = Secret("Bearer " + secret);
        http::Veil veil;
        const QByteArray har = http::harOf({first, second}, veil, {u"test"_s, u"1"_s});
        QVERIFY2(har.contains("Bearer BEARER#1") && !har.contains(secret), har.constData());

        second.request.method = "PO.example/p?access_token=" + secret;
        second.request.headers.add("Content-Type", "text/plain; was=" + secret);
        second.request.body = "x";
        second.response.reason = "Not for " + secret;
        second.response.headers.add("Content-Type", "text/plain; was=" + secret);
        http::Veil another;
        const QByteArray torn = http::harOf({second}, another, {u"test"_s, u"1"_s});
        QVERIFY2(torn.contains("access_token=BEARER#1") && !torn.contains(secret), torn.constData());
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
