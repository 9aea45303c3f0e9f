// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/body_receiver.h"
#include "network/http_client.h"
#include "tests/support/memory_use.h"
#include "tests/support/raw_server.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using network::HttpClient;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

QByteArray headOf(qint64 length)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(length) +
           "\r\nConnection: close\r\n\r\n";
}

/// Megabyte number `index` of a JSON text in one line.
QByteArray piece(qint64 index)
{
    QByteArray bytes(megabyte, char('a' + index % 26));
    if (index == 0)
        bytes.replace(0, 2, "[\"");
    return bytes;
}

/// Sends `count` megabytes, one whenever the other side has taken the last.
RawServer::Answer streaming(qint64 count)
{
    return [count](QTcpSocket &socket, const QByteArray &) {
        socket.write(headOf(count * megabyte));
        auto next = std::make_shared<qint64>(0);
        const auto more = [&socket, next, count] {
            while (*next < count && socket.bytesToWrite() < megabyte)
                socket.write(piece((*next)++));
            if (*next == count && socket.bytesToWrite() == 0)
                socket.disconnectFromHost();
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
}

http::Request get(const QUrl &url)
{
    http::Request request;
    request.url = url;
    return request;
}

Result<http::Exchange> wait(Future<http::Exchange> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
        return failure(ErrorCode::Internal, u"test"_s, u"no result"_s);
    return future.result();
}

/// The files that this process holds open though they have no name any more.
QStringList namelessFiles()
{
    QStringList found;
    for (const QFileInfo &entry : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System))
        if (entry.symLinkTarget().endsWith(u"(deleted)"_s))
            found.append(entry.filePath());
    return found;
}

const network::Reception large = {.bodyLimit = 1024 * megabyte, .large = true, .partial = true};

} // namespace

class TestLargeBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredMegabytesGoToAFileWithoutAName()
    {
        RawServer server(streaming(200));
        HttpClient client;
        const qint64 before = mostMemory();
        auto exchange = wait(client.send(get(server.url()), this, large));
        QVERIFY2(exchange, exchange ? "" : qPrintable(describe(exchange.error())));
        if (memoryIsOurs)
            QVERIFY2(mostMemory() - before < 64 * megabyte,
                     QByteArray::number((mostMemory() - before) / megabyte).constData());
        QVERIFY(!exchange->cut);
        QCOMPARE(exchange->response.body.size() <= network::BodyReceiver::inMemory, true);
        QCOMPARE(exchange->response.wholeBody().size(), 200 * megabyte);
        for (const qint64 index : {0, 1, 99, 199})
            QVERIFY(exchange->response.wholeBody().sliced(index * megabyte, megabyte) == piece(index));
        QVERIFY(exchange->response.wholeBody().startsWith(exchange->response.body));
    }

    void theFileIsTheUsersAloneAndGoesWithTheAnswer()
    {
        QTemporaryDir folder;
        qputenv("TMPDIR", folder.path().toLocal8Bit());
        RawServer server(streaming(9));
        HttpClient client;
        const QStringList before = namelessFiles();
        {
            const auto exchange = wait(client.send(get(server.url()), this, large));
            QVERIFY(exchange && !exchange->response.large.isEmpty());
            const QStringList now = namelessFiles();
            QCOMPARE(now.size(), before.size() + 1);
            QCOMPARE(QFile::permissions(now.last()) & 0x0077, QFile::Permissions());
            QVERIFY(QDir(folder.path()).isEmpty());
        }
        QTRY_COMPARE(namelessFiles(), before);
        qunsetenv("TMPDIR");
    }

    void aSmallBodyTouchesNoDisk()
    {
        RawServer server(streaming(8));
        HttpClient client;
        const auto exchange = wait(client.send(get(server.url()), this, large));
        QVERIFY(exchange && exchange->response.large.isEmpty());
        QCOMPARE(exchange->response.body.size(), 8 * megabyte);
    }

    void aFullDiskCutsTheBodyAndSaysSo()
    {
        qputenv("TMPDIR", "/proc/self/fdinfo"); // where nobody can make a file
        RawServer server(streaming(20));
        HttpClient client;
        const auto exchange = wait(client.send(get(server.url()), this, large));
        qunsetenv("TMPDIR");
        QVERIFY(exchange && exchange->cut);
        QCOMPARE(exchange->cut->code, ErrorCode::FileUnwritable);
        QVERIFY(!exchange->response.body.isEmpty());
    }

    void keepsWhatCameOfACutBody_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("half of what was announced") << headOf(100) + "half"
                                                    << "half"_ba;
        QTest::newRow("nothing of what was announced") << headOf(100) << ""_ba;
        QTest::newRow("chunks that end early")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"_ba
            << "half"_ba;
    }

    void keepsWhatCameOfACutBody()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QByteArray, body);
        RawServer server(RawServer::saying(answer));
        HttpClient client;
        const auto exchange = wait(client.send(get(server.url()), this, large));
        QVERIFY2(exchange, exchange ? "" : qPrintable(describe(exchange.error())));
        QCOMPARE(exchange->response.body, body);
        QVERIFY(exchange->cut);
        QCOMPARE(exchange->cut->code, ErrorCode::ConnectionDropped);
    }

    void keepsWhatCameUpToTheBound()
    {
        RawServer server(streaming(20));
        HttpClient client;
        const auto exchange =
            wait(client.send(get(server.url()), this, {.bodyLimit = 10 * megabyte, .large = true, .partial = true}));
        QVERIFY(exchange && exchange->cut);
        QCOMPARE(exchange->cut->code, ErrorCode::AnswerTooLarge);
        QVERIFY(exchange->response.wholeBody().size() <= 10 * megabyte);
    }

    void otherwiseACutBodyIsAnError()
    {
        RawServer server(RawServer::saying(headOf(100) + "half"));
        HttpClient client;
        const auto exchange = wait(client.send(get(server.url()), this));
        QVERIFY(!exchange);
        QCOMPARE(exchange.error().code, ErrorCode::ConnectionDropped);
    }
};

QTEST_GUILESS_MAIN(TestLargeBodies)
#include "tst_large_bodies.moc"
