// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http_client.h"
#include "network/reply_guard.h"
#include "tests/support/raw_server.h"

#include <QNetworkReply>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using network::HttpClient;
using network::Policy;

namespace {

http::Request get(const QUrl &url)
{
    http::Request request;
    request.url = url;
    return request;
}

/// Waits for the result, which may be an error.
Result<http::Exchange> wait(Future<http::Exchange> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10000) || future.resultCount() == 0)
        return failure(ErrorCode::Internal, u"test"_s, u"no result"_s);
    return future.result();
}

ErrorCode codeOf(const Result<http::Exchange> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedClientStaysOnThisComputer()
    {
        RawServer server(RawServer::http("200 OK", {}, "hello"));
        Policy policy;
        policy.closed = Error{ErrorCode::FileUnreadable, u"settings.json"_s, u"why"_s};
        HttpClient client(policy);
        QVERIFY(wait(client.send(get(server.url()), this)));
        const auto beyond = wait(client.send(get(QUrl(u"https://api.example/"_s)), this, {.unanswered = true}));
        QVERIFY(!beyond && beyond.error() == *policy.closed);
        // Qt Network Auth asks the manager itself.
        QNetworkReply *reply = client.accessManager().get(QNetworkRequest(QUrl(u"https://192.0.2.1/"_s)));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->errorString(), u"Proxy connection refused"_s); // its code says less
        reply->deleteLater();
    }

    void whoListensLearnsOfEveryExchange()
    {
        RawServer server(RawServer::http("200 OK", {}, "hello"));
        HttpClient client;
        QList<http::Exchange> heard;
        connect(&client.accessManager(), &network::AccessManager::exchanged, this,
                [&heard](const http::Exchange &exchange) { heard.append(exchange); });
        http::Request request = get(server.url());
        request.method = "POST";
        request.body = "body";
        request.authorization = Secret("Bearer abc");
        const auto result = wait(client.send(request, this));
        QVERIFY(result);
        QCOMPARE(result->response.body, "hello"_ba); // what is copied stays there
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.first().request.authorization, request.authorization);
        QVERIFY(!heard.first().request.headers.contains("Authorization"));
        QCOMPARE(heard.first().request.body, "body"_ba);
        QCOMPARE(heard.first().response, result->response);
    }

    void sendsWhatItShows()
    {
        RawServer server(RawServer::http("200 OK", "X-Two: a\r\nX-Two: b\r\n", "hello"));
        HttpClient client;
        http::Request request = get(server.url(u"/path?q=a%20b"_s));
        request.method = "PATCH";
        request.body = "body";
        request.headers.add("X-Own", "1");
        request.headers.add("X-Own", "2");
        request.authorization = Secret("Bearer abc");
        const auto result = wait(client.send(request, this));
        QVERIFY(result);
        QCOMPARE(result->response.status, 200);
        QCOMPARE(result->response.reason, "OK"_ba);
        QCOMPARE(result->response.body, "hello"_ba);
        QCOMPARE(result->response.headers.value("x-two"), "a, b"_ba);
        QVERIFY(result->timing.connecting >= 0 && result->timing.sent >= result->timing.connecting);
        QVERIFY(result->timing.headers >= result->timing.sent);
        QVERIFY(result->timing.finished >= result->timing.headers);
        QCOMPARE(result->timing.encrypted, -1);
        QVERIFY(result->startedAt > 1700000000000);

        const QByteArray sent = server.requests.at(0);
        QVERIFY(sent.startsWith("PATCH /path?q=a%20b HTTP/1.1\r\n"));
        QVERIFY(sent.endsWith("\r\n\r\nbody"));
        QVERIFY(hasHeader(sent, "Authorization: Bearer abc"));
        QVERIFY(hasHeader(sent, "X-Own: 1, 2"));
        QVERIFY(hasHeader(sent, "User-Agent: Tokenloupe/" TOKENLOUPE_VERSION));
        QVERIFY(hasHeader(sent, "Accept-Encoding: identity"));
        QVERIFY(hasHeader(sent, "Accept-Language: en"));
        for (const auto &[name, value] : result->request.headers.fields())
            QVERIFY2(sent.toLower().contains("\r\n" + name.toLower() + ": "), name.constData());
    }

    void sendsEveryMethodOnceAndWhole_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("GET without a body announces none") << "GET"_ba
                                                           << ""_ba
                                                           << ""_ba;
        QTest::newRow("GET with a body") << "GET"_ba
                                         << "x=1"_ba
                                         << "3"_ba;
        QTest::newRow("HEAD finishes") << "HEAD"_ba
                                       << ""_ba
                                       << ""_ba;
        QTest::newRow("DELETE without a body") << "DELETE"_ba
                                               << ""_ba
                                               << ""_ba;
        QTest::newRow("an empty POST says so") << "POST"_ba
                                               << ""_ba
                                               << "0"_ba;
        QTest::newRow("PURGE with a body") << "PURGE"_ba
                                           << "abc"_ba
                                           << "3"_ba;
    }

    void sendsEveryMethodOnceAndWhole()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, length);
        RawServer server(RawServer::saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        HttpClient client;
        http::Request request = get(server.url());
        request.method = method;
        request.body = body;
        const auto result = wait(client.send(request, this));
        QVERIFY(result);
        QCOMPARE(server.requests.size(), 1);
        const QByteArray sent = server.requests.at(0);
        QVERIFY(sent.startsWith(method + " / HTTP/1.1\r\n"));
        QVERIFY(sent.endsWith("\r\n\r\n" + body));
        QCOMPARE(sent.toLower().contains("content-length:"), !length.isEmpty());
        if (!length.isEmpty())
            QVERIFY(hasHeader(sent, "Content-Length: " + length));
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        for (const char *status :
             {"400 Bad Request", "403 Forbidden", "404 Not Found", "407 Proxy Authentication Required", "409 Conflict",
              "418 Teapot", "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable", "599 Odd"})
            QTest::newRow(status) << QByteArray(status) << QByteArray();
        const QByteArray status = "401 Unauthorized";
        QTest::newRow("401 without a challenge") << status << ""_ba;
        QTest::newRow("401 Bearer") << status << "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n"_ba;
        QTest::newRow("401 Basic") << status << "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba;
        QTest::newRow("401 Digest") << status << "WWW-Authenticate: Digest realm=\"x\", nonce=\"1\"\r\n"_ba;
        QTest::newRow("401 NTLM, which Qt would answer by itself") << status << "WWW-Authenticate: NTLM\r\n"_ba;
        QTest::newRow("401 Negotiate") << status << "WWW-Authenticate: Negotiate\r\n"_ba;
    }

    void everyStatusIsAnAnswer()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QByteArray, headers);
        const QByteArray body = R"({"error": "x"})";
        RawServer server([&](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 " + status + "\r\n" + headers +
                         "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
        HttpClient client;
        http::Request request = get(server.url());
        request.authorization = Secret("Bearer abc");
        const auto result = wait(client.send(request, this));
        QVERIFY2(result, result ? "" : qPrintable(describe(result.error())));
        QCOMPARE(result->response.status, status.left(3).toInt());
        QCOMPARE(result->response.body, body);
        QCOMPARE(server.requests.size(), 1);
        QVERIFY(hasHeader(server.requests.at(0), "Authorization: Bearer abc"));
    }

    void aRedirectIsShownAndNotFollowed()
    {
        RawServer target(RawServer::http("200 OK", "", "caught"));
        RawServer server(
            RawServer::http("307 Temporary Redirect", "Location: " + target.url().toEncoded() + "\r\n", ""));
        HttpClient client;
        http::Request request = get(server.url());
        request.method = "POST";
        request.body = "client_secret=s";
        request.authorization = Secret("Bearer abc");
        const auto result = wait(client.send(request, this));
        QVERIFY(result);
        QCOMPARE(result->response.status, 307);
        QCOMPARE(result->response.headers.value("Location"), target.url().toEncoded());
        QVERIFY(target.requests.isEmpty());
    }

    void noCookieComesBackAndTwoStayTwo()
    {
        RawServer server(RawServer::http("200 OK", "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n", ""));
        HttpClient client;
        const auto first = wait(client.send(get(server.url()), this));
        QVERIFY(first);
        QCOMPARE(first->response.headers.values("Set-Cookie"), (QList<QByteArray>{"a=1", "b=2"}));
        QVERIFY(wait(client.send(get(server.url()), this)));
        QVERIFY(!server.requests.at(1).toLower().contains("cookie:"));
    }

    void refusesBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<ErrorCode>("code");
        const QString url = u"http://127.0.0.1:1/"_s;
        const QByteArray none;
        QTest::newRow("a method with a space") << "BAD VERB"_ba << url << none << none << ErrorCode::UsageWrong;
        QTest::newRow("a method in lower case") << "get"_ba << url << none << none << ErrorCode::UsageWrong;
        QTest::newRow("no method") << none << url << none << none << ErrorCode::UsageWrong;
        QTest::newRow("CONNECT") << "CONNECT"_ba << url << none << none << ErrorCode::UsageWrong;
        QTest::newRow("file:") << "GET"_ba << u"file:///etc/hostname"_s << none << none << ErrorCode::UrlUnusable;
        QTest::newRow("data:") << "GET"_ba << u"data:,x"_s << none << none << ErrorCode::UrlUnusable;
        QTest::newRow("no scheme") << "GET"_ba << u"example.org/x"_s << none << none << ErrorCode::UrlUnusable;
        QTest::newRow("no host") << "GET"_ba << u"https:///x"_s << none << none << ErrorCode::UrlUnusable;
        QTest::newRow("an invalid escape")
            << "GET"_ba << u"http://127.0.0.1:1/%zz"_s << none << none << ErrorCode::UrlUnusable;
        QTest::newRow("a password in the URL")
            << "GET"_ba << u"http://u:p@127.0.0.1:1/"_s << none << none << ErrorCode::UrlUnusable;
        QTest::newRow("a line break in a value") << "GET"_ba << url << "X"_ba
                                                 << "a\r\nEvil: 1"_ba << ErrorCode::HeaderUnusable;
        QTest::newRow("a null byte in a value")
            << "GET"_ba << url << "X"_ba << QByteArray("a\0b", 3) << ErrorCode::HeaderUnusable;
        QTest::newRow("a colon in a name") << "GET"_ba << url << "X:"_ba
                                           << "a"_ba << ErrorCode::HeaderUnusable;
        QTest::newRow("no name") << "GET"_ba << url << ""_ba
                                 << "a"_ba << ErrorCode::HeaderUnusable;
        QTest::newRow("a wrong Content-Length") << "GET"_ba << url << "content-length"_ba
                                                << "99"_ba << ErrorCode::HeaderUnusable;
        QTest::newRow("a Host with a path") << "GET"_ba << url << "Host"_ba
                                            << "a/b"_ba << ErrorCode::HeaderUnusable;
        QTest::newRow("a chunked body") << "GET"_ba << url << "Transfer-Encoding"_ba
                                        << "chunked"_ba << ErrorCode::HeaderUnusable;
        QTest::newRow("a credential among the headers") << "GET"_ba << url << "Authorization"_ba
                                                        << "Bearer x"_ba << ErrorCode::HeaderUnusable;
    }

    void refusesBeforeAnythingIsSent()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, url);
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const ErrorCode, code);
        http::Request request = get(QUrl(url, QUrl::StrictMode));
        request.method = method;
        if (!name.isNull())
            request.headers.add(name, value);
        HttpClient client;
        QSignalSpy contacted(&client.accessManager(), &network::AccessManager::contacted);
        const auto result = wait(client.send(request, this));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(!describe(result.error()).contains(u"password"_s) || describe(result.error()).contains(u"user name"_s));
        QCOMPARE(contacted.size(), 0);
    }

    void aCredentialWithALineBreakIsRefused()
    {
        HttpClient client;
        http::Request request = get(QUrl(u"http://127.0.0.1:1/"_s));
        request.authorization = Secret("Bearer a\nEvil: 1");
        QCOMPARE(codeOf(wait(client.send(request, this))), ErrorCode::HeaderUnusable);
    }

    void itsOwnHostIsSentWhenValid()
    {
        RawServer server(RawServer::http("200 OK", "", ""));
        HttpClient client;
        http::Request request = get(server.url());
        request.headers.add("Host", "example.org:8080");
        QVERIFY(wait(client.send(request, this)));
        QVERIFY(hasHeader(server.requests.at(0), "Host: example.org:8080"));
    }

    void saysWhyThereIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("closed without a word") << ""_ba << ErrorCode::ConnectionDropped << u"no answer"_s;
        QTest::newRow("closed inside the body") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"_ba
                                                << ErrorCode::ConnectionDropped << u"3 of 100 bytes"_s;
        QTest::newRow("no HTTP at all") << "SSH-2.0-OpenSSH\r\n\r\n"_ba << ErrorCode::ConnectionDropped
                                        << u"no answer in HTTP"_s;
        QTest::newRow("sends too much") << "HTTP/1.1 200 OK\r\n\r\n"_ba + QByteArray(6000, 'x')
                                        << ErrorCode::AnswerTooLarge << u"5000 bytes"_s;
        QTest::newRow("sends exactly the limit")
            << "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"_ba + QByteArray(5000, 'x') << ErrorCode::Internal
            << QString();
    }

    void saysWhyThereIsNoAnswer()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, words);
        RawServer server(RawServer::saying(answer));
        HttpClient client;
        const auto result = wait(client.send(get(server.url()), this, {.bodyLimit = 5000}));
        QCOMPARE(codeOf(result), code);
        if (!result) {
            QCOMPARE(result.error().subject, u"127.0.0.1"_s);
            QVERIFY2(result.error().detail.contains(words), qPrintable(result.error().detail));
        }
    }

    void aRefusedConnectionNamesTheHost()
    {
        quint16 port = 0;
        {
            RawServer gone(RawServer::silent());
            port = gone.port();
        }
        HttpClient client;
        const auto result = wait(client.send(get(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))), this));
        QCOMPARE(codeOf(result), ErrorCode::HostUnreachable);
        QCOMPARE(result.error().subject, u"127.0.0.1"_s);
    }

    void theDeadlineIsTotal()
    {
        // One byte every 20 ms: an inactivity timer would never fire.
        QTimer drip;
        drip.setInterval(20ms);
        RawServer server([&drip](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip.start();
        });
        Policy policy;
        policy.deadline = 300ms;
        HttpClient client(policy);
        const auto result = wait(client.send(get(server.url()), this));
        QCOMPARE(codeOf(result), ErrorCode::TimedOut);
        QCOMPARE(result.error().detail, u"300 ms passed"_s);
        QTRY_COMPARE(server.open, 0);
    }

    void theDeathOfTheOwnerDropsTheConnection()
    {
        RawServer server(RawServer::silent());
        HttpClient client;
        auto owner = std::make_unique<QObject>();
        auto future = client.send(get(server.url()), owner.get());
        QTRY_COMPARE(server.requests.size(), 1);
        owner.reset();
        QVERIFY(future.isCanceled());
        QTRY_COMPARE(server.open, 0);
    }

    void theDeathOfTheClientCancels()
    {
        RawServer server(RawServer::silent());
        auto client = std::make_unique<HttpClient>();
        auto future = client->send(get(server.url()), this);
        QTRY_COMPARE(server.requests.size(), 1);
        client.reset();
        QTRY_VERIFY(future.isCanceled());
        QTRY_COMPARE(server.open, 0);
    }

    void tellsWhoWasContactedWithoutTheQuery()
    {
        RawServer server(RawServer::http("200 OK", "", ""));
        HttpClient client;
        QSignalSpy contacted(&client.accessManager(), &network::AccessManager::contacted);
        QVERIFY(wait(client.send(get(server.url(u"/tokeninfo?access_token=secret"_s)), this)));
        QCOMPARE(contacted.size(), 1);
        QCOMPARE(contacted.at(0).at(0).toByteArray(), "GET"_ba);
        QCOMPARE(contacted.at(0).at(1).toUrl(), server.url(u"/tokeninfo"_s));
        QCOMPARE(contacted.at(0).at(2).toInt(), 200);
    }

    void seesThatARequestWasSentTwice()
    {
        RawServer server(RawServer::saying(""));
        HttpClient client;
        QNetworkReply *reply = client.accessManager().get(QNetworkRequest(server.url()));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(network::ReplyGuard::of(*reply).timesSent(), server.requests.size());
        QVERIFY(server.requests.size() > 1);
        reply->deleteLater();
    }

    void rfc7009Section5AServerOfAnUnknownAuthorityGetsNothing()
    {
        QTemporaryDir dir;
        const QString key = dir.filePath(u"key.pem"_s);
        const QString cert = dir.filePath(u"cert.pem"_s);
        QProcess openssl;
        openssl.setStandardErrorFile(QProcess::nullDevice());
        openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                                     u"-subj"_s, u"/CN=test"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                                     u"-keyout"_s, key, u"-out"_s, cert});
        QVERIFY(openssl.waitForFinished());
        const auto read = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(read(cert)));
        configuration.setPrivateKey(QSslKey(read(key), QSsl::Rsa));
        auto listener = std::make_unique<QSslServer>();
        listener->setSslConfiguration(configuration);
        RawServer server(RawServer::http("200 OK", "", "secret"), std::move(listener));

        HttpClient stranger;
        const auto refused = wait(stranger.send(get(server.url(u"/"_s, u"https"_s)), this));
        QCOMPARE(codeOf(refused), ErrorCode::TlsFailed);
        QVERIFY2(refused.error().detail.contains(u"certificate"_s), qPrintable(refused.error().detail));
        QVERIFY(server.requests.isEmpty());

        Policy policy;
        policy.caCertificates = read(cert);
        HttpClient friendly(policy);
        const auto trusted = wait(friendly.send(get(server.url(u"/"_s, u"https"_s)), this));
        QVERIFY2(trusted, trusted ? "" : qPrintable(describe(trusted.error())));
        QCOMPARE(trusted->response.body, "secret"_ba);
        QVERIFY(trusted->timing.encrypted >= 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
