// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "app/clock_watch.h"
#include "app/flow_trace.h"
#include "network/authorization_code_flow.h"
#include "network/device_flow.h"

#include <QJsonObject>
#include <QObject>
#include <memory>
#include <optional>

namespace app {

/// What the user chose for one sign-in.
struct SignInOptions
{
    QString provider; ///< a row of app::providers()
    QString issuer;
    oauth::Client client;
    QStringList scope;
    QString loginHint;            ///< or empty
    QString prompt;               ///< or empty
    QString accountName;          ///< or empty: the e-mail address
    std::optional<Account> same;  ///< who has to come back, when an account is to get more scopes
    QString redirectUri;          ///< as oauth::parseLoopbackRedirect() takes it; empty: any port of 127.0.0.1
    http::Form extras;            ///< further parameters of the authorization request
    bool onAnotherDevice = false; ///< by the device flow (RFC 8628) instead of a browser here
    std::chrono::seconds timeout = std::chrono::minutes(5);
};

/// For the sandbox that `description` (Sandbox::description()) tells of.
SignInOptions sandboxSignIn(const QJsonObject &description);

/// For more scopes beside those that the account has. Google adds those of earlier sign-ins by itself where it can
/// (`include_granted_scopes`); all are asked for, so that any provider gives tokens that hold them all.
SignInOptions furtherSignIn(const Account &account, const Secret &clientSecret, const QStringList &scope);

/// One sign-in, from the browser or another device to the stored account. Destroying it cancels it. The account exists
/// when the ID token has passed every check and its refresh token was put away, and not before. What a keychain is
/// taking by then cannot be called back: a new account's secrets are forgotten again as soon as they are written, and
/// an account that was there before is listed with them. That outlives this object, so `accounts` and `tokens` have to
/// be there as long as events reach `secrets`.
class SignIn : public QObject
{
    Q_OBJECT

public:
    SignIn(network::HttpClient &client, network::KeySource &keys, AccountStore &accounts, AccountSecrets &secrets,
           AccessTokens &tokens, const ClockWatch &clockWatch, Clock clock, SignInOptions options,
           QObject *parent = nullptr);
    ~SignIn() override;

    /// Errors: those of network::KeySource, network::AuthorizationCodeFlow and network::DeviceFlow, IdTokenRejected,
    /// IdentityChanged (when somebody else than `same` came back: the new tokens are dropped), FileUnwritable.
    Future<Account> start(const network::OpenUrl &openUrl);

    /// Where the callback is awaited; empty before and after.
    QString redirectUri() const;

    /// What has happened so far.
    const FlowTrace &trace() const { return m_trace; }

    /// Whether the secrets are on their way to the keychain, which may ask its user first.
    bool isStoring() const { return m_storing.has_value(); }

Q_SIGNALS:
    void authorizationUrlReady(const QUrl &url);
    void browserNotOpened(const Error &error);
    void callbackRejected(const Error &error);
    /// Nobody has come to redirectUri() for 30 s: a page left over from another program may have caught the callback,
    /// which a sign-in started anew, at another port, escapes.
    void nobodyCame();
    void callbackAccepted();
    /// What the person needs on the other device.
    void deviceCodeReady(const oauth::DeviceAuthorization &authorization);
    /// The keychain refused: the account lasts for this session only.
    void keptInMemory(const Error &why);
    /// The provider's clock and ours differ; its own is what the token's times are judged by.
    void clocksDiffer(const QString &words);
    /// The account exists, and this is how it came about.
    void traced(const Account &account, const QList<TraceStep> &steps);

private:
    /// What is known once the ID token is verified.
    struct Identified
    {
        Account account;
        LiveTokens tokens;
        Secret refreshToken;
    };

    /// What is on its way to the keychain.
    struct Storing
    {
        Identified identified;
        Future<Keeping> keeping;
    };

    Future<Identified> grant(const oauth::ProviderMetadata &provider, const network::OpenUrl &openUrl);
    Future<Identified> grantElsewhere(const oauth::ProviderMetadata &provider);
    Future<Identified> identify(const oauth::ProviderMetadata &provider, const oauth::AuthorizationRequest &request,
                                const oauth::TokenResponse &response);
    Account accountOf(const QString &issuer, const LiveTokens &tokens, const oauth::TokenResponse &response) const;
    Future<Account> storeInTurn(const Identified &identified);
    Future<Account> store(const Identified &identified);
    Future<Account> storeWithout(const Identified &identified);
    Future<Account> add(const Identified &identified, const Keeping &keeping);
    Future<Account> forget(const Account &account, const Error &why);
    static Identified withKept(Identified identified, const Keeping &keeping, qint64 now);
    void settle() const;
    inspect::Context idTokenRules(const oauth::ProviderMetadata &provider, const oauth::AuthorizationRequest &request,
                                  const oauth::TokenResponse &response);
    void followDevice(const oauth::ProviderMetadata &provider);
    void follow(const oauth::ProviderMetadata &provider);
    void end(const Result<Account> &account);
    void finishPage(const Result<Account> &account);

    network::HttpClient &m_client;
    network::KeySource &m_keys;
    AccountStore &m_accounts;
    AccountSecrets &m_secrets;
    AccessTokens &m_tokens;
    const ClockWatch &m_clockWatch;
    Clock m_clock;
    SignInOptions m_options;
    FlowTrace m_trace;
    std::unique_ptr<network::AuthorizationCodeFlow> m_flow;
    std::unique_ptr<network::DeviceFlow> m_deviceFlow;
    Turn m_turn; ///< of the account that is being stored
    std::optional<Storing> m_storing;
};

} // namespace app
