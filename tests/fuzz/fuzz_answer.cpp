// SPDX-License-Identifier: GPL-3.0-or-later
// What an API or a provider answers with, errors above all.
#include "http/api_error.h"
#include "http/refusal.h"
#include "oauth/device.h"
#include "oauth/token.h"
#include "oauth/token_info.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

/// The strings in an answer that are secrets.
QByteArrayList secretsOf(const QByteArray &body)
{
    QByteArrayList secrets;
    if (const auto value = json_text::parse(body)) {
        for (const QStringView name : {u"access_token", u"refresh_token", u"id_token", u"device_code"}) {
            if (const json_text::Value *member = value->find(name))
                secrets.append(member->string().toUtf8());
        }
    }
    return secrets;
}

template<class T>
void check(const Result<T> &read, const QByteArray &body)
{
    if (read)
        return;
    require(!describe(read.error()).isEmpty(), "an answer that is none is told why");
    for (const QByteArray &secret : secretsOf(body))
        require(!fuzz::tells(read.error(), secret, body), "no error tells a token");
}

} // namespace

void tryInput(const QByteArray &input)
{
    const http::ApiError error = http::parseApiError(input);
    require(error == http::parseApiError(input), "an error says one thing");
    oauth::ProviderMetadata provider;
    provider.issuer = u"https://h.example"_s;
    for (const int status : {200, 400, 401}) {
        const http::Response response{status, {}, {{"Content-Type", "application/json"}}, input};
        const auto tokens = oauth::processTokenResponse(response, u"h.example"_s);
        check(tokens, input);
        require(!tokens || !tokens->accessToken.isEmpty(), "an answer that is taken has a token");
        check(oauth::processDeviceAuthorizationResponse(response, provider), input);
        for (const auto service :
             {oauth::TokenService::Tokeninfo, oauth::TokenService::Introspection, oauth::TokenService::Userinfo})
            check(oauth::readTokenInfo(service, response, u"h.example"_s, 1'800'000'000), input);
    }
    check(oauth::parseProviderMetadata(input, provider.issuer), input);
}
