// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/follow_ups.h"

#include "app/token_lookup.h"
#include "diagnosis/api.h"
#include "diagnosis/credential.h"
#include "http/form.h"
#include "oauth/provider.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using diagnosis::Probe;
using oauth::TokenService;

QString say(const char *text)
{
    return QCoreApplication::translate("FollowUps", text);
}

tl::unexpected<Error> cannotAsk(Probe probe, const QString &why)
{
    return failure(ErrorCode::UsageWrong, QString::fromLatin1(diagnosis::probeId(probe)), why);
}

QUrl originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// The provider of the account; else the sandbox for what went to its APIs, and Google for the rest.
QString issuerOf(const Refused &refused)
{
    if (refused.account)
        return refused.account->issuer;
    const QUrl &url = refused.exchange.request.url;
    return oauth::isLoopbackHost(url.host()) ? originOf(url).toString() : QString::fromLatin1(oauth::googleIssuer);
}

/// The API that stands beside the one that refused: the sandbox's own, or the real one.
QUrl apiAddress(const Refused &refused, diagnosis::Api api, const QString &path)
{
    const http::Request &request = refused.exchange.request;
    const bool isThere = oauth::isLoopbackHost(request.url.host()) || diagnosis::apiOf(request) == api;
    const QUrl usual(api == diagnosis::Api::Drive ? u"https://www.googleapis.com"_s : u"https://aodocs.altirnao.com"_s);
    return QUrl((isThere ? originOf(request.url) : usual).toString() + path);
}

http::Request asking(const Refused &refused, const QUrl &url)
{
    http::Request request;
    request.url = url;
    request.authorization = refused.exchange.request.authorization;
    return request;
}

http::Request withParameter(http::Request request, const QString &name, const QString &value)
{
    QUrlQuery query(request.url);
    query.removeAllQueryItems(name);
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    request.url.setQuery(query);
    return request;
}

Secret bearer(const QByteArray &token)
{
    return Secret("Bearer "_ba + token);
}

QByteArray tokenOf(const Refused &refused)
{
    return diagnosis::bareToken(diagnosis::credentialOf(refused.exchange.request, std::nullopt).token);
}

Result<http::Request> rolesRequest(const Refused &refused)
{
    static const QRegularExpression library(u"/librar(?:y|ies)/v\\d\\w*/([^/]+)"_s);
    const QUrl &url = refused.exchange.request.url;
    QString id = http::formValue(http::decodeForm(url.query(QUrl::FullyEncoded).toLatin1()), u"libraryId");
    if (id.isEmpty())
        id = library.match(url.path()).captured(1);
    if (id.isEmpty())
        return cannotAsk(Probe::AodocsRoles, say("the request does not tell which library it is about"));
    return asking(refused, apiAddress(refused, diagnosis::Api::Aodocs, u"/api/user/v1beta1/me/roles/"_s + id));
}

Result<http::Request> withAnotherDomain(const Refused &refused, const ProbeAnswers &before)
{
    const http::Request &request = refused.exchange.request;
    const http::Form query = http::decodeForm(request.url.query(QUrl::FullyEncoded).toLatin1());
    const QJsonObject me = QJsonDocument::fromJson(before.value(Probe::AodocsMe).body).object();
    for (const auto &domain : me.value("availableDomains"_L1).toArray()) {
        if (domain.toString() != http::formValue(query, u"domain") && domain != me.value("defaultDomain"_L1))
            return withParameter(request, u"domain"_s, domain.toString());
    }
    return cannotAsk(Probe::ResendWithDomain, say("no other domain of the person is known; ask aodocs-me first"));
}

Result<http::Request> withBearer(const Refused &refused)
{
    http::Request request = refused.exchange.request;
    if (tokenOf(refused).isEmpty())
        return cannotAsk(Probe::ResendWithBearer, say("the request bears no token"));
    request.authorization = bearer(tokenOf(refused));
    return request;
}

} // namespace

FollowUps::FollowUps(network::HttpClient &client, network::KeySource &keys, AccessTokens &tokens, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_keys(keys)
    , m_tokens(tokens)
{
}

QString FollowUps::whoIsAsked(Probe probe, const Refused &refused)
{
    const QString issuer = QUrl(issuerOf(refused)).authority();
    const QString host = refused.exchange.request.url.authority();
    switch (probe) {
    case Probe::Tokeninfo:
    case Probe::Userinfo:
    case Probe::Refresh:
        return issuer;
    case Probe::RefreshAndResend:
        return say("%1, then %2").arg(issuer, host);
    case Probe::DriveAbout:
        return apiAddress(refused, diagnosis::Api::Drive, {}).authority();
    case Probe::AodocsMe:
    case Probe::AodocsRoles:
        return apiAddress(refused, diagnosis::Api::Aodocs, {}).authority();
    case Probe::ResendWithBearer:
    case Probe::ResendWithAllDrives:
    case Probe::ResendWithDomain:
        return host;
    }
    Q_UNREACHABLE();
}

Future<http::Response> FollowUps::ask(Probe probe, const Refused &refused, const ProbeAnswers &before, QObject *owner)
{
    const http::Request &request = refused.exchange.request;
    switch (probe) {
    case Probe::Tokeninfo:
        return askProvider(TokenService::Tokeninfo, refused, owner);
    case Probe::Userinfo:
        return askProvider(TokenService::Userinfo, refused, owner);
    case Probe::DriveAbout:
        return send(asking(refused, apiAddress(refused, diagnosis::Api::Drive, u"/drive/v3/about?fields=user"_s)),
                    owner);
    case Probe::AodocsMe:
        return send(asking(refused, apiAddress(refused, diagnosis::Api::Aodocs, u"/api/user/v1/me"_s)), owner);
    case Probe::AodocsRoles:
        return send(rolesRequest(refused), owner);
    case Probe::ResendWithBearer:
        return send(withBearer(refused), owner);
    case Probe::ResendWithAllDrives:
        return send(withParameter(request, u"supportsAllDrives"_s, u"true"_s), owner);
    case Probe::ResendWithDomain:
        return send(withAnotherDomain(refused, before), owner);
    case Probe::Refresh:
        return refresh(refused, owner);
    case Probe::RefreshAndResend:
        return refreshAndResend(refused, owner);
    }
    Q_UNREACHABLE();
}

Future<http::Response> FollowUps::askProvider(TokenService service, const Refused &refused, QObject *owner)
{
    const Secret token(tokenOf(refused));
    const QString issuer = issuerOf(refused);
    if (token.isEmpty())
        return ready<http::Response>(
            failure(ErrorCode::UsageWrong, QString::fromLatin1(serviceId(service)), say("the request bears no token")));
    return andThen(questionsFor(m_keys, issuer, owner), owner,
                   [this, service, token, issuer, owner](const QList<TokenQuestion> &questions) {
                       const auto question =
                           std::find_if(questions.cbegin(), questions.cend(),
                                        [service](const TokenQuestion &asked) { return asked.service == service; });
                       if (question == questions.cend())
                           return ready<http::Response>(
                               failure(ErrorCode::ProviderMetadataWrong, issuer,
                                       say("it offers no %1").arg(QLatin1StringView(serviceId(service)))));
                       return send(oauth::tokenQuestion(service, question->endpoint, token), owner);
                   });
}

Future<http::Response> FollowUps::send(const Result<http::Request> &request, QObject *owner)
{
    if (!request)
        return ready<http::Response>(tl::unexpected<Error>(request.error()));
    return andThen(m_client.send(*request, owner), owner,
                   [](const http::Exchange &exchange) { return Result<http::Response>(exchange.response); });
}

/// A refusal is an answer like another; what it says is taken from the wire, where Qt Network Auth hides it.
Future<http::Response> FollowUps::refresh(const Refused &refused, QObject *owner)
{
    if (!refused.account)
        return ready<http::Response>(cannotAsk(Probe::Refresh, say("whose token it was is not known here")));
    const auto answer = std::make_shared<http::Response>();
    const auto watch = connect(&m_client.accessManager(), &network::AccessManager::exchanged, owner,
                               [answer](const http::Exchange &exchange) {
                                   const http::Form form = http::decodeForm(exchange.request.body);
                                   if (http::formValue(form, u"grant_type") == "refresh_token"_L1)
                                       *answer = exchange.response;
                               });
    return eitherWay(m_tokens.refresh(*refused.account), owner,
                     [answer, watch](const Result<LiveTokens> &tokens) -> Result<http::Response> {
                         disconnect(watch);
                         if (tokens)
                             return http::Response{.status = 200, .reason = "OK", .headers = {}, .body = {}};
                         if (answer->status >= 400)
                             return *answer;
                         return tl::unexpected<Error>(tokens.error());
                     });
}

Future<http::Response> FollowUps::refreshAndResend(const Refused &refused, QObject *owner)
{
    if (!refused.account)
        return ready<http::Response>(cannotAsk(Probe::RefreshAndResend, say("whose token it was is not known here")));
    return andThen(m_tokens.refresh(*refused.account), owner, [this, refused, owner](const LiveTokens &tokens) {
        http::Request request = refused.exchange.request;
        request.authorization = bearer(tokens.token(refused.type).reveal());
        return send(request, owner);
    });
}

} // namespace app

#include "moc_follow_ups.cpp"
