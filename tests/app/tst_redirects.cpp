// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redirects.h"
#include "tests/support/raw_server.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

RawServer::Answer redirectTo(const QByteArray &status, const QByteArray &location)
{
    return RawServer::http(status, "Location: " + location + "\r\n", {});
}

http::Request post(const QUrl &url)
{
    return {"POST",
            url,
            {{"Cookie", "sid=planted"}, {"Content-Type", "text/plain"}},
            "planted body",
            Secret("Bearer planted")};
}

template<class T>
Result<T> wait(Future<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return failure(ErrorCode::Internal, u"test"_s, u"no result"_s);
    return future.result();
}

} // namespace

class TestRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherPortNeverSeesTheCredentialOrTheBody_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
            QTest::addRow("%s", status) << QByteArray(status);
    }

    void anotherPortNeverSeesTheCredentialOrTheBody()
    {
        QFETCH(const QByteArray, status);
        RawServer other(RawServer::http("200 OK", {}, "there"));
        RawServer first(redirectTo(status, other.url(u"/there"_s).toEncoded()));
        const auto chain = run(post(first.url()));
        QVERIFY2(chain, chain ? "" : qPrintable(describe(chain.error())));
        QCOMPARE(chain->size(), 2);
        QCOMPARE(chain->last().response.body, "there"_ba);
        QVERIFY(hasHeader(first.requests.first(), "Authorization: Bearer planted"));
        QCOMPARE(other.requests.size(), 1);
        QVERIFY2(!other.requests.first().contains("planted"), other.requests.first().constData());
    }

    void theSameOriginSeesThemAgain()
    {
        std::unique_ptr<RawServer> server;
        const auto answer = [](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("POST /a "))
                redirectTo("307 Temporary", "/b")(socket, request);
            else
                RawServer::http("200 OK", {}, "there")(socket, request);
        };
        server = std::make_unique<RawServer>(answer);
        const auto chain = run(post(server->url(u"/a"_s)));
        QVERIFY(chain);
        QCOMPARE(server->requests.size(), 2);
        QVERIFY(hasHeader(server->requests.last(), "Authorization: Bearer planted"));
        QVERIFY(server->requests.last().endsWith("planted body"));
    }

    void aCircleEnds()
    {
        RawServer server(redirectTo("302 Found", "/again"));
        const auto chain = run(post(server.url()));
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::AnswerMalformed);
        QCOMPARE(server.requests.size(), http::mostRedirects + 1);
    }

    void whatIsNoRedirectIsTheWholeChain()
    {
        RawServer server(RawServer::http("200 OK", {}, {}));
        const auto chain = run(post(server.url()));
        QVERIFY(chain);
        QCOMPARE(chain->size(), 1);
    }

    void aLocationThatIsNoneEndsItWithAReason()
    {
        RawServer server(redirectTo("302 Found", "file:///etc/passwd"));
        const auto chain = run(post(server.url()));
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::UrlUnusable);
    }

    void aHostThatIsAllowedGetsNoCredentialOverPlainHttp()
    {
        RawServer server(redirectTo("307 Temporary", "http://api.invalid/x")); // which is never looked up
        const auto chain = run(post(server.url()), {{u"api.invalid"_s}, {}});
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::UrlUnusable);
        QVERIFY(chain.error().detail.contains(u"--allow-http api.invalid"));
    }

    void aHostThatIsAllowedGetsNoOtherSecretOverPlainHttp_data()
    {
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a key in a header") << http::Headers{{"X-Api-Key", "planted"}} << ""_ba;
        QTest::newRow("a form") << http::Headers() << "refresh_token=planted"_ba;
    }

    void aHostThatIsAllowedGetsNoOtherSecretOverPlainHttp()
    {
        QFETCH(const http::Headers, headers);
        QFETCH(const QByteArray, body);
        RawServer server(redirectTo("307 Temporary", "http://api.invalid/x"));
        const auto chain = run({"POST", server.url(), headers, body, {}}, {{u"api.invalid"_s}, {}});
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::UrlUnusable);
        QVERIFY2(chain.error().detail.contains(u"--allow-http api.invalid"), qPrintable(describe(chain.error())));
    }

private:
    Result<app::RedirectChain> run(const http::Request &request, const app::RedirectRules &rules = {})
    {
        const auto first = wait(m_client.send(request, this));
        if (!first)
            return tl::unexpected<Error>(first.error());
        return wait(app::followRedirects(m_client, *first, rules, {}, this));
    }

    network::HttpClient m_client;
};

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
