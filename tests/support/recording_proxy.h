// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/raw_server.h"

/// An HTTP proxy on 127.0.0.1 that writes down what it is asked. It tunnels to the ports of this computer that stand
/// for hosts of the world, and answers a request over plain http itself.
class RecordingProxy : public QObject
{
public:
    QHash<QByteArray, quint16> hosts; ///< "api.example:443" to the port that stands for it
    QByteArray credentials;           ///< "user:password" that it asks for; empty: it serves anybody
    QByteArray unconnected = QByteArrayLiteral("502 Bad Gateway"); ///< what it answers for a host that it does not know

    /// The first words of each request that was served, in order: "CONNECT api.example:443".
    QList<QByteArray> served;
    /// Connections, whatever came of them.
    int accepted() const { return m_server.accepted; }

    QString address(const QString &userInfo = {}) const
    {
        return QStringLiteral("http://") + userInfo + m_server.url().authority();
    }

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        if (!credentials.isEmpty() && !request.contains("Basic " + credentials.toBase64()))
            return RawServer::http("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"p\"\r\n",
                                   "")(socket, request);
        const QList<QByteArray> words = request.split(' ');
        served.append(words.value(0) + ' ' + words.value(1));
        if (words.value(0) != "CONNECT")
            return RawServer::http("200 OK", "", "from the proxy")(socket, request);
        if (!hosts.contains(words.value(1)))
            return RawServer::http(unconnected, "", "")(socket, request);
        tunnel(socket, hosts.value(words.value(1)));
    }

    void tunnel(QTcpSocket &client, quint16 port)
    {
        client.disconnect(&m_server); // what comes now is no request
        auto *host = new QTcpSocket(&client);
        connect(host, &QTcpSocket::connected, &client,
                [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(&client, &QTcpSocket::readyRead, host, [&client, host] { host->write(client.readAll()); });
        connect(host, &QTcpSocket::readyRead, &client, [&client, host] { client.write(host->readAll()); });
        connect(host, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
        connect(&client, &QTcpSocket::disconnected, host, &QTcpSocket::disconnectFromHost);
        connect(&client, &QTcpSocket::disconnected, &client, &QObject::deleteLater);
        host->connectToHost(QHostAddress::LocalHost, port);
    }

    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};
