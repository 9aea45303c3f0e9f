// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http_server.h"

#include "tests/support/raw_http.h"

#include <QTcpServer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Says what it was asked, so that a test sees what reached the handler.
sandbox::Answer echo(const http::Request &request)
{
    if (request.url.path() == "/slow"_L1)
        return {http::Response{200, {}, {{"Content-Type"_ba, "text/plain"_ba}}, "late"_ba},
                std::chrono::milliseconds(300)};
    const QByteArray said =
        request.method + '|' + request.url.toEncoded() + '|' + request.authorization.reveal() + '|' + request.body;
    return http::Response{
        404,
        {},
        {{"Content-Type"_ba, "text/plain"_ba}, {"Set-Cookie"_ba, "a=1"_ba}, {"Set-Cookie"_ba, "b=2"_ba}},
        said};
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

    sandbox::HttpServer m_server{echo};
    quint16 m_port = 0;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<quint16> port = m_server.listen(0);
        QVERIFY(port);
        m_port = *port;
    }

    void handsOverTheRequest_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a query stays as it is encoded") << "GET"_ba
                                                        << "/a%2Fb?code=4%2F0A%2Bx+y&e="_ba << QByteArray();
        QTest::newRow("a form") << "POST"_ba
                                << "/token"_ba
                                << "a=1&b=%2B"_ba;
        QTest::newRow("PUT without a body") << "PUT"_ba
                                            << "/api/library/v1/plain"_ba << QByteArray();
        QTest::newRow("PATCH") << "PATCH"_ba
                               << "/x"_ba
                               << "{}"_ba;
        QTest::newRow("DELETE") << "DELETE"_ba
                                << "/x"_ba << QByteArray();
        QTest::newRow("OPTIONS") << "OPTIONS"_ba
                                 << "/x"_ba << QByteArray();
        QTest::newRow("GET with a body") << "GET"_ba
                                         << "/x"_ba
                                         << "{}"_ba;
    }

    void handsOverTheRequest()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        const QByteArray request =
            raw_http::request(m_port, method, target, {"Authorization: bearer  two spaces"_ba}, body);
        const http::Response response = raw_http::send(m_port, request);
        QCOMPARE(response.status, 404);
        const QByteArray url = "http://127.0.0.1:"_ba + QByteArray::number(m_port) + target;
        QCOMPARE(response.body, method + '|' + url + "|bearer  two spaces|" + body);
        QList<QByteArray> cookies = response.headers.values("Set-Cookie"_ba);
        std::sort(cookies.begin(), cookies.end());
        QCOMPARE(cookies, (QList{"a=1"_ba, "b=2"_ba}));
    }

    void answersHeadWithoutABody()
    {
        const http::Response response = raw_http::send(m_port, raw_http::request(m_port, "HEAD"_ba, "/x"_ba));
        QCOMPARE(response.status, 404);
        QCOMPARE(response.body, QByteArray());
    }

    void refuses_data()
    {
        QTest::addColumn<QList<QByteArray>>("headers");
        QTest::addColumn<int>("status");
        const QByteArray own = "127.0.0.1:"_ba + QByteArray::number(port());
        QTest::newRow("the Host of another site") << QList{"Host: evil.example"_ba} << 421;
        QTest::newRow("localhost, which is a name") << QList{"Host: localhost:"_ba + QByteArray::number(port())} << 421;
        QTest::newRow("our address without the port") << QList{"Host: 127.0.0.1"_ba} << 421;
        QTest::newRow("two Hosts") << QList{"Host: "_ba + own, "Host: evil.example"_ba} << 421;
        QTest::newRow("a foreign Origin") << QList{"Origin: http://evil.example"_ba} << 403;
        QTest::newRow("another port's Origin") << QList{"Origin: http://127.0.0.1:1"_ba} << 403;
        QTest::newRow("our Origin with https") << QList{"Origin: https://"_ba + own} << 403;
        QTest::newRow("Origin null of nobody knows whom") << QList{"Origin: null"_ba} << 403;
        QTest::newRow("Origin null of another site")
            << QList{"Origin: null"_ba, "Sec-Fetch-Site: cross-site"_ba} << 403;
        QTest::newRow("two Origins") << QList{"Origin: http://"_ba + own, "Origin: http://evil.example"_ba} << 403;
        QTest::newRow("our own Origin") << QList{"Origin: http://"_ba + own} << 404;
        QTest::newRow("Origin null of our own page")
            << QList{"Origin: null"_ba, "Sec-Fetch-Site: same-origin"_ba} << 404;
    }

    void refuses()
    {
        QFETCH(QList<QByteArray>, headers);
        QFETCH(int, status);
        const http::Response response =
            raw_http::send(m_port, raw_http::request(m_port, "POST"_ba, "/token"_ba, headers, "a=1"_ba));
        QCOMPARE(response.status, status);
    }

    void everyAnswerIsDefensive()
    {
        for (const QByteArray &origin :
             {"http://evil.example"_ba, "http://127.0.0.1:"_ba + QByteArray::number(m_port)}) {
            const http::Response response =
                raw_http::send(m_port, raw_http::request(m_port, "GET"_ba, "/x"_ba, {"Origin: "_ba + origin}));
            QCOMPARE(response.headers.values("Cache-Control"_ba), QList{"no-store"_ba});
            QCOMPARE(response.headers.value("Referrer-Policy"_ba), "no-referrer"_ba);
            QCOMPARE(response.headers.value("X-Content-Type-Options"_ba), "nosniff"_ba);
            QVERIFY(response.headers.value("Content-Security-Policy"_ba).contains("frame-ancestors 'none'"));
            for (const auto &[name, value] : response.headers.fields())
                QVERIFY2(!name.toLower().startsWith("access-control-"), name.constData());
        }
    }

    void capsTheBody()
    {
        const qsizetype limit = sandbox::HttpServer::bodyLimit;
        const auto post = [this](qsizetype size) {
            return raw_http::send(m_port, raw_http::request(m_port, "POST"_ba, "/x"_ba, {}, QByteArray(size, 'a')));
        };
        QCOMPARE(post(limit).status, 404);
        QCOMPARE(post(limit + 1).status, 413);
    }

    void hangsUpOnAFlood()
    {
        const http::Response response = raw_http::send(
            m_port, raw_http::request(m_port, "POST"_ba, "/x"_ba, {}, QByteArray(30 * 1024 * 1024, 'a')));
        QCOMPARE(response.status, 0);
        QCOMPARE(raw_http::send(m_port, raw_http::request(m_port, "GET"_ba, "/x"_ba)).status, 404);
    }

    /// Somebody who tries each port holds what he finds open.
    void ofManyConnectionsTheOldestMakesRoomForTheNext()
    {
        sandbox::HttpServer server(echo);
        const quint16 port = server.listen(0).value();
        const auto crowd = crowdAt(port, sandbox::HttpServer::mostConnections);
        QCOMPARE(raw_http::send(port, raw_http::request(port, "GET"_ba, "/x"_ba)).status, 404);
        QTRY_COMPARE(crowd.front()->state(), QTcpSocket::UnconnectedState);
        for (size_t i = 1; i < crowd.size(); ++i)
            QCOMPARE(crowd[i]->state(), QTcpSocket::ConnectedState);

        const auto second = crowdAt(port, sandbox::HttpServer::mostConnections);
        for (const auto &socket : crowd)
            QTRY_COMPARE(socket->state(), QTcpSocket::UnconnectedState);
        QCOMPARE(raw_http::send(port, raw_http::request(port, "GET"_ba, "/x"_ba)).status, 404);
    }

    void whoIsAnsweredIsNotTheOldest()
    {
        sandbox::HttpServer server(echo);
        const quint16 port = server.listen(0).value();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port);
        const auto isAnswered = [&client, port] {
            client.write(raw_http::request(port, "GET"_ba, "/x"_ba));
            QByteArray received;
            return QTest::qWaitFor([&] { return raw_http::parse(received += client.readAll(), true).has_value(); });
        };
        QVERIFY(isAnswered());
        const auto crowd = crowdAt(port, sandbox::HttpServer::mostConnections - 1);
        QVERIFY(isAnswered());
        const auto oneMore = crowdAt(port, 1);
        QTRY_COMPARE(crowd.front()->state(), QTcpSocket::UnconnectedState);
        QVERIFY(isAnswered());
    }

    void aConnectionServesManyRequests()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        const QByteArray request = raw_http::request(m_port, "POST"_ba, "/x"_ba, {}, QByteArray(40000, 'a'));
        for (int i = 0; i < 12; ++i) { // together more than a connection may send for one request
            socket.write(request);
            QByteArray received;
            QTRY_VERIFY_WITH_TIMEOUT(raw_http::parse(received += socket.readAll(), true), 10000);
        }
    }

    void aLateAnswerHoldsUpNobody()
    {
        QTcpSocket slow;
        slow.connectToHost(QHostAddress::LocalHost, m_port);
        slow.write(raw_http::request(m_port, "GET"_ba, "/slow"_ba));
        QVERIFY(QTest::qWaitFor([&] { return slow.bytesToWrite() == 0; }));
        QCOMPARE(raw_http::send(m_port, raw_http::request(m_port, "GET"_ba, "/x"_ba)).status, 404);
        QCOMPARE(slow.bytesAvailable(), 0);
        QTRY_VERIFY(slow.bytesAvailable() > 0);
        QVERIFY(slow.readAll().endsWith("late"));
    }

    void aClientThatLeftGetsNoLateAnswer()
    {
        for (int i = 0; i < 3; ++i) {
            QTcpSocket impatient;
            impatient.connectToHost(QHostAddress::LocalHost, m_port);
            impatient.write(raw_http::request(m_port, "GET"_ba, "/slow"_ba));
            QVERIFY(QTest::qWaitFor([&] { return impatient.bytesToWrite() == 0; }));
            impatient.abort();
        }
        QCOMPARE(raw_http::send(m_port, raw_http::request(m_port, "GET"_ba, "/slow"_ba)).body, "late"_ba);
    }

    void endsWithAnswersOutstanding()
    {
        QTcpSocket client;
        {
            sandbox::HttpServer server(echo);
            const quint16 port = server.listen(0).value();
            client.connectToHost(QHostAddress::LocalHost, port);
            client.write(raw_http::request(port, "GET"_ba, "/slow"_ba));
            QVERIFY(QTest::qWaitFor([&] { return client.bytesToWrite() == 0; }));
            QCOMPARE(raw_http::send(port, raw_http::request(port, "GET"_ba, "/x"_ba)).status, 404);
        }
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(client.bytesAvailable(), 0);
    }

    void saysWhenThePortIsTaken()
    {
        sandbox::HttpServer second(echo);
        const Result<quint16> port = second.listen(m_port);
        QVERIFY(!port);
        QCOMPARE(port.error().code, ErrorCode::PortUnavailable);
        QCOMPARE(port.error().subject, u"127.0.0.1:%1"_s.arg(m_port));
    }

private:
    using Crowd = std::vector<std::unique_ptr<QTcpSocket>>;

    /// Connected one after the other; they say nothing or begin a request.
    static Crowd crowdAt(quint16 port, qsizetype size)
    {
        Crowd crowd;
        while (qsizetype(crowd.size()) < size) {
            auto &socket = *crowd.emplace_back(std::make_unique<QTcpSocket>());
            socket.connectToHost(QHostAddress::LocalHost, port);
            if (!QTest::qWaitFor([&socket] { return socket.state() == QTcpSocket::ConnectedState; }))
                qFatal("the server takes no connection");
            if (crowd.size() % 2 == 0)
                socket.write("GET /x HT");
        }
        return crowd;
    }

    quint16 port() const { return m_port; }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
