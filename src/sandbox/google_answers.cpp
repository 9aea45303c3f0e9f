// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/google_answers.h"

#include "http/form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr char realm[] = "Bearer realm=\"https://accounts.google.com/\"";
constexpr QLatin1StringView
    expected("Expected OAuth 2 access token, login cookie or other valid authentication credential. "
             "See https://developers.google.com/identity/sign-in/web/devconsole-project.");

std::optional<Secret> tokenInHeader(const http::Request &request)
{
    const QByteArray &header = request.authorization.reveal();
    if (header.size() > 7 && header.first(7).compare("Bearer ", Qt::CaseInsensitive) == 0)
        return Secret(header.sliced(7).trimmed());
    return {};
}

std::optional<Secret> tokenInQuery(const http::Request &request)
{
    const http::Form query = http::queryOf(request.url);
    if (http::formCount(query, u"access_token") > 0)
        return Secret(http::formValue(query, u"access_token").toUtf8());
    return {};
}

QJsonObject firstError(const GoogleError &error)
{
    QJsonObject first{{u"message"_s, error.ownMessage.isEmpty() ? error.message : error.ownMessage},
                      {u"domain"_s, error.domain},
                      {u"reason"_s, error.reason}};
    if (!error.location.isEmpty()) {
        first.insert(u"location"_s, error.location);
        first.insert(u"locationType"_s, error.locationType);
    }
    return first;
}

QJsonObject errorInfo(const GoogleError &error)
{
    return {{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
            {u"reason"_s, error.detailReason},
            {u"domain"_s, u"googleapis.com"_s},
            {u"metadata"_s, QJsonObject{{u"service"_s, u"drive.googleapis.com"_s}, {u"method"_s, error.rpcMethod}}}};
}

} // namespace

http::Response jsonAnswer(int status, const QJsonObject &body)
{
    return {status, {}, {{"Content-Type"_ba, "application/json; charset=UTF-8"_ba}}, QJsonDocument(body).toJson()};
}

std::optional<Secret> bearerToken(const http::Request &request)
{
    const std::optional<Secret> inHeader = tokenInHeader(request);
    return inHeader ? inHeader : tokenInQuery(request);
}

bool hasTwoTokens(const http::Request &request)
{
    return tokenInHeader(request) && tokenInQuery(request);
}

http::Response googleError(const GoogleError &error)
{
    QJsonObject whole{
        {u"code"_s, error.code}, {u"message"_s, error.message}, {u"errors"_s, QJsonArray{firstError(error)}}};
    if (!error.status.isEmpty())
        whole.insert(u"status"_s, error.status);
    if (!error.detailReason.isEmpty())
        whole.insert(u"details"_s, QJsonArray{errorInfo(error)});
    http::Response response = jsonAnswer(error.code, {{u"error"_s, whole}});
    if (!error.wwwAuthenticate.isEmpty())
        response.headers.add("WWW-Authenticate"_ba, error.wwwAuthenticate);
    return response;
}

http::Response credentialMissing(const QString &rpcMethod)
{
    return googleError({.code = 401,
                        .message = u"Request is missing required authentication credential. "_s + expected,
                        .reason = u"required"_s,
                        .location = u"Authorization"_s,
                        .locationType = u"header"_s,
                        .ownMessage = u"Login Required."_s,
                        .status = u"UNAUTHENTICATED"_s,
                        .detailReason = u"CREDENTIALS_MISSING"_s,
                        .rpcMethod = rpcMethod,
                        .wwwAuthenticate = realm});
}

http::Response credentialDoubled(const QString &rpcMethod)
{
    return googleError({.code = 400,
                        .message = u"The request has a token in the Authorization header and another in the query."_s,
                        .reason = u"badRequest"_s,
                        .status = u"INVALID_ARGUMENT"_s,
                        .detailReason = u"OVERLOADED_CREDENTIALS"_s,
                        .rpcMethod = rpcMethod,
                        .wwwAuthenticate = QByteArray(realm) + ", error=\"invalid_request\""});
}

http::Response credentialRejected()
{
    return googleError({.code = 401,
                        .message = u"Request had invalid authentication credentials. "_s + expected,
                        .reason = u"authError"_s,
                        .location = u"Authorization"_s,
                        .locationType = u"header"_s,
                        .ownMessage = u"Invalid Credentials"_s,
                        .status = u"UNAUTHENTICATED"_s,
                        .wwwAuthenticate = QByteArray(realm) + ", error=\"invalid_token\""});
}

http::Response scopeInsufficient(const QString &rpcMethod, const QStringList &acceptable)
{
    const QByteArray scopes = acceptable.join(u' ').toLatin1();
    return googleError(
        {.code = 403,
         .message = u"Request had insufficient authentication scopes."_s,
         .reason = u"insufficientPermissions"_s,
         .ownMessage = u"Insufficient Permission"_s,
         .status = u"PERMISSION_DENIED"_s,
         .detailReason = u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s,
         .rpcMethod = rpcMethod,
         .wwwAuthenticate = QByteArray(realm) + ", error=\"insufficient_scope\", scope=\"" + scopes + '"'});
}

} // namespace sandbox
