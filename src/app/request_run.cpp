// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_run.h"

#include "http/request_secrets.h"
#include "network/request_rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 minimumLife = 30; // seconds: a token that dies on the way explains nothing

Secret bearer(const Secret &token)
{
    return Secret("Bearer "_ba + token.reveal());
}

/// In its Authorization, or wherever else the program itself would hide something: an API key, a cookie, a password.
bool carriesCredential(const http::Request &request, const Authorization &authorization)
{
    return authorization.kind != Authorization::Kind::Nothing || !request.authorization.isEmpty() ||
           http::isSecretAddress(request.url) || http::carriesSecret(request);
}

Result<bool> maySend(const http::Request &request, const Authorization &authorization, const HostExceptions &exceptions)
{
    if (authorization.kind == Authorization::Kind::AccountToken)
        return mayReceiveToken(request.url, authorization.account.issuer, exceptions);
    const auto may = mayReceiveOwnCredential(request.url, exceptions);
    return may || !carriesCredential(request, authorization) ? Result<bool>(true) : may;
}

} // namespace

QString inWords(const Authorization &authorization)
{
    if (!authorization.words.isEmpty())
        return authorization.words;
    switch (authorization.kind) {
    case Authorization::Kind::Nothing:
        return {};
    case Authorization::Kind::AccountToken:
        return authorization.type == TokenType::Access
                   ? QCoreApplication::translate("RequestRun", "access token of %1").arg(authorization.account.name)
                   : QCoreApplication::translate("RequestRun", "ID token of %1").arg(authorization.account.name);
    case Authorization::Kind::Bearer:
        return QCoreApplication::translate("RequestRun", "pasted token");
    case Authorization::Kind::SecurityCode:
        return QCoreApplication::translate("RequestRun", "security code");
    }
    Q_UNREACHABLE();
}

Secret authorizationForm(const http::Request &request, const Authorization &authorization)
{
    switch (authorization.kind) {
    case Authorization::Kind::Nothing:
        return request.authorization;
    case Authorization::Kind::AccountToken:
    case Authorization::Kind::Bearer:
        return Secret("Bearer TOKEN"_ba);
    case Authorization::Kind::SecurityCode:
        return Secret("securityCode TOKEN"_ba);
    }
    Q_UNREACHABLE();
}

QString issuerOf(const Authorization &authorization)
{
    return authorization.kind == Authorization::Kind::AccountToken ? authorization.account.issuer : QString();
}

HostExceptions missingFor(const http::Request &request, const Authorization &authorization,
                          const HostExceptions &allowed)
{
    if (authorization.kind == Authorization::Kind::AccountToken)
        return missingExceptions(request.url, authorization.account.issuer, allowed);
    const HostExceptions missing = missingForOwnCredential(request.url, allowed);
    return missing.isEmpty() || !carriesCredential(request, authorization) ? HostExceptions() : missing;
}

RequestRun::RequestRun(network::HttpClient &client, AccessTokens &tokens, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_tokens(tokens)
{
}

Future<Secret> RequestRun::headerValue(const http::Request &request, const Authorization &authorization, QObject *owner)
{
    switch (authorization.kind) {
    case Authorization::Kind::Nothing:
        return ready<Secret>(request.authorization);
    case Authorization::Kind::Bearer:
        return ready<Secret>(bearer(authorization.value));
    case Authorization::Kind::SecurityCode:
        return ready<Secret>(Secret("securityCode "_ba + authorization.value.reveal()));
    case Authorization::Kind::AccountToken:
        return andThen(m_tokens.fresh(authorization.account, authorization.type, minimumLife), owner,
                       [this, authorization](const LiveTokens &tokens) {
                           return m_tokens.usable(authorization.account, tokens, authorization.type).map(bearer);
                       });
    }
    Q_UNREACHABLE();
}

Future<http::Exchange> RequestRun::run(const http::Request &request, const Authorization &authorization,
                                       const HostExceptions &exceptions, QObject *owner,
                                       const network::Reception &reception)
{
    if (const auto why = network::unsendable(request)) // before anything is said of its host, or refreshed for it
        return ready<http::Exchange>(tl::unexpected<Error>(*why));
    if (const auto allowed = maySend(request, authorization, exceptions); !allowed)
        return ready<http::Exchange>(tl::unexpected<Error>(allowed.error()));
    const auto answer = attempt(request, authorization, owner, reception);
    if (!m_retryOn401 || authorization.kind != Authorization::Kind::AccountToken)
        return answer;
    return andThen(answer, owner, [this, request, authorization, owner, reception](const http::Exchange &exchange) {
        if (exchange.response.status != 401)
            return ready<http::Exchange>(exchange);
        Q_EMIT retrying(exchange);
        return eitherWay(m_tokens.refresh(authorization.account), owner,
                         [this, request, authorization, owner, reception, exchange](const Result<LiveTokens> &tokens) {
                             if (tokens)
                                 return attempt(request, authorization, owner, reception);
                             Q_EMIT notRefreshed(tokens.error());
                             return ready<http::Exchange>(exchange);
                         });
    });
}

Future<http::Request> RequestRun::authorized(const http::Request &request, const Authorization &authorization,
                                             QObject *owner)
{
    return andThen(headerValue(request, authorization, owner), owner, [request](const Secret &value) {
        http::Request authorized = request;
        authorized.authorization = value;
        return Result<http::Request>(authorized);
    });
}

Future<http::Exchange> RequestRun::attempt(const http::Request &request, const Authorization &authorization,
                                           QObject *owner, const network::Reception &reception)
{
    const auto answer =
        andThen(authorized(request, authorization, owner), owner, [this, owner, reception](const http::Request &ready) {
            return m_client.send(ready, owner, reception);
        });
    return andThen(answer, owner, [this, authorization](const http::Exchange &exchange) {
        Q_EMIT exchanged(exchange, authorization);
        return Result<http::Exchange>(exchange);
    });
}

} // namespace app

#include "moc_request_run.cpp"
