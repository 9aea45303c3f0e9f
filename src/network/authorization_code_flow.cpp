// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/authorization_code_flow.h"

#include "base/logging.h"
#include "base/time_text.h"
#include "http/exchange_json.h"
#include "http/form.h"
#include "network/loopback_receiver.h"
#include "network/reply_guard.h"
#include "oauth/client_authentication.h"

#include <QAbstractOAuthReplyHandler>
#include <QCoreApplication>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>
#include <QPointer>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace network {

namespace {

using Stage = QAbstractOAuth::Stage;
using Parameters = QMultiMap<QString, QVariant>;
using oauth::TokenResponse;

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

/// Qt Network Auth writes the values of its map into the query as they are, so each is encoded here, once.
void replaceAll(Parameters &parameters, const http::Form &form)
{
    parameters.clear();
    for (const auto &[name, value] : form)
        parameters.insert(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QString text(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

/// Passes Qt Network Auth's token reply on as it is. Qt's own handlers drop the body of a refusal, listen on all
/// interfaces, and fail on a callback that comes in two packets; this one knows no network at all.
class ReplyHandler : public QAbstractOAuthReplyHandler
{
public:
    std::function<void(QNetworkReply &)> answered;
    QString redirectUri;

    QString callback() const override { return redirectUri; }
    void networkReplyFinished(QNetworkReply *reply) override { answered(*reply); }
};

/// What is sent once and must not be spent twice.
Error withDoubt(Error error)
{
    error.detail += say("; the request had gone out and no whole answer came to it, so the provider may already have "
                        "redeemed it: sign in again");
    return error;
}

/// One grant or refresh, with its own Qt flow: a used one keeps old state, old tokens and a stuck status.
class Operation : public QObject
{
public:
    Operation(AccessManager &manager, const oauth::ProviderMetadata &provider, const oauth::Client &client,
              const QObject &asker)
        : m_manager(manager)
        , m_asker(asker)
        , m_authentication(oauth::authenticateClient(client, provider))
        , m_extras(client.tokenParameters)
        , m_flow(&manager)
    {
        m_flow.setAuthorizationUrl(provider.authorizationEndpoint);
        m_flow.setAccessTokenUrl(provider.tokenEndpoint);
        m_flow.setClientIdentifier(client.clientId);
        m_flow.setReplyHandler(&m_handler);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        m_flow.setPkceMethod(QOAuth2AuthorizationCodeFlow::PkceMethod::None); // ours is in the parameters
#endif
        m_flow.setModifyParametersFunction(
            [this](Stage stage, Parameters *parameters) { replaceAll(*parameters, form(stage)); });
        m_handler.answered = [this](QNetworkReply &reply) { finish(reply); };
        connect(&manager, &AccessManager::started, this, [this](QNetworkReply *reply) {
            if (m_posting)
                m_reply = reply;
        });
    }

    ~Operation() override
    {
        // Before the handler goes: Qt 6.4 holds a bare pointer to it until its reply has finished.
        m_handler.answered = [](QNetworkReply &) {};
        if (m_reply)
            m_reply->abort();
    }

    Future<TokenResponse> future() const
    {
        return m_promise->future();
    }

protected:
    /// The parameters of the next request, decoded.
    virtual http::Form form(Stage stage) const = 0;

    http::Form withClient(const http::Form &form) const
    {
        return form + m_authentication->form + m_extras;
    }

    /// Lets Qt send the token request; `trigger` does that before it returns.
    template<class Trigger>
    void post(Trigger trigger)
    {
        if (!m_authentication)
            return end(tl::unexpected<Error>(m_authentication.error()));
        m_manager.authorizeNext(m_authentication->authorization);
        m_manager.makeNextFor(&m_asker);
        m_posting = true;
        trigger();
        m_posting = false;
        m_manager.authorizeNext({}); // had Qt sent nothing, it would go with somebody else's request
        m_manager.makeNextFor(nullptr);
        if (!m_reply)
            end(failure(ErrorCode::Internal, u"authorization code flow"_s, u"Qt sent no token request"_s));
    }

    /// Whether the provider may have used up what was sent, though no answer says so: Qt repeats a POST when the
    /// connection breaks.
    virtual bool mayBeSpent(const Error &error, int timesSent) const
    {
        return error.code == ErrorCode::ProviderRefused && timesSent > 1;
    }

    void end(const Result<TokenResponse> &result)
    {
        if (!m_promise->future().isFinished())
            fulfil(m_promise, result);
    }

    QOAuth2AuthorizationCodeFlow &flow()
    {
        return m_flow;
    }
    ReplyHandler &handler()
    {
        return m_handler;
    }

private:
    void finish(QNetworkReply &reply)
    {
        reply.deleteLater();
        const ReplyGuard &guard = ReplyGuard::of(reply);
        const auto doubted = [this, &guard](const Error &error) {
            return mayBeSpent(error, guard.timesSent()) ? withDoubt(error) : error;
        };
        if (const std::optional<Error> error = guard.failure())
            return end(tl::unexpected<Error>(doubted(*error)));
        const auto answer = oauth::processTokenResponse(responseOf(reply), reply.url().host());
        end(answer.map_error(
            [this, &doubted](const Error &error) { return doubted(http::withoutSecretsOf(sent(), error)); }));
    }

    /// The token request, as far as it holds secrets.
    http::Request sent() const
    {
        http::Request request;
        request.authorization = m_authentication->authorization;
        request.body = http::encodeForm(form(Stage::RequestingAccessToken));
        return request;
    }

    AccessManager &m_manager;
    const QObject &m_asker;
    Result<oauth::ClientAuthentication> m_authentication;
    http::Form m_extras;
    Promise<TokenResponse> m_promise = makePromise<TokenResponse>();
    ReplyHandler m_handler;
    QOAuth2AuthorizationCodeFlow m_flow;
    QPointer<QNetworkReply> m_reply;
    bool m_posting = false;
};

class Refresh : public Operation
{
public:
    Refresh(AccessManager &manager, const oauth::ProviderMetadata &provider, const oauth::Client &client,
            const QObject &asker, Secret refreshToken, const QStringList &scope)
        : Operation(manager, provider, client, asker)
        , m_refreshToken(std::move(refreshToken))
        , m_scope(scope)
    {
    }

    void start()
    {
        flow().setRefreshToken(u"-"_s); // Qt looks only whether there is one; the real one is in the parameters
        post([this] { flow().refreshAccessToken(); });
    }

private:
    http::Form form(Stage) const override
    {
        http::Form form = {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, text(m_refreshToken)}};
        if (!m_scope.isEmpty())
            form.append({u"scope"_s, m_scope.join(u' ')});
        return withClient(form);
    }

    Secret m_refreshToken;
    QStringList m_scope;
};

class Grant : public Operation
{
public:
    Grant(AccessManager &manager, const oauth::ProviderMetadata &provider, const oauth::Client &client,
          const QObject &asker, oauth::AuthorizationRequest request)
        : Operation(manager, provider, client, asker)
        , m_provider(provider)
        , m_request(std::move(request))
        , m_receiver([this](const QByteArray &query) { return judge(query); })
    {
    }

    LoopbackReceiver &receiver() { return m_receiver; }
    QString redirectUri() const { return m_receiver.isListening() ? m_request.redirectUri : QString(); }

    /// Gives the URL for the browser, once the port is open.
    Result<QUrl> start(std::chrono::seconds timeout)
    {
        const Result<QString> redirectUri = listen();
        if (!redirectUri)
            return tl::unexpected<Error>(redirectUri.error());
        m_request.redirectUri = handler().redirectUri = *redirectUri;
        connect(&m_receiver, &LoopbackReceiver::accepted, this, &Grant::redeem);
        connect(&m_patience, &QTimer::timeout, this, [this, timeout] { giveUp(timeout); });
        m_patience.setSingleShot(true);
        m_patience.start(timeout);

        QUrl url;
        const auto keep = [&url](const QUrl &made) { url = made; }; // for as long as there is `url`
        connect(&flow(), &QAbstractOAuth::authorizeWithBrowser, &m_receiver, keep);
        flow().setState(m_request.state);
        flow().grant();
        flow().disconnect(&m_receiver);
        return url;
    }

private:
    /// Where the client has registered it, or anywhere.
    Result<QString> listen()
    {
        if (m_request.redirectUri.isEmpty())
            return m_receiver.listen();
        return oauth::parseLoopbackRedirect(m_request.redirectUri)
            .and_then([this](const oauth::LoopbackRedirect &redirect) { return m_receiver.listen(redirect); });
    }

    http::Form form(Stage stage) const override
    {
        if (stage == Stage::RequestingAuthorization) {
            // Qt drops the query that the provider's endpoint has of its own.
            const QByteArray own = m_provider.authorizationEndpoint.query(QUrl::FullyEncoded).toLatin1();
            return http::decodeForm(own) + oauth::authorizationParameters(m_request);
        }
        return withClient({{u"grant_type"_s, u"authorization_code"_s},
                           {u"code"_s, text(m_response->code())},
                           {u"redirect_uri"_s, m_request.redirectUri},
                           {u"code_verifier"_s, text(m_request.codeVerifier.secret())}});
    }

    /// A code is good once. A refresh token stays good with most; where it rotates, the next refresh tells.
    bool mayBeSpent(const Error &error, int timesSent) const override
    {
        const bool isLost = error.code == ErrorCode::ConnectionDropped || error.code == ErrorCode::TimedOut;
        return (isLost && timesSent > 0) || Operation::mayBeSpent(error, timesSent);
    }

    std::optional<Error> judge(const QByteArray &query)
    {
        m_response = oauth::validateAuthorizationResponse(m_request, m_provider, query);
        if (!m_response && m_response.error().code == ErrorCode::AuthorizationRejected)
            return m_response.error();
        return std::nullopt;
    }

    void redeem()
    {
        m_patience.stop();
        if (!m_response)
            return end(tl::unexpected<Error>(m_response.error()));
        // Qt wants to see a code and its state; what it then sends is form().
        const QVariantMap callback = {{u"code"_s, u"-"_s}, {u"state"_s, m_request.state}};
        post([this, &callback] { Q_EMIT handler().callbackReceived(callback); });
    }

    void giveUp(std::chrono::seconds timeout)
    {
        m_receiver.close();
        end(failure(ErrorCode::TimedOut, say("The sign-in in the browser"),
                    say("%1 passed").arg(time_text::duration(timeout.count()))));
    }

    oauth::ProviderMetadata m_provider;
    oauth::AuthorizationRequest m_request;
    Result<oauth::AuthorizationResponse> m_response = failure(ErrorCode::Internal, u"authorization code flow"_s);
    LoopbackReceiver m_receiver;
    QTimer m_patience;
};

} // namespace

class AuthorizationCodeFlow::Private
{
public:
    AccessManager &manager;
    oauth::ProviderMetadata provider;
    oauth::Client client;
    std::unique_ptr<Grant> grant = nullptr;
    std::unique_ptr<Refresh> refresh = nullptr;
};

AuthorizationCodeFlow::AuthorizationCodeFlow(AccessManager &manager, oauth::ProviderMetadata provider,
                                             oauth::Client client, QObject *parent)
    : QObject(parent)
    , d(new Private{manager, std::move(provider), std::move(client)})
{
}

AuthorizationCodeFlow::~AuthorizationCodeFlow() = default;

Future<TokenResponse> AuthorizationCodeFlow::grant(oauth::AuthorizationRequest request, const OpenUrl &openUrl,
                                                   std::chrono::seconds timeout)
{
    d->grant = std::make_unique<Grant>(d->manager, d->provider, d->client, *this, std::move(request));
    LoopbackReceiver &receiver = d->grant->receiver();
    connect(&receiver, &LoopbackReceiver::rejected, this, &AuthorizationCodeFlow::callbackRejected);
    connect(&receiver, &LoopbackReceiver::nobodyCame, this, &AuthorizationCodeFlow::nobodyCame);
    connect(&receiver, &LoopbackReceiver::accepted, this, &AuthorizationCodeFlow::callbackAccepted);

    const Result<QUrl> url = d->grant->start(timeout);
    if (!url)
        return ready<TokenResponse>(tl::unexpected<Error>(url.error()));
    const Future<TokenResponse> future = d->grant->future();
    qCDebug(logSignIn) << "waiting for the browser";
    Q_EMIT authorizationUrlReady(*url);
    if (const Result<bool> opened = openUrl(*url); !opened)
        Q_EMIT browserNotOpened(opened.error());
    return future;
}

Future<TokenResponse> AuthorizationCodeFlow::refresh(const Secret &refreshToken, const QStringList &scope)
{
    d->refresh = std::make_unique<Refresh>(d->manager, d->provider, d->client, *this, refreshToken, scope);
    d->refresh->start();
    return d->refresh->future();
}

void AuthorizationCodeFlow::finishPage(const SignInOutcome &outcome)
{
    if (d->grant)
        d->grant->receiver().finish(outcome.ok, outcome.message);
}

QString AuthorizationCodeFlow::redirectUri() const
{
    return d->grant ? d->grant->redirectUri() : QString();
}

} // namespace network

#include "moc_authorization_code_flow.cpp"
