// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/probe_question.h"

#include "app/api_hosts.h"
#include "app/remedy.h"
#include "app/token_lookup.h"
#include "diagnosis/credential.h"
#include "inspect/issuer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
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

/// What of the exchange goes out again: Authorization as it was sent.
const http::Request &sent(const Answered &answered)
{
    return answered.evidence.exchange->request;
}

bool isOfAccount(const Answered &answered)
{
    return answered.authorization.kind == Authorization::Kind::AccountToken;
}

oauth::TokenService serviceOf(Probe probe)
{
    return probe == Probe::Userinfo ? oauth::TokenService::Userinfo : oauth::TokenService::Tokeninfo;
}

/// Whom to ask about the token: the issuer of its account, or Google where the token shows that it is Google's.
QString issuerOf(const Answered &answered)
{
    if (isOfAccount(answered))
        return answered.authorization.account.issuer;
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

/// The APIs' own words about the person.
QUrl personUrl(Probe probe, const Answered &answered)
{
    const lab::ApiHosts hosts = apiHostsFor(answered.authorization);
    return probe == Probe::DriveAbout ? QUrl(hosts.drive + u"/about?fields=user"_s)
                                      : QUrl(hosts.aodocs + u"/user/v1/me"_s);
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
    const Secret token(diagnosis::credentialOf(sent(answered), {}).token);
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
                                                 {.bodyLimit = answerLimit}),
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
                       return answerTo(services.requests().run(answered.request, answered.authorization,
                                                               answered.exceptions, owner, {.bodyLimit = answerLimit}),
                                       owner);
                   });
}

} // namespace

QString probeHost(Probe probe, const Answered &answered)
{
    switch (probe) {
    case Probe::Tokeninfo:
    case Probe::Userinfo:
        return issuerHost(probe, issuerOf(answered));
    case Probe::DriveAbout:
    case Probe::AodocsMe:
        return apiHost(personUrl(probe, answered), answered);
    case Probe::ResendWithBearer:
    case Probe::ResendWithAllDrives:
        return sent(answered).url.authority();
    case Probe::Refresh:
    case Probe::RefreshAndResend:
        return isOfAccount(answered) ? QUrl(answered.authorization.account.issuer).authority() : QString();
    case Probe::AodocsRoles:      // nobody has said which library
    case Probe::ResendWithDomain: // nor which domain
        return {};
    }
    Q_UNREACHABLE();
}

Future<http::Response> askProbe(Services &services, Probe probe, const Answered &answered, QObject *owner)
{
    const network::Reception reception{.bodyLimit = answerLimit};
    switch (probe) {
    case Probe::Tokeninfo:
    case Probe::Userinfo:
        return askIssuer(services, probe, answered, owner);
    case Probe::DriveAbout:
    case Probe::AodocsMe:
        return answerTo(services.http().send(askPerson(probe, answered), owner, reception), owner);
    case Probe::ResendWithBearer:
    case Probe::ResendWithAllDrives:
        return answerTo(services.http().send(variant(probe, answered), owner, reception), owner);
    case Probe::Refresh:
        return refresh(services, answered.authorization.account, owner);
    case Probe::RefreshAndResend:
        return refreshAndResend(services, answered, owner);
    case Probe::AodocsRoles:
    case Probe::ResendWithDomain:
        return ready<http::Response>(failure(ErrorCode::UsageWrong, QString::fromLatin1(diagnosis::probeId(probe)),
                                             say("it cannot be asked from here")));
    }
    Q_UNREACHABLE();
}

} // namespace app
