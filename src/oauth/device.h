// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "oauth/client_authentication.h"

#include <QJsonObject>
#include <optional>

namespace oauth {

/// What a person needs to sign in on another device (RFC 8628 3.2).
struct DeviceAuthorization
{
    Secret deviceCode;
    QString userCode;
    QUrl verificationUri;         ///< Google names it `verification_url`
    QUrl verificationUriComplete; ///< with the user code in it; empty when the provider sent none
    qint64 expiresIn = 0;         ///< seconds, at most longestLife
    qint64 interval = 5;          ///< seconds between two questions, at most longestLife
    bool operator==(const DeviceAuthorization &) const = default;
};

/// What another program needs to show it: the answer of RFC 8628 3.2 without the device code.
QJsonObject toJson(const DeviceAuthorization &authorization);

/// What a QR code leads to: the address that holds the code, where there is one.
QUrl deviceUrl(const DeviceAuthorization &authorization);

/// RFC 8628 3.1. Errors: ProviderMetadataWrong when the provider has no such endpoint, those of authenticateClient().
Result<http::Request> deviceAuthorizationRequest(const ProviderMetadata &provider, const Client &client,
                                                 const QStringList &scope);

/// RFC 8628 3.2. Errors: ProviderRefused, with what Google's words mean added; AnswerMalformed.
Result<DeviceAuthorization> processDeviceAuthorizationResponse(const http::Response &response,
                                                               const ProviderMetadata &provider);

/// RFC 8628 3.4; processTokenResponse() reads the answer. Errors: those of authenticateClient().
Result<http::Request> deviceTokenRequest(const ProviderMetadata &provider, const Client &client,
                                         const Secret &deviceCode);

/// RFC 8628 3.5: how many seconds after `why` the provider may be asked again, when it last was after `interval`.
/// Nothing when `why` is the end.
std::optional<qint64> nextDeviceInterval(const Error &why, qint64 interval);

/// How a sign-in on another device ended, in words of its own. Gives AuthorizationDenied for `access_denied`, TimedOut
/// for `expired_token`, any other error as it is.
Error deviceEnd(const Error &why);

/// What Google gives to another device; everything else it refuses with `invalid_scope`.
QStringList googleDeviceScopes();

} // namespace oauth
