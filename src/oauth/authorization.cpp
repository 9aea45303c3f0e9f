// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorization.h"

#include "base/random.h"

#include <QCoreApplication>
#include <optional>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("oauth", text);
}

Error rejected(const QString &parameter, const QString &rule)
{
    return {ErrorCode::AuthorizationRejected, parameter, rule};
}

std::optional<Error> repetition(const http::Form &answer)
{
    for (const auto &[name, value] : answer) {
        if (http::formCount(answer, name) > 1)
            return rejected(name, say("it comes more than once"));
    }
    return std::nullopt;
}

/// RFC 6749 10.12: without it any page could bring its own code to our port.
std::optional<Error> wrongState(const http::Form &answer, const QString &expected)
{
    const QString state = http::formValue(answer, u"state");
    if (state.isEmpty() || expected.isEmpty())
        return rejected(u"state"_s, say("it is missing"));
    if (Secret(state.toUtf8()) != Secret(expected.toUtf8())) // in a time that does not depend on how much is right
        return rejected(u"state"_s, say("it is not the one of this sign-in"));
    return std::nullopt;
}

/// RFC 9207 2.4: a plain comparison of strings, for an error too, before the code goes anywhere.
std::optional<Error> wrongIssuer(const http::Form &answer, const ProviderMetadata &provider)
{
    const bool present = http::formCount(answer, u"iss") > 0;
    if (!present && provider.issParameterSupported)
        return rejected(u"iss"_s, say("it is missing, and this provider always sends it"));
    if (present && http::formValue(answer, u"iss") != provider.issuer)
        return rejected(u"iss"_s, say("it is not the provider that was asked"));
    return std::nullopt;
}

Error denied(const http::Form &answer)
{
    const QString description = http::formValue(answer, u"error_description");
    return {ErrorCode::AuthorizationDenied, http::formValue(answer, u"error"),
            description.isEmpty() ? say("the provider gave no reason") : description};
}

} // namespace

AuthorizationRequest AuthorizationRequest::create(const Client &client, const QStringList &scope)
{
    const auto token = [] { return QString::fromLatin1(randomToken(32)); };
    return {.clientId = client.clientId,
            .redirectUri = {},
            .scope = scope,
            .state = token(),
            .nonce = token(),
            .codeVerifier = CodeVerifier::create(),
            .loginHint = {},
            .prompt = {},
            .extras = {}};
}

http::Form authorizationParameters(const AuthorizationRequest &request)
{
    http::Form form = {{u"response_type"_s, u"code"_s},
                       {u"client_id"_s, request.clientId},
                       {u"redirect_uri"_s, request.redirectUri},
                       {u"scope"_s, request.scope.join(u' ')},
                       {u"state"_s, request.state},
                       {u"nonce"_s, request.nonce},
                       {u"code_challenge"_s, QString::fromLatin1(request.codeVerifier.challenge())},
                       {u"code_challenge_method"_s, u"S256"_s}};
    if (!request.loginHint.isEmpty())
        form.append({u"login_hint"_s, request.loginHint});
    if (!request.prompt.isEmpty())
        form.append({u"prompt"_s, request.prompt});
    for (const auto &extra : request.extras) {
        if (http::formCount(form, extra.first) == 0)
            form.append(extra);
    }
    return form;
}

QUrl authorizationUrl(const AuthorizationRequest &request, const ProviderMetadata &provider)
{
    QUrl url = provider.authorizationEndpoint;
    const QString own = url.query(QUrl::FullyEncoded);
    const QString ours = QString::fromLatin1(http::encodeForm(authorizationParameters(request)));
    url.setQuery(own.isEmpty() ? ours : own + u'&' + ours, QUrl::StrictMode);
    return url;
}

Result<AuthorizationResponse> validateAuthorizationResponse(const AuthorizationRequest &request,
                                                            const ProviderMetadata &provider,
                                                            const QByteArray &encodedQuery)
{
    const http::Form answer = http::decodeForm(encodedQuery);
    if (const auto error = repetition(answer))
        return tl::unexpected<Error>(*error);
    if (const auto error = wrongState(answer, request.state))
        return tl::unexpected<Error>(*error);
    if (const auto error = wrongIssuer(answer, provider))
        return tl::unexpected<Error>(*error);
    if (http::formCount(answer, u"error") > 0)
        return tl::unexpected<Error>(denied(answer));
    const QString code = http::formValue(answer, u"code");
    if (code.isEmpty())
        return tl::unexpected<Error>(rejected(u"code"_s, say("it is missing, and there is no error either")));
    return AuthorizationResponse(Secret(code.toUtf8()));
}

} // namespace oauth
