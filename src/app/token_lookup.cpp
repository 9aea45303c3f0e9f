// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token_lookup.h"

#include "app/issuer_keys.h"
#include "inspect/issuer.h"

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
    const bool isPrivate = isPrivateHost(QUrl(metadata.issuer).host());
    QList<TokenQuestion> questions;
    for (const TokenQuestion &question : all) {
        if (!question.endpoint.isEmpty() && (isPrivate || !isPrivateHost(question.endpoint.host())))
            questions.append(question);
    }
    return questions;
}

} // namespace

QList<TokenQuestion> googleQuestions()
{
    return {{oauth::TokenService::Tokeninfo, QUrl(QString::fromLatin1(oauth::googleTokeninfo))},
            {oauth::TokenService::Userinfo, QUrl(QString::fromLatin1(oauth::googleUserinfo))}};
}

Future<QList<TokenQuestion>> questionsFor(network::KeySource &source, const QString &issuer, QObject *owner)
{
    if (inspect::isGoogleIssuer(issuer))
        return ready<QList<TokenQuestion>>(googleQuestions());
    return andThen(source.metadata(issuer), owner, [](const oauth::ProviderMetadata &metadata) {
        return Result<QList<TokenQuestion>>(offered(metadata));
    });
}

Future<TokenAnswer> askAbout(network::HttpClient &client, const TokenQuestion &question, const Secret &token,
                             const oauth::Client &asking, QObject *owner)
{
    const http::Request request = oauth::tokenQuestion(question.service, question.endpoint, token, asking);
    return andThen(client.send(request, owner, {.bodyLimit = answerLimit}), owner,
                   [question](const http::Exchange &exchange) -> Result<TokenAnswer> {
                       const qint64 now = (exchange.startedAt + exchange.timing.finished) / 1000;
                       return oauth::readTokenInfo(question.service, exchange.response, question.host(), now)
                           .map([&exchange](const oauth::TokenInfo &info) {
                               return TokenAnswer{exchange, info};
                           });
                   });
}

} // namespace app
