// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "http/message.h"
#include "network/client_certificate.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>
#include <chrono>
#include <memory>
#include <optional>

namespace network {

/// What holds for every request of the program, the token request included.
struct Policy
{
    std::chrono::milliseconds deadline = std::chrono::seconds(30); ///< total, from start to the last byte
    qint64 bodyLimit = 8 * 1024 * 1024;                            ///< bytes; more ends in AnswerTooLarge
    QByteArray caCertificates;                                     ///< PEM, trusted beside the system's; may be empty
    QNetworkProxy proxy = {};                                      ///< DefaultProxy: the system's
    ClientCertificate clientCertificate = {};                      ///< shown to every server that asks for one
    std::optional<Error> closed = {}; ///< why nothing leaves this computer: nobody knows which proxy it should take
};

/// What a request is sent for, as the list of hosts contacted says it.
enum class Purpose {
    SignIn,  ///< and refreshes, and signing out: whatever brings tokens or ends them
    Keys,    ///< a provider's metadata and keys
    Token,   ///< asking about a token
    Sandbox, ///< whether it is up
    Request, ///< what the user sends
};

/// A QNetworkAccessManager that follows no redirect, keeps no cookie, answers no authentication challenge, speaks
/// HTTP/1.1 and says truthfully who it is. Qt Network Auth gets this one too.
class AccessManager : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit AccessManager(Policy policy, QObject *parent = nullptr);

    const Policy &policy() const { return m_policy; }

    /// The next request carries this `Authorization`. Qt Network Auth lets nobody touch its requests before they leave.
    void authorizeNext(const Secret &authorization) { m_nextAuthorization = authorization; }

    /// The next request is made for that one, and so its exchange will be.
    void makeNextFor(const QObject *asker) { m_nextAsker = asker; }

    /// The next request is sent for this; without a word it is a sign-in's.
    void sendNextFor(Purpose purpose) { m_nextPurpose = purpose; }

Q_SIGNALS:
    /// A request is about to leave. Qt Network Auth hides its replies; this is how one can be ended.
    void started(QNetworkReply *reply);
    /// For the list of hosts contacted: who was asked (the URL without its query), how the answer went (status 0: none
    /// came), what for, and how many bytes of a body came.
    void contacted(const QByteArray &method, const QUrl &url, int status, network::Purpose purpose, qint64 received);
    /// A request and its answer, whoever made it, with the first 16 KiB of their bodies; `error` is set when no whole
    /// answer came. `asker`: for whom, or null when that one has gone.
    void exchanged(const http::Exchange &exchange, const std::optional<Error> &error, const QObject *asker);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    QNetworkRequest forProxy(QNetworkRequest request) const;
    void configureTls(QNetworkRequest &request);
    void tellOf(QNetworkReply &reply, const http::Request &request, const QObject *asker);

    Policy m_policy;
    std::optional<QSslConfiguration> m_tls; ///< once somebody was asked over TLS
    Secret m_nextAuthorization;
    QPointer<const QObject> m_nextAsker;
    Purpose m_nextPurpose = Purpose::SignIn;
};

/// How the answer to one request is received.
struct Reception
{
    std::optional<qint64> bodyLimit = {}; ///< bytes; the policy's where it is not set
    bool large = false;                   ///< what BodyReceiver does not keep in memory goes to disk
    bool partial = false;                 ///< an answer whose body was cut is a result, and Exchange::cut says why
    bool unanswered = false;              ///< that none came is a result too: its status is 0
    Purpose purpose = Purpose::SignIn;
};

/// Sends requests as they are and returns what came back.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(Policy policy = {}, QObject *parent = nullptr);

    /// Any status is a normal result, a redirect too. The request is made for `owner`: when it dies the connection is
    /// dropped and the future is cancelled. The exchange's request holds every header that was sent but Host,
    /// Connection and Content-Length. Errors: UsageWrong (the method), UrlUnusable, HeaderUnusable (before anything is
    /// sent), HostUnreachable, ConnectionDropped, TimedOut, TlsFailed, AnswerMalformed (no HTTP), AnswerTooLarge; for
    /// hosts beyond loopback Policy::closed, whatever it is.
    Future<http::Exchange> send(const http::Request &request, QObject *owner, const Reception &reception = {});

    AccessManager &accessManager() { return *m_manager; }

private:
    std::unique_ptr<AccessManager> m_manager;
};

} // namespace network
