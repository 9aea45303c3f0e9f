// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QTcpSocket>
#include <QTest>
#include <optional>

/// HTTP/1.1 by hand, for requests that no client would send.
namespace raw_http {

/// The bytes of a request to 127.0.0.1:port. `headers` are whole lines without their line breaks; a Host and a
/// Content-Length are added unless they are there.
inline QByteArray request(quint16 port, const QByteArray &method, const QByteArray &target,
                          const QList<QByteArray> &headers = {}, const QByteArray &body = {})
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\n";
    const auto has = [&headers](const char *name) {
        return std::any_of(headers.cbegin(), headers.cend(),
                           [name](const QByteArray &line) { return line.startsWith(name); });
    };
    if (!has("Host:"))
        bytes += "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
    if (!has("Content-Length:") && (!body.isEmpty() || method == "POST" || method == "PUT"))
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const QByteArray &line : headers)
        bytes += line + "\r\n";
    return bytes + "\r\n" + body;
}

/// The first whole answer in `bytes`; nothing while it is incomplete.
inline std::optional<http::Response> parse(const QByteArray &bytes, bool hasBody)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    QList<QByteArray> lines = bytes.first(end).split('\n');
    http::Response response;
    const QByteArray statusLine = lines.takeFirst().trimmed();
    response.status = statusLine.mid(9, 3).toInt();
    response.reason = statusLine.mid(13);
    for (const QByteArray &line : lines)
        response.headers.add(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
    response.body = bytes.sliced(end + 4);
    if (hasBody && response.body.size() < response.headers.value("Content-Length").toLongLong())
        return {};
    return response;
}

/// Sends the bytes and waits for the answer; status 0 when the server hung up or did not answer within 10 s.
inline http::Response send(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(bytes);
    QByteArray received;
    std::optional<http::Response> response;
    const bool done = QTest::qWaitFor(
        [&] {
            received += socket.readAll();
            response = parse(received, !bytes.startsWith("HEAD"));
            return response || socket.state() == QAbstractSocket::UnconnectedState;
        },
        10000);
    return done && response ? *response : http::Response();
}

} // namespace raw_http
