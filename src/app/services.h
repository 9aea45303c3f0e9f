// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "app/history.h"
#include "app/refresh_ahead.h"
#include "app/request_run.h"
#include "app/sandbox_host.h"
#include "app/sign_in.h"
#include "app/sign_out.h"
#include "app/trace_store.h"

#include <QObject>
#include <memory>

namespace app {

/// What both faces take from their command line.
struct ServicesOptions
{
    QString dataDir;           ///< where accounts.json and the sandbox's state are
    bool memoryOnly = false;   ///< use no keychain
    QByteArray caCertificates; ///< PEM, trusted beside the system's
    QNetworkProxy proxy = {};  ///< DefaultProxy: the system's
    network::ClientCertificate clientCertificate = {};
    std::optional<Error> closed = {}; ///< why nothing leaves this computer (network::Policy)
    Clock clock = systemClock();
};

/// The folder of this user: $XDG_DATA_HOME/tokenloupe, or what the platform uses instead.
QString defaultDataDir();

/// The object graph. Owns everything below the faces; building it does no work: no file is read, no port opened, no
/// keychain or network asked.
class Services : public QObject
{
    Q_OBJECT

public:
    explicit Services(ServicesOptions options, QObject *parent = nullptr);
    ~Services() override;

    const ServicesOptions &options() const { return m_options; }
    const Clock &clock() const { return m_clock; }
    network::HttpClient &http() { return m_http; }
    network::KeySource &keys() { return m_keys; }
    AccountStore &accounts() { return m_accounts; }
    AccountSecrets &secrets() { return m_secrets; }
    AccessTokens &tokens() { return m_tokens; }
    RefreshAhead &refreshAhead() { return m_refreshAhead; }
    RequestRun &requests() { return m_requests; }
    SandboxHost &sandboxHost() { return m_sandboxHost; }

    History &history() { return m_history; }
    /// What is sent from now on is not kept, whatever the settings say.
    void keepNoHistory() { m_keepsHistory = false; }

    const ClockWatch &clockWatch() const { return m_clockWatch; }
    const TraceStore &traces() const { return m_traces; }

    std::unique_ptr<SignIn> signIn(const SignInOptions &options);
    std::unique_ptr<SignOut> signOut();

    /// furtherSignIn() with the client's secret, once the account's sandbox is up. Errors: those of
    /// SandboxHost::prepare() and AccountSecrets::get().
    Future<SignInOptions> furtherScope(const Account &account, const QStringList &scope);

Q_SIGNALS:
    /// The keychain asks its user something, in a window of its own.
    void keychainWaits();
    /// It came, went, was locked or unlocked.
    void keychainChanged();
    /// The flow trace of an account could not be written; the account is good all the same.
    void traceNotKept(const Error &why);
    /// An exchange could not be kept; its answer is good all the same.
    void exchangeNotKept(const Error &why);
    /// An account's flow trace has grown.
    void traceGrew(const QString &accountId);

private:
    void keepTrace(const Account &account, const QList<TraceStep> &steps);
    void keepExchange(const http::Exchange &exchange, const Authorization &authorization);

    std::unique_ptr<SecretStore> makeStore();

    ServicesOptions m_options;
    Clock m_clock;
    network::HttpClient m_http;
    ClockWatch m_clockWatch;
    network::KeySource m_keys;
    std::unique_ptr<SecretStore> m_store;
    AccountStore m_accounts;
    AccountSecrets m_secrets;
    TraceStore m_traces;
    History m_history;
    bool m_keepsHistory = true;
    Turns m_turns;
    SandboxHost m_sandboxHost;
    AccessTokens m_tokens;
    RefreshAhead m_refreshAhead;
    RequestRun m_requests;
};

} // namespace app
