// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

Ruling byDoctor(const Matter &matter, const char *id)
{
    if (!matter.refusedRefresh)
        return {};
    for (const RefreshCause &cause : refreshCauses(*matter.refusedRefresh)) {
        if (QLatin1StringView(cause.id) != QLatin1StringView(id))
            continue;
        if (cause.certainty == Certainty::RuledOut)
            return ruledOut({cause.reason});
        if (cause.certainty == Certainty::Possible) // of all that ends such tokens
            return unseen({cause.reason});
        return Judgment{cause.certainty, {cause.reason}, {}, 0, {}};
    }
    return {};
}

namespace {

bool isLive(const Matter &matter)
{
    const auto expiry = matter.expiresAt();
    return expiry && matter.serverTime && matter.serverTime->latest <= *expiry;
}

/// Google's 401 for a token that should still be good.
Ruling refusedEarly(const Matter &matter)
{
    const bool isNamed = matter.challengeError() == "invalid_token" || matter.hasReason("authError"_L1);
    const bool isKind = matter.mayBeAccessToken() && matter.credential.token == bareToken(matter.credential.token);
    if (matter.api == Api::Drive && matter.isOfAnotherProvider())
        return {};
    if (!matter.isUnauthorized() || !isKind || matter.hasReason("CREDENTIALS_MISSING"_L1) ||
        matter.hasReason("ACCESS_TOKEN_EXPIRED"_L1))
        return {};
    if (matter.tokeninfo && matter.tokeninfo->standing == oauth::Standing::Taken)
        return ruledOut({say("Google's tokeninfo takes the token.")});
    if (matter.answered(Probe::Refresh).value_or(400) < 400)
        return ruledOut({say("The refresh token is good.")});
    const bool isDead = matter.tokeninfo && matter.tokeninfo->standing == oauth::Standing::NotTaken;
    const bool isOver = matter.expiresAt() && matter.serverTime && matter.serverTime->earliest > *matter.expiresAt();
    if (isOver)
        return {};
    QStringList evidence;
    if (isLive(matter))
        evidence.append(say("It should live until %1.").arg(time_text::utc(*matter.expiresAt())));
    if (isDead)
        evidence.append(say("Google's tokeninfo does not take it."));
    if (isNamed)
        evidence.append(serverSays(matter));
    if (evidence.isEmpty())
        return unseen({say("How the token stands with who issued it is not known here.")});
    return isLive(matter) && (isDead || isNamed) ? likely(evidence) : possible(evidence);
}

/// Neither the access token nor the refresh token lives: the grant itself has ended.
bool isGrantOver(const Matter &matter)
{
    return matter.refusedRefresh && matter.refusedRefresh->error == "invalid_grant"_L1 && matter.tokeninfo &&
           matter.tokeninfo->standing == oauth::Standing::NotTaken;
}

Ruling revoked(const Matter &matter)
{
    if (!matter.refusedRefresh)
        return refusedEarly(matter);
    Ruling ruling = byDoctor(matter, "revoked");
    if (ruling && !matter.refusedRefresh->google && isGrantOver(matter)) {
        ruling->certainty = Certainty::Likely;
        ruling->isUnseen = false;
        ruling->evidence.prepend(say("Its issuer takes neither the access token nor the account's refresh token."));
    }
    return ruling;
}

Ruling adminPolicy(const Matter &matter)
{
    for (const char *reason : {"domainPolicy", "USER_BLOCKED_BY_ADMIN", "admin_policy_enforced"}) {
        if (matter.hasReason(QLatin1StringView(reason)))
            return certain({serverSays(matter)});
    }
    return byDoctor(matter, "admin-policy");
}

Ruling accountClosed(const Matter &matter)
{
    if (matter.hasReason("ACCOUNT_STATE_INVALID"_L1))
        return certain({serverSays(matter)});
    return byDoctor(matter, "account-closed");
}

Ruling clientGone(const Matter &matter)
{
    const bool named = matter.error.reason == "invalid_client"_L1 || matter.error.reason == "deleted_client"_L1;
    if (matter.api == Api::TokenEndpoint && named)
        return certain({serverSays(matter)});
    return byDoctor(matter, "client-gone");
}

constexpr char signIn[] = QT_TRANSLATE_NOOP("diagnosis", "Sign in again.");

constexpr Rule rules[] = {
    {"session-control",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "The organization's session control wants the person to sign in again."),
     Action::SignInAgain,
     signIn,
     {}},
    {"admin-policy",
     adminPolicy,
     QT_TRANSLATE_NOOP("diagnosis", "An administrator does not allow this application, or this service."),
     Action::Nothing,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Ask the administrator to allow the client under “API controls” of the admin console."),
     {}},
    {"account-closed",
     accountClosed,
     QT_TRANSLATE_NOOP("diagnosis", "The person's account is suspended or deleted."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in at the provider's own pages to see whether the account lives."),
     {}},
    {"client-gone",
     clientGone,
     QT_TRANSLATE_NOOP("diagnosis", "The provider does not take the client: it was deleted, or its secret is wrong."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Download the client's file again from the provider's console and sign in with it."),
     {}},
    {"testing-seven-days",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "The project is in “Testing”, where refresh tokens live for seven days."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again; to end this, publish the app on the console's page “Audience”."),
     {}},
    {"hundred-tokens",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "More than 100 sign-ins with this client have pushed the oldest out."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again; let tests use a client of their own."),
     {}},
    {"unused-six-months",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "The refresh token was not used for six months."),
     Action::SignInAgain,
     signIn,
     {}},
    {"revoked", revoked,
     QT_TRANSLATE_NOOP("diagnosis", "The access was revoked, by the person, an administrator or another client."),
     Action::SignInAgain, signIn, Probe::Refresh},
    {"other-client",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "The refresh token was issued to another client."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again with the client that is to be used."),
     {}},
    {"rotated-and-reused",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "A refresh token that is good once was used twice."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again, and use each copy of the account in one place only."),
     {}},
    {"password-with-gmail",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "A new password ended the grant, as it does with Gmail scopes."),
     Action::SignInAgain,
     signIn,
     {}},
    {"time-based-access",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "The person allowed the access for some time only, and that has passed."),
     Action::SignInAgain,
     signIn,
     {}},
};

} // namespace

std::span<const Rule> refreshRules()
{
    return rules;
}

} // namespace diagnosis
