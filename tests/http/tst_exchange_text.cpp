// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_text.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestExchangeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothMessagesAreRead()
    {
        const auto exchange = http::parseExchangeText("POST /drive/v3/files?a=%2B HTTP/1.1\r\n"
                                                      "Host: www.googleapis.com\r\n"
                                                      "authorization: Bearer t\r\n"
                                                      "Authorization: Bearer u\r\n"
                                                      "X-Empty:\r\n"
                                                      "\r\n"
                                                      "{\"a\":1}\r\n"
                                                      "\r\n"
                                                      "HTTP/2 401 Unauthorized\r\n"
                                                      "Date: Tue, 03 Mar 2026 10:00:00 GMT\r\n"
                                                      "\r\n"
                                                      "line 1\nline 2\n");
        QVERIFY(exchange);
        QCOMPARE(exchange->request.method, "POST"_ba);
        QCOMPARE(exchange->request.url.toEncoded(), "https://www.googleapis.com/drive/v3/files?a=%2B"_ba);
        QCOMPARE(exchange->request.authorization.reveal(), "Bearer t"_ba);
        QCOMPARE(exchange->request.headers.values("Authorization"), QList<QByteArray>{"Bearer u"_ba});
        QVERIFY(!exchange->request.headers.contains("Host"));
        QCOMPARE(exchange->request.body.trimmed(), "{\"a\":1}"_ba);
        QCOMPARE(exchange->response.status, 401);
        QCOMPARE(exchange->response.reason, "Unauthorized"_ba);
        QCOMPARE(exchange->response.body, "line 1\nline 2"_ba);
    }

    void aRequestAloneHasNoStatus()
    {
        const auto exchange = http::parseExchangeText("GET http://127.0.0.1:8080/api HTTP/1.1\n\n");
        QVERIFY(exchange);
        QCOMPARE(exchange->response.status, 0);
        QCOMPARE(exchange->request.url.port(), 8080);
    }

    void aBodyMaySpeakOfHttp()
    {
        const auto exchange = http::parseExchangeText("POST / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 is old\n\n"
                                                      "HTTP/1.1 401 Unauthorized\n\n");
        QVERIFY(exchange);
        QCOMPARE(exchange->response.status, 401);
        QCOMPARE(exchange->request.body, "HTTP/1.1 is old"_ba);
    }

    void anAnswerIsReadAlone()
    {
        const QByteArray text = "HTTP/2 401\r\nWWW-Authenticate: Bearer\r\n\r\n{}\n";
        QVERIFY(http::beginsAsAnswer(text));
        const auto response = http::parseAnswerText(text);
        QVERIFY(response);
        QCOMPARE(response->status, 401);
        QCOMPARE(response->headers.value("WWW-Authenticate"), "Bearer"_ba);
        QCOMPARE(response->body, "{}"_ba);
        QVERIFY(http::beginsAsAnswer("HTTP/1.1 200 OK"));
    }

    void whatBeginsOtherwiseIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a request") << "GET / HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n"_ba;
        QTest::newRow("a version alone") << "HTTP/1.1\n401"_ba;
        QTest::newRow("a long line") << "HTTP/1.1 " + QByteArray(20'000, '4');
    }

    void whatBeginsOtherwiseIsNoAnswer()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!http::beginsAsAnswer(text));
        QCOMPARE(http::parseAnswerText(text).error().code, ErrorCode::TextMalformed);
    }

    void loopbackIsPlainHttp()
    {
        const auto exchange = http::parseExchangeText("GET / HTTP/1.1\nHost: 127.0.0.1:8080\n\n");
        QVERIFY(exchange);
        QCOMPARE(exchange->request.url.scheme(), u"http"_s);
    }

    void whatIsNoExchangeIsNamedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << ""_ba << u"line 11"_s;
        QTest::newRow("no request line") << "hello\n"_ba << u"line 11"_s;
        QTest::newRow("no host") << "GET / HTTP/1.1\nAccept: a\n\n"_ba << u"line 11"_s;
        QTest::newRow("a header without a colon") << "GET / HTTP/1.1\nHost: a.example\nnonsense\n\n"_ba << u"line 13"_s;
        QTest::newRow("the same in the answer")
            << "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 No\nnonsense\n"_ba << u"line 15"_s;
        QTest::newRow("a status that is none")
            << "GET / HTTP/1.1\nHost: a.example\nHTTP/1.1 4 No\n\n"_ba << u"line 13"_s;
        QTest::newRow("a status of two digits")
            << "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 40 X\nDate: x\n\n"_ba << u"line 14"_s;
        QTest::newRow("a status that is a word, behind a body")
            << "POST / HTTP/1.1\nHost: a.example\n\na=1\n\nHTTP/1.1 Unauthorized\n"_ba << u"line 16"_s;
        QTest::newRow("a status line in small letters")
            << "GET / HTTP/1.1\nHost: a.example\n\nhttp/1.1 401 No\n"_ba << u"line 14"_s;
    }

    void whatIsNoExchangeIsNamedByItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, line);
        const auto exchange = http::parseExchangeText(text, 11);
        QVERIFY(!exchange);
        QCOMPARE(exchange.error().code, ErrorCode::TextMalformed);
        QVERIFY2(exchange.error().subject.contains(line), qPrintable(exchange.error().subject));
    }
};

QTEST_GUILESS_MAIN(TestExchangeText)
#include "tst_exchange_text.moc"
