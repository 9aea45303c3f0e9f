// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/request_text.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestRequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsWhatWasSentWithoutItsSecrets()
    {
        http::Request request;
        request.method = "PUT";
        request.url = QUrl(u"http://127.0.0.1:4000/a%2Fb?x=%2B1&access_token=abcdefgh"_s);
        request.headers = {{"Accept", "*/*"}, {"Cookie", "sid=1234"}};
        request.body = "{\"refresh_token\":\"topsecret\"}";
        request.authorization = Secret("Bearer ya29.abcdefghijklmnop");
        http::Redactor redactor;
        QCOMPARE(http::requestText(request, redactor), "PUT /a%2Fb?x=%2B1&access_token=ACCESS#1 HTTP/1.1\n"
                                                       "Host: 127.0.0.1:4000\n"
                                                       "Authorization: Bearer BEARER#1\n"
                                                       "Accept: */*\n"
                                                       "Cookie: COOKIE#1\n"
                                                       "\n"
                                                       "{\"refresh_token\":\"REFRESH#1\"}"_ba);
    }

    void anAddressWithoutPathAsksForItsRoot()
    {
        http::Request request;
        request.url = QUrl(u"https://example.com"_s);
        http::Redactor redactor;
        QCOMPARE(http::requestText(request, redactor), "GET / HTTP/1.1\nHost: example.com\n\n"_ba);
    }
};

QTEST_GUILESS_MAIN(TestRequestText)
#include "tst_request_text.moc"
