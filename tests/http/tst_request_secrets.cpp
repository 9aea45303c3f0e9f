// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/request_secrets.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestRequestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressMayHoldOne_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("holds");
        QTest::newRow("an access token") << u"/x?fields=user&access_token=hush-0123456789"_s << true;
        QTest::newRow("a security code") << u"/x?securityCode=hush"_s << true;
        QTest::newRow("in the path") << u"/ya29.hush-01234567890123456789/x"_s << true;
        QTest::newRow("none") << u"/a%20b?q=1%2B2&x=%C3%A9&pageToken=next"_s << false;
        QTest::newRow("an empty query") << u"/x?"_s << false;
        QTest::newRow("in a fragment, which stays here") << u"/x#access_token=hush-0123456789"_s << false;
    }

    void anAddressMayHoldOne()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, holds);
        QCOMPARE(http::isSecretAddress(QUrl(u"http://h.example"_s + path)), holds);
    }

    void theRestOfARequestMayHoldOne_data()
    {
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("holds");
        const http::Headers none;
        const http::Headers json = {{"Content-Type", "application/json"}};
        const QByteArray big(1024 * 1024, 'x');
        QTest::newRow("a header of such a name") << http::Headers{{"X-Api-Key", "1234"}} << ""_ba << true;
        QTest::newRow("a cookie") << http::Headers{{"Cookie", "a=b"}} << ""_ba << true;
        QTest::newRow("a header that holds a token")
            << http::Headers{{"X-Other", "ya29.hush-01234567890123456789"}} << ""_ba << true;
        QTest::newRow("a form") << none << "grant_type=refresh_token&refresh_token=hush"_ba << true;
        QTest::newRow("JSON") << json << "{\"client_secret\": \"hush\"}"_ba << true;
        QTest::newRow("at the beginning of a large body") << none << "password=hush&file=" + big << true;
        QTest::newRow("nothing") << none << ""_ba << false;
        QTest::newRow("what says no more than what is sent")
            << json << "{\"title\": \"caf\xc3\xa9 & more\", \"pageSize\": 100000}"_ba << false;
        QTest::newRow("a large body without") << none << big << false;
    }

    void theRestOfARequestMayHoldOne()
    {
        QFETCH(const http::Headers, headers);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, holds);
        http::Request request;
        request.headers = headers;
        request.body = body;
        QCOMPARE(http::carriesSecret(request), holds);
    }
};

QTEST_GUILESS_MAIN(TestRequestSecrets)
#include "tst_request_secrets.moc"
