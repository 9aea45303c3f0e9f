// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace http {

/// What an error body says, whichever of the three forms it has: Google's `{"error": {"code", "message", "errors",
/// "details"}}`, AODocs' older form of the same, or OAuth's `{"error", "error_description"}`. Empty where it says
/// nothing.
struct ApiError
{
    int code = 0;
    QString message;      ///< `message` or `error_description`
    QString reason;       ///< `errors[0].reason` or OAuth's `error`
    QString domain;       ///< `errors[0].domain`
    QString status;       ///< Google's `status`, for example UNAUTHENTICATED
    QString detailReason; ///< `reason` of the first google.rpc.ErrorInfo in `details`
    bool operator==(const ApiError &) const = default;
};

constexpr qsizetype longestApiError = 1024 * 1024; ///< bytes: what is longer explains nothing, and is not read

/// Never fails: a body that is no such JSON gives an empty ApiError.
ApiError parseApiError(const QByteArray &body);

} // namespace http
