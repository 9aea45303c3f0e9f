// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/token_info.h"

#include "http/api_error.h"
#include "http/challenge.h"
#include "http/form.h"
#include "http/refusal.h"
#include "oauth/answer.h"
#include "oauth/client_authentication.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

using json_text::Kind;
using json_text::Value;

QString say(const char *text)
{
    return QCoreApplication::translate("oauth", text);
}

// --- The question

http::Request formRequest(const QUrl &endpoint, const http::Form &form)
{
    http::Request request;
    request.method = "POST";
    request.url = endpoint;
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.headers.add("Accept", "application/json");
    request.body = http::encodeForm(form);
    return request;
}

/// RFC 7662 2.1: where the server may look first. Of other refresh tokens than Google's and the sandbox's the shape
/// tells nothing.
QString hintFor(const QString &token)
{
    return token.startsWith("1//"_L1) ? u"refresh_token"_s : u"access_token"_s;
}

http::Request introspection(const QUrl &endpoint, const QString &token, const Client &client)
{
    http::Form form = {{u"token"_s, token}, {u"token_type_hint"_s, hintFor(token)}};
    const bool authenticates = !client.clientSecret.isEmpty();
    if (!authenticates && !client.clientId.isEmpty())
        form.append({u"client_id"_s, client.clientId});
    http::Request request = formRequest(endpoint, form);
    if (authenticates)
        request.authorization = basicAuthorization(client);
    return request;
}

http::Request userinfo(const QUrl &endpoint, const Secret &token)
{
    http::Request request;
    request.url = endpoint;
    request.headers.add("Accept", "application/json");
    request.authorization = Secret("Bearer "_ba + token.reveal());
    return request;
}

// --- The answer

QString text(const Value &document, const char *name)
{
    const Value *value = document.find(QString::fromLatin1(name));
    return value && value->kind == Kind::String ? value->string() : QString();
}

QString text(const Value &document, const char *name, const char *otherName)
{
    const QString first = text(document, name);
    return first.isEmpty() ? text(document, otherName) : first;
}

std::optional<qint64> number(const Value &document, const char *name)
{
    const Value *value = document.find(QString::fromLatin1(name));
    if (!value)
        return std::nullopt;
    bool whole = false;
    const qint64 number =
        value->kind == Kind::String ? value->string().toLongLong(&whole) : value->raw().toLongLong(&whole);
    return whole ? std::optional(number) : std::nullopt;
}

std::optional<bool> boolean(const Value &document, const char *name)
{
    const Value *value = document.find(QString::fromLatin1(name));
    if (!value)
        return std::nullopt;
    if (value->kind == Kind::True || value->string() == "true"_L1)
        return true;
    if (value->kind == Kind::False || value->string() == "false"_L1)
        return false;
    return std::nullopt;
}

/// A list of texts, or the words of one.
QStringList texts(const Value *value)
{
    if (!value)
        return {};
    QStringList all = value->string().split(u' ', Qt::SkipEmptyParts);
    for (const Value &item : value->items)
        all.append(item.string());
    all.removeAll(QString());
    return all;
}

TokenInfo read(const Value &document, qint64 now)
{
    TokenInfo info;
    info.standing = Standing::Taken;
    info.subject = text(document, "sub", "user_id");
    info.email = text(document, "email");
    info.emailVerified = boolean(document, "email_verified");
    if (!info.emailVerified)
        info.emailVerified = boolean(document, "verified_email");
    info.clientId = text(document, "azp", "issued_to");
    if (info.clientId.isEmpty())
        info.clientId = text(document, "client_id");
    const Value *audience = document.find(u"aud");
    info.audience = texts(audience ? audience : document.find(u"audience"));
    const Value *scope = document.find(u"scope");
    info.scope = texts(scope);
    info.tellsScope = scope;
    info.expires = number(document, "exp");
    if (const auto left = number(document, "expires_in"); !info.expires && left && *left < INT32_MAX)
        info.expires = now + *left;
    info.document = document;
    return info;
}

TokenInfo refused(const http::Response &response, Standing standing = Standing::NotTaken)
{
    TokenInfo info;
    info.standing = standing;
    info.refusal = http::refusalInWords(response);
    if (auto document = json_text::parse(response.body); document && document->kind == Kind::Object)
        info.document = *document;
    return info;
}

bool namesMissingScope(const http::Response &response)
{
    const auto challenges = http::parseChallenges(response.headers.value("WWW-Authenticate"));
    return http::parseApiError(response.body).reason == "insufficient_scope"_L1 ||
           std::any_of(challenges.begin(), challenges.end(), [](const http::Challenge &challenge) {
               return challenge.parameter("error") == "insufficient_scope";
           });
}

Error clientRefused(const http::Response &response)
{
    const http::ApiError error = http::parseApiError(response.body);
    return {ErrorCode::ProviderRefused, error.reason.isEmpty() ? say("status %1").arg(response.status) : error.reason,
            error.message.isEmpty() ? say("it gave no reason") : error.message};
}

/// What a status says before the body is looked at; nothing when the body has to tell.
std::optional<Result<TokenInfo>> byStatus(TokenService service, const http::Response &response)
{
    switch (service) {
    case TokenService::Tokeninfo:
        if (response.status == 400 || response.status == 401)
            return refused(response);
        break;
    case TokenService::Userinfo: // RFC 6750 3.1
        if (response.status == 403 && namesMissingScope(response))
            return refused(response, Standing::ScopeMissing);
        if (response.status == 401 || response.status == 403)
            return refused(response);
        break;
    case TokenService::Introspection: // RFC 7662 2.3: a refusal is about the client, never about the token
        if (response.status == 400 || response.status == 401 || response.status == 403)
            return tl::unexpected<Error>(clientRefused(response));
        break;
    }
    return std::nullopt;
}

/// The member without which it is no such answer; empty when all is there.
QString missingMember(TokenService service, const Value &document)
{
    switch (service) {
    case TokenService::Tokeninfo:
        return text(document, "aud", "audience").isEmpty() ? u"aud"_s : QString();
    case TokenService::Userinfo: // OIDC Core 5.3.2
        return text(document, "sub").isEmpty() ? u"sub"_s : QString();
    case TokenService::Introspection: // RFC 7662 2.2
        return boolean(document, "active") ? QString() : u"active"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

const char *serviceId(TokenService service)
{
    switch (service) {
    case TokenService::Tokeninfo:
        return "tokeninfo";
    case TokenService::Introspection:
        return "introspect";
    case TokenService::Userinfo:
        return "userinfo";
    }
    Q_UNREACHABLE();
}

http::Request tokenQuestion(TokenService service, const QUrl &endpoint, const Secret &token, const Client &client)
{
    const QString value = QString::fromUtf8(token.reveal());
    switch (service) {
    case TokenService::Tokeninfo:
        return formRequest(endpoint, {{u"access_token"_s, value}});
    case TokenService::Introspection:
        return introspection(endpoint, value, client);
    case TokenService::Userinfo:
        return userinfo(endpoint, token);
    }
    Q_UNREACHABLE();
}

Result<TokenInfo> readTokenInfo(TokenService service, const http::Response &response, const QString &host, qint64 now)
{
    if (auto refusal = byStatus(service, response))
        return *refusal;
    const auto document = answeredObject(response, host);
    if (!document)
        return tl::unexpected<Error>(document.error());
    if (response.status != 200)
        return failure(ErrorCode::AnswerMalformed, host, say("it has the status %1").arg(response.status));
    if (const QString twice = json_text::duplicateMember(*document); !twice.isNull())
        return failure(ErrorCode::AnswerMalformed, host, say("its member “%1” comes more than once").arg(twice));
    if (const QString missing = missingMember(service, *document); !missing.isEmpty())
        return failure(ErrorCode::AnswerMalformed, host, say("its member “%1” is missing").arg(missing));
    TokenInfo info = read(*document, now);
    if (service == TokenService::Introspection && !*boolean(*document, "active"))
        info.standing = Standing::NotTaken;
    return info;
}

} // namespace oauth
