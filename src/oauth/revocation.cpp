// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/revocation.h"

#include "base/translated.h"
#include "http/api_error.h"

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

QString say(const char *text)
{
    return translated("oauth", text);
}

/// RFC 7009 2.2.1: after a 503 the token lives on, and `Retry-After` says when to ask again.
Error unavailable(const http::Response &response)
{
    const QString after = QString::fromLatin1(response.headers.value("Retry-After"_ba));
    return {ErrorCode::ProviderRefused, u"503"_s,
            after.isEmpty()
                ? say("it cannot revoke now, so the token lives on; try again later")
                : say("it cannot revoke now, so the token lives on; it asks to be tried again after %1").arg(after)};
}

} // namespace

const char *revocationId(Revocation revocation)
{
    switch (revocation) {
    case Revocation::Done:
        return "done";
    case Revocation::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

QString revocationInWords(Revocation revocation)
{
    switch (revocation) {
    case Revocation::Done:
        return say("The provider has revoked the grant.");
    case Revocation::Unknown:
        return say("The provider says that the token was dead before.");
    }
    Q_UNREACHABLE();
}

Result<http::Request> revocationRequest(const ProviderMetadata &provider, const Client &client, const Secret &token)
{
    if (provider.revocationEndpoint.isEmpty())
        return failure(ErrorCode::ProviderMetadataWrong, provider.issuer,
                       whyNot(provider, u"revocation_endpoint"_s, say("it names no revocation endpoint")) +
                           say(", so a grant can be ended only on its own pages; a sign-out without revoking forgets "
                               "the tokens here"));
    const auto asker = provider.issuer == QLatin1StringView(googleIssuer) ? Result<ClientAuthentication>()
                                                                          : authenticateClient(client, provider);
    return asker.map([&](const ClientAuthentication &authentication) {
        const http::Form form = {{u"token"_s, QString::fromUtf8(token.reveal())}};
        return http::Request{"POST"_ba,
                             provider.revocationEndpoint,
                             {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}},
                             http::encodeForm(form + authentication.form),
                             authentication.authorization};
    });
}

Result<Revocation> processRevocationResponse(const http::Response &response, const QString &host)
{
    if (response.status >= 200 && response.status <= 299)
        return Revocation::Done; // RFC 7009 2.2: the body says nothing
    if (response.status == 503)
        return tl::unexpected<Error>(unavailable(response));
    const http::ApiError refusal = http::parseApiError(response.body);
    if (response.status == 400 && refusal.reason == "invalid_token"_L1)
        return Revocation::Unknown;
    if (refusal.reason.isEmpty())
        return failure(ErrorCode::AnswerMalformed, host,
                       say("it has the status %1 and names no error, so the token may live on").arg(response.status));
    return failure(ErrorCode::ProviderRefused, refusal.reason,
                   refusal.message.isEmpty() ? say("it gave no reason") : refusal.message);
}

} // namespace oauth
