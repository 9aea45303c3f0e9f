// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "oauth/redirect.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>

class QTcpSocket;

namespace network {

struct AnswerPage;

/// Waits on this machine's own address and a random port for the one callback of a sign-in (RFC 8252 7.3, 8.3).
/// Whatever else comes gets an error page and ends nothing: any page of any site can send requests here. The first good
/// callback closes the port; its browser waits until finish() says how the sign-in went.
class LoopbackReceiver : public QObject
{
    Q_OBJECT

public:
    /// Judges a callback's query, still percent-encoded: nothing when it is the answer that is waited for.
    using Judge = std::function<std::optional<Error>(const QByteArray &encodedQuery)>;

    /// `silence`: how long nobody may come before nobodyCame().
    explicit LoopbackReceiver(Judge judge, std::chrono::milliseconds silence = std::chrono::seconds(30),
                              QObject *parent = nullptr);
    ~LoopbackReceiver() override;

    /// On the first of the addresses that can be had. Gives the redirect URI, for example
    /// http://127.0.0.1:41234/callback, or http://[::1]:41234/callback on a machine without IPv4. Error:
    /// PortUnavailable.
    Result<QString> listen(const QList<QHostAddress> &addresses = {QHostAddress::LocalHost,
                                                                   QHostAddress::LocalHostIPv6});

    /// Where the client has registered it; for the name localhost on both of its addresses, unless this machine has no
    /// IPv6. Error: PortUnavailable.
    Result<QString> listen(const oauth::LoopbackRedirect &redirect);

    bool isListening() const { return m_server.isListening(); }

    /// Closes the port and drops who is still talking.
    void close();

    /// What the browser of the good callback is told. Before it or without it, a page says that all is in the program.
    void finish(bool good, const QString &message);

Q_SIGNALS:
    void accepted();
    /// A request that was not the callback: AuthorizationRejected, or what the judge said. The wait goes on.
    void rejected(const Error &error);
    /// Nobody has connected for a while: a page that another program has left in the browser for this port may answer
    /// in our place (a service worker does). Another port has none.
    void nobodyCame();

private:
    struct Caller
    {
        QTcpSocket *socket;
        QByteArray received;
    };

    Result<QString> tryToListen(const oauth::LoopbackRedirect &redirect);
    QByteArray expectedPath() const;
    QList<Caller>::iterator callerAt(const QTcpSocket &socket);
    void forget(const QTcpSocket &socket);
    void admit(QTcpServer &server);
    void read(QTcpSocket &socket);
    void judge(QTcpSocket &socket, const QByteArray &block);
    void accept(QTcpSocket &socket);
    void tell(bool good, const QString &title, const QString &message);
    void refuse(QTcpSocket &socket, int status, const Error &error);
    static void send(QTcpSocket &socket, const AnswerPage &page);

    Judge m_judge;
    oauth::LoopbackRedirect m_redirect;
    QList<Caller> m_callers; ///< who have not been answered yet, in the order in which they came
    QPointer<QTcpSocket> m_held;
    QTimer m_silence;
    QTcpServer m_second; ///< on ::1, when the name is localhost: a browser may try that first
    QTcpServer m_server; // last, both: their sockets say goodbye to the members above
};

} // namespace network
