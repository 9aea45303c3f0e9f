// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <functional>
#include <optional>

class QTcpSocket;

namespace network {

struct AnswerPage;

/// Waits on 127.0.0.1 and a random port for the one callback of a sign-in (RFC 8252 7.3, 8.3). Whatever else comes gets
/// an error page and ends nothing: any page of any site can send requests here. The first good callback closes the
/// port; its browser waits until finish() says how the sign-in went.
class LoopbackReceiver : public QObject
{
    Q_OBJECT

public:
    /// Judges a callback's query, still percent-encoded: nothing when it is the answer that is waited for.
    using Judge = std::function<std::optional<Error>(const QByteArray &encodedQuery)>;

    explicit LoopbackReceiver(Judge judge, QObject *parent = nullptr);
    ~LoopbackReceiver() override;

    /// Gives the redirect URI, for example http://127.0.0.1:41234/callback. Error: PortUnavailable.
    Result<QString> listen();

    bool isListening() const { return m_server.isListening(); }

    /// Closes the port and drops who is still talking.
    void close();

    /// What the browser of the good callback is told. Before it or without it, a page says that all is in the program.
    void finish(bool good, const QString &message);

Q_SIGNALS:
    void accepted();
    void rejected(const Error &error);

private:
    void admit();
    void read(QTcpSocket &socket);
    void judge(QTcpSocket &socket, const QByteArray &block);
    void accept(QTcpSocket &socket);
    void tell(bool good, const QString &title, const QString &message);
    void refuse(QTcpSocket &socket, int status, const QString &why);
    static void send(QTcpSocket &socket, const AnswerPage &page);

    Judge m_judge;
    QHash<QTcpSocket *, QByteArray> m_received; ///< who has not been answered yet, and what it has sent
    QPointer<QTcpSocket> m_held;
    QTcpServer m_server; // last: its sockets say goodbye to the members above
};

} // namespace network
