// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <QUrl>

namespace oauth {

inline constexpr char googleIssuer[] = "https://accounts.google.com";

/// What a provider publishes about itself (RFC 8414 2, OIDC Discovery 3).
struct ProviderMetadata
{
    QString issuer;
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    QUrl userinfoEndpoint;
    QUrl revocationEndpoint;          ///< like those below empty when there is none, or none that can be used
    QUrl deviceAuthorizationEndpoint; ///< RFC 8628 4
    QUrl introspectionEndpoint;       ///< RFC 7662
    QUrl tokeninfoEndpoint;           ///< no standard's: what Google's tokeninfo does, where a provider names one
    QUrl jwksUri;
    QStringList codeChallengeMethods;     ///< `code_challenge_methods_supported`
    QStringList tokenEndpointAuthMethods; ///< `token_endpoint_auth_methods_supported`; empty: client_secret_basic
    QStringList scopesSupported;          ///< `scopes_supported`; empty when the provider does not say
    bool issParameterSupported = false;   ///< `authorization_response_iss_parameter_supported` (RFC 9207 3)
    QMap<QString, QString> unusable;      ///< what was left out, and the rule that it breaks
    bool operator==(const ProviderMetadata &) const = default;
};

/// `<issuer>/.well-known/openid-configuration` (OIDC Discovery 4). Errors: UrlUnusable when `issuer` is no https URL
/// and no http URL of a loopback literal, or has a query or fragment.
Result<QUrl> discoveryUrl(const QString &issuer);

/// Reads the document that was fetched for `issuer`: its `issuer` must be identical (RFC 8414 3.3) or stand for many
/// tenants (publishedIssuerFits()), every endpoint https or loopback. An optional member that breaks a rule is left out
/// and noted as `unusable`: a sign-in that needs it not goes on. Errors: ProviderMetadataWrong, TextMalformed,
/// MemberMissing, MemberWrongType.
Result<ProviderMetadata> parseProviderMetadata(const QByteArray &json, const QString &issuer);

/// Why an optional endpoint cannot be asked: the rule that it breaks, or `unnamed` when the provider names none.
QString whyNot(const ProviderMetadata &provider, const QString &member, const QString &unnamed);

/// Whether an `iss` claim names this issuer: equal, or Google's older form without "https://".
bool issuerMatches(const QString &issuer, const QString &claim);

/// https, or http to 127.0.0.1, [::1] or localhost: the only places a credential or a key may come from or go to.
bool isSecureOrLoopback(const QUrl &url);

/// 127.0.0.0/8, [::1] or localhost.
bool isLoopbackHost(const QString &host);

} // namespace oauth
