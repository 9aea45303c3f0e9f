// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/device_flow.h"

#include "http/exchange_json.h"

#include <QCoreApplication>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace network {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DeviceFlow", text);
}

Error tooLate()
{
    return {ErrorCode::TimedOut, say("The person on the other device"), say("the time for it has passed")};
}

} // namespace

DeviceFlow::DeviceFlow(HttpClient &http, oauth::ProviderMetadata provider, oauth::Client client, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_provider(std::move(provider))
    , m_client(std::move(client))
{
}

Future<oauth::TokenResponse> DeviceFlow::grant(const QStringList &scope, seconds timeout)
{
    const auto request = oauth::deviceAuthorizationRequest(m_provider, m_client, scope);
    if (!request)
        return ready<oauth::TokenResponse>(tl::unexpected<Error>(request.error()));
    const auto authorization = andThen(m_http.send(*request, this), this, [this](const http::Exchange &exchange) {
        return oauth::processDeviceAuthorizationResponse(exchange.response, m_provider)
            .map_error([&exchange](const Error &error) { return http::withoutSecretsOf(exchange.request, error); });
    });
    return andThen(authorization, this, [this, timeout](const oauth::DeviceAuthorization &given) {
        m_end = QDeadlineTimer(std::min(timeout, seconds(given.expiresIn)));
        Q_EMIT codeReady(given);
        return poll(given, given.interval);
    });
}

Future<oauth::TokenResponse> DeviceFlow::poll(const oauth::DeviceAuthorization &authorization, qint64 interval)
{
    if (std::chrono::floor<seconds>(m_end.remainingTimeAsDuration()) < seconds(interval)) // nanoseconds hold 292 years
        return andThen(wait(std::chrono::ceil<seconds>(m_end.remainingTimeAsDuration())), this,
                       [](bool) { return Result<oauth::TokenResponse>(tl::unexpected<Error>(tooLate())); });
    const auto asked =
        andThen(wait(seconds(interval)), this, [this, authorization](bool) { return ask(authorization); });
    return eitherWay(asked, this, [this, authorization, interval](const Result<oauth::TokenResponse> &tokens) {
        if (tokens)
            return ready<oauth::TokenResponse>(tokens);
        const auto next = oauth::nextDeviceInterval(tokens.error(), interval);
        if (!next)
            return ready<oauth::TokenResponse>(tl::unexpected<Error>(oauth::deviceEnd(tokens.error())));
        if (*next > interval)
            Q_EMIT slowedDown(*next);
        return poll(authorization, *next);
    });
}

Future<oauth::TokenResponse> DeviceFlow::ask(const oauth::DeviceAuthorization &authorization)
{
    const auto request = oauth::deviceTokenRequest(m_provider, m_client, authorization.deviceCode);
    if (!request)
        return ready<oauth::TokenResponse>(tl::unexpected<Error>(request.error()));
    return andThen(m_http.send(*request, this), this, [](const http::Exchange &exchange) {
        return oauth::processTokenResponse(exchange.response, exchange.request.url.host())
            .map_error([&exchange](const Error &error) { return http::withoutSecretsOf(exchange.request, error); });
    });
}

Future<bool> DeviceFlow::wait(seconds time)
{
    const Promise<bool> promise = makePromise<bool>();
    // RFC 8628 3.5: never sooner. Another timer of Qt may fire up to 5 % early.
    QTimer::singleShot(time, Qt::PreciseTimer, this, [promise] { fulfil<bool>(promise, true); });
    return promise->future();
}

} // namespace network
