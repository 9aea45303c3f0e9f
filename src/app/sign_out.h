// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "app/trace_store.h"
#include "oauth/revocation.h"

namespace app {

/// How far an account's end goes.
enum class Ending {
    Forget,         ///< here alone: the provider hears nothing of it
    Revoke,         ///< the provider ends the grant, then it is forgotten
    RevokeAndProve, ///< and a refresh is tried in between, which has to be refused
};

/// What a sign-out came to.
struct SignedOut
{
    std::optional<oauth::Revocation> revocation; ///< what the provider said; nothing when it was not asked
    std::optional<Error> refusal;                ///< what the refresh after the revocation was refused with: the proof;
                                                 ///< nothing when there was no refresh token to try
    /// False only when the provider gave new tokens after the revocation: the account is then kept.
    bool forgotten = true;
};

/// One sentence on what revoking ends at the account's provider, and which of `accounts` go with it. Google ends every
/// grant of the person to the whole project of the client.
QString revocationEnds(const Account &account, const QList<Account> &accounts);

/// Ends an account. Destroying it cancels what has not happened yet.
class SignOut : public QObject
{
    Q_OBJECT

public:
    SignOut(network::HttpClient &client, network::KeySource &keys, AccountStore &accounts, AccountSecrets &secrets,
            AccessTokens &tokens, TraceStore &traces, AccessTokens::Prepare prepare, QObject *parent = nullptr);

    /// Removes the account's secrets, then the account, its live tokens and its flow trace. When the provider was to
    /// revoke and did not, all of it stays. Errors: UsageWrong (this run leaves the keychain alone that holds the
    /// refresh token), RefreshTokenGone (nothing to revoke), ProviderRefused, ProviderMetadataWrong, those of
    /// HttpClient::send(), AccountSecrets, AccountStore and TraceStore.
    Future<SignedOut> start(const Account &account, Ending ending);

    /// What has happened so far.
    const FlowTrace &trace() const { return m_trace; }

Q_SIGNALS:
    /// The secrets are on their way out of the keychain. Who destroyed it now would leave an account in the list
    /// without its secrets, or with half of them.
    void forgetting();

private:
    std::optional<Error> whyItWouldStay(const Account &account) const;
    Future<Secret> tokenToRevoke(const Account &account);
    Future<oauth::Revocation> revoke(const Account &account);
    Future<http::Request> requestFor(const Account &account, const Secret &token);
    Future<oauth::Revocation> send(const http::Request &request);
    Future<SignedOut> prove(const Account &account, const SignedOut &so);
    Future<SignedOut> forget(const Account &account, const SignedOut &so);
    Result<SignedOut> forgetRest(const Account &account, const SignedOut &so);

    network::HttpClient &m_client;
    network::KeySource &m_keys;
    AccountStore &m_accounts;
    AccountSecrets &m_secrets;
    AccessTokens &m_tokens;
    TraceStore &m_traces;
    AccessTokens::Prepare m_prepare;
    FlowTrace m_trace;
};

} // namespace app
