// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access_tokens.h"

#include "jose/claims.h"
#include "jose/compact.h"
#include "network/authorization_code_flow.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("AccessTokens", text);
}

/// A new ID token must name the person that the account is for: any program of the session can write keychain items.
Result<bool> sameIdentity(const Account &account, const Secret &idToken)
{
    if (idToken.isEmpty())
        return true; // OIDC Core 12.2 lets a refresh answer without one
    const jose::CompactToken token = jose::parseCompact(idToken.reveal());
    if (!token.claims)
        return failure(ErrorCode::AnswerMalformed, account.issuer, say("its ID token is no signed set of claims"));
    const jose::ClaimsSet claims(*token.claims);
    const QString issuer = claims.string(u"iss").value_or(QString());
    const QString subject = claims.string(u"sub").value_or(QString());
    if (!oauth::issuerMatches(account.issuer, issuer) || subject != account.subject)
        return failure(ErrorCode::IdentityChanged, account.name,
                       say("expected %1 at %2, found %3 at %4").arg(account.subject, account.issuer, subject, issuer));
    return true;
}

qint64 expiryOf(const Secret &idToken)
{
    const jose::CompactToken token = jose::parseCompact(idToken.reveal());
    return token.claims ? jose::ClaimsSet(*token.claims).numericDate(u"exp").value_or(0) : 0;
}

} // namespace

LiveTokens liveTokens(const oauth::TokenResponse &response, const LiveTokens &before, qint64 now)
{
    constexpr qint64 unsaidLifetime = 3600; // RFC 6749 5.1 lets the provider leave it out; an hour is what most mean
    LiveTokens tokens = before;
    tokens.accessToken = response.accessToken;
    tokens.accessExpiresAt = now + response.expiresIn.value_or(unsaidLifetime);
    if (!response.idToken.isEmpty()) {
        tokens.idToken = response.idToken;
        tokens.idExpiresAt = expiryOf(response.idToken);
        tokens.nonce.clear();
    }
    return tokens;
}

AccessTokens::AccessTokens(network::HttpClient &client, network::KeySource &keys, AccountStore &accounts,
                           AccountSecrets &secrets, Turns &turns, Prepare prepare, Clock clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_keys(keys)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_turns(turns)
    , m_prepare(std::move(prepare))
    , m_clock(std::move(clock))
{
}

void AccessTokens::put(const QString &accountId, const LiveTokens &tokens)
{
    m_live.insert(accountId, tokens);
    Q_EMIT changed(accountId);
}

Future<LiveTokens> AccessTokens::fresh(const Account &account, TokenType type, qint64 minTtl)
{
    const LiveTokens tokens = inMemory(account.id);
    if (!tokens.token(type).isEmpty() && tokens.expiresAt(type) - m_clock() > minTtl)
        return ready<LiveTokens>(tokens);
    return refresh(account);
}

Future<LiveTokens> AccessTokens::refresh(const Account &account)
{
    if (const auto underWay = m_underWay.value(account.id); underWay.isRunning())
        return underWay;
    const auto tokens = andThen(m_prepare(account), this, [this, account](bool) { return refreshInTurn(account); });
    m_underWay.insert(account.id, tokens);
    whenDone(tokens, this, [this, id = account.id](const Result<LiveTokens> &) {
        if (!m_underWay.value(id).isRunning())
            m_underWay.remove(id);
    });
    return tokens;
}

/// Where refresh tokens rotate, one that another process has spent is dead: ours is read once nobody is spending it.
Future<LiveTokens> AccessTokens::refreshInTurn(const Account &account)
{
    return andThen(m_turns.wait(u"refresh-"_s + account.id), this, [this, account](const Turn &turn) {
        const auto tokens = andThen(m_secrets.get(account, refreshTokenItem), this,
                                    [this, account](const Secret &secret) { return refreshWith(account, secret); });
        return eitherWay(tokens, this, [turn](const Result<LiveTokens> &result) { return result; });
    });
}

Future<LiveTokens> AccessTokens::refreshWith(const Account &account, const Secret &refreshToken)
{
    if (refreshToken.isEmpty())
        return ready<LiveTokens>(failure(ErrorCode::RefreshTokenGone, account.name,
                                         account.refreshToken == Kept::Nowhere
                                             ? say("the provider gave none")
                                             : say("the keychain holds none for it")));
    const auto provider = m_keys.metadata(account.issuer);
    return andThen(provider, this, [this, account, refreshToken](const oauth::ProviderMetadata &metadata) {
        const auto secret = account.confidential ? m_secrets.get(account, clientSecretItem) : ready<Secret>(Secret());
        return andThen(secret, this, [this, account, metadata, refreshToken](const Secret &clientSecret) {
            return request(account, metadata, refreshToken, clientSecret);
        });
    });
}

Future<LiveTokens> AccessTokens::request(const Account &account, const oauth::ProviderMetadata &provider,
                                         const Secret &refreshToken, const Secret &clientSecret)
{
    const oauth::Client client{account.clientId, clientSecret, {}};
    auto flow = std::make_shared<network::AuthorizationCodeFlow>(m_client.accessManager(), provider, client);
    auto trace = std::make_shared<FlowTrace>(m_client.accessManager());
    trace->watch(provider.tokenEndpoint, u"token-request"_s);
    const auto tokens = andThen(flow->refresh(refreshToken, account.scopesGranted), this,
                                [this, account, flow, trace](const oauth::TokenResponse &response) {
                                    return accept(account, response, *trace);
                                });
    return eitherWay(tokens, this, [this, account, trace](const Result<LiveTokens> &result) {
        if (!result)
            trace->fail(u"end"_s, result.error());
        Q_EMIT traced(account, trace->steps());
        return result;
    });
}

Future<LiveTokens> AccessTokens::accept(const Account &account, const oauth::TokenResponse &response, FlowTrace &trace)
{
    if (const auto same = sameIdentity(account, response.idToken); !same) {
        trace.fail(u"identity"_s, same.error());
        return ready<LiveTokens>(tl::unexpected<Error>(same.error()));
    }

    const auto keeping = response.refreshToken.isEmpty()
                             ? ready<Keeping>(Keeping{account.refreshToken, {}}) // the old one stays good
                             : m_secrets.keep(account, {{refreshTokenItem, response.refreshToken}});
    return andThen(keeping, this, [this, account, response, &trace](const Keeping &newest) {
        if (!response.refreshToken.isEmpty())
            trace.kept(newest);
        put(account.id, liveTokens(response, inMemory(account.id), m_clock()));
        store(account, response, newest);
        return Result<LiveTokens>(inMemory(account.id));
    });
}

void AccessTokens::store(const Account &account, const oauth::TokenResponse &response, const Keeping &keeping)
{
    const auto stored = m_accounts.change(account.id, [&](Account &listed) {
        listed.accessTokenExpiresAt = inMemory(account.id).accessExpiresAt;
        if (!response.scope.isEmpty())
            listed.scopesGranted = response.scope;
        listed.refreshToken = keeping.where;
        listed.refreshTokenCheckedAt = m_clock();
    });
    if (keeping.why)
        Q_EMIT keptInMemory(account.id, *keeping.why);
    if (!stored)
        Q_EMIT notListed(account.id, stored.error());
}

} // namespace app
