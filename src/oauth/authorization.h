// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"
#include "oauth/client.h"
#include "oauth/pkce.h"
#include "oauth/provider.h"

namespace oauth {

/// An authorization request of the code flow (RFC 6749 4.1.1, RFC 7636 4.3, OIDC Core 3.1.2.1).
struct AuthorizationRequest
{
    QString clientId;
    QString redirectUri; ///< as registered, or empty; the loopback receiver adds its port
    QStringList scope;
    QString state;
    QString nonce;
    CodeVerifier codeVerifier;
    QString loginHint; ///< `login_hint`, or empty
    QString prompt;    ///< `prompt`, or empty
    http::Form extras; ///< further parameters, for example access_type=offline; one that repeats ours is left out

    /// With fresh 256-bit `state`, `nonce` and `code_verifier`.
    static AuthorizationRequest create(const Client &client, const QStringList &scope);
};

/// Its parameters, decoded.
http::Form authorizationParameters(const AuthorizationRequest &request);

/// The URL for the browser. The query of the provider's own endpoint is kept; every value is percent-encoded once.
QUrl authorizationUrl(const AuthorizationRequest &request, const ProviderMetadata &provider);

/// A successful answer. Only validateAuthorizationResponse() makes one, so its `code` has passed every check.
class AuthorizationResponse
{
public:
    const Secret &code() const { return m_code; }

private:
    friend Result<AuthorizationResponse> validateAuthorizationResponse(const AuthorizationRequest &,
                                                                       const ProviderMetadata &, const QByteArray &);
    explicit AuthorizationResponse(Secret code)
        : m_code(std::move(code))
    {
    }
    Secret m_code;
};

/// Judges the query of a callback, still percent-encoded, in this order: no parameter twice; `state` present and equal
/// (RFC 6749 10.12); `iss` equal when present, present when the provider promises it (RFC 9207 2.4); then `error` or
/// `code` (decoded exactly once). Errors: AuthorizationRejected (not our answer: go on waiting), AuthorizationDenied
/// (the provider said no, with our state).
Result<AuthorizationResponse> validateAuthorizationResponse(const AuthorizationRequest &request,
                                                            const ProviderMetadata &provider,
                                                            const QByteArray &encodedQuery);

} // namespace oauth
