// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/device.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "http/api_error.h"
#include "http/form.h"
#include "oauth/answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

constexpr char deviceGrant[] = "urn:ietf:params:oauth:grant-type:device_code";
constexpr qint64 longestInterval = 120; // seconds; how far a network that is down slows the questions
constexpr qsizetype longestUserCode = 64;

QString say(const char *text)
{
    return translated("oauth", text);
}

http::Request post(const QUrl &url, const ClientAuthentication &client, const http::Form &form)
{
    return {"POST"_ba,
            url,
            {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}},
            http::encodeForm(form + client.form),
            client.authorization};
}

/// Google tells two things that only its documentation explains.
QString googlesReason(const QString &error)
{
    if (error == "invalid_client"_L1)
        return say("; Google takes only a client of the type “TVs and Limited Input devices” here");
    if (error == "invalid_scope"_L1)
        return say("; to another device Google gives only %1").arg(googleDeviceScopes().join(u", "_s));
    return {};
}

Error refusal(const http::Response &response, const ProviderMetadata &provider, const QJsonObject &object)
{
    const http::ApiError said = http::parseApiError(response.body);
    const QString quota = object.value("error_code"_L1).toString(); // Google's form when it is asked too often
    const QString error = said.reason.isEmpty() ? quota : said.reason;
    if (error.isEmpty())
        return {ErrorCode::AnswerMalformed, provider.deviceAuthorizationEndpoint.host(),
                say("it has the status %1 and names no error").arg(response.status)};
    QString detail = said.message.isEmpty() ? say("it gave no reason") : said.message;
    if (provider.issuer == QLatin1StringView(googleIssuer))
        detail += googlesReason(error);
    return {ErrorCode::ProviderRefused, error, detail};
}

/// The members of the answer. Each read remembers the first thing that was wrong.
class Members
{
public:
    Members(const QJsonObject &object, const QString &host)
        : m_object(object)
        , m_host(host)
    {
    }

    QString string(const char *name)
    {
        const auto value = json_read::optionalString(m_object, QString::fromLatin1(name), m_host);
        if (!value)
            blame(describe(value.error()));
        return value.value_or(QString());
    }

    qint64 seconds(const char *name, qint64 fallback)
    {
        const auto value = json_read::optionalInteger(m_object, QString::fromLatin1(name), fallback, m_host);
        if (!value)
            blame(describe(value.error()));
        return value.value_or(fallback);
    }

    /// A browser is sent there, by hand or by a camera.
    QUrl url(const QString &text)
    {
        const QUrl url(text, QUrl::StrictMode);
        if (!text.isEmpty() && (!url.isValid() || url.host().isEmpty() || !isSecureOrLoopback(url)))
            blame(say("its verification address is no https address"));
        return url;
    }

    void require(bool holds, const QString &fault)
    {
        if (!holds)
            blame(fault);
    }

    const QString &fault() const { return m_fault; }

private:
    void blame(const QString &fault) { m_fault = m_fault.isEmpty() ? fault : m_fault; }

    const QJsonObject &m_object;
    const QString &m_host;
    QString m_fault;
};

bool isVisible(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

DeviceAuthorization read(Members &members)
{
    const QString standard = members.string("verification_uri");
    DeviceAuthorization answer;
    answer.deviceCode = Secret(members.string("device_code").toUtf8());
    answer.userCode = members.string("user_code");
    answer.verificationUri = members.url(standard.isEmpty() ? members.string("verification_url") : standard);
    answer.verificationUriComplete = members.url(members.string("verification_uri_complete"));
    answer.expiresIn = members.seconds("expires_in", 0);
    answer.interval = members.seconds("interval", answer.interval);
    members.require(!answer.deviceCode.isEmpty(), say("its member “%1” is missing").arg("device_code"_L1));
    members.require(!answer.userCode.isEmpty(), say("its member “%1” is missing").arg("user_code"_L1));
    members.require(answer.userCode.size() <= longestUserCode && isVisible(answer.userCode),
                    say("its user code is none that a person could type"));
    members.require(!answer.verificationUri.isEmpty(), say("its member “%1” is missing").arg("verification_uri"_L1));
    members.require(answer.expiresIn > 0, say("its member “%1” is no number of seconds").arg("expires_in"_L1));
    members.require(answer.interval > 0, say("its member “%1” is no number of seconds").arg("interval"_L1));
    members.require(answer.interval < answer.expiresIn || answer.expiresIn <= 0,
                    say("nobody may ask before its code has expired (interval %1 s, expires_in %2 s)")
                        .arg(answer.interval)
                        .arg(answer.expiresIn));
    answer.expiresIn = std::min(answer.expiresIn, longestLife);
    answer.interval = std::min(answer.interval, longestLife);
    return answer;
}

} // namespace

QJsonObject toJson(const DeviceAuthorization &authorization)
{
    QJsonObject object{
        {u"user_code"_s, authorization.userCode},
        {u"verification_uri"_s, QString::fromLatin1(authorization.verificationUri.toEncoded())},
        {u"expires_in"_s, authorization.expiresIn},
        {u"interval"_s, authorization.interval},
    };
    if (!authorization.verificationUriComplete.isEmpty())
        object.insert(u"verification_uri_complete"_s,
                      QString::fromLatin1(authorization.verificationUriComplete.toEncoded()));
    return object;
}

QUrl deviceUrl(const DeviceAuthorization &authorization)
{
    return authorization.verificationUriComplete.isEmpty() ? authorization.verificationUri
                                                           : authorization.verificationUriComplete;
}

Result<http::Request> deviceAuthorizationRequest(const ProviderMetadata &provider, const Client &client,
                                                 const QStringList &scope)
{
    if (provider.deviceAuthorizationEndpoint.isEmpty())
        return failure(
            ErrorCode::ProviderMetadataWrong, provider.issuer,
            whyNot(provider, u"device_authorization_endpoint"_s, say("it names no device authorization endpoint")) +
                say(", so nobody can sign in on another device"));
    return authenticateClient(client, provider).map([&](const ClientAuthentication &authentication) {
        ClientAuthentication named = authentication;
        if (http::formCount(named.form, u"client_id") == 0)
            named.form.append({u"client_id"_s, client.clientId}); // RFC 8628 3.1 asks for it in any case
        return post(provider.deviceAuthorizationEndpoint, named, {{u"scope"_s, scope.join(u' ')}});
    });
}

Result<DeviceAuthorization> processDeviceAuthorizationResponse(const http::Response &response,
                                                               const ProviderMetadata &provider)
{
    const QString host = provider.deviceAuthorizationEndpoint.host();
    const auto object = json_read::object(response.body, host);
    if (response.status < 200 || response.status > 299)
        return tl::unexpected<Error>(refusal(response, provider, object.value_or(QJsonObject())));
    if (!object)
        return failure(ErrorCode::AnswerMalformed, host, describe(object.error()));
    Members members(*object, host);
    const DeviceAuthorization answer = read(members);
    if (!members.fault().isEmpty())
        return failure(ErrorCode::AnswerMalformed, host, members.fault());
    return answer;
}

Result<http::Request> deviceTokenRequest(const ProviderMetadata &provider, const Client &client,
                                         const Secret &deviceCode)
{
    return authenticateClient(client, provider).map([&](const ClientAuthentication &authentication) {
        return post(provider.tokenEndpoint, authentication,
                    http::Form{{u"grant_type"_s, QString::fromLatin1(deviceGrant)},
                               {u"device_code"_s, QString::fromUtf8(deviceCode.reveal())}} +
                        client.tokenParameters);
    });
}

std::optional<qint64> nextDeviceInterval(const Error &why, qint64 interval)
{
    if (why.code == ErrorCode::ProviderRefused && why.subject == "authorization_pending"_L1)
        return interval;
    if (why.code == ErrorCode::ProviderRefused && why.subject == "slow_down"_L1)
        return interval + 5; // for this and every later question
    const bool noAnswer = why.code == ErrorCode::ConnectionDropped || why.code == ErrorCode::TimedOut ||
                          why.code == ErrorCode::HostUnreachable;
    if (noAnswer)
        return std::min(2 * interval, std::max(interval, longestInterval));
    return {};
}

Error deviceEnd(const Error &why)
{
    if (why.code != ErrorCode::ProviderRefused)
        return why;
    if (why.subject == "access_denied"_L1)
        return {ErrorCode::AuthorizationDenied, why.subject, why.detail};
    if (why.subject == "expired_token"_L1)
        return {ErrorCode::TimedOut, say("The person on the other device"), say("the code has expired")};
    return why;
}

QStringList googleDeviceScopes()
{
    return {u"openid"_s,
            u"email"_s,
            u"profile"_s,
            u"https://www.googleapis.com/auth/drive.file"_s,
            u"https://www.googleapis.com/auth/drive.appdata"_s,
            u"https://www.googleapis.com/auth/youtube"_s,
            u"https://www.googleapis.com/auth/youtube.readonly"_s};
}

} // namespace oauth
