// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/provider.h"

#include "base/json_read.h"
#include "oauth/tenant.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("oauth", text);
}

QString documentName(const QString &issuer)
{
    return say("provider metadata of %1").arg(issuer);
}

/// Where an endpoint goes, and whether a provider must have it.
struct Endpoint
{
    const char *member;
    QUrl ProviderMetadata::*url;
    bool required;
};

constexpr Endpoint endpoints[] = {
    {"authorization_endpoint", &ProviderMetadata::authorizationEndpoint, true},
    {"token_endpoint", &ProviderMetadata::tokenEndpoint, true},
    {"jwks_uri", &ProviderMetadata::jwksUri, true},
    {"userinfo_endpoint", &ProviderMetadata::userinfoEndpoint, false},
    {"revocation_endpoint", &ProviderMetadata::revocationEndpoint, false},
    {"device_authorization_endpoint", &ProviderMetadata::deviceAuthorizationEndpoint, false},
    {"introspection_endpoint", &ProviderMetadata::introspectionEndpoint, false},
    {"tokeninfo_endpoint", &ProviderMetadata::tokeninfoEndpoint, false},
};

struct StringList
{
    const char *member;
    QStringList ProviderMetadata::*strings;
};

constexpr StringList stringLists[] = {
    {"code_challenge_methods_supported", &ProviderMetadata::codeChallengeMethods},
    {"token_endpoint_auth_methods_supported", &ProviderMetadata::tokenEndpointAuthMethods},
    {"scopes_supported", &ProviderMetadata::scopesSupported},
};

/// The rule that an endpoint breaks; empty when it may be asked.
QString faultOf(const QUrl &url, const QString &member)
{
    if (!url.isValid() || url.host().isEmpty() || url.hasFragment() || !url.userInfo().isEmpty())
        return say("its “%1” is no usable URL").arg(member);
    return isSecureOrLoopback(url) ? QString() : say("its “%1” does not use https").arg(member);
}

Result<QUrl> requiredEndpoint(const QJsonObject &object, const QString &member, const QString &issuer)
{
    return json_read::requiredString(object, member, documentName(issuer))
        .and_then([&](const QString &text) -> Result<QUrl> {
            const QUrl url(text, QUrl::StrictMode);
            if (const QString fault = faultOf(url, member); !fault.isEmpty())
                return failure(ErrorCode::ProviderMetadataWrong, issuer, fault);
            return url;
        });
}

QUrl optionalEndpoint(const QJsonObject &object, const QString &member, ProviderMetadata &metadata)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return {};
    const QUrl url(value.toString(), QUrl::StrictMode);
    const QString fault = faultOf(url, member);
    if (fault.isEmpty())
        return url;
    metadata.unusable.insert(member, fault);
    return {};
}

/// Lists are hints, and a broken one is none.
QStringList readStrings(const QJsonObject &object, const QString &member, ProviderMetadata &metadata)
{
    const QJsonValue value = object.value(member);
    QStringList strings;
    for (const QJsonArray items = value.toArray(); const auto &item : items) {
        if (item.isString())
            strings.append(item.toString());
    }
    const bool wrong = !value.isUndefined() && !value.isNull() && !value.isArray();
    if (!wrong && strings.size() == value.toArray().size())
        return strings;
    metadata.unusable.insert(member, say("its “%1” is no list of strings").arg(member));
    return {};
}

Result<bool> readFlag(const QJsonObject &object, const QString &member, const QString &issuer)
{
    const QJsonValue value = object.value(member);
    if (!value.isBool() && !value.isUndefined() && !value.isNull())
        return failure(ErrorCode::MemberWrongType, member,
                       say("in %1 it should be a boolean").arg(documentName(issuer)));
    return value.toBool();
}

/// RFC 8414 3.3: otherwise one provider could hand out the endpoints of another.
Result<QString> readIssuer(const QJsonObject &object, const QString &issuer)
{
    const auto named = json_read::requiredString(object, u"issuer"_s, documentName(issuer));
    if (named && !publishedIssuerFits(issuer, *named))
        return failure(ErrorCode::ProviderMetadataWrong, issuer,
                       say("its issuer has to be the one that was asked, and is “%1” (RFC 8414 3.3)").arg(*named));
    return named;
}

} // namespace

Result<QUrl> discoveryUrl(const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorCode::UrlUnusable, issuer, say("it is no valid URL"));
    if (!isSecureOrLoopback(url))
        return failure(ErrorCode::UrlUnusable, issuer, say("an issuer has to use https, unless it is on this machine"));
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return failure(ErrorCode::UrlUnusable, url.adjusted(QUrl::RemoveUserInfo).toString(),
                       say("an issuer has no query, fragment or user name"));
    return QUrl((issuer.endsWith(u'/') ? issuer.chopped(1) : issuer) + u"/.well-known/openid-configuration"_s);
}

Result<ProviderMetadata> parseProviderMetadata(const QByteArray &json, const QString &issuer)
{
    const auto object = json_read::object(json, documentName(issuer));
    if (!object)
        return tl::unexpected<Error>(object.error());
    const auto named = readIssuer(*object, issuer);
    if (!named)
        return tl::unexpected<Error>(named.error());
    ProviderMetadata metadata;
    metadata.issuer = *named;
    for (const Endpoint &endpoint : endpoints) {
        const QString member = QString::fromLatin1(endpoint.member);
        const auto url = endpoint.required ? requiredEndpoint(*object, member, issuer)
                                           : Result<QUrl>(optionalEndpoint(*object, member, metadata));
        if (!url)
            return tl::unexpected<Error>(url.error());
        metadata.*endpoint.url = *url;
    }
    for (const StringList &list : stringLists)
        metadata.*list.strings = readStrings(*object, QString::fromLatin1(list.member), metadata);
    return readFlag(*object, u"authorization_response_iss_parameter_supported"_s, issuer).map([&metadata](bool flag) {
        metadata.issParameterSupported = flag;
        return metadata;
    });
}

QString whyNot(const ProviderMetadata &provider, const QString &member, const QString &unnamed)
{
    return provider.unusable.value(member, unnamed);
}

bool issuerMatches(const QString &issuer, const QString &claim)
{
    return claim == issuer || (issuer == QLatin1StringView(googleIssuer) && claim == "accounts.google.com"_L1);
}

bool isSecureOrLoopback(const QUrl &url)
{
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
}

bool isLoopbackHost(const QString &host)
{
    static const QRegularExpression loopback4(u"\\A127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}\\z"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || host == "[::1]"_L1 || loopback4.match(host).hasMatch();
}

} // namespace oauth
