// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loopback_receiver.h"

#include "base/logging.h"
#include "network/answer_page.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QUrl>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace network {

namespace {

constexpr qsizetype headLimit = 16 * 1024;
constexpr qsizetype connectionLimit = 16;
constexpr int mostTries = 8; // of ports that the system chooses
constexpr auto connectionDeadline = 5s;
constexpr auto holdDeadline = 10s;

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

/// The request line and the one header that matters, of a header block without its last empty line.
struct Head
{
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray host; ///< empty when there is none, or more than one
};

std::optional<Head> parse(const QByteArray &block)
{
    QList<QByteArray> lines = block.split('\n');
    for (QByteArray &line : lines)
        line.chop(line.endsWith('\r') ? 1 : 0);
    const QList<QByteArray> start = lines.takeFirst().split(' ');
    if (start.size() != 3 || !start.at(2).startsWith("HTTP/1.") || !start.at(1).startsWith('/'))
        return std::nullopt;
    Head head;
    head.method = start.at(0);
    const QByteArray &target = start.at(1);
    const qsizetype mark = target.indexOf('?');
    head.path = mark < 0 ? target : target.left(mark);
    head.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    int hosts = 0;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return std::nullopt;
        if (line.left(colon).compare("host", Qt::CaseInsensitive) == 0)
            head.host = ++hosts == 1 ? line.sliced(colon + 1).trimmed() : QByteArray();
    }
    return head;
}

/// Any name can be made to point to 127.0.0.1; only these are ours. A browser leaves port 80 out.
bool isOurs(const QByteArray &host, quint16 port)
{
    const QByteArray suffix = port == 80 ? QByteArray() : ':' + QByteArray::number(port);
    return host == "127.0.0.1" + suffix || host == "[::1]" + suffix ||
           host.compare("localhost" + suffix, Qt::CaseInsensitive) == 0;
}

Error broken(const QString &part, const QString &rule)
{
    return {ErrorCode::AuthorizationRejected, part, rule};
}

QString portText(quint16 port)
{
    return port == 0 ? QString() : u':' + QString::number(port);
}

/// How a computer says that it has no such address (EADDRNOTAVAIL), or no such protocol at all (EAFNOSUPPORT).
bool isAbsent(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SocketAddressNotAvailableError ||
           error == QAbstractSocket::UnsupportedSocketOperationError;
}

} // namespace

LoopbackReceiver::LoopbackReceiver(Judge judge, std::chrono::milliseconds silence, QObject *parent)
    : QObject(parent)
    , m_judge(std::move(judge))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, &LoopbackReceiver::nobodyCame);
    for (QTcpServer *server : {&m_server, &m_second})
        connect(server, &QTcpServer::newConnection, this, [this, server] { admit(*server); });
}

LoopbackReceiver::~LoopbackReceiver()
{
    finish(false, say("The sign-in was given up in Tokenloupe."));
    close();
}

/// RFC 8252 7.3: a client should not take for granted which version of IP there is.
Result<QString> LoopbackReceiver::listen(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        if (!m_server.listen(address, 0))
            continue;
        m_silence.start();
        QUrl uri(u"http://localhost"_s);
        uri.setHost(address.toString());
        uri.setPort(m_server.serverPort());
        uri.setPath(QLatin1StringView(m_redirect.path));
        return uri.toString();
    }
    return failure(ErrorCode::PortUnavailable, addresses.first().toString(), m_server.errorString());
}

Result<QString> LoopbackReceiver::listen(const oauth::LoopbackRedirect &redirect)
{
    auto uri = tryToListen(redirect);
    for (int tries = 1; !uri && redirect.port == 0 && tries < mostTries; ++tries)
        uri = tryToListen(redirect); // on another port, which is free on both addresses
    return uri;
}

Result<QString> LoopbackReceiver::tryToListen(const oauth::LoopbackRedirect &redirect)
{
    m_redirect = redirect;
    const auto address = redirect.host == "[::1]" ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost;
    if (!m_server.listen(address, redirect.port))
        return failure(ErrorCode::PortUnavailable, QString::fromLatin1(redirect.host) + portText(redirect.port),
                       m_server.errorString());
    const quint16 port = m_server.serverPort();
    if (redirect.host == "localhost" && !m_second.listen(QHostAddress::LocalHostIPv6, port)) {
        if (!isAbsent(m_second.serverError())) { // a browser that asks there first would tell another program the code
            m_server.close();
            return failure(ErrorCode::PortUnavailable, QString::fromLatin1(redirect.host) + portText(port),
                           m_second.errorString());
        }
        qCDebug(logSignIn) << "no second address:"
                           << m_second.errorString(); // a computer without IPv6 asks there never
    }
    m_silence.start();
    return redirect.uri(port);
}

/// What a browser asks for when the address has no path.
QByteArray LoopbackReceiver::expectedPath() const
{
    return m_redirect.path.isEmpty() ? "/"_ba : m_redirect.path;
}

void LoopbackReceiver::close()
{
    m_server.close();
    m_silence.stop();
    m_second.close();
    for (const QList<Caller> waiting = m_callers; const Caller &caller : waiting)
        caller.socket->abort();
}

QList<LoopbackReceiver::Caller>::iterator LoopbackReceiver::callerAt(const QTcpSocket &socket)
{
    return std::find_if(m_callers.begin(), m_callers.end(),
                        [&socket](const Caller &caller) { return caller.socket == &socket; });
}

void LoopbackReceiver::forget(const QTcpSocket &socket)
{
    m_callers.removeIf([&socket](const Caller &caller) { return caller.socket == &socket; });
}

void LoopbackReceiver::admit(QTcpServer &server)
{
    m_silence.stop();
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            forget(*socket);
            socket->deleteLater();
        });
        if (m_callers.size() >= connectionLimit) // whoever holds them all shall not keep the browser out
            m_callers.first().socket->abort();
        m_callers.append(Caller{socket, {}});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(connectionDeadline, socket, [this, socket] {
            if (callerAt(*socket) != m_callers.end())
                refuse(*socket, 408,
                       broken(u"end"_s, say("it did not come within %1 s").arg(connectionDeadline.count())));
        });
        read(*socket);
    }
}

void LoopbackReceiver::read(QTcpSocket &socket)
{
    const auto caller = callerAt(socket);
    if (caller == m_callers.end()) { // answered already: what else it says is nothing to us
        socket.readAll();
        return;
    }
    QByteArray &received = caller->received;
    received += socket.read(headLimit + 1 - received.size());
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end >= 0)
        return judge(socket, received.left(end));
    if (received.size() > headLimit)
        refuse(socket, 431, broken(u"length"_s, say("it is more than %1 bytes").arg(headLimit)));
}

void LoopbackReceiver::judge(QTcpSocket &socket, const QByteArray &block)
{
    const std::optional<Head> head = parse(block);
    if (!head)
        return refuse(socket, 400, broken(u"form"_s, say("it is no HTTP")));
    if (!isOurs(head->host, m_server.serverPort()))
        return refuse(socket, 421, broken(u"Host"_s, say("it was meant for somebody else")));
    if (head->path != expectedPath())
        return refuse(socket, 404,
                      broken(u"path"_s, say("there is nothing but %1").arg(QLatin1StringView(expectedPath()))));
    if (head->method != "GET")
        return refuse(socket, 405, broken(u"method"_s, say("a callback comes as GET")));
    if (const std::optional<Error> error = m_judge(head->query))
        return refuse(socket, 400, *error);
    accept(socket);
}

void LoopbackReceiver::accept(QTcpSocket &socket)
{
    forget(socket);
    m_held = &socket;
    close();
    QTimer::singleShot(holdDeadline, &socket, [this] {
        tell(true, say("Your answer has arrived"), say("Tokenloupe shows how the sign-in goes on."));
    });
    Q_EMIT accepted();
}

void LoopbackReceiver::finish(bool good, const QString &message)
{
    tell(good, good ? say("Signed in") : say("Not signed in"), message);
}

void LoopbackReceiver::tell(bool good, const QString &title, const QString &message)
{
    if (m_held)
        send(*std::exchange(m_held, nullptr),
             {200, good, title, message, say("You can close this page and go back to Tokenloupe.")});
}

void LoopbackReceiver::refuse(QTcpSocket &socket, int status, const Error &error)
{
    forget(socket);
    send(socket, {status, false, say("This is not the answer Tokenloupe waits for"), describe(error),
                  say("If you are signing in, go back to Tokenloupe and start again.")});
    Q_EMIT rejected(error);
}

void LoopbackReceiver::send(QTcpSocket &socket, const AnswerPage &page)
{
    socket.readAll(); // what is left unread would turn the end into a reset, and the page would be lost
    socket.write(answer(page));
    socket.flush(); // the program may be about to end
    socket.disconnectFromHost();
}

} // namespace network

#include "moc_loopback_receiver.cpp"
