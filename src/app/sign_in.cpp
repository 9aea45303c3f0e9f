// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"

#include "app/account_inspection.h"
#include "app/providers.h"
#include "app/refresh_note.h"
#include "base/logging.h"
#include "inspect/inspection.h"
#include "jose/claims.h"
#include "oauth/scope.h"
#include "oauth/tenant.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A difference of the clocks that people should know of: other programs allow none.
constexpr qint64 worthSaying = 3; // seconds

QString say(const char *text)
{
    return QCoreApplication::translate("SignIn", text);
}

/// The first rule that did not pass, as the reason why there is no account.
Result<bool> acceptable(const inspect::Inspection &inspection)
{
    if (inspection.verdict == inspect::Verdict::Valid)
        return true;
    for (const inspect::Status status : {inspect::Status::Fail, inspect::Status::Unknown}) {
        for (const inspect::Check &check : inspection.checks) {
            if (check.status == status)
                return failure(ErrorCode::IdTokenRejected, check.id, check.reason);
        }
    }
    return failure(ErrorCode::IdTokenRejected, u"structure"_s,
                   inspection.error ? inspection.error->message + u'.' : inspection.headline);
}

/// OIDC Core 11: offline access is given to those who are asked for their consent. Google and Entra go by rules of
/// their own.
QString promptFor(const SignInOptions &options)
{
    const bool needsConsent = options.provider == otherProvider && options.scope.contains("offline_access"_L1);
    return options.prompt.isEmpty() && needsConsent ? u"consent"_s : options.prompt;
}

/// Somebody else may be signed in to the browser by now.
Result<bool> sameAs(const std::optional<Account> &account, const Secret &idToken)
{
    return account ? sameIdentity(*account, idToken) : Result<bool>(true);
}

} // namespace

SignInOptions sandboxSignIn(const QJsonObject &description)
{
    SignInOptions options;
    options.provider = sandboxProvider;
    options.issuer = description.value("issuer"_L1).toString();
    options.client.clientId = description.value("client_id"_L1).toString();
    options.client.clientSecret = Secret(description.value("client_secret"_L1).toString().toUtf8());
    options.scope = defaultScope(sandboxProvider);
    return options;
}

SignInOptions furtherSignIn(const Account &account, const Secret &clientSecret, const QStringList &scope)
{
    SignInOptions options;
    options.provider = account.provider;
    options.issuer = account.issuer;
    options.client = {account.clientId, clientSecret, {}, account.tokenParameters};
    options.scope = oauth::unitedScope(account.scopesGranted, scope);
    options.loginHint = account.email;
    options.prompt = u"consent"_s; // without it some providers give no refresh token the second time
    options.same = account;
    if (account.provider == googleProvider || account.provider == sandboxProvider)
        options.extras = {{u"include_granted_scopes"_s, u"true"_s}};
    return options;
}

SignIn::SignIn(network::HttpClient &client, network::KeySource &keys, AccountStore &accounts, AccountSecrets &secrets,
               AccessTokens &tokens, const ClockWatch &clockWatch, Clock clock, SignInOptions options, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_keys(keys)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_tokens(tokens)
    , m_clockWatch(clockWatch)
    , m_clock(std::move(clock))
    , m_options(std::move(options))
    , m_trace(client.accessManager())
{
    m_trace.follow(*this);
    if (const auto discovery = oauth::discoveryUrl(m_options.issuer))
        m_trace.watch(*discovery, u"discovery"_s);
}

SignIn::~SignIn()
{
    if (m_storing)
        settle();
}

QString SignIn::redirectUri() const
{
    return m_flow ? m_flow->redirectUri() : QString();
}

Future<Account> SignIn::start(const network::OpenUrl &openUrl)
{
    const auto identified =
        andThen(m_keys.metadata(m_options.issuer, this), this,
                [this, openUrl](const oauth::ProviderMetadata &provider) { return grant(provider, openUrl); });
    const auto stored = andThen(identified, this, [this](const Identified &person) { return storeInTurn(person); });
    return eitherWay(stored, this, [this](const Result<Account> &account) {
        finishPage(account);
        end(account);
        return account;
    });
}

Future<SignIn::Identified> SignIn::grant(const oauth::ProviderMetadata &provider, const network::OpenUrl &openUrl)
{
    m_options.scope = oauth::withOfflineAccess(m_options.scope, provider);
    if (m_options.onAnotherDevice)
        return grantElsewhere(provider);
    auto request = oauth::AuthorizationRequest::create(m_options.client, m_options.scope);
    request.loginHint = m_options.loginHint;
    request.prompt = promptFor(m_options);
    request.extras = m_options.extras + providerRow(m_options.provider).extras();
    request.redirectUri = m_options.redirectUri;

    m_flow = std::make_unique<network::AuthorizationCodeFlow>(m_client.accessManager(), provider, m_options.client);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::authorizationUrlReady, this, &SignIn::authorizationUrlReady);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::browserNotOpened, this, &SignIn::browserNotOpened);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::callbackRejected, this, &SignIn::callbackRejected);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::nobodyCame, this, &SignIn::nobodyCame);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::callbackAccepted, this, &SignIn::callbackAccepted);
    follow(provider);
    return andThen(m_flow->grant(request, openUrl, m_options.timeout), this,
                   [this, provider, request](const oauth::TokenResponse &response) {
                       return identify(provider, request, response);
                   });
}

/// RFC 8628 has no authorization request of the client: nothing carries a nonce.
Future<SignIn::Identified> SignIn::grantElsewhere(const oauth::ProviderMetadata &provider)
{
    m_deviceFlow = std::make_unique<network::DeviceFlow>(m_client, provider, m_options.client);
    followDevice(provider);
    connect(m_deviceFlow.get(), &network::DeviceFlow::codeReady, this, &SignIn::deviceCodeReady);
    return andThen(m_deviceFlow->grant(m_options.scope, m_options.timeout), this,
                   [this, provider](const oauth::TokenResponse &response) {
                       auto request = oauth::AuthorizationRequest::create(m_options.client, m_options.scope);
                       request.nonce.clear();
                       return identify(provider, request, response);
                   });
}

void SignIn::followDevice(const oauth::ProviderMetadata &provider)
{
    m_trace.follow(*m_deviceFlow);
    m_trace.watch(provider.deviceAuthorizationEndpoint, u"device-authorization"_s);
    m_trace.watch(provider.tokenEndpoint, u"token-request"_s);
    m_trace.watch(provider.jwksUri, u"keys"_s);
    connect(m_deviceFlow.get(), &network::DeviceFlow::codeReady, &m_trace,
            [this](const oauth::DeviceAuthorization &given) {
                m_trace.add(u"device-authorization"_s, TraceStep::Outcome::Passed,
                            say("The person is to type a code at %1.").arg(given.verificationUri.host()));
            });
    connect(m_deviceFlow.get(), &network::DeviceFlow::slowedDown, &m_trace, [this](qint64 seconds) {
        m_trace.add(u"token-request"_s, TraceStep::Outcome::Done,
                    say("The provider is asked every %1 s from now on.").arg(seconds));
    });
}

/// Before what the same signals start: the trace is in the order of what happened.
void SignIn::follow(const oauth::ProviderMetadata &provider)
{
    m_trace.follow(*m_flow);
    m_trace.watch(provider.tokenEndpoint, u"token-request"_s);
    m_trace.watch(provider.jwksUri, u"keys"_s);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::authorizationUrlReady, &m_trace, &FlowTrace::sentTo);
    connect(m_flow.get(), &network::AuthorizationCodeFlow::browserNotOpened, &m_trace,
            [this](const Error &why) { m_trace.fail(u"browser"_s, why); });
    connect(m_flow.get(), &network::AuthorizationCodeFlow::callbackRejected, &m_trace,
            [this](const Error &why) { m_trace.fail(u"callback"_s, why); });
    connect(m_flow.get(), &network::AuthorizationCodeFlow::callbackAccepted, &m_trace, [this] {
        m_trace.add(u"callback"_s, TraceStep::Outcome::Passed,
                    say("The callback came with the state that was sent; the port is closed."));
    });
}

Future<SignIn::Identified> SignIn::identify(const oauth::ProviderMetadata &provider,
                                            const oauth::AuthorizationRequest &request,
                                            const oauth::TokenResponse &response)
{
    if (response.idToken.isEmpty())
        return ready<Identified>(failure(ErrorCode::IdTokenRejected, u"structure"_s,
                                         say("The provider sent none; ask for the scope “openid”.")));
    const jose::CompactToken token = jose::parseCompact(response.idToken.reveal());
    const QString tenant = token.claims ? jose::ClaimsSet(*token.claims).string(u"tid").value_or(QString()) : QString();
    const QString issuer = oauth::issuerOfTenant(provider.issuer, tenant);
    const qint64 receivedAt = m_clock();
    return andThen(
        m_keys.keys(provider.jwksUri, token.kid(), this), this,
        [this, provider, issuer, request, response, receivedAt](const jose::JwkSet &keys) -> Result<Identified> {
            inspect::Context context = idTokenRules(provider, request, response);
            context.issuer = issuer;
            context.keys = keys;
            const auto inspection = inspect::inspect(response.idToken.reveal(), context);
            m_trace.judged(inspection);
            const auto judged = acceptable(inspection);
            if (!judged)
                return tl::unexpected<Error>(judged.error());
            if (const auto same = sameAs(m_options.same, response.idToken); !same) {
                m_trace.fail(u"identity"_s, same.error());
                return tl::unexpected<Error>(same.error());
            }
            // Another process may have signed the same person in meanwhile.
            if (const auto loaded = m_accounts.load(); !loaded)
                return tl::unexpected<Error>(loaded.error());
            LiveTokens tokens = liveTokens(response, {}, receivedAt);
            tokens.nonce = request.nonce;
            return Identified{accountOf(issuer, tokens, response), tokens, response.refreshToken};
        });
}

inspect::Context SignIn::idTokenRules(const oauth::ProviderMetadata &provider,
                                      const oauth::AuthorizationRequest &request, const oauth::TokenResponse &response)
{
    inspect::Context context;
    context.now = m_clock();
    context.leeway = clockLeeway;
    context.skew = m_clockWatch.skew(provider.tokenEndpoint);
    context.profile = idTokenProfile(response.idToken.reveal());
    context.issuer = provider.issuer;
    context.clientId = m_options.client.clientId;
    context.nonce = request.nonce;
    context.accessToken = response.accessToken;
    context.trust = inspect::Trust::Provider;
    context.keyOrigin = provider.jwksUri.host();
    if (std::abs(context.skew) >= worthSaying) {
        m_trace.add(u"clock"_s, TraceStep::Outcome::Done, m_clockWatch.inWords(provider.tokenEndpoint));
        Q_EMIT clocksDiffer(m_clockWatch.inWords(provider.tokenEndpoint));
    }
    return context;
}

Account SignIn::accountOf(const QString &issuer, const LiveTokens &tokens, const oauth::TokenResponse &response) const
{
    const jose::CompactToken token = jose::parseCompact(tokens.idToken.reveal());
    const jose::ClaimsSet claims(*token.claims);
    const QString subject = claims.string(u"sub").value_or(QString());

    const Account *known = m_accounts.byIdentity(issuer, subject, m_options.client.clientId);
    Account account = known ? *known : Account();
    account.provider = m_options.provider;
    account.issuer = issuer;
    account.subject = subject;
    account.email = claims.string(u"email").value_or(QString());
    account.clientId = m_options.client.clientId;
    if (!known)
        account.id = m_accounts.idFor(account);
    account.confidential = !m_options.client.clientSecret.isEmpty();
    account.tokenParameters = m_options.client.tokenParameters;
    account.scopesRequested = m_options.scope;
    account.scopesGranted = response.scope.isEmpty() ? m_options.scope : response.scope;
    account.signedInAt = m_clock();
    account.accessTokenExpiresAt = tokens.accessExpiresAt;
    if (!m_options.accountName.isEmpty())
        account.name = m_options.accountName;
    else if (!known)
        account.name = account.email.isEmpty() ? subject : account.email;
    return account;
}

/// A refresh that is under way would put the old grant's new refresh token over the new grant's. Who waits in vain goes
/// on: better one of the two than none.
Future<Account> SignIn::storeInTurn(const Identified &identified)
{
    return eitherWay(m_tokens.turn(identified.account), this, [this, identified](const Result<Turn> &turn) {
        if (!turn)
            qCWarning(logSignIn) << "nobody is waited for:" << describe(turn.error());
        m_turn = turn.value_or(Turn());
        return eitherWay(store(identified), this, [this](const Result<Account> &account) {
            m_turn.reset();
            return account;
        });
    });
}

Future<Account> SignIn::store(const Identified &identified)
{
    const SecretItems items = {{refreshTokenItem, identified.refreshToken},
                               {clientSecretItem, m_options.client.clientSecret}};
    if (identified.refreshToken.isEmpty()) // a provider may give one at the first sign-in only: that one stays good
        return storeWithout(identified);
    m_storing = Storing{identified, m_secrets.keep(identified.account, items)};
    return andThen(m_storing->keeping, this, [this, identified](const Keeping &keeping) {
        return add(withKept(identified, keeping, m_clock()), keeping);
    });
}

/// As the account is listed from then on.
SignIn::Identified SignIn::withKept(Identified identified, const Keeping &keeping, qint64 now)
{
    if (identified.refreshToken.isEmpty()) // it was the client's secret alone
        return identified;
    identified.account.refreshToken = keeping.where;
    identified.account.refreshTokenCheckedAt = now;
    identified.account.refreshTokenFingerprint = fingerprintOf(identified.refreshToken);
    return identified;
}

/// The client's secret may be a new one all the same.
Future<Account> SignIn::storeWithout(const Identified &identified)
{
    const Keeping asBefore{identified.account.refreshToken, {}};
    if (m_options.client.clientSecret.isEmpty())
        return add(identified, asBefore);
    m_storing =
        Storing{identified, m_secrets.keep(identified.account, {{clientSecretItem, m_options.client.clientSecret}})};
    return andThen(m_storing->keeping, this, [this, identified, asBefore](const Keeping &keeping) {
        return add(identified, {asBefore.where, keeping.why});
    });
}

Future<Account> SignIn::add(const Identified &identified, const Keeping &keeping)
{
    m_storing.reset();
    const Account &account = identified.account;
    if (const auto stored = m_accounts.put(account); !stored)
        return forget(account, stored.error());
    m_trace.kept(keeping);
    if (keeping.why)
        Q_EMIT keptInMemory(*keeping.why);
    m_tokens.put(account.id, identified.tokens);
    qCInfo(logSignIn) << "signed in at" << account.issuer << "refresh token kept in" << keptId(account.refreshToken);
    return ready<Account>(account);
}

/// Half an account would be secrets that nobody finds again. One that was there before keeps its new ones.
Future<Account> SignIn::forget(const Account &account, const Error &why)
{
    const auto forgotten = m_accounts.byId(account.id) ? ready<bool>(true) : m_secrets.forget(account);
    return eitherWay(forgotten, this, [why](const Result<bool> &gone) -> Result<Account> {
        if (!gone)
            qCWarning(logSignIn) << "a refresh token stays behind:" << describe(gone.error());
        return tl::unexpected<Error>(why);
    });
}

/// A sign-in that was cancelled by now. In turn still: whoever signs in meanwhile must not lose what they wrote.
void SignIn::settle() const
{
    const auto settled = [identified = m_storing->identified, turn = m_turn, clock = m_clock, &accounts = m_accounts,
                          &secrets = m_secrets, &tokens = m_tokens](const Result<Keeping> &keeping) {
        const QString &id = identified.account.id;
        if (!accounts.byId(id))
            return whenDone(secrets.forget(identified.account, accounts.isFiled(id)), &secrets,
                            [turn](const Result<bool> &gone) {
                                if (!gone)
                                    qCWarning(logSignIn) << "a refresh token stays behind:" << describe(gone.error());
                            });
        if (const auto stored = accounts.put(withKept(identified, *keeping, clock()).account); !stored)
            qCWarning(logSignIn) << "an account is not listed with its new token:" << describe(stored.error());
        tokens.put(id, identified.tokens);
    };
    whenDone(m_storing->keeping, &m_secrets, settled);
}

void SignIn::end(const Result<Account> &account)
{
    if (!account)
        return m_trace.fail(u"end"_s, account.error());
    m_trace.add(u"end"_s, TraceStep::Outcome::Passed, say("%1 is signed in.").arg(account->name));
    Q_EMIT traced(*account, m_trace.steps());
}

void SignIn::finishPage(const Result<Account> &account)
{
    if (!m_flow)
        return;
    if (account)
        m_flow->finishPage({true, say("%1 is signed in to Tokenloupe. You can close this tab.").arg(account->name)});
    else
        m_flow->finishPage({false, describe(account.error())});
}

} // namespace app
