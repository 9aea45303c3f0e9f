// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/api.h"

#include "http/api_error.h"
#include "http/form.h"
#include "oauth/provider.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

struct ApiHost
{
    const char *host;
    const char *path; ///< that it begins with
    Api api;
};

constexpr ApiHost apiHosts[] = {
    {"www.googleapis.com", "/drive/", Api::Drive}, {"www.googleapis.com", "/upload/drive/", Api::Drive},
    {"drive.googleapis.com", "/", Api::Drive},     {"oauth2.googleapis.com", "/token", Api::TokenEndpoint},
    {"aodocs.altirnao.com", "/", Api::Aodocs},     {"aodocs-staging.altirnao.com", "/", Api::Aodocs},
    {"ao-docs-dev.appspot.com", "/", Api::Aodocs},
};

constexpr ApiHost sandboxPaths[] = {
    {"", "/drive/", Api::Drive},
    {"", "/api/", Api::Aodocs},
};

bool isTokenRequest(const http::Request &request)
{
    return http::formCount(http::decodeForm(request.body), u"grant_type") > 0;
}

/// Of RFC 6749 5.2.
constexpr const char *tokenErrors[] = {"invalid_request",     "invalid_client",         "invalid_grant",
                                       "unauthorized_client", "unsupported_grant_type", "invalid_scope"};

bool isTokenError(const http::Response &response)
{
    const QString error = response.status >= 400 ? http::parseApiError(response.body).reason : QString();
    return std::any_of(std::begin(tokenErrors), std::end(tokenErrors),
                       [&error](const char *known) { return error == QLatin1StringView(known); });
}

/// By the hosts that are known.
std::optional<Api> apiOfHost(const QUrl &url)
{
    for (const ApiHost &row : apiHosts) {
        const bool isExact = row.api == Api::TokenEndpoint;
        const QLatin1StringView wanted(row.path);
        if (url.host() == QLatin1StringView(row.host) &&
            (isExact ? url.path() == wanted : url.path().startsWith(wanted)))
            return row.api;
    }
    return {};
}

} // namespace

Api apiOf(const QUrl &url)
{
    if (const auto known = apiOfHost(url))
        return *known;
    for (const ApiHost &row : sandboxPaths) {
        if (oauth::isLoopbackHost(url.host()) && url.path().startsWith(QLatin1StringView(row.path)))
            return row.api;
    }
    return url.host().endsWith(".googleapis.com"_L1) ? Api::OtherGoogle : Api::Other;
}

Api apiOf(const http::Request &request)
{
    return !apiOfHost(request.url) && isTokenRequest(request) ? Api::TokenEndpoint : apiOf(request.url);
}

Api apiOf(const http::Exchange &exchange)
{
    const Api api = apiOf(exchange.request);
    const bool isTold = api == Api::Other && exchange.request.method == "POST" &&
                        exchange.request.url.path().endsWith("/token"_L1) && isTokenError(exchange.response);
    return isTold ? Api::TokenEndpoint : api;
}

} // namespace diagnosis
