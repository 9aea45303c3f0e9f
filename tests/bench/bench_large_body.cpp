// SPDX-License-Identifier: GPL-3.0-or-later
// 200 MB of JSON from a server on this machine: to the screen by our client and view, and beside it to a file by a bare
// QNetworkAccessManager. Prints one line of JSON.
#include "network/http_client.h"
#include "tests/bench/heartbeat.h"
#include "ui/response_view.h"
#include "ui/secret_clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QThread>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 bodySize = 200 * megabyte;

/// A megabyte of members, each with its comma.
QByteArray piece()
{
    QByteArray members;
    while (members.size() < megabyte)
        members += "\"member\":{\"id\":1234567,\"name\":\"a name of some length\",\"tags\":[true,false,null]},";
    return members.first(megabyte);
}

/// Answers one connection after the other, in a thread of its own.
void serve(quint16 &port, QSemaphore &listening, int connections)
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    port = server.serverPort();
    listening.release();
    const QByteArray body = piece();
    for (int i = 0; i < connections && server.waitForNewConnection(60'000); ++i) {
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        socket->waitForReadyRead();
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                      QByteArray::number(bodySize) + "\r\n\r\n");
        for (qint64 sent = 0; sent < bodySize; sent += megabyte) {
            socket->write(body);
            while (socket->bytesToWrite() > 4 * megabyte && socket->waitForBytesWritten())
                continue;
        }
        while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten())
            continue;
        socket->disconnectFromHost();
    }
}

/// One row of /proc/self/status, in bytes.
qint64 statusRow(const char *name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(name) + qstrlen(name);
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
}

/// What lives as long as the measurement does.
struct Stage
{
    SecretClipboard clipboard{*QGuiApplication::clipboard()};
    ResponseView view{clipboard};
    network::HttpClient client;
};

/// Seconds until the whole body was in a file, with nothing of ours.
double bareSeconds(const QUrl &url)
{
    QElapsedTimer clock;
    clock.start();
    QNetworkAccessManager manager;
    QTemporaryFile file;
    file.open();
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] { file.write(reply->readAll()); });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    file.write(reply->readAll());
    return file.size() == bodySize ? double(clock.elapsed()) / 1000 : -1;
}

/// Seconds until the whole body was on the screen.
double ourSeconds(Stage &stage, const QUrl &url)
{
    QElapsedTimer clock;
    clock.start();
    http::Request request;
    request.url = url;
    QEventLoop loop;
    qint64 shown = 0;
    const auto answer =
        stage.client.send(request, &stage.view, {.bodyLimit = 1024 * megabyte, .large = true, .partial = true});
    whenDone(answer, &stage.view, [&](const Result<http::Exchange> &exchange) {
        if (exchange)
            stage.view.showExchange(*exchange, {});
        shown = exchange ? exchange->response.wholeBody().size() : -1;
        loop.quit();
    });
    loop.exec();
    stage.view.repaint();
    QTimer::singleShot(500, &loop, &QEventLoop::quit); // what the view still has to do
    const qint64 taken = clock.elapsed();
    loop.exec();
    return shown == bodySize ? double(taken) / 1000 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    quint16 port = 0;
    QSemaphore listening;
    const std::unique_ptr<QThread> server(QThread::create([&port, &listening] { serve(port, listening, 2); }));
    server->start();
    listening.acquire();
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(port));

    Stage stage;
    stage.view.resize(1000, 700);
    stage.view.show();
    const qint64 before = statusRow("RssAnon:");
    const Heartbeat heartbeat;
    const double ours = ourSeconds(stage, url);
    const double longestGap = heartbeat.longestGapMilliseconds();
    const double grown = double(statusRow("RssAnon:") - before) / double(megabyte);
    const double bare = bareSeconds(url);
    const QJsonObject result{{u"name"_s, u"200 MB of JSON on the screen"_s},
                             {u"seconds"_s, ours},
                             {u"floor_seconds"_s, bare},
                             {u"ratio"_s, ours / bare},
                             {u"longest_gap_ms"_s, longestGap},
                             {u"memory_mb"_s, grown}};
    printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    server->wait();
    return ours < 0 || bare < 0 ? 1 : 0;
}
