// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redirect.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

http::Exchange exchange(const QByteArray &method, int status, const QByteArray &location,
                        const QByteArray &from = "https://api.example/a/b?q=1")
{
    http::Exchange result;
    result.request = {method,
                      QUrl::fromEncoded(from),
                      {{"Cookie", "sid=1"}, {"X-Other", "2"}, {"Content-Type", "text/plain"}},
                      method == "GET" ? QByteArray() : QByteArray("body"),
                      Secret("Bearer x")};
    result.response.status = status;
    result.response.headers.add("Location", location);
    return result;
}

} // namespace

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesTheLocation_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("whole") << "https://api.example/c"_ba
                               << "https://api.example/c"_ba;
        QTest::newRow("a path") << "/c?d=%2F"_ba
                                << "https://api.example/c?d=%2F"_ba;
        QTest::newRow("relative") << "c"_ba
                                  << "https://api.example/a/c"_ba;
        QTest::newRow("without a scheme") << "//other.example/c"_ba
                                          << "https://other.example/c"_ba;
        QTest::newRow("user info is dropped") << "https://me:pw@other.example/"_ba
                                              << "https://other.example/"_ba;
    }

    void resolvesTheLocation()
    {
        QFETCH(const QByteArray, location);
        QFETCH(const QByteArray, next);
        const auto hop = http::nextHop(exchange("GET", 302, location));
        QVERIFY(hop);
        QCOMPARE(hop->next.url.toEncoded(), next);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("a file") << "file:///etc/passwd"_ba;
        QTest::newRow("a script") << "javascript:alert(1)"_ba;
        QTest::newRow("plain http from https") << "http://api.example/c"_ba;
        QTest::newRow("no host") << "https:///c"_ba;
    }

    void refuses()
    {
        QFETCH(const QByteArray, location);
        const auto hop = http::nextHop(exchange("GET", 302, location));
        QVERIFY(!hop);
        QCOMPARE(hop.error().code, ErrorCode::UrlUnusable);
    }

    void choosesTheMethod_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("301 makes a POST a GET") << "POST"_ba << 301 << "GET"_ba;
        QTest::newRow("302 makes a POST a GET") << "POST"_ba << 302 << "GET"_ba;
        QTest::newRow("302 leaves a PUT") << "PUT"_ba << 302 << "PUT"_ba;
        QTest::newRow("303 makes a PUT a GET") << "PUT"_ba << 303 << "GET"_ba;
        QTest::newRow("303 leaves a HEAD") << "HEAD"_ba << 303 << "HEAD"_ba;
        QTest::newRow("307 leaves a POST") << "POST"_ba << 307 << "POST"_ba;
        QTest::newRow("308 leaves a POST") << "POST"_ba << 308 << "POST"_ba;
    }

    void choosesTheMethod()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const int, status);
        QFETCH(const QByteArray, next);
        const auto hop = http::nextHop(exchange(method, status, "/c"));
        QVERIFY(hop);
        QCOMPARE(hop->next.method, next);
        QCOMPARE(hop->next.body.isEmpty(), next == "GET");
        QCOMPARE(hop->next.headers.contains("Content-Type"), next != "GET");
        QCOMPARE(hop->next.authorization.reveal(), "Bearer x"_ba);
    }

    void nothingSecretLeavesTheOrigin_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("another host") << "https://other.example/a"_ba;
        QTest::newRow("another port") << "https://api.example:444/a"_ba;
        QTest::newRow("a host below") << "https://x.api.example/a"_ba;
    }

    void nothingSecretLeavesTheOrigin()
    {
        QFETCH(const QByteArray, location);
        const auto hop = http::nextHop(exchange("POST", 307, location));
        QVERIFY(hop);
        QVERIFY(hop->next.authorization.isEmpty());
        QVERIFY(!hop->next.headers.contains("Cookie"));
        QVERIFY(hop->next.body.isEmpty());
        QCOMPARE(hop->next.headers.value("X-Other"), "2"_ba);
        QCOMPARE(hop->parts.size(), 4);
        QVERIFY(http::inWords(*hop).first().contains(u"Authorization"_s));
    }

    void headersWhoseNamesSayThatTheyLetInStay()
    {
        http::Exchange exchange = ::exchange("GET", 302, "https://other.example/a");
        exchange.request.headers = {{"Private-Token", "s3cret"},
                                    {"X-Vault-Token", "s3cret"},
                                    {"X-Authorization", "Bearer opaque"},
                                    {"Authentication", "opaque"},
                                    {"Cf-Access-Jwt-Assertion", "opaque"},
                                    {"X-Amzn-Oidc-Data", "eyJhbGciOiJub25lIn0.e30.c2ln"},
                                    {"X-Other", "2"}};
        const auto hop = http::nextHop(exchange);
        QVERIFY(hop);
        QCOMPARE(hop->next.headers, (http::Headers{{"X-Other", "2"}}));
        QVERIFY(http::inWords(*hop).join(u' ').contains(u"Private-Token: not sent"_s));
    }

    void rfc9110Section72TheHostIsThatOfTheTarget_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QSet<QString>>("allowed");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("another host") << "https://other.example/a"_ba << QSet<QString>() << false;
        QTest::newRow("another host that the user allowed")
            << "https://other.example/a"_ba << QSet{u"other.example"_s} << false;
        QTest::newRow("the same origin") << "/a"_ba << QSet<QString>() << true;
    }

    void rfc9110Section72TheHostIsThatOfTheTarget()
    {
        QFETCH(const QByteArray, location);
        QFETCH(const QSet<QString>, allowed);
        QFETCH(const bool, isKept);
        http::Exchange exchange = ::exchange("GET", 302, location);
        exchange.request.headers.add("host", "front.example");
        const auto hop = http::nextHop(exchange, allowed);
        QVERIFY(hop);
        QCOMPARE(hop->next.headers.contains("Host"), isKept);
        QCOMPARE(http::inWords(*hop).join(u' ').contains(u"Host: not sent"_s), !isKept);
        QVERIFY(!http::withheld(exchange).contains(u"Host"_s)); // no yes would send it
    }

    void theLengthOfABodyGoesWithIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("a GET instead") << 303 << "/a"_ba << false;
        QTest::newRow("another origin") << 307 << "https://other.example/a"_ba << false;
        QTest::newRow("the same request again") << 307 << "/a"_ba << true;
    }

    void theLengthOfABodyGoesWithIt()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, location);
        QFETCH(const bool, isKept);
        http::Exchange exchange = ::exchange("POST", status, location);
        exchange.request.headers.add("Content-Length", QByteArray::number(exchange.request.body.size()));
        const auto hop = http::nextHop(exchange);
        QVERIFY(hop);
        QCOMPARE(hop->next.body.isEmpty(), !isKept);
        QCOMPARE(hop->next.headers.contains("Content-Length"), isKept);
    }

    void theUserMayAllowAHost()
    {
        const auto hop = http::nextHop(exchange("POST", 307, "https://other.example/a"), {u"other.example"_s});
        QVERIFY(hop);
        QCOMPARE(hop->next.authorization.reveal(), "Bearer x"_ba);
        QCOMPARE(hop->next.body, "body"_ba);
        for (const http::RedirectPart &part : hop->parts)
            QVERIFY2(part.kept && part.why.contains(u"you allowed"), qPrintable(part.name));
    }

    void aHostWithoutAPortIsTheOneAtTheUsualPort_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("named");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("the usual port") << "https://other.example/a"_ba << u"other.example"_s << true;
        QTest::newRow("the usual port, in words") << "https://other.example:443/a"_ba << u"other.example"_s << true;
        QTest::newRow("both name the usual port") << "https://other.example/a"_ba << u"other.example:443"_s << true;
        QTest::newRow("another port") << "https://other.example:8443/a"_ba << u"other.example"_s << false;
        QTest::newRow("another port, named") << "https://other.example:8443/a"_ba << u"other.example:8443"_s << true;
        QTest::newRow("the usual port of another scheme")
            << "https://other.example/a"_ba << u"other.example:80"_s << false;
    }

    /// What answers at another port may be another person's.
    void aHostWithoutAPortIsTheOneAtTheUsualPort()
    {
        QFETCH(const QByteArray, location);
        QFETCH(const QString, named);
        QFETCH(const bool, isKept);
        const auto hop = http::nextHop(exchange("POST", 307, location), {named});
        QVERIFY(hop);
        QCOMPARE(!hop->next.authorization.isEmpty(), isKept);
        QCOMPARE(!hop->next.body.isEmpty(), isKept);
    }

    void whatWaitsForAYesIsNamed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QStringList>("names");
        const QStringList credentials = {u"Authorization"_s, u"X-Api-Key"_s};
        QTest::newRow("another host") << "POST"_ba << 307 << "https://other.example/a"_ba
                                      << credentials + QStringList{u"The body"_s};
        QTest::newRow("another host, and a GET has no body")
            << "POST"_ba << 303 << "https://other.example/a"_ba << credentials;
        QTest::newRow("the same origin") << "POST"_ba << 307 << "/a"_ba << QStringList();
        QTest::newRow("nowhere") << "POST"_ba << 307 << "file:///a"_ba << QStringList();
    }

    void whatWaitsForAYesIsNamed()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const int, status);
        QFETCH(const QByteArray, location);
        http::Exchange exchange = ::exchange(method, status, location);
        exchange.request.headers = {{"X-Api-Key", "1"}, {"Accept", "2"}};
        QTEST(http::withheld(exchange), "names");
    }

    void theUsualPortIsTheSameOrigin()
    {
        QVERIFY(http::isSameOrigin(QUrl(u"https://a"_s), QUrl(u"https://a:443/b"_s)));
        QVERIFY(!http::isSameOrigin(QUrl(u"https://a"_s), QUrl(u"http://a:443"_s)));
    }

    void knowsARedirect_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("is");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {200, 300, 304, 305, 306, 401})
            QTest::addRow("%d", status) << status << false;
    }

    void knowsARedirect()
    {
        QFETCH(const int, status);
        QFETCH(const bool, is);
        QCOMPARE(http::isRedirect(exchange("GET", status, "/c").response), is);
        http::Response bare;
        bare.status = status;
        QVERIFY(!http::isRedirect(bare));
    }
};

QTEST_APPLESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
