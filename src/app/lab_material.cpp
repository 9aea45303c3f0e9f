// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_material.h"

#include "app/aged_token.h"
#include "base/time_text.h"
#include "diagnosis/api.h"
#include "http/named_hosts.h"
#include "inspect/token_kind.h"
#include "jose/claims.h"
#include "oauth/provider.h"
#include "sandbox/sandbox.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 minimumLife = 120; // seconds: the good token has to outlive the run
constexpr qint64 agedBy = 2 * 3600; // seconds: more than the hour that Google's tokens live and AODocs' leeway

QString say(const char *text)
{
    return QCoreApplication::translate("lab", text);
}

/// Where the token of a variant goes.
struct Place
{
    const char *id;
    Secret lab::Material::*token;
};

constexpr Place places[] = {
    {"expired", &lab::Material::expired},
    {"revoked", &lab::Material::revoked},
    {"other-kind", &lab::Material::otherKind},
    {"other-account", &lab::Material::otherAccount},
    {"smaller-scope", &lab::Material::smallerScope},
    {"wrong-audience", &lab::Material::wrongAudience},
    {"security-code", &lab::Material::securityCode},
};

bool isWanted(const LabOptions &options, QLatin1StringView id)
{
    return options.variants.isEmpty() || options.variants.contains(id);
}

QUrl originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isAccountToken(const Authorization &authorization)
{
    return authorization.kind == Authorization::Kind::AccountToken;
}

/// What a user gave by itself and what is never for an API.
Result<bool> mayGoToApi(const Secret &token, const QString &variant)
{
    const jose::CompactToken parsed = jose::parseCompact(token.reveal().trimmed());
    const inspect::TokenKind kind = inspect::tokenKind(parsed);
    if (inspect::isSecretKind(kind))
        return failure(ErrorCode::UsageWrong, variant,
                       say("it is a %1, which is never sent to an API").arg(inspect::kindName(kind)));
    if (parsed.claims && inspect::isRefreshToken(jose::ClaimsSet(*parsed.claims)))
        return failure(ErrorCode::UsageWrong, variant, say("it is a refresh token, which is never sent to an API"));
    if (token.isEmpty())
        return failure(ErrorCode::UsageWrong, variant, say("there is no token in it"));
    return true;
}

/// A token that does not tell its expiry is taken for what the user says it is.
Result<bool> hasRunOut(const Secret &token, qint64 now)
{
    const auto expiry = expiryOf(token);
    if (!expiry || AgedToken{token, *expiry}.hasRunOut(now))
        return true;
    const QString distance = time_text::duration(*expiry - now);
    return failure(ErrorCode::UsageWrong, u"expired"_s,
                   *expiry > now ? say("that token has not run out yet, but lives for %1").arg(distance)
                                 : say("that token ran out only %1 ago, and servers may allow for 5 minutes; give one "
                                       "that is older")
                                       .arg(distance));
}

Future<LiveTokens> accountTokens(Services &services, const LabOptions &options, const Authorization &authorization)
{
    const Account &account = authorization.account;
    if (const auto allowed = mayReceiveToken(options.request.url, account.issuer, options.exceptions); !allowed)
        return ready<LiveTokens>(tl::unexpected<Error>(allowed.error()));
    return services.tokens().fresh(account, authorization.type, minimumLife);
}

/// Empty where the account has no such token: then its variant is left out.
Future<Secret> accountToken(Services &services, const LabOptions &options, const Authorization &authorization,
                            QObject *owner)
{
    return andThen(accountTokens(services, options, authorization), owner,
                   [&services, authorization](const LiveTokens &tokens) {
                       const auto token = services.tokens().usable(authorization.account, tokens, authorization.type);
                       return Result<Secret>(token.value_or(Secret()));
                   });
}

Future<Secret> tokenOf(Services &services, const LabOptions &options, const Authorization &authorization,
                       QObject *owner)
{
    return isAccountToken(authorization) ? accountToken(services, options, authorization, owner)
                                         : ready<Secret>(authorization.value);
}

/// The control's.
Future<Secret> goodToken(Services &services, const LabOptions &options, QObject *owner)
{
    const Authorization &control = options.authorization;
    if (!isAccountToken(control))
        return ready<Secret>(control.value);
    return andThen(accountTokens(services, options, control), owner, [&services, control](const LiveTokens &tokens) {
        return services.tokens().usable(control.account, tokens, control.type);
    });
}

bool isIdToken(const Authorization &authorization)
{
    return isAccountToken(authorization)
               ? authorization.type == TokenType::Id
               : inspect::tokenKind(authorization.value.reveal().trimmed()) == inspect::TokenKind::IdToken;
}

/// Where an ID token is the good one, an access token may be as good, or not: of AODocs alone it is known.
bool isUnsureOfAccessTokens(const LabOptions &options)
{
    return isIdToken(options.authorization) && labApi(options) != lab::Api::Aodocs;
}

Authorization otherKindOf(Authorization authorization)
{
    authorization.type = authorization.type == TokenType::Access ? TokenType::Id : TokenType::Access;
    return authorization;
}

/// Whether nobody can say how the API has to answer that token: an access token, or for less scope the ID token of an
/// account, which has none.
bool isBeyondJudgment(const LabOptions &options, const QString &variant, const Authorization &source)
{
    if (!isUnsureOfAccessTokens(options))
        return false;
    return variant == "other-kind"_L1 ? !isIdToken(source) : variant == "smaller-scope"_L1 && isAccountToken(source);
}

/// The tokens of the user's choice, those of accounts of the control's kind, and the other kind of the control's
/// account.
QMap<QString, Authorization> sourcesOf(const LabOptions &options)
{
    QMap<QString, Authorization> sources = options.tokens;
    for (Authorization &source : sources)
        source.type = options.authorization.type;
    if (isAccountToken(options.authorization) && !sources.contains(u"other-kind"_s))
        sources.insert(u"other-kind"_s, otherKindOf(options.authorization));
    sources.removeIf([&options](const auto &source) {
        return !isWanted(options, QLatin1String(source.key().toLatin1())) ||
               isBeyondJudgment(options, source.key(), source.value());
    });
    return sources;
}

Future<lab::Material> withSources(Services &services, const LabOptions &options, const lab::Material &material,
                                  qsizetype index, QObject *owner)
{
    if (index == std::ssize(places))
        return ready<lab::Material>(material);
    const Place &place = places[index];
    const QMap<QString, Authorization> sources = sourcesOf(options);
    const auto source = sources.constFind(QLatin1StringView(place.id));
    const auto token = source == sources.cend() ? ready<Secret>(Secret()) : tokenOf(services, options, *source, owner);
    return andThen(token, owner, [&services, options, material, index, owner](const Secret &found) {
        if (found == material.token)
            return ready<lab::Material>(failure(ErrorCode::UsageWrong, QString::fromLatin1(places[index].id),
                                                say("it is the very token of the control")));
        lab::Material more = material;
        more.*places[index].token = found;
        return withSources(services, options, more, index + 1, owner);
    });
}

/// One that the user kept; else the sandbox makes it for its own accounts. Elsewhere nobody can.
Future<Secret> expiredToken(Services &services, const Authorization &control, QObject *owner)
{
    const auto aged = agedToken(services.secrets(), control.account, control.type, owner);
    return andThen(aged, owner, [&services, control, owner](const AgedToken &kept) {
        if (kept.hasRunOut(services.clock()()))
            return ready<Secret>(kept.token);
        if (control.account.provider != sandboxProvider)
            return ready<Secret>(Secret());
        return andThen(agedSandboxTokens(services, control.account, agedBy, owner), owner,
                       [type = control.type](const oauth::TokenResponse &made) {
                           return Result<Secret>(type == TokenType::Access ? made.accessToken : made.idToken);
                       });
    });
}

Future<lab::Material> withExpired(Services &services, const LabOptions &options, const lab::Material &material,
                                  QObject *owner)
{
    if (!material.expired.isEmpty() || !isWanted(options, "expired"_L1) || !isAccountToken(options.authorization))
        return ready<lab::Material>(material);
    return andThen(expiredToken(services, options.authorization, owner), owner, [material](const Secret &expired) {
        lab::Material more = material;
        more.expired = expired;
        return Result<lab::Material>(more);
    });
}

Future<lab::Material> withTokenKept(Services &services, const LabOptions &options, const lab::Material &material,
                                    QObject *owner)
{
    if (!options.keepAged)
        return ready<lab::Material>(material);
    const auto &[account, type] = std::tie(options.authorization.account, options.authorization.type);
    const AgedToken token{material.token, services.tokens().inMemory(account.id).expiresAt(type)};
    return andThen(keepAged(services.secrets(), account, type, token, owner), owner,
                   [material](const AgedToken &) { return Result<lab::Material>(material); });
}

/// Whether a grant is to be ended for this run: a file's token was revoked before.
bool endsGrant(const LabOptions &options)
{
    return options.revoke && isWanted(options, "revoked"_L1) && !options.tokens.contains(u"revoked"_s);
}

/// Ending a grant of somebody who is needed alive would make the control fail.
Result<bool> mayBeRevoked(const LabOptions &options)
{
    QList<Authorization> needed = options.tokens.values();
    needed.append(options.authorization);
    const bool isNeeded = std::any_of(needed.cbegin(), needed.cend(), [&options](const Authorization &other) {
        return isAccountToken(other) && other.account.issuer == options.revoke->issuer &&
               other.account.subject == options.revoke->subject;
    });
    if (isNeeded)
        return failure(ErrorCode::UsageWrong, options.revoke->name,
                       say("revoking ends every grant of that person, and the run needs one; take somebody else's "
                           "throw-away account"));
    if (isAccountToken(options.authorization) && isUnsureOfAccessTokens(options) && endsGrant(options))
        return failure(ErrorCode::UsageWrong, options.revoke->name,
                       say("no grant's end ends an ID token, and whether the API takes access tokens too is not "
                           "known; take an access token for the control"));
    return true;
}

/// With a token that is still good: endGrant() changes that. Never an ID token: servers judge it by its signature and
/// its times, which no revocation changes.
Future<lab::Material> withRevoked(Services &services, const LabOptions &options, const lab::Material &material,
                                  QObject *owner)
{
    if (!endsGrant(options))
        return ready<lab::Material>(material);
    const Authorization authorization{Authorization::Kind::AccountToken, *options.revoke, TokenType::Access, {}};
    return andThen(accountToken(services, options, authorization, owner), owner, [material](const Secret &token) {
        lab::Material more = material;
        more.revoked = token;
        return Result<lab::Material>(more);
    });
}

Result<bool> givenTokensMayGo(const LabOptions &options)
{
    QMap<QString, Authorization> given = options.tokens;
    given.insert(u"control"_s, options.authorization);
    for (auto token = given.cbegin(); token != given.cend(); ++token) {
        if (isAccountToken(*token))
            continue;
        if (const auto may = mayGoToApi(token->value, token.key()); !may)
            return may;
        if (const auto may = mayReceiveOwnCredential(options.request.url, options.exceptions); !may)
            return may;
    }
    return true;
}

Result<bool> variantsAreKnown(const LabOptions &options)
{
    for (const QString &id : options.variants + options.tokens.keys()) {
        if (!lab::variant(id))
            return failure(ErrorCode::UsageWrong, id, say("there is no such variant"));
    }
    return true;
}

Result<bool> methodIsHarmless(const LabOptions &options)
{
    if (mayBeRepeated(options))
        return true;
    return failure(ErrorCode::UsageWrong, QString::fromUtf8(options.request.method),
                   say("some twenty requests of this method may change something twenty times; say that it is all "
                       "right (--any-method)"));
}

/// With a refresh token and the client's secret.
Future<oauth::TokenResponse> askForAged(Services &services, const oauth::ProviderMetadata &provider,
                                        const Account &account, qint64 age, const std::pair<Secret, Secret> &secrets,
                                        QObject *owner)
{
    http::Form parameters = account.tokenParameters;
    parameters.append({QString::fromUtf16(sandbox::ageParameter), QString::number(age)});
    const oauth::Client client{account.clientId, secrets.second, {}, parameters};
    const auto flow =
        std::make_shared<network::AuthorizationCodeFlow>(services.http().accessManager(), provider, client);
    return eitherWay(flow->refresh(secrets.first, account.scopesGranted), owner,
                     [flow](const Result<oauth::TokenResponse> &tokens) { return tokens; });
}

} // namespace

lab::Api labApi(const LabOptions &options)
{
    if (options.api)
        return *options.api;
    const QUrl &url = options.request.url;
    // The paths of the sandbox's APIs are those of many a server on this computer.
    if (oauth::isLoopbackHost(url.host()) && originOf(url) != originOf(QUrl(options.authorization.account.issuer)))
        return lab::Api::Other;
    switch (diagnosis::apiOf(url)) {
    case diagnosis::Api::Drive:
    case diagnosis::Api::OtherGoogle:
        return lab::Api::Drive;
    case diagnosis::Api::Aodocs:
        return lab::Api::Aodocs;
    case diagnosis::Api::TokenEndpoint:
    case diagnosis::Api::Other:
        return lab::Api::Other;
    }
    Q_UNREACHABLE();
}

bool isOwnHost(const QUrl &url, const QSet<QString> &ownHosts)
{
    return oauth::isLoopbackHost(url.host()) || ownHosts.contains(http::writtenHost(url)) ||
           ownHosts.contains(url.authority());
}

bool mayBeRepeated(const LabOptions &options)
{
    const QByteArray &method = options.request.method;
    return method == "GET" || method == "HEAD" || options.reads || options.anyMethod;
}

bool canBeGoodToken(const Authorization &authorization)
{
    return isAccountToken(authorization) || authorization.kind == Authorization::Kind::Bearer;
}

Result<bool> labMayRun(const LabOptions &options)
{
    if (!canBeGoodToken(options.authorization))
        return failure(ErrorCode::UsageWrong, say("The 401 Lab"),
                       say("it starts from a request that is answered well: it needs an account's token or a bearer "
                           "token"));
    for (const auto &rule : {variantsAreKnown, methodIsHarmless, givenTokensMayGo}) {
        if (const auto may = rule(options); !may)
            return may;
    }
    if (options.keepAged && !isAccountToken(options.authorization))
        return failure(ErrorCode::UsageWrong, say("Keeping a token until it has run out"),
                       say("it is kept with an account, and this one is of none"));
    if (options.keepAged && options.authorization.account.refreshToken == Kept::Memory)
        return failure(ErrorCode::UsageWrong, say("Keeping a token until it has run out"),
                       say("it is kept with an account, and this one lasts for this session"));
    return options.revoke ? mayBeRevoked(options) : Result<bool>(true);
}

Future<lab::Material> labMaterial(Services &services, const LabOptions &options, QObject *owner)
{
    const auto may = andThen(ready<bool>(labMayRun(options)), owner, [&services, options](bool) {
        const auto expired = options.tokens.constFind(u"expired"_s);
        return expired == options.tokens.cend() ? Result<bool>(true) : hasRunOut(expired->value, services.clock()());
    });
    const auto good =
        andThen(may, owner, [&services, options, owner](bool) { return goodToken(services, options, owner); });
    const auto chosen = andThen(good, owner, [&services, options, owner](const Secret &token) {
        lab::Material material;
        material.request = options.request;
        material.token = token;
        return withSources(services, options, material, 0, owner);
    });
    const auto aged = andThen(chosen, owner, [&services, options, owner](const lab::Material &material) {
        return withExpired(services, options, material, owner);
    });
    const auto kept = andThen(aged, owner, [&services, options, owner](const lab::Material &material) {
        return withTokenKept(services, options, material, owner);
    });
    return andThen(kept, owner, [&services, options, owner](const lab::Material &material) {
        return withRevoked(services, options, material, owner);
    });
}

Future<bool> endGrant(Services &services, const LabOptions &options)
{
    return endsGrant(options) ? endGrantOf(services, *options.revoke) : ready<bool>(true);
}

Future<bool> endGrantOf(Services &services, const Account &account)
{
    const std::shared_ptr<SignOut> ending = services.signOut();
    return andThen(ending->start(account, Ending::Revoke), &services,
                   [ending](const SignedOut &) { return Result<bool>(true); });
}

std::optional<qint64> expiryOf(const Secret &token)
{
    const jose::CompactToken parsed = jose::parseCompact(token.reveal().trimmed());
    return parsed.claims ? jose::ClaimsSet(*parsed.claims).numericDate(u"exp") : std::nullopt;
}

Future<oauth::TokenResponse> agedSandboxTokens(Services &services, const Account &account, qint64 age, QObject *owner)
{
    const auto refreshToken = services.secrets().get(account, refreshTokenItem);
    const auto secrets = andThen(refreshToken, owner, [&services, account, owner](const Secret &token) {
        return andThen(services.secrets().get(account, clientSecretItem), owner, [token](const Secret &clientSecret) {
            return Result<std::pair<Secret, Secret>>({token, clientSecret});
        });
    });
    return andThen(secrets, owner, [&services, account, age, owner](const std::pair<Secret, Secret> &both) {
        return andThen(services.keys().metadata(account.issuer), owner,
                       [&services, account, age, owner, both](const oauth::ProviderMetadata &provider) {
                           return askForAged(services, provider, account, age, both, owner);
                       });
    });
}

} // namespace app
