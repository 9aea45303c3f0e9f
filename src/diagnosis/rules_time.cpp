// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"
#include "inspect/subject.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace diagnosis {

QString inMilliseconds(QLatin1StringView claim, qint64 time)
{
    return say("%1 is %2: that looks like milliseconds, and claims count seconds.").arg(claim).arg(time);
}

namespace {

constexpr qint64 usualLeeway = 300; // seconds that Google's library, and so AODocs, allow (RFC 7519 4.1.4)
constexpr qint64 smallSkew = 60;    // seconds that explain nothing

QString bothTimes(qint64 expiry, qint64 now)
{
    return say("It expired at %1; the server answered at %2.").arg(time_text::utc(expiry), time_text::utc(now));
}

/// By the server's clock where it is known; ours alone makes nothing certain.
Ruling byExpiry(const Matter &matter, qint64 expiry, qint64 leeway)
{
    if (inspect::isMilliseconds(expiry))
        return possible({inMilliseconds("exp"_L1, expiry)});
    if (matter.serverTime) {
        const TimeSpan &now = *matter.serverTime;
        if (now.earliest > expiry + leeway)
            return certain({bothTimes(expiry, now.earliest)});
        if (now.latest <= expiry)
            return ruledOut({say("It expires at %1; the server answered at %2.")
                                 .arg(time_text::utc(expiry), time_text::utc(now.latest))});
        return possible(
            {bothTimes(expiry, now.latest), say("Servers allow up to %1 s for clocks that differ.").arg(usualLeeway)});
    }
    if (!matter.localTime)
        return unseen({say("It expires at %1; when it was sent is not known.").arg(time_text::utc(expiry))});
    const QString here =
        say("It expires at %1, and this clock said %2.").arg(time_text::utc(expiry), time_text::utc(*matter.localTime));
    return *matter.localTime > expiry + leeway ? likely({here}) : possible({}, {here});
}

QString retried(int status)
{
    return say("With a fresh token the same request got %1.").arg(status);
}

/// Who issued the token does not take it, and gives the account new ones all the same.
bool isOutlived(const Matter &matter)
{
    return matter.tokeninfo && matter.tokeninfo->standing == oauth::Standing::NotTaken &&
           matter.answered(Probe::Refresh).value_or(400) < 400;
}

/// Where the expiry is not known.
Ruling byRetry(const Matter &matter)
{
    const qint64 newest = matter.evidence.account ? matter.evidence.account->newestExpiresAt : 0;
    if (newest > 0 && matter.mayBeAccessToken() && matter.serverTime && matter.serverTime->earliest > newest)
        return certain({say("Even the account's newest token expired at %1; the server answered at %2.")
                            .arg(time_text::utc(newest), time_text::utc(matter.serverTime->earliest))});
    if (const auto status = matter.answered(Probe::RefreshAndResend))
        return *status < 400 ? likely({retried(*status)}) : ruledOut({retried(*status)});
    if (isOutlived(matter))
        return likely({say("Its issuer does not take the token any more, and gives the account new ones.")});
    return unseen({say("How long the token lives is not known here.")});
}

Ruling expiredAccessToken(const Matter &matter)
{
    if (matter.hasReason("ACCESS_TOKEN_EXPIRED"_L1))
        return certain({serverSays(matter)});
    const bool isRefusedByName = matter.challengeError() == "invalid_token";
    if (!matter.isUnauthorized() || !matter.mayBeAccessToken() || matter.hasReason("CREDENTIALS_MISSING"_L1))
        return {};
    if (matter.tokeninfo && matter.tokeninfo->standing == oauth::Standing::Taken)
        return ruledOut({say("Google's tokeninfo takes the token.")});
    const auto expiry = matter.expiresAt();
    Ruling ruling = expiry ? byExpiry(matter, *expiry, 0) : byRetry(matter);
    if (isRefusedByName && ruling->certainty != Certainty::RuledOut) {
        ruling->evidence.append(serverSays(matter));
        ruling->isUnseen = false;
    }
    return ruling;
}

Ruling expiredIdToken(const Matter &matter)
{
    if (!matter.isUnauthorized() || !matter.bearerArrived() || !matter.isIdToken() || matter.api == Api::Drive)
        return {};
    const auto expiry = matter.expiresAt();
    return expiry ? byExpiry(matter, *expiry, usualLeeway) : byRetry(matter);
}

/// A JWT that may be of either kind, or of another (RFC 7519 4.1.4).
bool isOfUnknownKind(const Matter &matter)
{
    return matter.credential.kind == inspect::TokenKind::Jws;
}

Ruling expiredToken(const Matter &matter)
{
    const auto expiry = matter.credential.time(u"exp");
    if (!matter.isUnauthorized() || !matter.bearerArrived() || !isOfUnknownKind(matter) || !expiry)
        return {};
    return byExpiry(matter, *expiry, usualLeeway);
}

/// How far the server was ahead of this clock, for certain.
qint64 skewOf(const Matter &matter)
{
    const auto &exchange = matter.evidence.exchange;
    auto bounds = matter.evidence.clock;
    if (exchange && exchange->startedAt > 0) {
        const auto own = http::clockBounds(*exchange);
        if (own)
            bounds = bounds ? http::narrowed(*bounds, *own) : *own;
    }
    return bounds ? http::certainSkew(*bounds) : 0;
}

QString skewInWords(qint64 skew)
{
    return skew > 0
               ? say("This computer's clock is at least %1 behind the server's.").arg(time_text::duration(skew))
               : say("This computer's clock is at least %1 ahead of the server's.").arg(time_text::duration(-skew));
}

/// The token looks good by one clock and not by the other.
Ruling clockSkew(const Matter &matter)
{
    if (!matter.isUnauthorized() || !matter.localTime || !matter.serverTime || !matter.bearerArrived())
        return {};
    const qint64 skew = skewOf(matter);
    if (std::llabs(skew) <= smallSkew)
        return ruledOut({say("The clocks agree to within %1 s.").arg(smallSkew)});
    const qint64 leeway = matter.isIdToken() || isOfUnknownKind(matter) ? usualLeeway : 0;
    const auto expiry = matter.expiresAt();
    const auto issued = matter.credential.time(u"iat");
    if (expiry && *matter.localTime < *expiry && matter.serverTime->earliest > *expiry + leeway)
        return certain({skewInWords(skew), bothTimes(*expiry, matter.serverTime->earliest),
                        say("Here it was %1, so the token seemed good.").arg(time_text::utc(*matter.localTime))});
    if (issued && matter.serverTime->latest < *issued - leeway)
        return certain(
            {skewInWords(skew), say("The token was issued at %1; the server answered at %2.")
                                    .arg(time_text::utc(*issued), time_text::utc(matter.serverTime->latest))});
    return possible({skewInWords(skew)}, {say("By both clocks the token's times come out the same.")});
}

/// Whose clock is wrong is known where this one was compared.
bool isExplainedByTheClock(const Matter &matter)
{
    const Ruling skew = clockSkew(matter);
    return skew && skew->certainty == Certainty::Certain;
}

/// Nobody may take a token before its `nbf` (RFC 7519 4.1.5). AODocs' published verifier looks at `iat`, which
/// elsewhere is no condition (4.1.6).
Ruling notYetValid(const Matter &matter)
{
    if (!matter.isUnauthorized() || !matter.bearerArrived() || !matter.serverTime || isExplainedByTheClock(matter))
        return {};
    const qint64 server = matter.serverTime->latest;
    const auto isAhead = [server](const std::optional<qint64> &time) {
        return time && *time > server + usualLeeway && !inspect::isMilliseconds(*time);
    };
    const auto issued = matter.credential.time(u"iat");
    if (isAhead(issued) && matter.isAodocs401() && matter.isIdToken())
        return certain({say("The token was issued at %1; the server answered at %2.")
                            .arg(time_text::utc(*issued), time_text::utc(server))});
    const auto begins = matter.credential.time(u"nbf");
    if (isAhead(begins))
        return likely({say("The token is good from %1 on (nbf); the server answered at %2.")
                           .arg(time_text::utc(*begins), time_text::utc(server))});
    return {};
}

constexpr Rule ofTheClock[] = {
    {"clock-skew",
     clockSkew,
     QT_TRANSLATE_NOOP("diagnosis", "This computer's clock is wrong, so the token seemed good when it was not."),
     Action::SetClock,
     QT_TRANSLATE_NOOP("diagnosis", "Let the clock be set from the network, then refresh and send again."),
     {}},
};

constexpr char refresh[] = QT_TRANSLATE_NOOP("diagnosis", "Refresh the account and send the request again.");
constexpr char getFresh[] =
    QT_TRANSLATE_NOOP("diagnosis", "Get a fresh token from where this one came, and send the request again.");

constexpr Rule rules[] = {
    {"expired-id-token", expiredIdToken, QT_TRANSLATE_NOOP("diagnosis", "The ID token has expired."),
     Action::RefreshAndResend, refresh, Probe::RefreshAndResend, false, getFresh},
    {"expired-access-token", expiredAccessToken, QT_TRANSLATE_NOOP("diagnosis", "The access token has expired."),
     Action::RefreshAndResend, refresh, Probe::Tokeninfo, false, getFresh},
    {"expired-token", expiredToken, QT_TRANSLATE_NOOP("diagnosis", "The token has expired."), Action::RefreshAndResend,
     refresh, Probe::RefreshAndResend, false, getFresh},
    {"token-not-yet-valid",
     notYetValid,
     QT_TRANSLATE_NOOP("diagnosis", "The token is not valid yet: by the server's clock it begins later."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Send a token that is valid already. If this one is new, the clock of who issued "
                                    "it, or the server's, is wrong."),
     {}},
};

} // namespace

std::span<const Rule> clockRules()
{
    return ofTheClock;
}

std::span<const Rule> timeRules()
{
    return rules;
}

} // namespace diagnosis
