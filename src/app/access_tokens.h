// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_secrets.h"
#include "app/account_store.h"
#include "app/clock.h"
#include "app/flow_trace.h"
#include "app/turns.h"
#include "network/key_source.h"
#include "oauth/token.h"

#include <QHash>
#include <QObject>
#include <functional>

namespace app {

enum class TokenType { Access, Id };

/// The short-lived tokens of an account. In memory alone.
struct LiveTokens
{
    Secret accessToken;
    qint64 accessExpiresAt = 0; ///< seconds since the epoch
    Secret idToken;
    qint64 idExpiresAt = 0;      ///< seconds since the epoch
    QString nonce;               ///< that the ID token must hold; empty after a refresh
    qint64 askedAt = 0;          ///< seconds since the epoch
    bool isIdTokenOlder = false; ///< the last refresh gave none (OIDC Core 12.2), so this one, if any, is from before
    bool operator==(const LiveTokens &) const = default;

    const Secret &token(TokenType type) const { return type == TokenType::Access ? accessToken : idToken; }
    qint64 expiresAt(TokenType type) const { return type == TokenType::Access ? accessExpiresAt : idExpiresAt; }

    /// Whether the clock was set back behind the time at which they were asked for, by more than a clock is set right
    /// every day: then nobody knows how long they lived.
    bool areOfTheFuture(qint64 now) const { return askedAt - now > 60; }
};

/// What an answer of the token endpoint leaves in memory. What the answer does not hold is taken from `before`. `now`
/// is when it was asked for: the tokens were made no earlier, so they live no shorter than is counted here.
LiveTokens liveTokens(const oauth::TokenResponse &response, const LiveTokens &before, qint64 now);

/// Whether a new ID token names the person and the client of the account; any program of the session can write the
/// keychain's items, and somebody else may be signed in to the browser. True for an empty one: OIDC Core 12.2 lets a
/// refresh answer without. Errors: IdentityChanged, AnswerMalformed.
Result<bool> sameIdentity(const Account &account, const Secret &idToken);

/// Fresh tokens on request: from memory while they live long enough, else by one silent refresh per account at a time,
/// in all processes together.
class AccessTokens : public QObject
{
    Q_OBJECT

public:
    /// Makes sure that what an account needs is up before it is asked.
    using Prepare = std::function<Future<bool>(const Account &)>;

    AccessTokens(network::HttpClient &client, network::KeySource &keys, AccountStore &accounts, AccountSecrets &secrets,
                 Turns &turns, Prepare prepare, Clock clock, QObject *parent = nullptr);

    /// After a sign-in.
    void put(const QString &accountId, const LiveTokens &tokens);

    /// After a sign-out.
    void forget(const QString &accountId);

    /// While it is held nobody refreshes the account, in this process or another. Errors: those of Turns.
    Future<Turn> turn(const Account &account);

    /// What is in memory, expired or not; empty tokens when there is nothing.
    LiveTokens inMemory(const QString &accountId) const { return m_live.value(accountId); }

    /// Tokens whose `type` lives for `minTtl` more seconds, refreshed when it must be; a fresh one that lives shorter
    /// is given all the same, and so is an old ID token of a provider that gives none with a refresh: see usable().
    /// Errors: RefreshTokenGone, UsageWrong (AccountSecrets::outOfReach()), RefreshCutOff, IdentityChanged,
    /// ProviderRefused, those of Turns, AccountSecrets::get(), of network::KeySource and of the token request.
    Future<LiveTokens> fresh(const Account &account, TokenType type, qint64 minTtl);

    /// The token of that type, as fresh() gave it. Error: AnswerMalformed, where the provider gave no ID token, or none
    /// since that one ran out.
    Result<Secret> usable(const Account &account, const LiveTokens &tokens, TokenType type) const;

    /// Refreshes whatever is in memory. Errors: as fresh().
    Future<LiveTokens> refresh(const Account &account);

Q_SIGNALS:
    /// Other tokens are in memory for that account.
    void changed(const QString &accountId);
    /// The provider rotated the refresh token and the keychain would not take the new one.
    void keptInMemory(const QString &accountId, const Error &why);
    /// The list of accounts could not be written: it shows an older expiry. The tokens are good all the same.
    void notListed(const QString &accountId, const Error &why);
    /// The keychain's refresh token is not the one that was written last: another program changed it. It is used all
    /// the same, for a process of ours that was killed looks no different; whose tokens come is checked.
    void changedByOther(const QString &accountId);
    /// A refresh has ended, well or not, and this is how it went.
    void traced(const Account &account, const QList<TraceStep> &steps);

private:
    /// A refresh token that nobody else spends meanwhile.
    struct Spending
    {
        Turn turn;
        Secret refreshToken;
        qint64 since = 0;     ///< seconds since the epoch
        bool foreign = false; ///< another program wrote it
    };

    Future<LiveTokens> refreshInTurn(const Account &account);
    bool isForeign(const Account &account, const Secret &refreshToken);
    bool isOfSession(const Account &account) const;
    Error whyNone(const Account &account) const;
    Future<LiveTokens> spend(const Account &account, const Spending &spending);
    Future<LiveTokens> request(const Account &account, const oauth::ProviderMetadata &provider,
                               const Spending &spending, const Secret &clientSecret);
    Future<LiveTokens> accept(const Account &account, const oauth::TokenResponse &response, const Spending &spending,
                              FlowTrace &trace);
    Future<SecretItems> newSecrets(const Account &account, const Secret &refreshToken);
    void store(const Account &account, const oauth::TokenResponse &response, const Secret &refreshToken,
               const Keeping &keeping);

    network::HttpClient &m_client;
    network::KeySource &m_keys;
    AccountStore &m_accounts;
    AccountSecrets &m_secrets;
    Turns &m_turns;
    Prepare m_prepare;
    Clock m_clock;
    QHash<QString, LiveTokens> m_live;
    QHash<QString, Future<LiveTokens>> m_underWay;
};

} // namespace app
