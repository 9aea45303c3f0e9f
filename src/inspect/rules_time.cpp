// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "base/time_text.h"
#include "inspect/payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

QString moment(qint64 time, const Subject &s)
{
    const QString bare = u"%1, %2"_s.arg(time_text::relative(time, s.now()), time_text::utc(time));
    if (s.context.skew == 0)
        return bare;
    const QString span = time_text::duration(s.context.skew);
    return (s.context.skew > 0 ? say(s, "%1, by the server's clock, which is %2 ahead of this one")
                               : say(s, "%1, by the server's clock, which is %2 behind this one"))
        .arg(bare, span);
}

auto when(qint64 time, const Subject &s)
{
    return [time, &s] { return moment(time, s); };
}

auto span(qint64 seconds)
{
    return [seconds] { return time_text::duration(seconds); };
}

/// How it comes out that a time is not there; nothing where it may be left out.
using Absence = std::optional<Status>;

Absence ofRequired(const Subject &s)
{
    return mustBeComplete(s) ? Absence(Status::Fail) : std::nullopt;
}

/// RFC 7519 lets every token live for ever. Of an access token, which opens doors, that is worth a warning.
Absence ofExpiry(const Subject &s)
{
    return isAccess(s) && !mustBeComplete(s) ? Absence(Status::Warn) : ofRequired(s);
}

/// Of a number that is no time in seconds.
QString finerWords(const Subject &s, QStringView claim, qint64 time)
{
    if (isMicroseconds(time))
        return say(s,
                   "%1 is %2: that looks like microseconds (%3). It is to be in seconds since 1970, and as such lies "
                   "millions of years ahead.")
            .arg(claim, quoted(s, claim), [time] { return time_text::utc(time / 1'000'000); });
    return say(s, "%1 is %2: that looks like milliseconds (%3). It is to be in seconds since 1970, and as such lies "
                  "thousands of years ahead.")
        .arg(claim, quoted(s, claim), [time] { return time_text::utc(time / 1000); });
}

/// The rulings that all three times share: absent, or no number that can be such a time.
Judgment whyNoTime(const Subject &s, QStringView claim, const Absence &absence, const char *section)
{
    if (namesUnread(s.token, claim))
        return Ruling{Status::Unknown,
                      say(s, "The payload names %1, yet it is no JSON object, so %1 is not read.").arg(claim),
                      "RFC 7519 7.2 (10)"};
    if (!s.claims.has(claim))
        return absence ? Judgment(Ruling{*absence, say(s, "There is no %1.").arg(claim), section}) : std::nullopt;
    if (const auto time = s.claims.numericDate(claim))
        return Ruling{Status::Fail, finerWords(s, claim, *time), section};
    if (s.claims.string(claim))
        return Ruling{Status::Fail,
                      say(s, "%1 is the text “%2”; a time is to be a number, of seconds since 1970.")
                          .arg(claim, quoted(s, claim)),
                      section};
    return Ruling{Status::Fail,
                  say(s, "%1 is %2, which is no time in seconds since 1970.").arg(claim, quoted(s, claim)), section};
}

/// A time that must not lie in the future.
Judgment reached(const Subject &s, qint64 time, const char *passed, const char *ahead, const char *section)
{
    if (time <= s.now())
        return Ruling{Status::Pass, say(s, passed).arg(when(time, s)), section};
    const auto early = [&] { return say(s, ahead).arg(when(time, s)); };
    const qint64 leeway = std::max(s.context.leeway, s.context.leewayAhead);
    if (time - leeway <= s.now())
        return Ruling{Status::Pass, say(s, "%1 Within the leeway of %2.").arg(early, span(leeway)), section};
    return Ruling{Status::Fail, say(s, "%1 This clock or the issuer's is wrong, or it is too early.").arg(early),
                  section};
}

} // namespace

Judgment expiry(const Subject &s)
{
    const char *section = sectionFor(s, "RFC 9068 4", "OIDC Core 3.1.3.7 (9)", "RFC 7519 4.1.4");
    const auto exp = timeOf(s, u"exp");
    if (!exp)
        return whyNoTime(s, u"exp", ofExpiry(s), section);
    if (s.now() < *exp)
        return Ruling{Status::Pass, say(s, "It expires %1.").arg(when(*exp, s)), section};
    if (s.now() - s.context.leeway < *exp)
        return Ruling{Status::Pass,
                      say(s, "It expired %1, within the leeway of %2.").arg(when(*exp, s), span(s.context.leeway)),
                      section};
    return Ruling{Status::Fail, say(s, "It expired %1.").arg(when(*exp, s)), section};
}

Judgment notBefore(const Subject &s)
{
    static constexpr char section[] = "RFC 7519 4.1.5";
    const auto nbf = timeOf(s, u"nbf");
    if (!nbf)
        return whyNoTime(s, u"nbf", {}, section);
    return reached(s, *nbf, QT_TRANSLATE_NOOP("checks", "Usable since %1."),
                   QT_TRANSLATE_NOOP("checks", "Not usable before %1."), section);
}

Judgment issuedAt(const Subject &s)
{
    const char *section = sectionFor(s, "RFC 9068 2.2", "OIDC Core 3.1.3.7 (10)", "RFC 7519 4.1.6");
    const auto iat = timeOf(s, u"iat");
    if (!iat)
        return whyNoTime(s, u"iat", ofRequired(s), section);
    return reached(s, *iat, QT_TRANSLATE_NOOP("checks", "Issued %1."),
                   QT_TRANSLATE_NOOP("checks", "Issued in the future: %1."), section);
}

} // namespace inspect::rules
