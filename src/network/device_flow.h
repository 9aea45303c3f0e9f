// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "network/http_client.h"
#include "oauth/device.h"
#include "oauth/token.h"

#include <QDeadlineTimer>
#include <QObject>
#include <chrono>

namespace network {

/// The device authorization grant of one client at one provider (RFC 8628). Destroying it cancels what is under way.
class DeviceFlow : public QObject
{
    Q_OBJECT

public:
    DeviceFlow(HttpClient &http, oauth::ProviderMetadata provider, oauth::Client client, QObject *parent = nullptr);

    /// Asks for a code, then for the tokens until the person has decided. Errors: AuthorizationDenied, TimedOut (when
    /// the code has expired or `timeout` is over), those of oauth::processDeviceAuthorizationResponse(),
    /// oauth::processTokenResponse() and HttpClient::send().
    Future<oauth::TokenResponse> grant(const QStringList &scope, std::chrono::seconds timeout);

Q_SIGNALS:
    /// What the person needs, once the provider has given it.
    void codeReady(const oauth::DeviceAuthorization &authorization);
    /// The provider wants fewer questions: from now on one each `seconds`.
    void slowedDown(qint64 seconds);

private:
    Future<oauth::TokenResponse> poll(const oauth::DeviceAuthorization &authorization, qint64 interval);
    Future<oauth::TokenResponse> ask(const oauth::DeviceAuthorization &authorization);
    Future<bool> wait(std::chrono::seconds time);

    HttpClient &m_http;
    oauth::ProviderMetadata m_provider;
    oauth::Client m_client;
    QDeadlineTimer m_end;
};

} // namespace network
