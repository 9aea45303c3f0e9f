// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/probe_question.h"

#include "app/api_hosts.h"
#include "app/remedy.h"
#include "app/token_lookup.h"
#include "base/json_read.h"
#include "diagnosis/api.h"
#include "diagnosis/credential.h"
#include "http/form.h"
#include "inspect/issuer.h"
#include "oauth/provider.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using diagnosis::Probe;

constexpr qint64 answerLimit = 1024 * 1024; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("probe_question", text);
}

QUrl originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// What of the exchange goes out again: Authorization as it was sent.
const http::Request &sent(const Answered &answered)
{
    return answered.evidence.exchange->request;
}

QByteArray tokenOf(const Answered &answered)
{
    return diagnosis::credentialOf(sent(answered), {}).token;
}

bool isOfAccount(const Answered &answered)
{
    return answered.authorization.kind == Authorization::Kind::AccountToken;
}

/// Whether the request may go there once more without a question. What a redirect was allowed to take along went once.
bool mayGoAgain(const Answered &answered)
{
    http::Request request = answered.request;
    request.url = sent(answered).url;
    return missingFor(request, answered.authorization, answered.exceptions).isEmpty();
}

QString hostOfRequest(const Answered &answered)
{
    return mayGoAgain(answered) ? sent(answered).url.authority() : QString();
}

QString hostOfIssuer(const Answered &answered)
{
    return isOfAccount(answered) ? QUrl(answered.authorization.account.issuer).authority() : QString();
}

oauth::TokenService serviceOf(Probe probe)
{
    return probe == Probe::Userinfo ? oauth::TokenService::Userinfo : oauth::TokenService::Tokeninfo;
}

/// By the paths of its APIs.
bool isSandbox(const QUrl &url)
{
    return oauth::isLoopbackHost(url.host()) && diagnosis::apiOf(url) != diagnosis::Api::Other;
}

/// Whom to ask about the token: the issuer of its account; the sandbox that refused it; or Google where the token shows
/// that it is Google's.
QString issuerOf(const Answered &answered)
{
    if (isOfAccount(answered))
        return answered.authorization.account.issuer;
    if (isSandbox(sent(answered).url))
        return originOf(sent(answered).url).toString();
    const auto credential = diagnosis::credentialOf(sent(answered), {});
    const bool isGoogles = credential.kind == inspect::TokenKind::GoogleAccessToken ||
                           (!credential.issuer().isEmpty() && inspect::isGoogleIssuer(credential.issuer()));
    return isGoogles ? QString::fromLatin1(oauth::googleIssuer) : QString();
}

QString issuerHost(Probe probe, const QString &issuer)
{
    if (!inspect::isGoogleIssuer(issuer))
        return QUrl(issuer).authority();
    for (const TokenQuestion &question : googleQuestions()) {
        if (question.service == serviceOf(probe))
            return question.host();
    }
    return {};
}

/// The library that the request is about, or empty.
QString libraryOf(const Answered &answered)
{
    static const QRegularExpression inPath(u"/librar(?:y|ies)/v\\d\\w*/([^/]+)"_s);
    const QString named = http::formValue(http::queryOf(sent(answered).url), u"libraryId");
    return named.isEmpty() ? inPath.match(sent(answered).url.path()).captured(1) : named;
}

/// A domain of the person other than the one that was asked in, once AODocs has said which there are; or empty.
QString otherDomainOf(const Answered &answered)
{
    const QByteArray body = answered.evidence.probes.value(Probe::AodocsMe).body;
    const QJsonObject me = json_read::parsed(body).object();
    const QString asked = http::formValue(http::queryOf(sent(answered).url), u"domain");
    for (const QJsonArray domains = me.value("availableDomains"_L1).toArray(); const auto &domain : domains) {
        if (domain.toString() != asked && domain != me.value("defaultDomain"_L1))
            return domain.toString();
    }
    return {};
}

/// The APIs' own words about the person.
QUrl personUrl(Probe probe, const Answered &answered)
{
    const lab::ApiHosts hosts = apiHostsFor(answered.authorization);
    if (probe == Probe::DriveAbout)
        return QUrl(hosts.drive + u"/about?fields=user"_s);
    if (probe == Probe::AodocsRoles)
        return QUrl(hosts.aodocs + u"/user/v1beta1/me/roles/"_s + libraryOf(answered));
    return QUrl(hosts.aodocs + u"/user/v1/me"_s);
}

/// A credential goes to the API that it was sent to before, or where its issuer's tokens may go.
QString apiHost(const QUrl &url, const Answered &answered)
{
    if (sent(answered).authorization.isEmpty())
        return {};
    const bool isKnown = url.authority() == sent(answered).url.authority();
    const bool isAllowed = isOfAccount(answered) &&
                           mayReceiveToken(url, answered.authorization.account.issuer, answered.exceptions).has_value();
    return isKnown || isAllowed ? url.authority() : QString();
}

/// The same request with one difference.
http::Request variant(Probe probe, const Answered &answered)
{
    http::Request request = probe == Probe::ResendWithAllDrives ? withAllDrives(sent(answered)) : sent(answered);
    const QByteArray value = request.authorization.reveal();
    const qsizetype space = value.indexOf(' ');
    if (probe == Probe::ResendWithBearer && space > 0)
        request.authorization = Secret("Bearer"_ba + value.mid(space));
    if (probe == Probe::ResendWithDomain)
        request.url = http::withParameter(request.url, u"domain"_s, otherDomainOf(answered));
    return request;
}

http::Request askPerson(Probe probe, const Answered &answered)
{
    http::Request request;
    request.url = personUrl(probe, answered);
    request.authorization = sent(answered).authorization;
    return request;
}

Future<http::Response> answerTo(const Future<http::Exchange> &exchange, QObject *owner)
{
    return andThen(exchange, owner, [](const http::Exchange &got) { return Result<http::Response>(got.response); });
}

Future<http::Response> askIssuer(Services &services, Probe probe, const Answered &answered, QObject *owner)
{
    const Secret token(tokenOf(answered));
    const QString host = probeHost(probe, answered);
    return andThen(
        questionsFor(services.keys(), issuerOf(answered), owner), owner,
        [&services, probe, token, host, owner](const QList<TokenQuestion> &questions) {
            const auto found =
                std::find_if(questions.cbegin(), questions.cend(), [probe, &host](const TokenQuestion &question) {
                    return question.service == serviceOf(probe) && question.host() == host;
                });
            if (found == questions.cend())
                return ready<http::Response>(
                    failure(ErrorCode::HostNotAllowed, host, say("it answers no such question itself")));
            return answerTo(services.http().send(oauth::tokenQuestion(found->service, found->endpoint, token), owner,
                                                 {.bodyLimit = answerLimit, .purpose = network::Purpose::Token}),
                            owner);
        });
}

/// In the form of RFC 6749 5.2, where diagnosis reads it.
http::Response refusalOf(const Error &why)
{
    http::Response response;
    response.status = 400;
    response.body = QJsonDocument(QJsonObject{{u"error"_s, why.subject}, {u"error_description"_s, why.detail}})
                        .toJson(QJsonDocument::Compact);
    return response;
}

Future<http::Response> refresh(Services &services, const Account &account, QObject *owner)
{
    return eitherWay(services.tokens().refresh(account), owner,
                     [](const Result<LiveTokens> &tokens) -> Result<http::Response> {
                         if (tokens)
                             return http::Response{200, {}, {}, {}, {}};
                         if (tokens.error().code == ErrorCode::ProviderRefused)
                             return refusalOf(tokens.error());
                         return tl::unexpected<Error>(tokens.error());
                     });
}

Future<http::Response> refreshAndResend(Services &services, const Answered &answered, QObject *owner)
{
    return andThen(services.tokens().refresh(answered.authorization.account), owner,
                   [&services, answered, owner](const LiveTokens &) {
                       return answerTo(
                           services.requests().run(answered.request, answered.authorization, answered.exceptions, owner,
                                                   {.bodyLimit = answerLimit, .purpose = network::Purpose::Request}),
                           owner);
                   });
}

} // namespace

QString probeHost(Probe probe, const Answered &answered)
{
    switch (probe) {
    case Probe::Tokeninfo:
    case Probe::Userinfo:
        return tokenOf(answered).isEmpty() ? QString() : issuerHost(probe, issuerOf(answered));
    case Probe::DriveAbout:
    case Probe::AodocsMe:
        return apiHost(personUrl(probe, answered), answered);
    case Probe::ResendWithBearer:
    case Probe::ResendWithAllDrives:
        return hostOfRequest(answered);
    case Probe::AodocsRoles:
        return libraryOf(answered).isEmpty() ? QString() : apiHost(personUrl(probe, answered), answered);
    case Probe::ResendWithDomain:
        return otherDomainOf(answered).isEmpty() ? QString() : hostOfRequest(answered);
    case Probe::RefreshAndResend:
        return mayGoAgain(answered) ? hostOfIssuer(answered) : QString();
    case Probe::Refresh:
        return hostOfIssuer(answered);
    }
    Q_UNREACHABLE();
}

Future<http::Response> askProbe(Services &services, Probe probe, const Answered &answered, QObject *owner)
{
    if (probeHost(probe, answered).isEmpty())
        return ready<http::Response>(failure(ErrorCode::UsageWrong, QString::fromLatin1(diagnosis::probeId(probe)),
                                             say("what is known of the request does not allow the question")));
    const network::Reception reception{.bodyLimit = answerLimit, .purpose = network::Purpose::Request};
    switch (probe) {
    case Probe::Tokeninfo:
    case Probe::Userinfo:
        return askIssuer(services, probe, answered, owner);
    case Probe::DriveAbout:
    case Probe::AodocsMe:
    case Probe::AodocsRoles:
        return answerTo(services.http().send(askPerson(probe, answered), owner, reception), owner);
    case Probe::ResendWithBearer:
    case Probe::ResendWithAllDrives:
    case Probe::ResendWithDomain:
        return answerTo(services.http().send(variant(probe, answered), owner, reception), owner);
    case Probe::Refresh:
        return refresh(services, answered.authorization.account, owner);
    case Probe::RefreshAndResend:
        return refreshAndResend(services, answered, owner);
    }
    Q_UNREACHABLE();
}

} // namespace app
