// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http_server.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <map>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// QHttpServer buffers whatever a client sends until the request is whole. This socket counts what came since the last
/// answer and hangs up when it is too much.
class BoundedSocket : public QTcpSocket
{
public:
    explicit BoundedSocket(QObject *parent)
        : QTcpSocket(parent)
    {
        // Connected before QHttpServer is, so this runs while what came is still there to be counted.
        connect(this, &QTcpSocket::readyRead, this, &BoundedSocket::count);
    }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        m_unanswered = 0;
        return QTcpSocket::writeData(data, size);
    }

private:
    void count()
    {
        m_unanswered += bytesAvailable();
        // Later, because QHttpServer does not expect its socket to end under its hands.
        if (m_unanswered > HttpServer::connectionLimit)
            QMetaObject::invokeMethod(this, &QTcpSocket::abort, Qt::QueuedConnection);
    }

    qint64 m_unanswered = 0;
};

/// QHttpServer waits for ever for the rest of a request, and this process may have so many files open and no more.
class BoundedServer : public QTcpServer
{
public:
    using QTcpServer::QTcpServer;
    ~BoundedServer() override { close(); } // while m_open is there: sockets that nobody took say goodbye to it

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_open.size() >= HttpServer::mostConnections) // whoever holds them all shall not keep others out
            m_open.takeFirst()->abort();
        auto *socket = new BoundedSocket(this);
        if (socket->setSocketDescriptor(descriptor))
            remember(socket);
        addPendingConnection(socket);
    }

private:
    void remember(BoundedSocket *socket)
    {
        m_open.append(socket);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_open.removeOne(socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
            if (m_open.removeOne(socket))
                m_open.append(socket);
        });
    }

    QList<BoundedSocket *> m_open; ///< last who came or was answered last
};

http::Headers headersOf(const QHttpServerRequest &request)
{
    http::Headers headers;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const QList<QPair<QByteArray, QByteArray>> fields = request.headers().toListOfPairs();
#else
    const QList<QPair<QByteArray, QByteArray>> fields = request.headers();
#endif
    for (const auto &[name, value] : fields)
        headers.add(name, value);
    return headers;
}

/// The method's name on the wire; empty for one that QHttpServer does not know.
QByteArray methodOf(const QHttpServerRequest &request)
{
    if (request.method() == QHttpServerRequest::Method::Unknown)
        return {};
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()))).toUpper();
}

http::Request toRequest(const QHttpServerRequest &request)
{
    http::Headers headers = headersOf(request);
    const Secret authorization(headers.value("Authorization"_ba));
    headers.remove("Authorization"_ba);
    return {methodOf(request), request.url(), headers, request.body(), authorization};
}

QHttpServerResponse toQt(const http::Response &response)
{
    const auto status = QHttpServerResponse::StatusCode(response.status);
    QHttpServerResponse answer(response.headers.value("Content-Type"_ba), response.body, status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = answer.headers();
#endif
    for (const auto &[name, value] : response.headers.fields()) {
        if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            continue;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        headers.append(name, value);
#else
        answer.addHeader(name, value);
#endif
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    answer.setHeaders(headers);
#endif
    return answer;
}

void send(QHttpServerResponder &&responder, const http::Response &response)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    responder.sendResponse(toQt(response));
#else
    toQt(response).write(std::move(responder));
#endif
}

http::Response plainText(int status, const QString &sentence)
{
    return {status, {}, {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba}}, sentence.toUtf8() + '\n'};
}

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::HttpServer", text);
}

/// A page of ours sends its form with `Origin: null`, because of its own Referrer-Policy; then the browser's
/// Sec-Fetch-Site must say that the form is ours. Programs that are no browsers send neither.
bool isForeign(const http::Headers &headers, const QByteArray &ownOrigin)
{
    const QList<QByteArray> origins = headers.values("Origin"_ba);
    if (origins.isEmpty() || origins == QList{ownOrigin})
        return false;
    return origins != QList{"null"_ba} || headers.values("Sec-Fetch-Site"_ba) != QList{"same-origin"_ba};
}

} // namespace

class HttpServer::Private : public QObject
{
public:
    explicit Private(Handler given)
        : handler(std::move(given))
    {
    }

    Handler handler;
    QByteArray authority; ///< 127.0.0.1:PORT
    QHttpServer server;
    BoundedServer *listener = nullptr; ///< owned by `server` once it is bound

    Answer answerTo(const http::Request &request) const
    {
        if (request.headers.values("Host"_ba) != QList{authority})
            return plainText(421, say("This server answers to %1 only.").arg(QString::fromLatin1(authority)));
        if (isForeign(request.headers, "http://"_ba + authority))
            return plainText(403, say("Requests of other sites are refused."));
        if (request.body.size() > bodyLimit)
            return plainText(413, say("The body is larger than 64 KiB."));
        if (request.method.isEmpty())
            return plainText(501, say("This method is not known here."));
        return handler(request);
    }

    void respond(const QHttpServerRequest &request, QHttpServerResponder &&responder)
    {
        Answer answer = answerTo(toRequest(request));
        http::Headers &headers = answer.response.headers;
        headers.set("Cache-Control"_ba, "no-store"_ba);
        headers.set("Referrer-Policy"_ba, "no-referrer"_ba);
        headers.set("X-Content-Type-Options"_ba, "nosniff"_ba);
        if (!headers.contains("Content-Security-Policy"_ba))
            headers.add("Content-Security-Policy"_ba, "default-src 'none'; frame-ancestors 'none'"_ba);
        if (request.method() == QHttpServerRequest::Method::Head)
            answer.response.body.clear();
        if (answer.delay.count() == 0)
            send(std::move(responder), answer.response);
        else
            sendLater(std::move(responder), answer);
    }

private:
    void sendLater(QHttpServerResponder &&responder, const Answer &answer)
    {
        const quint64 id = ++m_lastDelayed;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        const QPointer<QObject> connection(this); // the responder itself knows when its connection has gone
#else
        const QPointer<QObject> connection(responder.socket());
#endif
        m_delayed.emplace(id, std::move(responder));
        QTimer::singleShot(answer.delay, this, [this, id, connection, response = answer.response] {
            auto node = m_delayed.extract(id);
            if (connection)
                send(std::move(node.mapped()), response);
        });
    }

    std::map<quint64, QHttpServerResponder> m_delayed;
    quint64 m_lastDelayed = 0;
};

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(handler)))
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    d->server.setMissingHandler(d.get(), [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        d->respond(request, std::move(responder));
    });
#else
    d->server.setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        d->respond(request, std::move(responder));
    });
#endif
}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen(quint16 port)
{
    auto listener = std::make_unique<BoundedServer>();
    if (!listener->listen(QHostAddress::LocalHost, port))
        return failure(ErrorCode::PortUnavailable, u"127.0.0.1:%1"_s.arg(port), listener->errorString());
    d->listener = listener.release();
    d->server.bind(d->listener);
    d->authority = "127.0.0.1:"_ba + QByteArray::number(d->listener->serverPort());
    return d->listener->serverPort();
}

} // namespace sandbox
