// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http_client.h"
#include "tests/support/memory_use.h"
#include "tests/support/raw_server.h"

#include <QTimer>
#include <QtTest>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<http::Exchange> answerOf(const RawServer &server, std::chrono::milliseconds deadline, QObject *owner)
{
    network::Policy policy;
    policy.deadline = deadline;
    network::HttpClient client(policy);
    http::Request request;
    request.url = server.url();
    const auto future = client.send(request, owner, {.partial = true});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000) || future.resultCount() == 0)
        return failure(ErrorCode::Internal, u"test"_s, u"no result"_s);
    return future.result();
}

/// Writes the piece again and again, as fast as it is taken.
RawServer::Answer pouring(const QByteArray &head, const QByteArray &piece)
{
    return [head, piece](QTcpSocket &socket, const QByteArray &) {
        socket.write(head);
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, piece] {
            if (socket.bytesToWrite() == 0)
                socket.write(piece);
        });
    };
}

} // namespace

/// Servers that never come to an end.
class TestBadServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersWithoutEndStopAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one that goes on") << QByteArray(1024 * 1024, 'x');
        QTest::newRow("more and more") << QByteArray("X-Same: some value or other\r\n").repeated(37000);
    }

    void headersWithoutEndStopAtTheDeadline()
    {
        QFETCH(QByteArray, piece);
        RawServer server(pouring("HTTP/1.1 200 OK\r\nX-Large: ", piece));
        const qint64 before = mostMemory();
        const auto result = answerOf(server, 2s, this);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::TimedOut);
        QVERIFY2(mostMemory() - before < 100 * 1024 * 1024, QByteArray::number(mostMemory() - before).constData());
    }

    void ofABodyThatDripsIsKeptWhatCame()
    {
        QTimer drip;
        drip.setInterval(20ms);
        RawServer server([&drip](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip.start();
        });
        const auto result = answerOf(server, 1s, this);
        QVERIFY2(result, result ? "" : qPrintable(describe(result.error())));
        QVERIFY(result->response.body.startsWith("xx"));
        QVERIFY(result->cut && result->cut->code == ErrorCode::TimedOut);
        QTRY_COMPARE(server.open, 0);
    }

    void ofABodyThatNeverEndsIsKeptUpToTheLimit()
    {
        RawServer server(pouring("HTTP/1.1 200 OK\r\n\r\n", QByteArray(1024 * 1024, 'x')));
        const qint64 before = mostMemory();
        const auto result = answerOf(server, 15s, this);
        QVERIFY2(result, result ? "" : qPrintable(describe(result.error())));
        QVERIFY(result->cut && result->cut->code == ErrorCode::AnswerTooLarge);
        QVERIFY(result->response.body.size() > 0 && result->response.body.size() <= network::Policy().bodyLimit);
        QVERIFY2(mostMemory() - before < 100 * 1024 * 1024, QByteArray::number(mostMemory() - before).constData());
    }
};

QTEST_GUILESS_MAIN(TestBadServers)
#include "tst_bad_servers.moc"
