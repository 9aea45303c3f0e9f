// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loopback_receiver.h"

#include <QCryptographicHash>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QtTest>
#include <memory>

using namespace Qt::StringLiterals;
using network::LoopbackReceiver;

namespace {

/// Accepts the query `good=1` alone.
std::optional<Error> judge(const QByteArray &query)
{
    if (query == "good=1")
        return std::nullopt;
    return Error{ErrorCode::AuthorizationRejected, QString::fromLatin1(query), u"<b>“rule”</b>"_s};
}

class Receiver
{
public:
    Receiver()
        : m_uri(receiver.listen().value_or(QString()))
    {
        QObject::connect(&receiver, &LoopbackReceiver::accepted, &receiver, [this] { ++accepted; });
        QObject::connect(&receiver, &LoopbackReceiver::rejected, &receiver, [this] { ++rejected; });
    }

    quint16 port() const { return static_cast<quint16>(QUrl(m_uri).port()); }
    const QString &uri() const { return m_uri; }

    std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, port());
        return QTest::qWaitFor([&socket] { return socket->state() == QTcpSocket::ConnectedState; }) ? std::move(socket)
                                                                                                    : nullptr;
    }

    std::unique_ptr<QTcpSocket> sent(const QByteArray &bytes) const
    {
        auto socket = connected();
        if (socket)
            socket->write(bytes);
        return socket;
    }

    /// `start` is the request line without its version.
    QByteArray request(const QByteArray &start, const QByteArray &headers = {}) const
    {
        const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
        return start + " HTTP/1.1\r\n" + (headers.isNull() ? host : headers) + "\r\n";
    }

    LoopbackReceiver receiver{judge};
    int accepted = 0;
    int rejected = 0;

private:
    QString m_uri;
};

/// All that comes until the connection closes.
QByteArray answerOf(QTcpSocket &socket)
{
    if (!QTest::qWaitFor([&socket] { return socket.state() == QTcpSocket::UnconnectedState; }, 8000))
        return "the connection stays open";
    return socket.readAll();
}

QByteArray inlineHash(const QByteArray &page, const QByteArray &element)
{
    const qsizetype from = page.indexOf('<' + element + '>') + element.size() + 2;
    const QByteArray text = page.mid(from, page.indexOf("</" + element + '>') - from);
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
}

} // namespace

class TestLoopbackReceiver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensWhereTheClientHasRegistered_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("RFC 8252 7.3: IPv4") << "127.0.0.1"_ba
                                            << "/a/b"_ba
                                            << "/a/b"_ba;
        QTest::newRow("RFC 8252 7.3: IPv6") << "[::1]"_ba
                                            << "/cb"_ba
                                            << "/cb"_ba;
        QTest::newRow("RFC 8252 8.3: a name, which may mean either") << "localhost"_ba
                                                                     << "/cb"_ba
                                                                     << "/cb"_ba;
        QTest::newRow("no path") << "127.0.0.1"_ba
                                 << ""_ba
                                 << "/"_ba;
    }

    void listensWhereTheClientHasRegistered()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, target);
        for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
            const bool is4 = address == QHostAddress::LocalHost;
            if (host != "localhost" && (host == "[::1]") == is4)
                continue;
            LoopbackReceiver receiver(judge);
            const auto uri = receiver.listen({host, 0, path});
            QVERIFY2(uri, uri ? "" : qPrintable(describe(uri.error())));
            const auto port = static_cast<quint16>(QUrl(*uri).port());
            QCOMPARE(*uri, u"http://%1:%2%3"_s.arg(QLatin1StringView(host)).arg(port).arg(QLatin1StringView(path)));
            bool accepted = false;
            connect(&receiver, &LoopbackReceiver::accepted, &receiver, [&accepted] { accepted = true; });
            QTcpSocket socket;
            socket.connectToHost(address, port);
            socket.write("GET " + target + "?good=1 HTTP/1.1\r\nHost: " + host + ':' + QByteArray::number(port) +
                         "\r\n\r\n");
            QTRY_VERIFY(accepted);
            QVERIFY(!receiver.isListening());
        }
    }

    void aPortThatIsTakenOnTheNamesOtherAddressIsTaken()
    {
        QTcpServer stranger;
        if (!stranger.listen(QHostAddress::LocalHostIPv6))
            QSKIP("this machine has no IPv6");
        LoopbackReceiver receiver(judge);
        const auto taken = receiver.listen({"localhost", stranger.serverPort(), "/callback"});
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::PortUnavailable);
        QCOMPARE(taken.error().subject, u"localhost:%1"_s.arg(stranger.serverPort()));
        QVERIFY(!receiver.isListening());
    }

    void aPortThatIsTakenIsNamed()
    {
        LoopbackReceiver first(judge);
        const auto uri = first.listen();
        LoopbackReceiver second(judge);
        const auto taken = second.listen({"127.0.0.1", static_cast<quint16>(QUrl(*uri).port()), "/callback"});
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::PortUnavailable);
        QCOMPARE(taken.error().subject, QUrl(*uri).authority());
    }

    void rfc8252Section83ListensOnLoopbackAlone()
    {
        Receiver r;
        QVERIFY2(r.uri().startsWith(u"http://127.0.0.1:"_s) && r.uri().endsWith(u"/callback"_s), qPrintable(r.uri()));
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, r.port());
            QVERIFY(!socket.waitForConnected(300));
        }
    }

    void refusesWhatIsNoCallback_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("status");
        const QByteArray ours;
        QTest::newRow("the browser's icon") << "GET /favicon.ico"_ba << ours << "404 Not Found"_ba;
        QTest::newRow("the root") << "GET /?good=1"_ba << ours << "404 Not Found"_ba;
        QTest::newRow("a path that only begins like ours")
            << "GET /callbackEVIL?good=1"_ba << ours << "404 Not Found"_ba;
        QTest::newRow("a path below ours") << "GET /callback/?good=1"_ba << ours << "404 Not Found"_ba;
        QTest::newRow("POST") << "POST /callback?good=1"_ba << ours << "405 Method Not Allowed"_ba;
        QTest::newRow("HEAD") << "HEAD /callback?good=1"_ba << ours << "405 Method Not Allowed"_ba;
        QTest::newRow("OPTIONS") << "OPTIONS /callback?good=1"_ba << ours << "405 Method Not Allowed"_ba;
        QTest::newRow("another host that points here") << "GET /callback?good=1"_ba
                                                       << "Host: evil.example\r\n"_ba
                                                       << "421 Misdirected Request"_ba;
        QTest::newRow("another port") << "GET /callback?good=1"_ba
                                      << "Host: 127.0.0.1:1\r\n"_ba
                                      << "421 Misdirected Request"_ba;
        QTest::newRow("no host") << "GET /callback?good=1"_ba
                                 << "Accept: */*\r\n"_ba
                                 << "421 Misdirected Request"_ba;
        QTest::newRow("two hosts") << "GET /callback?good=1"_ba
                                   << "Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n"_ba
                                   << "421 Misdirected Request"_ba;
        QTest::newRow("a header without a colon") << "GET /callback?good=1"_ba
                                                  << "Host: 127.0.0.1:PORT\r\nnonsense\r\n"_ba
                                                  << "400 Bad Request"_ba;
        QTest::newRow("the start of TLS") << "\x16\x03\x01\x02\x01\xfc\x03\x03"_ba << ours << "400 Bad Request"_ba;
        QTest::newRow("no method") << "/callback?good=1"_ba << ours << "400 Bad Request"_ba;
        QTest::newRow("RFC 9700 2.1: another address to go on to is no way out")
            << "GET /callback?redirect_uri=https://evil.example&next=https://evil.example"_ba << ours
            << "400 Bad Request"_ba;
        QTest::newRow("RFC 8252 8.9: an answer that is not ours")
            << "GET /callback?state=wrong"_ba << ours << "400 Bad Request"_ba;
        QTest::newRow("no query") << "GET /callback"_ba << ours << "400 Bad Request"_ba;
    }

    void refusesWhatIsNoCallback()
    {
        QFETCH(const QByteArray, start);
        QFETCH(QByteArray, headers);
        QFETCH(const QByteArray, status);
        Receiver r;
        if (!headers.isNull())
            headers.replace("PORT", QByteArray::number(r.port()));
        const auto socket = r.sent(r.request(start, headers));
        const QByteArray answer = answerOf(*socket);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer.left(200).constData());
        QVERIFY(answer.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(!answer.contains("\r\nLocation: "));
        QVERIFY(!answer.contains("\r\nRefresh: "));
        QCOMPARE(r.accepted, 0);
        QCOMPARE(r.rejected, 1);

        // And the wait goes on.
        const auto good = r.sent(r.request("GET /callback?good=1"));
        QTRY_COMPARE(r.accepted, 1);
    }

    void aTooLongRequestIsRefused()
    {
        Receiver r;
        const auto socket = r.sent("GET /callback?" + QByteArray(20000, 'x'));
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 431 "));
        QCOMPARE(r.rejected, 1);
        QVERIFY(r.receiver.isListening());
    }

    void anAddressOf30MegabytesIsNotWaitedFor()
    {
        Receiver r;
        const auto socket = r.sent("GET /callback?good=1&" + QByteArray(30'000'000, 'x'));
        qint64 written = 0;
        connect(socket.get(), &QTcpSocket::bytesWritten, this, [&written](qint64 bytes) { written += bytes; });
        QTRY_COMPARE(r.rejected, 1);
        QVERIFY2(written < 10'000'000, QByteArray::number(written));
        QCOMPARE(r.accepted, 0);
    }

    void theLongestRequestIsTaken()
    {
        Receiver r;
        QByteArray request = r.request("GET /callback?good=1");
        request.insert(request.size() - 2, "X: " + QByteArray(16 * 1024 - request.size() - 10, 'x') + "\r\n");
        const auto socket = r.sent(request);
        QTRY_COMPARE(r.accepted, 1);
    }

    void aSlowRequestIsGivenUp()
    {
        Receiver r;
        const auto socket = r.sent("GET /callback?go");
        QVERIFY(answerOf(*socket).startsWith("HTTP/1.1 408 "));
        QCOMPARE(r.rejected, 1);
        QVERIFY(r.receiver.isListening());
    }

    void rfc8252Section73WithoutIpV4ItListensOnIpV6()
    {
        LoopbackReceiver receiver(judge);
        const QHostAddress notOfThisMachine(u"192.0.2.1"_s); // RFC 5737
        const auto uri = receiver.listen({notOfThisMachine, QHostAddress::LocalHostIPv6});
        if (!uri)
            QSKIP("this machine has no IPv6");
        QVERIFY2(uri->startsWith(u"http://[::1]:"_s) && uri->endsWith(u"/callback"_s), qPrintable(*uri));
        const QSignalSpy accepted(&receiver, &LoopbackReceiver::accepted);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHostIPv6, static_cast<quint16>(QUrl(*uri).port()));
        socket.write("GET /callback?good=1 HTTP/1.1\r\nHost: " + QUrl(*uri).authority().toLatin1() + "\r\n\r\n");
        QTRY_COMPARE(accepted.size(), 1);
    }

    void withoutAnAddressThereIsNoPort()
    {
        LoopbackReceiver receiver(judge);
        const auto uri = receiver.listen({QHostAddress(u"192.0.2.1"_s)});
        QVERIFY(!uri);
        QCOMPARE(uri.error().code, ErrorCode::PortUnavailable);
        QCOMPARE(uri.error().subject, u"192.0.2.1"_s);
    }

    void itSaysWhenNobodyComes()
    {
        LoopbackReceiver alone(judge, std::chrono::milliseconds(1));
        const QSignalSpy nobody(&alone, &LoopbackReceiver::nobodyCame);
        QVERIFY(alone.listen());
        QTRY_COMPARE(nobody.size(), 1);
        QVERIFY(alone.isListening()); // whoever takes long to sign in may still come

        LoopbackReceiver visited(judge, std::chrono::milliseconds(300));
        const QSignalSpy silence(&visited, &LoopbackReceiver::nobodyCame);
        const auto uri = visited.listen();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(*uri).port()));
        QVERIFY(!QTest::qWaitFor([&silence] { return !silence.isEmpty(); }, 600));
    }

    /// Somebody who tries each port holds what he finds open.
    void ofManyConnectionsTheOldestMakesRoomForTheBrowser()
    {
        Receiver r;
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 16; ++i)
            crowd.push_back(r.sent("GET "));
        const auto oneMore = r.sent("GET ");
        QTRY_COMPARE(crowd.front()->state(), QTcpSocket::UnconnectedState);
        for (size_t i = 1; i < crowd.size(); ++i)
            QCOMPARE(crowd[i]->state(), QTcpSocket::ConnectedState);
        QCOMPARE(oneMore->state(), QTcpSocket::ConnectedState);
        const auto browser = r.sent(r.request("GET /callback?good=1"));
        QTRY_COMPARE(r.accepted, 1);
    }

    void aRequestInManyPacketsIsOneRequest()
    {
        Receiver r;
        const auto socket = r.connected();
        const QByteArray request = r.request("GET /callback?good=1");
        for (const char byte : request) {
            socket->write(&byte, 1);
            socket->flush();
            QTest::qWait(1);
        }
        QTRY_COMPARE(r.accepted, 1);
    }

    void localhostIsThisMachineToo()
    {
        Receiver r;
        const auto socket =
            r.sent(r.request("GET /callback?good=1", "hOsT: localhost:" + QByteArray::number(r.port()) + "\r\n"));
        QTRY_COMPARE(r.accepted, 1);
    }

    void rfc8252Section83TheFirstGoodCallbackClosesThePortAndWaitsForTheOutcome()
    {
        Receiver r;
        const auto bystander = r.sent("GET /call");
        const auto browser = r.sent(r.request("GET /callback?good=1"));
        QTRY_COMPARE(r.accepted, 1);
        QVERIFY(!r.receiver.isListening());
        QTRY_COMPARE(bystander->state(), QTcpSocket::UnconnectedState);
        QCOMPARE(browser->bytesAvailable(), 0);
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, r.port());
        QVERIFY(!late.waitForConnected(1000));

        r.receiver.finish(true, u"<script>alert(1)</script> & %TITLE%"_s);
        const QByteArray answer = answerOf(*browser);
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("<h1>Signed in</h1>"));
        QVERIFY(answer.contains("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; %TITLE%</p>"));
        r.receiver.finish(false, u"again"_s); // too late, and harmless
        QCOMPARE(r.accepted, 1);
    }

    void thePageMayLoadNothingAndRunsItsOwnScriptAlone()
    {
        Receiver r;
        const auto browser = r.sent(r.request("GET /callback?good=1"));
        QTRY_COMPARE(r.accepted, 1);
        r.receiver.finish(false, u"denied"_s);
        const QByteArray answer = answerOf(*browser);
        QVERIFY(answer.contains("<h1>Not signed in</h1>"));
        QVERIFY(answer.contains("\r\nReferrer-Policy: no-referrer\r\n"));
        QVERIFY(answer.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(answer.contains("\r\nClear-Site-Data: \"storage\"\r\n"));
        QVERIFY(answer.contains("\r\nContent-Security-Policy: default-src 'none'; "));
        QVERIFY(answer.contains("script-src " + inlineHash(answer, "script") + ";"));
        QVERIFY(answer.contains("style-src " + inlineHash(answer, "style") + ";"));
        QVERIFY(answer.contains("history.replaceState"));
        const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        QVERIFY(answer.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"));
    }

    void aRefusalIsEscapedToo()
    {
        Receiver r;
        const auto socket = r.sent(r.request("GET /callback?<i>"));
        const QByteArray answer = answerOf(*socket);
        QVERIFY(answer.contains("&lt;b&gt;“rule”&lt;/b&gt;"));
        QVERIFY(answer.contains("&lt;i&gt;"));
    }

    void theDeathOfTheReceiverTellsTheBrowser()
    {
        auto r = std::make_unique<Receiver>();
        const auto browser = r->sent(r->request("GET /callback?good=1"));
        QTRY_COMPARE(r->accepted, 1);
        r.reset();
        QVERIFY(answerOf(*browser).contains("given up"));
    }
};

QTEST_GUILESS_MAIN(TestLoopbackReceiver)
#include "tst_loopback_receiver.moc"
