// SPDX-License-Identifier: GPL-3.0-or-later
// bench_send ours|floor|curl COUNT: so many GETs with a bearer token to a server in a thread of its own, six in flight,
// by our client, a bare QNetworkAccessManager or curl. Prints the seconds, and how many bytes of answers came.
// bench_send serve: the server alone; prints its address and ends with its standard input.
#include "network/http_client.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkReply>
#include <QProcess>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int inFlight = 6;
constexpr qsizetype bodySize = 1200; // bytes

QByteArray answer()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(bodySize) +
           "\r\n\r\n\"" + QByteArray(bodySize - 2, 'x') + '"';
}

/// Answers whatever ends with an empty line; connections stay open.
class Server : public QThread
{
public:
    quint16 port()
    {
        start();
        m_listening.acquire();
        return m_port;
    }
    ~Server() override
    {
        quit();
        wait();
    }

protected:
    void run() override
    {
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                for (qsizetype requests = socket->readAll().count("\r\n\r\n"); requests > 0; --requests)
                    socket->write(answer());
            });
        });
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_listening.release();
        exec();
    }

private:
    QSemaphore m_listening;
    quint16 m_port = 0;
};

/// Sends so many, the next one when one has come.
class Sender
{
public:
    Sender(const QUrl &url, int count)
        : m_url(url)
        , m_left(count)
        , m_open(count)
    {
    }
    virtual ~Sender() = default;

    qint64 run()
    {
        for (int i = 0; i < inFlight; ++i)
            sendNext();
        m_loop.exec();
        return m_bytes;
    }

protected:
    virtual void send(const QUrl &url) = 0;
    void came(qint64 bytes)
    {
        m_bytes += bytes;
        if (--m_open == 0)
            m_loop.quit();
        else
            sendNext();
    }

private:
    void sendNext()
    {
        if (m_left-- > 0)
            send(m_url);
    }

    QUrl m_url;
    int m_left;
    int m_open;
    qint64 m_bytes = 0;
    QEventLoop m_loop;
};

class OurSender : public Sender
{
public:
    using Sender::Sender;

protected:
    void send(const QUrl &url) override
    {
        http::Request request;
        request.url = url;
        request.authorization = Secret("Bearer of-no-use");
        whenDone(m_client.send(request, &m_client), &m_client, [this](const Result<http::Exchange> &exchange) {
            came(exchange ? exchange->response.body.size() : 0);
        });
    }

private:
    network::HttpClient m_client;
};

class BareSender : public Sender
{
public:
    using Sender::Sender;

protected:
    void send(const QUrl &url) override
    {
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer of-no-use");
        QNetworkReply *reply = m_manager.get(request);
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            came(reply->readAll().size());
            reply->deleteLater();
        });
    }

private:
    QNetworkAccessManager m_manager;
};

template<class Kind>
qint64 sendAll(const QUrl &url, int count)
{
    return Kind(url, count).run();
}

qint64 sendByCurl(const QUrl &url, int count)
{
    QProcess curl;
    curl.start(u"curl"_s,
               {u"--silent"_s, u"--parallel"_s, u"--parallel-max"_s, QString::number(inFlight), u"--header"_s,
                u"Authorization: Bearer of-no-use"_s, u"%1[1-%2]"_s.arg(url.toString()).arg(count)});
    curl.waitForFinished(-1);
    return curl.readAllStandardOutput().size();
}

int serve(const QUrl &url)
{
    printf("%s\n", url.toEncoded().constData());
    fflush(stdout);
    while (getchar() != EOF) {
    }
    return 0;
}

const QHash<QByteArray, qint64 (*)(const QUrl &, int)> senders = {
    {"ours", sendAll<OurSender>}, {"floor", sendAll<BareSender>}, {"curl", sendByCurl}};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    Server server;
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(server.port()));
    if (argc == 2 && QByteArrayView(argv[1]) == "serve")
        return serve(url);
    const auto send = senders.value(argc == 3 ? argv[1] : "");
    if (!send)
        return 2;
    QElapsedTimer clock;
    clock.start();
    const qint64 bytes = send(url, std::atoi(argv[2]));
    printf("{\"seconds\": %.6f, \"bytes\": %lld}\n", double(clock.nsecsElapsed()) / 1e9, bytes);
    return 0;
}
