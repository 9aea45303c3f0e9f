// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access_tokens.h"

#include "app/refresh_note.h"
#include "base/logging.h"
#include "base/time_text.h"
#include "jose/claims.h"
#include "jose/compact.h"
#include "network/authorization_code_flow.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("AccessTokens", text);
}

/// RFC 6749 5.2 has one word for every way a refresh token can be dead; this one is told by the other word.
Error withOwner(Error error, const QString &clientId)
{
    if (error.code == ErrorCode::ProviderRefused && error.subject == "unauthorized_client"_L1)
        error.detail += say("; the refresh token was issued to another client than %1: sign in again").arg(clientId);
    return error;
}

void leave(const Turn &turn, const QByteArray &note)
{
    if (!turn)
        return;
    if (const auto left = turn->leave(note); !left)
        qCWarning(logStore) << "no note of this refresh:" << describe(left.error());
}

/// The error of a refresh whose note stays while the provider may have exchanged the refresh token all the same.
Error afterwards(const Turn &turn, const Error &error)
{
    const ErrorCode changedNothing[] = {ErrorCode::ProviderRefused, ErrorCode::HostUnreachable, ErrorCode::TlsFailed};
    if (std::find(std::begin(changedNothing), std::end(changedNothing), error.code) != std::end(changedNothing))
        leave(turn, {});
    return error;
}

/// A refresh token that another program put there may be anybody's.
Error withOrigin(Error error, bool foreign)
{
    if (foreign && (error.code == ErrorCode::ProviderRefused || error.code == ErrorCode::IdentityChanged))
        error.detail += say("; the keychain's refresh token is not the one that was written last: another program "
                            "changed it");
    return error;
}

/// The error of a refresh with a refresh token that was sent before, and no answer to that was kept.
Error spentBefore(const Account &account, const RefreshNote &found, const Error &error)
{
    if (error.code != ErrorCode::ProviderRefused || error.subject != "invalid_grant"_L1)
        return error;
    const QString when = time_text::local(found.sentAt);
    switch (found.answer) {
    case RefreshNote::Answer::Lost: // Google exchanges no refresh token, so there it was something else
        return account.provider == googleProvider ? error : Error{ErrorCode::RefreshCutOff, account.name, when};
    case RefreshNote::Answer::Dropped:
        return {ErrorCode::IdentityChanged, account.name,
                say("at %1 the provider exchanged the refresh token for them, and refuses it since").arg(when)};
    }
    Q_UNREACHABLE();
}

qint64 expiryOf(const Secret &idToken)
{
    const jose::CompactToken token = jose::parseCompact(idToken.reveal());
    return token.claims ? jose::ClaimsSet(*token.claims).numericDate(u"exp").value_or(0) : 0;
}

} // namespace

Result<bool> sameIdentity(const Account &account, const Secret &idToken)
{
    if (idToken.isEmpty())
        return true;
    const jose::CompactToken token = jose::parseCompact(idToken.reveal());
    if (!token.claims)
        return failure(ErrorCode::AnswerMalformed, account.issuer, say("its ID token is no signed set of claims"));
    const jose::ClaimsSet claims(*token.claims);
    const QString issuer = claims.string(u"iss").value_or(QString());
    const QString subject = claims.string(u"sub").value_or(QString());
    if (!oauth::issuerMatches(account.issuer, issuer) || subject != account.subject)
        return failure(ErrorCode::IdentityChanged, account.name,
                       say("expected %1 at %2, found %3 at %4").arg(account.subject, account.issuer, subject, issuer));
    const QStringList audience = claims.strings(u"aud").value_or(QStringList());
    if (!audience.contains(account.clientId)) // OIDC Core 12.2
        return failure(
            ErrorCode::IdentityChanged, account.name,
            say("expected tokens for the client %1, found them for %2; the refresh token is another client's")
                .arg(account.clientId, audience.join(u", "_s)));
    return true;
}

LiveTokens liveTokens(const oauth::TokenResponse &response, const LiveTokens &before, qint64 now)
{
    constexpr qint64 unsaidLifetime = 3600; // RFC 6749 5.1 lets the provider leave it out; an hour is what most mean
    LiveTokens tokens = before;
    tokens.accessToken = response.accessToken;
    tokens.askedAt = now;
    tokens.accessExpiresAt = now + response.expiresIn.value_or(unsaidLifetime);
    tokens.isIdTokenOlder = response.idToken.isEmpty();
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

void AccessTokens::forget(const QString &accountId)
{
    m_live.remove(accountId);
    Q_EMIT changed(accountId);
}

Future<Turn> AccessTokens::turn(const Account &account)
{
    return m_turns.wait(u"refresh-"_s + account.id);
}

Future<LiveTokens> AccessTokens::fresh(const Account &account, TokenType type, qint64 minTtl)
{
    const LiveTokens tokens = inMemory(account.id);
    const qint64 now = m_clock();
    const bool isLongEnough = !tokens.token(type).isEmpty() && tokens.expiresAt(type) - now > minTtl;
    // Asked again, such a provider would rotate the refresh token once more, and give none again.
    const bool isInVain = type == TokenType::Id && tokens.isIdTokenOlder;
    if ((isLongEnough || isInVain) && !tokens.areOfTheFuture(now))
        return ready<LiveTokens>(tokens);
    return refresh(account);
}

Result<Secret> AccessTokens::usable(const Account &account, const LiveTokens &tokens, TokenType type) const
{
    const bool isLeftOver = type == TokenType::Id && tokens.isIdTokenOlder && tokens.idExpiresAt <= m_clock();
    const Secret &token = tokens.token(type);
    if (!token.isEmpty() && !isLeftOver)
        return token;
    return failure(ErrorCode::AnswerMalformed, account.issuer,
                   account.scopesGranted.contains("openid"_L1)
                       ? say("it gave no new ID token; sign in again")
                       : say("it gave no ID token; sign in again with the scope “openid”"));
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
    return andThen(turn(account), this, [this, account](const Turn &turn) {
        const auto tokens =
            andThen(m_secrets.get(account, refreshTokenItem), this, [this, account, turn](const Secret &refreshToken) {
                const bool foreign = isForeign(account, refreshToken);
                if (foreign)
                    Q_EMIT changedByOther(account.id);
                return spend(account, {isOfSession(account) ? Turn() : turn, refreshToken, m_clock(), foreign});
            });
        return eitherWay(tokens, this, [turn](const Result<LiveTokens> &result) { return result; });
    });
}

/// Nobody writes while we have the turn, so what the list says then is the newest.
bool AccessTokens::isForeign(const Account &account, const Secret &refreshToken)
{
    if (const auto loaded = m_accounts.load(); !loaded)
        qCWarning(logStore) << "the list of accounts is not read again:" << describe(loaded.error());
    const Account *listed = m_accounts.byId(account.id);
    return listed && !refreshToken.isEmpty() && !listed->refreshTokenFingerprint.isEmpty() &&
           listed->refreshTokenFingerprint != fingerprintOf(refreshToken);
}

/// Whether its refresh token is of this session, and another one is in the keychain: the note beside the turn is about
/// that one.
bool AccessTokens::isOfSession(const Account &account) const
{
    const Account *listed = m_accounts.byId(account.id);
    return listed && listed->refreshToken == Kept::Memory && m_accounts.isFiled(account.id);
}

/// Why there is no refresh token.
Error AccessTokens::whyNone(const Account &account) const
{
    if (const auto why = m_secrets.outOfReach(account))
        return *why;
    switch (account.refreshToken) {
    case Kept::Nowhere:
        return {ErrorCode::RefreshTokenGone, account.name, say("the provider gave none")};
    case Kept::Memory:
        return {ErrorCode::RefreshTokenGone, account.name, say("it was kept for one run of the program")};
    case Kept::Keychain:
        return {ErrorCode::RefreshTokenGone, account.name, say("the keychain holds none for it")};
    }
    Q_UNREACHABLE();
}

Future<LiveTokens> AccessTokens::spend(const Account &account, const Spending &spending)
{
    if (spending.refreshToken.isEmpty())
        return ready<LiveTokens>(tl::unexpected<Error>(whyNone(account)));
    const auto provider = m_keys.metadata(account.issuer);
    return andThen(provider, this, [this, account, spending](const oauth::ProviderMetadata &metadata) {
        const auto secret = account.confidential ? m_secrets.get(account, clientSecretItem) : ready<Secret>(Secret());
        return andThen(secret, this, [this, account, metadata, spending](const Secret &clientSecret) {
            return request(account, metadata, spending, clientSecret);
        });
    });
}

/// From before the refresh token is sent until what came for it is kept, a note stands beside the turn.
Future<LiveTokens> AccessTokens::request(const Account &account, const oauth::ProviderMetadata &provider,
                                         const Spending &spending, const Secret &clientSecret)
{
    const auto &[turn, refreshToken, since, foreign] = spending;
    const RefreshNote found = turn ? refreshNoteFrom(turn->note()) : RefreshNote();
    if (!found.isAbout(refreshToken))
        leave(turn, toBytes(refreshNote(refreshToken, since)));

    const oauth::Client client{account.clientId, clientSecret, {}, account.tokenParameters};
    auto flow = std::make_shared<network::AuthorizationCodeFlow>(m_client.accessManager(), provider, client);
    auto trace = std::make_shared<FlowTrace>(m_client.accessManager());
    trace->follow(*flow);
    trace->watch(provider.tokenEndpoint, u"token-request"_s);
    const auto answer = eitherWay(flow->refresh(refreshToken, account.scopesGranted), this,
                                  [account, flow, spending, found](const Result<oauth::TokenResponse> &response) {
                                      return response.map_error([&](const Error &refused) {
                                          const Error error = withOwner(refused, account.clientId);
                                          const bool wasSent = found.isAbout(spending.refreshToken);
                                          return withOrigin(wasSent ? spentBefore(account, found, error)
                                                                    : afterwards(spending.turn, error),
                                                            spending.foreign);
                                      });
                                  });
    const auto tokens = andThen(answer, this, [this, account, spending, trace](const oauth::TokenResponse &response) {
        return accept(account, response, spending, *trace);
    });
    return eitherWay(tokens, this, [this, account, trace](const Result<LiveTokens> &result) {
        if (!result)
            trace->fail(u"end"_s, result.error());
        Q_EMIT traced(account, trace->steps());
        return result;
    });
}

/// The secret of the client goes to the keychain along with the first token that it takes. Where it cannot be read any
/// more it stays where it is: the token is here already, and the old one spent.
Future<SecretItems> AccessTokens::newSecrets(const Account &account, const Secret &refreshToken)
{
    const SecretItems items = {{refreshTokenItem, refreshToken}};
    if (account.refreshToken != Kept::Memory || !account.confidential)
        return ready<SecretItems>(items);
    return eitherWay(m_secrets.get(account, clientSecretItem), this, [items](const Result<Secret> &clientSecret) {
        return Result<SecretItems>(clientSecret ? items + SecretItems{{clientSecretItem, *clientSecret}} : items);
    });
}

Future<LiveTokens> AccessTokens::accept(const Account &account, const oauth::TokenResponse &response,
                                        const Spending &spending, FlowTrace &trace)
{
    const auto &[turn, refreshToken, since, foreign] = spending;
    if (const auto same = sameIdentity(account, response.idToken); !same) {
        leave(turn, response.refreshToken.isEmpty() // else the old one is spent, and the next refusal is due to this
                        ? QByteArray()
                        : toBytes(refreshNote(refreshToken, m_clock(), RefreshNote::Answer::Dropped)));
        trace.fail(u"identity"_s, same.error());
        return ready<LiveTokens>(tl::unexpected<Error>(withOrigin(same.error(), foreign)));
    }

    const auto keeping =
        response.refreshToken.isEmpty()
            ? ready<Keeping>(Keeping{account.refreshToken, {}}) // the old one stays good
            : andThen(newSecrets(account, response.refreshToken), this,
                      [this, account](const SecretItems &items) { return m_secrets.keep(account, items); });
    return andThen(keeping, this, [this, account, response, spending, &trace](const Keeping &newest) {
        const bool isOldLeft = newest.why || (newest.where == Kept::Memory && account.refreshToken == Kept::Keychain);
        if (!isOldLeft) // else the next process finds the old one, and why that is spent
            leave(spending.turn, {});
        if (!response.refreshToken.isEmpty())
            trace.kept(newest);
        put(account.id, liveTokens(response, inMemory(account.id), spending.since));
        const bool rotated = !response.refreshToken.isEmpty();
        store(account, response, rotated ? response.refreshToken : spending.refreshToken, newest);
        return Result<LiveTokens>(inMemory(account.id));
    });
}

void AccessTokens::store(const Account &account, const oauth::TokenResponse &response, const Secret &refreshToken,
                         const Keeping &keeping)
{
    const auto stored = m_accounts.change(account.id, [&](Account &listed) {
        listed.accessTokenExpiresAt = inMemory(account.id).accessExpiresAt;
        if (!response.scope.isEmpty())
            listed.scopesGranted = response.scope;
        listed.refreshToken = keeping.where;
        listed.refreshTokenCheckedAt = m_clock();
        listed.refreshTokenFingerprint = fingerprintOf(refreshToken);
    });
    if (keeping.why)
        Q_EMIT keptInMemory(account.id, *keeping.why);
    if (!stored)
        Q_EMIT notListed(account.id, stored.error());
}

} // namespace app
