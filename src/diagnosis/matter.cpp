// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/matter.h"

#include "base/json_read.h"
#include "base/plain_text.h"
#include "inspect/issuer.h"
#include "oauth/provider.h"

#include <QJsonObject>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr qsizetype longestQuote = 240; // characters

/// For Bearer, or for a token that is bound to a key (RFC 9449 7.1). A server that takes both explains itself in one.
http::Challenge tokenChallenge(const http::Response &response)
{
    QList<http::Challenge> all;
    for (const QByteArray &header : response.headers.values("WWW-Authenticate"))
        all += http::parseChallenges(header);
    http::Challenge first;
    for (const char *scheme : {"bearer", "dpop"}) {
        for (const http::Challenge &challenge : std::as_const(all)) {
            if (challenge.scheme.compare(scheme, Qt::CaseInsensitive) != 0)
                continue;
            if (!challenge.parameter("error").isEmpty())
                return challenge;
            if (first.scheme.isEmpty())
                first = challenge;
        }
    }
    return first;
}

/// The answer's own Date tells best. Otherwise our clock, where it was compared with the server's.
std::optional<TimeSpan> serverTimeOf(const Evidence &evidence)
{
    const http::Exchange &exchange = *evidence.exchange;
    if (const auto date = http::httpDate(exchange.response.headers.value("Date")))
        return TimeSpan{*date, *date + 1};
    if (exchange.startedAt == 0 || !evidence.clock)
        return std::nullopt;
    const qint64 answered = exchange.startedAt + std::max<qint64>(exchange.timing.headers, 0);
    return TimeSpan{(exchange.startedAt + evidence.clock->least) / 1000, (answered + evidence.clock->most) / 1000 + 1};
}

bool isGoogle(const Matter &matter)
{
    if (matter.evidence.account && !matter.evidence.account->issuer.isEmpty())
        return inspect::isGoogleIssuer(matter.evidence.account->issuer);
    return matter.request.url.host().endsWith(".googleapis.com"_L1);
}

bool isLong(const QByteArray &body)
{
    return body.size() > http::longestApiError;
}

/// The `error_subtype` is Google's, beside the members of RFC 6749 5.2.
RefusedRefresh refusedBy(const http::Response &response, const Matter &matter)
{
    const http::ApiError error = http::parseApiError(response.body);
    const QJsonObject object = isLong(response.body) ? QJsonObject() : json_read::parsed(response.body).object();
    const QString subtype = object.value("error_subtype"_L1).toString();
    const AccountFacts account = matter.evidence.account.value_or(AccountFacts());
    RefusedRefresh refused;
    refused.error = error.reason;
    refused.description = subtype.isEmpty() ? error.message : error.message + u' ' + subtype;
    refused.google = isGoogle(matter);
    refused.clientId = account.clientId;
    refused.scopes = account.scopesGranted;
    refused.signedInAt = account.signedInAt;
    refused.lastGood = account.lastGood;
    refused.signIns = account.signIns;
    refused.now = matter.localTime.value_or(matter.serverTime ? matter.serverTime->earliest : 0);
    return refused;
}

std::optional<RefusedRefresh> refusedRefreshOf(const Matter &matter)
{
    const http::Form form = http::decodeForm(matter.request.body);
    if (matter.api == Api::TokenEndpoint && http::formValue(form, u"grant_type") == "refresh_token"_L1 &&
        matter.response.status >= 400) {
        RefusedRefresh refused = refusedBy(matter.response, matter);
        if (refused.clientId.isEmpty())
            refused.clientId = http::formValue(form, u"client_id");
        return refused;
    }
    const auto probe = matter.evidence.probes.constFind(Probe::Refresh);
    if (probe == matter.evidence.probes.constEnd() || probe->status < 400)
        return std::nullopt;
    return refusedBy(*probe, matter);
}

std::optional<oauth::TokenInfo> tokeninfoOf(const Matter &matter)
{
    const auto probe = matter.evidence.probes.constFind(Probe::Tokeninfo);
    if (probe == matter.evidence.probes.constEnd())
        return std::nullopt;
    const qint64 now = matter.localTime.value_or(matter.serverTime ? matter.serverTime->earliest : 0);
    const auto read = oauth::readTokenInfo(oauth::TokenService::Tokeninfo, *probe, u"oauth2.googleapis.com"_s, now);
    return read ? std::optional(*read) : std::nullopt;
}

/// What a JWT says of its scopes is a word for Google's APIs and AODocs where Google issued it, or the sandbox in its
/// stead. A provider that is not known by its address is no less another.
bool namesScopesHere(const Matter &matter)
{
    return !matter.isKnownApi() || matter.isOfGoogle();
}

QString emailIn(const Evidence &evidence, Probe probe)
{
    const auto answer = evidence.probes.constFind(probe);
    if (answer == evidence.probes.constEnd() || answer->status != 200)
        return {};
    const QJsonObject object = json_read::parsed(answer->body).object();
    const QString email = object.value("email"_L1).toString();
    return email.isEmpty() ? object.value("user"_L1)["emailAddress"_L1].toString() : email;
}

} // namespace

Matter::Matter(const Evidence &known)
    : evidence(known)
{
    if (!known.exchange)
        return;
    request = known.exchange->request;
    response = known.exchange->response;
    veil.learn(request);
    query = http::queryOf(request.url);
    api = apiOf(*known.exchange);
    error = http::parseApiError(response.body);
    challenge = tokenChallenge(response);
    credential = credentialOf(request, known.inspection);
    serverTime = serverTimeOf(known);
    if (known.exchange->startedAt > 0)
        localTime = known.exchange->startedAt / 1000;
    tokeninfo = tokeninfoOf(*this);
    refusedRefresh = refusedRefreshOf(*this);
}

bool Matter::isJson() const
{
    return isLong(response.body) ? response.body.trimmed().startsWith('{')
                                 : json_read::parsed(response.body).isObject();
}

bool Matter::isHtml() const
{
    return response.headers.value("Content-Type").trimmed().toLower().startsWith("text/html") ||
           response.body.trimmed().left(1) == "<";
}

bool Matter::canAsk(Probe probe) const
{
    switch (probe) {
    case Probe::Tokeninfo: // it is Google's
        return !isOfAnotherProvider() && (isKnownApi() || credential.kind == inspect::TokenKind::GoogleAccessToken);
    case Probe::Userinfo:
        return mayBeAccessToken() && email().isEmpty();
    case Probe::Refresh:
    case Probe::RefreshAndResend:
        return evidence.account.has_value();
    case Probe::DriveAbout:
    case Probe::AodocsMe:
    case Probe::AodocsRoles:
    case Probe::ResendWithBearer:
    case Probe::ResendWithAllDrives:
    case Probe::ResendWithDomain:
        return true;
    }
    Q_UNREACHABLE();
}

bool Matter::hasReason(QLatin1StringView reason) const
{
    return error.reason == reason || error.detailReason == reason;
}

/// Google and AODocs' published framework still read the scheme of before RFC 6750; the framework knows case.
bool Matter::isReadAsBearer() const
{
    const auto sensitivity = api == Api::Aodocs ? Qt::CaseSensitive : Qt::CaseInsensitive;
    return credential.isBearer() || (isKnownApi() && credential.scheme.compare("OAuth", sensitivity) == 0);
}

bool Matter::bearerArrived() const
{
    const bool isRead =
        credential.place == Credential::Place::Authorization || credential.place == Credential::Place::Query;
    return isRead && isReadAsBearer() && !credential.isSecurityCode() &&
           (credential.hidden || !credential.token.isEmpty());
}

bool Matter::isOfAnotherProvider() const
{
    const inspect::Vendor vendor = inspect::vendorOf(credential.issuer());
    return vendor != inspect::Vendor::Google && vendor != inspect::Vendor::Unknown;
}

bool Matter::isOfGoogle() const
{
    return inspect::isGoogleIssuer(credential.issuer()) ||
           (oauth::isLoopbackHost(request.url.host()) && !isOfAnotherProvider());
}

bool Matter::mayBeAccessToken() const
{
    switch (credential.kind) {
    case inspect::TokenKind::GoogleAccessToken:
    case inspect::TokenKind::JwtAccessToken:
    case inspect::TokenKind::Opaque:
        return bearerArrived();
    case inspect::TokenKind::IdToken:
    case inspect::TokenKind::Jws:
    case inspect::TokenKind::Jwe:
    case inspect::TokenKind::GoogleRefreshToken:
    case inspect::TokenKind::GoogleAuthorizationCode:
    case inspect::TokenKind::GoogleClientSecret:
    case inspect::TokenKind::GoogleApiKey:
    case inspect::TokenKind::Unreadable:
        return false;
    }
    Q_UNREACHABLE();
}

const inspect::Check *Matter::check(QLatin1StringView id) const
{
    if (!evidence.inspection)
        return nullptr;
    const QList<inspect::Check> &checks = evidence.inspection->checks;
    const auto found =
        std::find_if(checks.cbegin(), checks.cend(), [id](const inspect::Check &check) { return check.id == id; });
    return found == checks.cend() ? nullptr : &*found;
}

bool Matter::hasCheck(QLatin1StringView id, inspect::Status status) const
{
    const inspect::Check *found = check(id);
    return found && found->status == status;
}

std::optional<qint64> Matter::expiresAt() const
{
    if (const auto claimed = credential.time(u"exp"))
        return claimed;
    if (tokeninfo && tokeninfo->expires)
        return tokeninfo->expires;
    const bool isKnown = evidence.account && evidence.account->accessExpiresAt > 0 && mayBeAccessToken();
    return isKnown ? std::optional(evidence.account->accessExpiresAt) : std::nullopt;
}

QString Matter::clientId() const
{
    if (tokeninfo && !tokeninfo->clientId.isEmpty())
        return tokeninfo->clientId;
    const QString authorizedParty = credential.claim(u"azp");
    if (!authorizedParty.isEmpty())
        return authorizedParty;
    if (isIdToken() && credential.audience().size() == 1)
        return credential.audience().constFirst();
    return evidence.account ? evidence.account->clientId : QString();
}

QString Matter::email() const
{
    if (tokeninfo && !tokeninfo->email.isEmpty())
        return tokeninfo->email;
    for (const Probe probe : {Probe::Userinfo, Probe::DriveAbout, Probe::AodocsMe}) {
        if (const QString email = emailIn(evidence, probe); !email.isEmpty())
            return email;
    }
    const QString claimed = credential.claim(u"email");
    return claimed.isEmpty() && evidence.account ? evidence.account->email : claimed;
}

std::optional<QStringList> Matter::scopes() const
{
    if (tokeninfo && tokeninfo->tellsScope)
        return tokeninfo->scope;
    if (!mayBeAccessToken())
        return std::nullopt;
    if (const auto own = credential.scopes(); own && namesScopesHere(*this))
        return own;
    if (!evidence.account || evidence.account->scopesGranted.isEmpty())
        return std::nullopt;
    return evidence.account->scopesGranted;
}

std::optional<int> Matter::answered(Probe probe) const
{
    const auto answer = evidence.probes.constFind(probe);
    return answer == evidence.probes.constEnd() ? std::nullopt : std::optional(answer->status);
}

QString Matter::quotable(const QString &text) const
{
    http::Veil own = veil;
    return plain_text::elided(plain_text::visible(own.text(text)), longestQuote);
}

} // namespace diagnosis
