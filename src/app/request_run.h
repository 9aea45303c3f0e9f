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
};

/// Authorizes a request and sends it. Any answer is a normal result, a refusal too.
class RequestRun : public QObject
{
    Q_OBJECT

public:
    RequestRun(network::HttpClient &client, AccessTokens &tokens, QObject *parent = nullptr);

    /// Errors: HostNotAllowed, those of AccessTokens::fresh() and of network::HttpClient::send().
    Future<http::Exchange> run(const http::Request &request, const Authorization &authorization,
                               const HostExceptions &exceptions);

private:
    Future<Secret> headerValue(const Authorization &authorization);

    network::HttpClient &m_client;
    AccessTokens &m_tokens;
};

} // namespace app
