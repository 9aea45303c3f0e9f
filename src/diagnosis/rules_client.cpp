// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"
#include "inspect/issuer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr QLatin1StringView playgroundProject("407408718192"); // of Google's OAuth Playground
constexpr qint64 justIssued = 300;                             // seconds in which a token is hardly revoked

bool isPlayground(const Matter &matter)
{
    return matter.clientId().startsWith(playgroundProject);
}

Ruling playgroundClient(const Matter &matter)
{
    const bool isAodocs = matter.isAodocs401() && matter.bearerArrived();
    if (!isPlayground(matter) || (!isAodocs && !matter.refusedRefresh))
        return {};
    return likely({say("The token was issued to %1.").arg(matter.quotable(matter.clientId()))});
}

Ruling audienceNotClient(const Matter &matter)
{
    const QString party = matter.credential.claim(u"azp");
    const QStringList audience = matter.credential.audience();
    if (!matter.isAodocs401() || !matter.isIdToken() || party.isEmpty() || audience.isEmpty())
        return {};
    const QString both =
        say("aud is %1, azp is %2.").arg(matter.quotable(audience.join(u", "_s)), matter.quotable(party));
    return audience == QStringList{party} ? ruledOut({both}) : likely({both});
}

/// Whether the token is known to be good: by who issued it, or because it was issued just now.
bool isKnownGood(const Matter &matter)
{
    if (matter.tokeninfo)
        return matter.tokeninfo->standing == oauth::Standing::Taken && !matter.tokeninfo->email.isEmpty();
    if (matter.hasCheck("signature"_L1, inspect::Status::Fail))
        return false;
    const auto expiry = matter.expiresAt();
    if (!expiry || !matter.serverTime || matter.serverTime->latest >= *expiry)
        return false;
    if (matter.isIdToken())
        return !matter.credential.claim(u"email").isEmpty();
    const AccountFacts account = matter.evidence.account.value_or(AccountFacts());
    const auto scopes = matter.scopes();
    const bool hasEmail = scopes && (scopes->contains("email"_L1) ||
                                     scopes->contains("https://www.googleapis.com/auth/userinfo.email"_L1));
    const bool isNew = account.lastGood > 0 && matter.localTime && *matter.localTime - account.lastGood < justIssued;
    return hasEmail && isNew;
}

/// What is known to keep AODocs from taking the request, whichever client it is of.
bool hasOtherFault(const Matter &matter)
{
    for (const auto &part : {headerRules(), kindRules(), clockRules(), endpointRules(), timeRules(), scopeRules()}) {
        for (const Rule &rule : part) {
            const Ruling ruling = rule.judge ? rule.judge(matter) : Ruling();
            if (ruling && ruling->certainty <= Certainty::Likely)
                return true;
        }
    }
    return audienceNotClient(matter).value_or(Judgment{}).certainty == Certainty::Likely;
}

/// An ID token's claims are worth what its signature is; an account's own was verified when it came.
bool isKnownByClaimsAlone(const Matter &matter)
{
    return matter.isIdToken() && !matter.tokeninfo && !matter.evidence.account &&
           !matter.hasCheck("signature"_L1, inspect::Status::Pass);
}

bool isListed(const QStringList &clients, const QString &clientId)
{
    const QString project = inspect::googleProject(clientId);
    return std::any_of(clients.cbegin(), clients.cend(), [&](const QString &client) {
        return client == clientId || (!project.isEmpty() && client == project); // AODocs can list whole projects
    });
}

/// AODocs never says so: all that there can be is elimination, and the user's own list.
Ruling clientNotAllowListed(const Matter &matter)
{
    const bool isGoogleToken = matter.mayBeAccessToken() || matter.isIdToken();
    const bool isClean = matter.credential.hidden || bareToken(matter.credential.token) == matter.credential.token;
    const bool isOver =
        matter.expiresAt() && matter.serverTime && matter.serverTime->earliest > *matter.expiresAt() + 300;
    const bool isRefused = matter.tokeninfo && matter.tokeninfo->standing != oauth::Standing::Taken;
    if (!matter.isAodocs401() || !isGoogleToken || !isClean || isOver || isRefused || isPlayground(matter) ||
        inspect::vendorOf(matter.credential.issuer()) == inspect::Vendor::Entra)
        return {};
    const QString client = matter.clientId();
    QStringList evidence;
    if (!client.isEmpty())
        evidence.append(say("The token was issued to %1.").arg(matter.quotable(client)));
    const auto &clients = matter.evidence.aodocsClients;
    if (clients && !client.isEmpty() && isListed(*clients, client))
        return possible(evidence, {say("This client is on your own list of registered clients.")});
    if (clients && !client.isEmpty())
        evidence.append(say("It is not on your list of registered clients."));
    const bool good = isKnownGood(matter) && !hasOtherFault(matter);
    if (good)
        evidence.append(isKnownByClaimsAlone(matter)
                            ? say("By its claims the token is good otherwise, and tells who it is for.")
                            : say("The token is good otherwise, and tells who it is for."));
    const QStringList unsaid = {say("AODocs answers every refused token alike.")};
    return good ? likely(evidence, unsaid) : possible(evidence, unsaid);
}

constexpr Rule rules[] = {
    {"playground-client", playgroundClient,
     QT_TRANSLATE_NOOP(
         "diagnosis", "The token is the OAuth Playground's, whose client AODocs does not list; its grants last a day."),
     Action::SignInAgain, QT_TRANSLATE_NOOP("diagnosis", "Sign in with a client of your own."), Probe::Tokeninfo},
    {"audience-not-client",
     audienceNotClient,
     QT_TRANSLATE_NOOP("diagnosis", "The ID token was made for another client than the one that got it."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Sign in with a client whose ID tokens are for itself, or have AODocs list the audience."),
     {}},
    {"client-not-allow-listed", clientNotAllowListed,
     QT_TRANSLATE_NOOP("diagnosis", "The client is not on AODocs' allow-list."), Action::CopyForAodocsSupport,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Send the client ID and its project number to AODocs support; a new entry takes minutes."),
     Probe::Tokeninfo},
};

} // namespace

std::span<const Rule> clientRules()
{
    return rules;
}

} // namespace diagnosis
