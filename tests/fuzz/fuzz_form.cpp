// SPDX-License-Identifier: GPL-3.0-or-later
// A form, the query of an address, and the callback of a sign-in.
#include "http/form.h"
#include "oauth/authorization.h"
#include "oauth/redirect.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

const QString state = u"st4te"_s;
const QString issuer = u"https://accounts.google.com"_s;

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-._~%=&").contains(c);
}

void checkForm(const QByteArray &input)
{
    const http::Form form = http::decodeForm(input);
    const QByteArray encoded = http::encodeForm(form);
    require(http::decodeForm(encoded) == form, "what is encoded is decoded to itself");
    require(std::all_of(encoded.begin(), encoded.end(), isUnreserved), "a form has only unreserved bytes");
}

void checkQuery(const QByteArray &input)
{
    const QUrl before = QUrl::fromEncoded("https://h.example/p?" + input);
    const QUrl after = http::withParameter(before, u"pageToken"_s, u"a&b=c d"_s);
    require(http::formCount(http::queryOf(after), u"pageToken") == 1, "a parameter that is set is there once");
    require(http::formValue(http::queryOf(after), u"pageToken") == u"a&b=c d"_s, "it has its value");
}

oauth::AuthorizationRequest request()
{
    oauth::AuthorizationRequest request = oauth::AuthorizationRequest::create({u"client"_s, {}, {}}, {});
    request.state = state;
    return request;
}

void checkCallback(const QByteArray &input)
{
    static const oauth::AuthorizationRequest sent = request();
    for (const bool promisesIssuer : {false, true}) {
        oauth::ProviderMetadata provider;
        provider.issuer = issuer;
        provider.issParameterSupported = promisesIssuer;
        const auto answer = oauth::validateAuthorizationResponse(sent, provider, input);
        const http::Form form = http::decodeForm(input);
        const QByteArray code = http::formValue(form, u"code").toUtf8();
        if (!answer) {
            require(!describe(answer.error()).isEmpty(), "a callback that is refused is told why");
            require(!fuzz::tells(answer.error(), code, input), "no error tells a code");
            continue;
        }
        for (const QStringView name : {u"state", u"code"})
            require(http::formCount(form, name) == 1, "a callback that is taken has each parameter once");
        require(http::formValue(form, u"state") == state, "it has our state");
        require(http::formCount(form, u"error") == 0, "it has no error");
        require(http::formValue(form, u"iss") == issuer || (!promisesIssuer && http::formCount(form, u"iss") == 0),
                "it is the issuer's");
        require(answer->code().reveal() == code && !code.isEmpty(), "its code is the one that was sent");
    }
}

void checkRedirect(const QByteArray &input)
{
    const QString uri = QString::fromUtf8(input);
    const auto redirect = oauth::parseLoopbackRedirect(uri);
    require(!redirect || redirect->port == 0 || redirect->uri(redirect->port) == uri,
            "a redirect is kept to the letter");
}

} // namespace

void tryInput(const QByteArray &input)
{
    checkForm(input);
    checkQuery(input);
    checkCallback(input);
    checkRedirect(input);
}
