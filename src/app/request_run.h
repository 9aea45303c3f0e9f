// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "app/host_policy.h"

#include <QObject>
#include <optional>

namespace app {

/// With what a request is authorized.
struct Authorization
{
    enum class Kind {
        Nothing,
        AccountToken, ///< of `account`, refreshed when it must be
        Bearer,       ///< `value` as a bearer token
        SecurityCode, ///< `value` as an AODocs security code
    };
    Kind kind = Kind::Nothing;
    Account account;
    TokenType type = TokenType::Access;
    Secret value;
    QString words = {}; ///< what inWords() is to say; empty for its own
};

/// In words, the account's name among them; empty for nothing.
QString inWords(const Authorization &authorization);

/// The value that the request's Authorization would have, with TOKEN in place of what `authorization` would bring; a
/// credential of the request's own stays when that is nothing.
Secret authorizationForm(const http::Request &request, const Authorization &authorization);

/// Whose list binds what `authorization` brings: the account's issuer, or empty for what the user brought.
QString issuerOf(const Authorization &authorization);

/// What the user would have to allow before the request may go out with that; empty when nothing is missing, or no
/// credential goes along.
HostExceptions missingFor(const http::Request &request, const Authorization &authorization,
                          const HostExceptions &allowed);

/// Authorizes a request and sends it. Any answer is a normal result, a refusal too.
class RequestRun : public QObject
{
    Q_OBJECT

public:
    RequestRun(network::HttpClient &client, AccessTokens &tokens, QObject *parent = nullptr);

    /// Whether a 401 lets the account's token be refreshed and the request be sent once more (RFC 6750 3.1). Not unless
    /// the user wants it: tests send expired tokens on purpose.
    void setRetryOn401(bool on) { m_retryOn401 = on; }

    /// When `owner` dies the connection is dropped and the future is cancelled. A credential of the request's own stays
    /// when `authorization` is nothing. Errors:
    /// HostNotAllowed, UrlUnusable (plain http), those of AccessTokens::fresh() and of network::HttpClient::send().
    Future<http::Exchange> run(const http::Request &request, const Authorization &authorization,
                               const HostExceptions &exceptions, QObject *owner,
                               const network::Reception &reception = {});

    /// The request as it would be sent, with the credential. Errors: those of AccessTokens::fresh().
    Future<http::Request> authorized(const http::Request &request, const Authorization &authorization, QObject *owner);

Q_SIGNALS:
    /// One was answered, whatever the status; with Reception::unanswered also one that was not.
    void exchanged(const http::Exchange &exchange, const Authorization &authorization);
    /// A request was answered with 401; the token is refreshed and the request sent once more.
    void retrying(const http::Exchange &refused);
    /// No new token came, and this is why: the 401 is the answer after all.
    void notRefreshed(const Error &why);

private:
    Future<http::Exchange> attempt(const http::Request &request, const Authorization &authorization, QObject *owner,
                                   const network::Reception &reception);
    Future<Secret> headerValue(const http::Request &request, const Authorization &authorization, QObject *owner);

    network::HttpClient &m_client;
    AccessTokens &m_tokens;
    bool m_retryOn401 = false;
};

} // namespace app
