// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http_client.h"

#include "base/app_id.h"
#include "base/logging.h"
#include "network/body_receiver.h"
#include "network/proxies.h"
#include "network/reply_copy.h"
#include "network/reply_guard.h"
#include "network/request_rules.h"
#include "oauth/provider.h"

#include <QDateTime>
#include <QMetaMethod>
#include <QNetworkReply>
#include <QPointer>
#include <utility>

using namespace Qt::StringLiterals;

namespace network {

namespace {

constexpr auto bodyLimitAttribute = QNetworkRequest::User;

/// Sent with every request that does not set them itself, so that Qt adds none we could not show. `identity`: Qt would
/// unpack a compressed body without a bound.
const http::Headers &defaultHeaders()
{
    static const http::Headers headers = {
        {"User-Agent"_ba, "Tokenloupe/"_ba + app_id::version},
        {"Accept"_ba, "*/*"_ba},
        {"Accept-Encoding"_ba, "identity"_ba},
        {"Accept-Language"_ba, "en"_ba},
    };
    return headers;
}

http::Request withDefaults(http::Request request)
{
    for (const auto &[name, value] : defaultHeaders().fields()) {
        if (!request.headers.contains(name))
            request.headers.add(name, value);
    }
    return request;
}

/// Qt keeps one value a name: equal names are joined, which means the same (RFC 9110 5.3; cookies: RFC 6265 5.4).
void addHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    const QByteArray separator = name.compare("cookie", Qt::CaseInsensitive) == 0 ? "; "_ba : ", "_ba;
    const QByteArray before = request.rawHeader(name);
    request.setRawHeader(name, request.hasRawHeader(name) ? before + separator + value : ""_ba + value);
}

QNetworkRequest toQt(const http::Request &request, qint64 bodyLimit)
{
    QNetworkRequest outgoing(request.url);
    for (const auto &[name, value] : request.headers.fields())
        addHeader(outgoing, name, value);
    if (!request.authorization.isEmpty())
        outgoing.setRawHeader("Authorization"_ba, request.authorization.reveal());
    outgoing.setAttribute(bodyLimitAttribute, bodyLimit);
    return outgoing;
}

QNetworkReply *start(AccessManager &manager, const http::Request &request, const QNetworkRequest &outgoing)
{
    // HEAD as a custom verb never finishes; a custom verb with an empty body would send Content-Length: 0.
    if (request.method == "HEAD")
        return manager.head(outgoing);
    if (request.method == "GET" && request.body.isEmpty())
        return manager.get(outgoing);
    static const QList<QByteArray> withLength = {"POST"_ba, "PUT"_ba, "PATCH"_ba};
    if (request.body.isEmpty() && !withLength.contains(request.method))
        return manager.sendCustomRequest(outgoing, request.method);
    return manager.sendCustomRequest(outgoing, request.method, request.body);
}

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD"_ba;
    case QNetworkAccessManager::GetOperation:
        return "GET"_ba;
    case QNetworkAccessManager::PutOperation:
        return "PUT"_ba;
    case QNetworkAccessManager::PostOperation:
        return "POST"_ba;
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE"_ba;
    case QNetworkAccessManager::CustomOperation:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    case QNetworkAccessManager::UnknownOperation:
        break;
    }
    Q_UNREACHABLE();
}

/// Nobody listens at port 0. Whoever asks Qt without HttpClient, as Qt Network Auth does, gets no further than here.
QNetworkProxy noWayOut()
{
    return {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 0};
}

/// Read once: it takes half a second.
const QList<QSslCertificate> &systemCertificates()
{
    static const QList<QSslCertificate> certificates = QSslConfiguration::systemCaCertificates();
    return certificates;
}

/// One request under way. A child of its owner: it dies with it, and then drops the connection and cancels the future.
class Transfer : public QObject
{
public:
    Transfer(AccessManager &manager, http::Exchange exchange, const Reception &reception, QObject *owner)
        : QObject(owner)
        , m_exchange(std::move(exchange))
        , m_reply(start(manager, m_exchange.request, toQt(m_exchange.request, limitOf(manager, reception))))
        , m_reception(reception)
        , m_body(reception.large)
    {
        if (reception.large || reception.partial) {
            m_reply->setReadBufferSize(BodyReceiver::inMemory); // a slow disk must not fill the memory
            connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::receive);
        }
        connect(m_reply, &QNetworkReply::finished, this, &Transfer::finish);
        connect(m_reply, &QObject::destroyed, this, &QObject::deleteLater); // the manager went first
    }

    ~Transfer() override
    {
        if (!m_reply)
            return;
        if (m_reply->isRunning()) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
        m_reply->deleteLater();
    }

    Future<http::Exchange> future() { return m_promise->future(); }

private:
    static qint64 limitOf(const AccessManager &manager, const Reception &reception)
    {
        return reception.bodyLimit.value_or(manager.policy().bodyLimit);
    }

    void receive()
    {
        if (const auto added = m_body.add(ReplyGuard::of(*m_reply).take()); !added && !m_diskError) {
            m_diskError = added.error();
            m_reply->abort();
        }
    }

    /// Whether it goes to whoever asked as an exchange, whatever ended it.
    bool isResult(const Error &error) const
    {
        if (m_exchange.response.status > 0)
            return m_reception.partial;
        return m_reception.unanswered && error.code != ErrorCode::Cancelled;
    }

    std::optional<Error> failure() const { return m_diskError ? m_diskError : ReplyGuard::of(*m_reply).failure(); }

    void finish()
    {
        receive();
        m_exchange.timing = ReplyGuard::of(*m_reply).timing();
        m_exchange.response = headOf(*m_reply);
        if (const auto moved = m_body.moveTo(m_exchange.response); !moved && !m_diskError)
            m_diskError = moved.error();
        deleteLater();
        const std::optional<Error> error = failure();
        if (error && !isResult(*error))
            return fulfil(m_promise, tl::unexpected<Error>(*error));
        m_exchange.cut = error;
        fulfil(m_promise, m_exchange);
    }

    http::Exchange m_exchange;
    QPointer<QNetworkReply> m_reply;
    Reception m_reception;
    BodyReceiver m_body;
    std::optional<Error> m_diskError;
    Promise<http::Exchange> m_promise = makePromise<http::Exchange>();
};

} // namespace

AccessManager::AccessManager(Policy policy, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_policy(std::move(policy))
{
    setProxyFactory(new Proxies(m_policy.closed ? noWayOut() : m_policy.proxy));
}

QNetworkReply *AccessManager::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    QNetworkRequest ours(request);
    ours.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    ours.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    ours.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Also keeps Qt from answering an NTLM challenge, or a Basic one by a second POST, on its own.
    ours.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // HTTP/2 loses the body of a 401 on Qt 6.4 and never finishes a Negotiate challenge on 6.8.
    ours.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : defaultHeaders().fields()) {
        if (!ours.hasRawHeader(name))
            ours.setRawHeader(name, value);
    }
    if (const Secret authorization = std::exchange(m_nextAuthorization, {}); !authorization.isEmpty())
        ours.setRawHeader("Authorization"_ba, authorization.reveal());
    configureTls(ours);

    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, forProxy(ours), body);
    new ReplyGuard(reply, m_policy.deadline, ours.attribute(bodyLimitAttribute, m_policy.bodyLimit).toLongLong());
    const Purpose purpose = std::exchange(m_nextPurpose, Purpose::SignIn);
    connect(reply, &QNetworkReply::finished, this, [this, reply, purpose, verb = verbOf(operation, ours)] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        qCDebug(logNetwork) << verb << reply->url().host() << status;
        Q_EMIT contacted(verb, reply->url().adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
                         status, purpose, ReplyGuard::of(*reply).received());
    });
    const QPointer<const QObject> asker = std::exchange(m_nextAsker, nullptr);
    if (isSignalConnected(QMetaMethod::fromSignal(&AccessManager::exchanged)))
        tellOf(*reply, copyOf(verbOf(operation, ours), ours, body), asker);
    Q_EMIT started(reply);
    return reply;
}

/// Qt, which is to keep passwords to itself (AuthenticationReuseAttribute), keeps that of the proxy too, but where it
/// asks that for a tunnel.
QNetworkRequest AccessManager::forProxy(QNetworkRequest request) const
{
    if (request.url().scheme() != "http"_L1 || request.hasRawHeader("Proxy-Authorization"_ba))
        return request;
    const QNetworkProxy proxy = proxyFor(*this, request.url());
    const bool passesOn = proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    if (const QByteArray authorization = proxyAuthorization(proxy); passesOn && !authorization.isEmpty())
        request.setRawHeader("Proxy-Authorization"_ba, authorization);
    return request;
}

void AccessManager::configureTls(QNetworkRequest &request)
{
    // Only then: the first touch of the TLS configuration loads OpenSSL and the system's certificates.
    const bool asUsual = m_policy.caCertificates.isEmpty() && m_policy.clientCertificate.isEmpty();
    if (asUsual || request.url().scheme() != "https"_L1)
        return;
    if (!m_tls) {
        m_tls = request.sslConfiguration();
        // With a list of its own Qt looks at nothing else any more, so the system's certificates have to be in it.
        if (!m_policy.caCertificates.isEmpty())
            m_tls->setCaCertificates(systemCertificates() +
                                     QSslCertificate::fromData(m_policy.caCertificates, QSsl::Pem));
        if (!m_policy.clientCertificate.isEmpty())
            present(m_policy.clientCertificate, *m_tls);
    }
    request.setSslConfiguration(*m_tls);
}

void AccessManager::tellOf(QNetworkReply &reply, const http::Request &request, const QObject *asker)
{
    const qint64 startedAt = QDateTime::currentMSecsSinceEpoch();
    connect(&reply, &QNetworkReply::finished, this,
            [this, &reply, request, startedAt, asker = QPointer<const QObject>(asker)] {
                const ReplyGuard &guard = ReplyGuard::of(reply);
                Q_EMIT exchanged({request, copyOf(reply), guard.timing(), startedAt}, guard.failure(), asker);
            });
}

HttpClient::HttpClient(Policy policy, QObject *parent)
    : QObject(parent)
    , m_manager(std::make_unique<AccessManager>(std::move(policy)))
{
}

Future<http::Exchange> HttpClient::send(const http::Request &request, QObject *owner, const Reception &reception)
{
    if (const std::optional<Error> error = unsendable(request))
        return ready<http::Exchange>(tl::unexpected<Error>(*error));
    const std::optional<Error> &closed = m_manager->policy().closed;
    if (closed && !oauth::isLoopbackHost(request.url.host()))
        return ready<http::Exchange>(tl::unexpected<Error>(*closed));
    http::Exchange exchange;
    exchange.request = withDefaults(request);
    exchange.startedAt = QDateTime::currentMSecsSinceEpoch();
    m_manager->makeNextFor(owner);
    m_manager->sendNextFor(reception.purpose);
    auto *transfer = new Transfer(*m_manager, std::move(exchange), reception, owner);
    return transfer->future();
}

} // namespace network

#include "moc_http_client.cpp"
