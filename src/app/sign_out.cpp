// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_out.h"

#include "base/logging.h"
#include "http/exchange_json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Outcome = TraceStep::Outcome;

QString say(const char *text)
{
    return QCoreApplication::translate("SignOut", text);
}

/// The sandbox does as Google does, so that one can see it there first.
bool endsWholeProject(const Account &account)
{
    return account.provider == googleProvider || account.provider == sandboxProvider;
}

void endForGood(const Turn &turn)
{
    if (!turn)
        return;
    if (const auto ended = turn->endForGood(); !ended)
        qCWarning(logStore) << "a lock file stays behind:" << describe(ended.error());
}

QStringList endingToo(const Account &account, const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &other : accounts) {
        const bool samePerson = other.issuer == account.issuer && other.subject == account.subject;
        const bool sameProject = oauth::projectNumber(other.clientId) == oauth::projectNumber(account.clientId);
        if (other.id != account.id && samePerson && sameProject)
            names.append(other.name);
    }
    return names;
}

/// What says that the refresh token is dead; any other refusal is about the client or the request.
std::optional<Error> refusalOf(const Error &error)
{
    if (error.code == ErrorCode::ProviderRefused && error.subject == "invalid_grant"_L1)
        return error;
    if (error.code == ErrorCode::RefreshCutOff)
        return Error{ErrorCode::ProviderRefused, u"invalid_grant"_s, say("its last refresh had been cut off")};
    return std::nullopt;
}

} // namespace

QString revocationEnds(const Account &account, const QList<Account> &accounts)
{
    if (!endsWholeProject(account))
        return say("%1 ends the refresh token of %2, and with it the access tokens that came of it where it can.")
            .arg(account.issuer, account.name);
    const QString all =
        say("Revoking ends everything that %1 has allowed any client of the Google Cloud project %2: all "
            "its access and refresh tokens, those of other programs and other machines too.")
            .arg(account.email.isEmpty() ? account.name : account.email, oauth::projectNumber(account.clientId));
    const QStringList others = endingToo(account, accounts);
    return others.isEmpty() ? all
                            : all + u' ' + say("Of the accounts here these end with it: %1.").arg(others.join(u", "_s));
}

SignOut::SignOut(network::HttpClient &client, network::KeySource &keys, AccountStore &accounts, AccountSecrets &secrets,
                 AccessTokens &tokens, TraceStore &traces, AccessTokens::Prepare prepare, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_keys(keys)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_tokens(tokens)
    , m_traces(traces)
    , m_prepare(std::move(prepare))
    , m_trace(client.accessManager())
{
}

Future<SignedOut> SignOut::start(const Account &account, Ending ending)
{
    if (const auto why = whyItWouldStay(account)) {
        m_trace.fail(u"end"_s, *why);
        return ready<SignedOut>(tl::unexpected<Error>(*why));
    }
    if (ending == Ending::Forget)
        return forget(account, {});
    const auto prepared = andThen(m_prepare(account), this, [this, account](bool) { return revoke(account); });
    const auto revoked = andThen(prepared, this, [this, account, ending](oauth::Revocation revocation) {
        m_trace.add(u"revocation"_s, Outcome::Passed, oauth::revocationInWords(revocation));
        SignedOut so;
        so.revocation = revocation;
        return ending == Ending::RevokeAndProve ? prove(account, so) : ready<SignedOut>(so);
    });
    return eitherWay(revoked, this, [this, account](const Result<SignedOut> &so) {
        if (!so)
            m_trace.fail(u"end"_s, so.error());
        return so && so->forgotten ? forget(account, *so) : ready<SignedOut>(so);
    });
}

/// The items of an account that is listed no more nobody would find again: a refresh token, a client secret, aged
/// tokens.
std::optional<Error> SignOut::whyItWouldStay(const Account &account) const
{
    if (m_secrets.usesKeychain() || !m_accounts.isFiled(account.id))
        return std::nullopt;
    return Error{
        ErrorCode::UsageWrong, account.name,
        say("what is kept of it is in the keychain, which --memory-only leaves alone; start without that option "
            "to sign it out")};
}

/// The refresh token, or where the provider gave none what access token there is.
Future<Secret> SignOut::tokenToRevoke(const Account &account)
{
    return andThen(m_secrets.get(account, refreshTokenItem), this, [this, account](const Secret &refreshToken) {
        const Secret token = refreshToken.isEmpty() ? m_tokens.inMemory(account.id).accessToken : refreshToken;
        if (token.isEmpty())
            return Result<Secret>(failure(ErrorCode::RefreshTokenGone, account.name,
                                          say("there is no token that the provider could revoke; sign out without "
                                              "revoking")));
        return Result<Secret>(token);
    });
}

/// In turn with every refresh: a token that another process is exchanging would be the wrong one.
Future<oauth::Revocation> SignOut::revoke(const Account &account)
{
    return andThen(m_tokens.turn(account), this, [this, account](const Turn &turn) {
        const auto request = andThen(tokenToRevoke(account), this,
                                     [this, account](const Secret &token) { return requestFor(account, token); });
        const auto revoked = andThen(request, this, [this](const http::Request &asked) { return send(asked); });
        return eitherWay(revoked, this, [turn](const Result<oauth::Revocation> &result) { return result; });
    });
}

Future<http::Request> SignOut::requestFor(const Account &account, const Secret &token)
{
    const auto provider = m_keys.metadata(account.issuer, this);
    return andThen(provider, this, [this, account, token](const oauth::ProviderMetadata &metadata) {
        const auto secret = account.confidential ? m_secrets.get(account, clientSecretItem) : ready<Secret>(Secret());
        return andThen(secret, this, [account, token, metadata](const Secret &clientSecret) {
            return oauth::revocationRequest(metadata, {account.clientId, clientSecret, {}}, token);
        });
    });
}

Future<oauth::Revocation> SignOut::send(const http::Request &request)
{
    m_trace.follow(*this);
    m_trace.watch(request.url, u"revocation"_s);
    return andThen(m_client.send(request, this), this, [](const http::Exchange &exchange) {
        return oauth::processRevocationResponse(exchange.response, exchange.request.url.host())
            .map_error([&exchange](const Error &error) { return http::withoutSecretsOf(exchange.request, error); });
    });
}

/// A refresh as any other: should the provider give new tokens, they are kept as always.
Future<SignedOut> SignOut::prove(const Account &account, const SignedOut &so)
{
    return eitherWay(
        m_tokens.refresh(account), this, [this, so](const Result<LiveTokens> &tokens) -> Result<SignedOut> {
            SignedOut outcome = so;
            if (tokens) {
                outcome.forgotten = false;
                m_trace.add(u"proof"_s, Outcome::Failed, say("A refresh was tried, and the provider gave new tokens."));
                return outcome;
            }
            if (tokens.error().code == ErrorCode::RefreshTokenGone) {
                m_trace.add(u"proof"_s, Outcome::Done, say("There is no refresh token to try."));
                return outcome;
            }
            outcome.refusal = refusalOf(tokens.error());
            if (!outcome.refusal)
                return tl::unexpected<Error>(tokens.error());
            m_trace.add(u"proof"_s, Outcome::Passed,
                        say("A refresh was tried and refused: %1 (%2).")
                            .arg(outcome.refusal->subject, outcome.refusal->detail));
            return outcome;
        });
}

/// In turn too: a refresh that is under way would put its new tokens back. Secrets go first: those of an account that
/// is listed no more nobody would find again.
Future<SignedOut> SignOut::forget(const Account &account, const SignedOut &so)
{
    return andThen(m_tokens.turn(account), this, [this, account, so](const Turn &turn) {
        Q_EMIT forgetting();
        return andThen(m_secrets.forget(account, m_accounts.isFiled(account.id)), this,
                       [this, account, so, turn](bool) {
                           return forgetRest(account, so).map([&turn](const SignedOut &outcome) {
                               endForGood(turn);
                               return outcome;
                           });
                       });
    });
}

Result<SignedOut> SignOut::forgetRest(const Account &account, const SignedOut &so)
{
    if (const auto removed = m_accounts.remove(account.id); !removed)
        return tl::unexpected<Error>(removed.error());
    m_tokens.forget(account.id);
    if (const auto removed = m_traces.remove(account); !removed)
        return tl::unexpected<Error>(removed.error());
    qCInfo(logSignIn) << "signed out at" << account.issuer;
    return so;
}

} // namespace app
