// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token_lookup.h"

#include "inspect/issuer.h"
#include "inspect/token_kind.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 answerLimit = 1024 * 1024; // bytes

/// Which of them a provider offers.
QList<TokenQuestion> offered(const oauth::ProviderMetadata &metadata)
{
    const TokenQuestion all[] = {{oauth::TokenService::Tokeninfo, metadata.tokeninfoEndpoint},
                                 {oauth::TokenService::Introspection, metadata.introspectionEndpoint},
                                 {oauth::TokenService::Userinfo, metadata.userinfoEndpoint}};
    QList<TokenQuestion> questions;
    for (const TokenQuestion &question : all) {
        if (!question.endpoint.isEmpty())
            questions.append(question);
    }
    return questions;
}

/// Those that go to no private network, after `outside`, which go to none either.
Future<QList<TokenQuestion>> outsideOf(QList<TokenQuestion> questions, QObject *owner, const Resolver &resolve,
                                       const QList<TokenQuestion> &outside = {})
{
    if (questions.isEmpty())
        return ready<QList<TokenQuestion>>(outside);
    const TokenQuestion first = questions.takeFirst();
    return andThen(leadsInside(first.endpoint.host(), owner, resolve), owner,
                   [questions, owner, resolve, outside, first](bool inside) {
                       return outsideOf(questions, owner, resolve,
                                        inside ? outside : outside + QList<TokenQuestion>{first});
                   });
}

} // namespace

QList<TokenQuestion> googleQuestions()
{
    return {{oauth::TokenService::Tokeninfo, QUrl(QString::fromLatin1(oauth::googleTokeninfo))},
            {oauth::TokenService::Userinfo, QUrl(QString::fromLatin1(oauth::googleUserinfo))}};
}

Future<QList<TokenQuestion>> questionsOf(const oauth::ProviderMetadata &metadata, QObject *owner,
                                         const Resolver &resolve)
{
    const QList<TokenQuestion> questions = offered(metadata);
    return andThen(leadsInside(QUrl(metadata.issuer).host(), owner, resolve), owner,
                   [questions, owner, resolve](bool inside) {
                       return inside ? ready<QList<TokenQuestion>>(questions) : outsideOf(questions, owner, resolve);
                   });
}

Future<QList<TokenQuestion>> questionsFor(network::KeySource &source, const QString &issuer, QObject *owner,
                                          const Resolver &resolve)
{
    if (inspect::isGoogleIssuer(issuer))
        return ready<QList<TokenQuestion>>(googleQuestions());
    return andThen(source.metadata(issuer), owner, [owner, resolve](const oauth::ProviderMetadata &metadata) {
        return questionsOf(metadata, owner, resolve);
    });
}

Result<bool> mayBeShown(oauth::TokenService service, const Secret &token)
{
    using inspect::TokenKind;
    const TokenKind kind = inspect::tokenKind(token.reveal());
    const QList<TokenKind> fit = {TokenKind::GoogleAccessToken, TokenKind::JwtAccessToken, TokenKind::Jws,
                                  TokenKind::Jwe, TokenKind::Opaque};
    const bool refreshes = kind == TokenKind::GoogleRefreshToken && service == oauth::TokenService::Introspection;
    if (fit.contains(kind) || refreshes)
        return true;
    return failure(ErrorCode::UsageWrong, inspect::kindName(kind),
                   QCoreApplication::translate("TokenLookup", "%1 is asked about access tokens; nothing was sent")
                       .arg(QLatin1StringView(oauth::serviceId(service))));
}

Future<TokenAnswer> askAbout(network::HttpClient &client, const TokenQuestion &question, const Secret &token,
                             const oauth::Client &asking, QObject *owner)
{
    const http::Request request = oauth::tokenQuestion(question.service, question.endpoint, token, asking);
    return andThen(client.send(request, owner, {.bodyLimit = answerLimit, .purpose = network::Purpose::Token}), owner,
                   [question](const http::Exchange &exchange) -> Result<TokenAnswer> {
                       const qint64 now = (exchange.startedAt + exchange.timing.finished) / 1000;
                       return oauth::readTokenInfo(question.service, exchange.response, question.host(), now)
                           .map([&exchange](const oauth::TokenInfo &info) {
                               return TokenAnswer{exchange, info};
                           });
                   });
}

} // namespace app
