// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>
#include <memory>

/// Whether the request has this line, whose name Qt 6.8 sends in small letters.
inline bool hasHeader(const QByteArray &request, const QByteArray &line)
{
    return request.toLower().contains("\r\n" + line.toLower() + "\r\n");
}

/// A server on 127.0.0.1 whose answers are bytes, so that it can misbehave in every way a server can.
class RawServer : public QObject
{
public:
    /// What to do once a request is complete.
    using Answer = std::function<void(QTcpSocket &, const QByteArray &request)>;

    explicit RawServer(Answer answer, std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>())
        : m_answer(std::move(answer))
        , m_listener(std::move(listener))
    {
        connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
        listen(0);
    }

    /// Whoever connects is refused, until it comes back to the same port.
    void goAway()
    {
        m_port = port();
        m_listener->close();
    }
    void comeBack() { listen(m_port); }

    quint16 port() const { return m_listener->serverPort(); }

    QUrl url(const QString &path = QStringLiteral("/"), const QString &scheme = QStringLiteral("http")) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port()).arg(path));
    }

    QList<QByteArray> requests; ///< each whole: head and body
    int accepted = 0;           ///< connections, whatever came of them
    int open = 0;               ///< of these, those that the other side has not closed

    /// Answers with these bytes and closes.
    static Answer saying(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket, const QByteArray &) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
    }

    /// A whole HTTP answer.
    static Answer http(const QByteArray &statusLine, const QByteArray &headers, const QByteArray &body)
    {
        return saying("HTTP/1.1 " + statusLine + "\r\n" + headers +
                      "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    }

    static Answer silent()
    {
        return [](QTcpSocket &, const QByteArray &) {};
    }

private:
    void listen(quint16 number)
    {
        if (!m_listener->listen(QHostAddress::LocalHost, number))
            qFatal("the test's server cannot listen");
    }

    void accept()
    {
        while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
            ++accepted;
            ++open;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                --open;
                m_received.remove(socket);
                socket->deleteLater();
            });
            read(*socket);
        }
    }

    void read(QTcpSocket &socket)
    {
        QByteArray &received = m_received[&socket];
        received += socket.readAll();
        if (!isWhole(received))
            return;
        const QByteArray request = std::exchange(received, QByteArray());
        requests.append(request);
        m_answer(socket, request);
    }

    static bool isWhole(const QByteArray &received)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = received.left(end).toLower();
        const qsizetype at = head.indexOf("\r\ncontent-length:");
        const qsizetype length =
            at < 0 ? 0 : head.mid(at + 17, head.indexOf("\r\n", at + 2) - at - 17).trimmed().toLongLong();
        return received.size() >= end + 4 + length;
    }

    Answer m_answer;
    quint16 m_port = 0; ///< while it is away
    QHash<QTcpSocket *, QByteArray> m_received;
    std::unique_ptr<QTcpServer> m_listener; // last: its sockets say goodbye to the members above
};
