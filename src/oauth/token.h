// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "http/message.h"

#include <QStringList>
#include <optional>

namespace oauth {

/// A successful answer of the token endpoint (RFC 6749 5.1).
struct TokenResponse
{
    Secret accessToken;
    QString tokenType;
    std::optional<qint64> expiresIn; ///< seconds, at most longestLife; absent when the provider did not say
    Secret refreshToken;             ///< empty when the provider sent none
    QStringList scope;               ///< empty when the provider sent none: as requested (RFC 6749 5.1)
    Secret idToken;                  ///< empty when the provider sent none
    bool operator==(const TokenResponse &) const = default;
};

/// Reads an answer of the token endpoint. `host` is for the words of an error. Errors: ProviderRefused (RFC 6749 5.2,
/// with any status), AnswerMalformed (HTML, no JSON, no access_token, wrong types, a token type other than Bearer,
/// duplicate members), never with a byte of a token in it.
Result<TokenResponse> processTokenResponse(const http::Response &response, const QString &host);

} // namespace oauth
