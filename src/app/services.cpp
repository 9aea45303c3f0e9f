// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "app/process_guard.h"
#include "app/request_evidence.h"
#include "base/app_id.h"
#include "diagnosis/diagnosis.h"
#include "keychain/keychain_store.h"

#include <QDir>
#include <QStandardPaths>

namespace app {

namespace {

network::Policy policy(const ServicesOptions &options)
{
    network::Policy policy;
    policy.caCertificates = options.caCertificates;
    policy.proxy = options.proxy;
    policy.clientCertificate = options.clientCertificate;
    policy.closed = options.closed;
    return policy;
}

} // namespace

QString defaultDataDir()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(QString::fromLatin1(app_id::applicationName));
}

Services::Services(ServicesOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(m_options.clock)
    , m_http(policy(m_options))
    , m_clockWatch(m_http.accessManager())
    , m_keys(m_http)
    , m_store(makeStore())
    , m_accounts(m_options.dataDir)
    , m_secrets(*m_store)
    , m_traces(m_options.dataDir)
    , m_history(m_options.dataDir)
    , m_turns(m_options.dataDir)
    , m_sandboxHost(m_http, m_options.dataDir)
    , m_tokens(
          m_http, m_keys, m_accounts, m_secrets, m_turns,
          [this](const Account &account) { return m_sandboxHost.prepare(account); }, m_clock)
    , m_refreshAhead(m_tokens, m_accounts, m_clock)
    , m_requests(m_http, m_tokens)
{
    wipeWhatIsFreed();
    connect(&m_tokens, &AccessTokens::traced, this, &Services::keepTrace);
    connect(&m_requests, &RequestRun::exchanged, this, &Services::keepExchange);
}

Services::~Services() = default;

std::unique_ptr<SecretStore> Services::makeStore()
{
    if (m_options.memoryOnly)
        return std::make_unique<MemoryStore>();
    auto keychain = std::make_unique<KeychainStore>();
    connect(keychain.get(), &KeychainStore::waitingForUser, this, &Services::keychainWaits);
    connect(keychain.get(), &KeychainStore::changed, this, &Services::keychainChanged);
    return keychain;
}

std::unique_ptr<SignIn> Services::signIn(const SignInOptions &options)
{
    auto flow =
        std::make_unique<SignIn>(m_http, m_keys, m_accounts, m_secrets, m_tokens, m_clockWatch, m_clock, options);
    connect(flow.get(), &SignIn::traced, this, &Services::keepTrace);
    return flow;
}

std::unique_ptr<SignOut> Services::signOut()
{
    return std::make_unique<SignOut>(m_http, m_keys, m_accounts, m_secrets, m_tokens, m_traces,
                                     [this](const Account &account) { return m_sandboxHost.prepare(account); });
}

void Services::keepTrace(const Account &account, const QList<TraceStep> &steps)
{
    if (const auto kept = m_traces.append(account, steps); !kept)
        Q_EMIT traceNotKept(kept.error());
    Q_EMIT traceGrew(account.id);
}

void Services::keepExchange(const http::Exchange &exchange, const Authorization &authorization)
{
    if (!m_keepsHistory)
        return;
    const auto settings = loadSettings(m_options.dataDir);
    if (!settings)
        return Q_EMIT exchangeNotKept(settings.error());
    if (!settings->history)
        return;
    diagnosis::Diagnosis diagnosis;
    if (exchange.response.status >= 400 || exchange.response.status == 0) {
        const auto tokens = m_tokens.inMemory(authorization.account.id);
        const auto clock = m_clockWatch.of(exchange.request.url);
        diagnosis::Evidence evidence = requestEvidence(exchange, authorization, tokens, clock, *settings);
        addSignature(evidence, [this](const QString &issuer) { return m_keys.known(issuer); });
        diagnosis = diagnosis::diagnose(evidence);
    }
    if (const auto kept = m_history.append(historyEntry(exchange, inWords(authorization), diagnosis)); !kept)
        Q_EMIT exchangeNotKept(kept.error());
}

Future<SignInOptions> Services::furtherScope(const Account &account, const QStringList &scope)
{
    const auto secret = andThen(m_sandboxHost.prepare(account), this, [this, account](bool) {
        return account.confidential ? m_secrets.get(account, clientSecretItem) : ready<Secret>(Secret());
    });
    return andThen(secret, this, [account, scope](const Secret &clientSecret) {
        return Result<SignInOptions>(furtherSignIn(account, clientSecret, scope));
    });
}

} // namespace app
