// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/api.h"
#include "diagnosis/credential.h"
#include "diagnosis/evidence.h"
#include "diagnosis/refresh_token_doctor.h"
#include "http/api_error.h"
#include "http/challenge.h"
#include "http/exchange_json.h"
#include "http/form.h"
#include "oauth/token_info.h"

namespace diagnosis {

/// From the earliest to the latest, seconds since the epoch.
struct TimeSpan
{
    qint64 earliest = 0;
    qint64 latest = 0;
};

/// The evidence taken apart once: what the rules look at. Lasts as long as one diagnosis.
struct Matter
{
    explicit Matter(const Evidence &known);

    const Evidence &evidence;
    http::Request request;   ///< empty when there is none
    http::Response response; ///< status 0 when there is none
    http::Veil veil;         ///< knows the request's secrets; take a copy to look at texts
    http::Form query;
    Api api = Api::Other;
    http::ApiError error;
    http::Challenge challenge; ///< the one for Bearer or DPoP that tells most, or empty
    Credential credential;
    std::optional<oauth::TokenInfo> tokeninfo;
    std::optional<TimeSpan> serverTime;           ///< when the server judged, by its own clock
    std::optional<qint64> localTime;              ///< the same by ours; not known for every record
    std::optional<RefusedRefresh> refusedRefresh; ///< the exchange itself, or the probe

    /// A 401 of an API; at the token endpoint it is about the client (RFC 6749 5.2).
    bool isUnauthorized() const { return response.status == 401 && api != Api::TokenEndpoint; }
    bool isAodocs401() const { return isUnauthorized() && api == Api::Aodocs; }
    bool isJson() const;
    bool isHtml() const;
    /// Whether the API itself can have answered: a page without a challenge comes from something before it.
    bool isOwnAnswer() const { return api == Api::Other || !isHtml() || !challenge.scheme.isEmpty(); }
    bool isKnownApi() const { return api == Api::Drive || api == Api::OtherGoogle || api == Api::Aodocs; }
    /// Whether somebody can ask that now.
    bool canAsk(Probe probe) const;
    bool hasReason(QLatin1StringView reason) const;
    QByteArray challengeError() const { return challenge.parameter("error"); }
    bool asksForBearer() const { return challenge.scheme.compare("bearer", Qt::CaseInsensitive) == 0; }

    /// The scheme is one under which this API reads bearer tokens.
    bool isReadAsBearer() const;
    /// The credential is where a server reads bearer tokens, in a form that it can read.
    bool bearerArrived() const;
    /// The token is an access token, or may be one as far as the record shows.
    bool mayBeAccessToken() const;
    /// The token names a provider that is known, and is not Google. Who is unknown may be Google's stand-in, as the
    /// sandbox is.
    bool isOfAnotherProvider() const;
    /// The token names Google, or at a sandbox whoever stands in for it there.
    bool isOfGoogle() const;
    bool isIdToken() const { return credential.kind == inspect::TokenKind::IdToken; }

    /// A check of the token that was made here, or null.
    const inspect::Check *check(QLatin1StringView id) const;
    bool hasCheck(QLatin1StringView id, inspect::Status status) const;

    std::optional<qint64> expiresAt() const;
    QString clientId() const;                  ///< whom the token was issued to, or empty
    QString email() const;                     ///< whose token it is, or empty
    std::optional<QStringList> scopes() const; ///< that the token has; an empty list says that it has none

    /// The status that a probe got; nothing when it was not asked.
    std::optional<int> answered(Probe probe) const;

    /// A foreign text as a sentence may quote it: visible, without a secret, and cut short only then: half of a secret
    /// nobody would find again.
    QString quotable(const QString &text) const;
};

/// "401 Unauthorized, authError: Invalid Credentials": the answer in the server's own words, of its body or its
/// challenge.
QString serverSays(const Matter &matter);

} // namespace diagnosis
