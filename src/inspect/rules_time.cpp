// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "base/time_text.h"
#include "base/translated.h"

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

QString say(const char *text)
{
    return translated("checks", text);
}

QString when(qint64 time, const Subject &s)
{
    const QString moment = u"%1, %2"_s.arg(time_text::relative(time, s.now()), time_text::utc(time));
    if (s.context.skew == 0)
        return moment;
    const QString span = time_text::duration(s.context.skew);
    return (s.context.skew > 0 ? say("%1, by the server's clock, which is %2 ahead of this one")
                               : say("%1, by the server's clock, which is %2 behind this one"))
        .arg(moment, span);
}

/// The rulings that all three times share: absent where it must be there, or no number that can be such a time.
Judgment whyNoTime(const Subject &s, QStringView claim, bool required, const char *section)
{
    if (!s.claims.has(claim))
        return required ? Judgment(Ruling{Status::Fail, say("There is no %1.").arg(claim), section}) : std::nullopt;
    const auto time = s.claims.numericDate(claim);
    if (time && isMilliseconds(*time))
        return Ruling{Status::Fail,
                      say("%1 is %2: that looks like milliseconds (%3). It is to be in seconds since 1970, and as such "
                          "lies thousands of years ahead.")
                          .arg(claim, quotable(s, claim), time_text::utc(*time / 1000)),
                      section};
    if (!time && s.claims.string(claim))
        return Ruling{
            Status::Fail,
            say("%1 is the text “%2”; a time is to be a number, of seconds since 1970.").arg(claim, quotable(s, claim)),
            section};
    if (!time)
        return Ruling{Status::Fail,
                      say("%1 is %2, which is no time in seconds since 1970.").arg(claim, quotable(s, claim)), section};
    return std::nullopt;
}

/// A time that can be judged: there, a number, and in seconds.
std::optional<qint64> timeOf(const Subject &s, QStringView claim)
{
    const auto time = s.claims.numericDate(claim);
    return time && !isMilliseconds(*time) ? time : std::nullopt;
}

/// A time that must not lie in the future.
Judgment reached(const Subject &s, qint64 time, const QString &passed, const QString &ahead, const char *section)
{
    if (time <= s.now())
        return Ruling{Status::Pass, passed.arg(when(time, s)), section};
    if (time - s.context.leeway <= s.now())
        return Ruling{
            Status::Pass,
            say("%1 Within the leeway of %2.").arg(ahead.arg(when(time, s)), time_text::duration(s.context.leeway)),
            section};
    return Ruling{Status::Fail,
                  say("%1 This clock or the issuer's is wrong, or it is too early.").arg(ahead.arg(when(time, s))),
                  section};
}

} // namespace

Judgment expiry(const Subject &s)
{
    const char *section = isAccess(s) ? "RFC 9068 4" : isId(s) ? "OIDC Core 3.1.3.7 (9)" : "RFC 7519 4.1.4";
    const auto exp = timeOf(s, u"exp");
    if (!exp)
        return whyNoTime(s, u"exp", mustBeComplete(s), section);
    if (s.now() < *exp)
        return Ruling{Status::Pass, say("It expires %1.").arg(when(*exp, s)), section};
    if (s.now() - s.context.leeway < *exp)
        return Ruling{
            Status::Pass,
            say("It expired %1, within the leeway of %2.").arg(when(*exp, s), time_text::duration(s.context.leeway)),
            section};
    return Ruling{Status::Fail, say("It expired %1.").arg(when(*exp, s)), section};
}

Judgment notBefore(const Subject &s)
{
    static constexpr char section[] = "RFC 7519 4.1.5";
    const auto nbf = timeOf(s, u"nbf");
    if (!nbf)
        return whyNoTime(s, u"nbf", false, section);
    return reached(s, *nbf, say("Usable since %1."), say("Not usable before %1."), section);
}

Judgment issuedAt(const Subject &s)
{
    const char *section = isAccess(s) ? "RFC 9068 2.2" : isId(s) ? "OIDC Core 3.1.3.7 (10)" : "RFC 7519 4.1.6";
    const auto iat = timeOf(s, u"iat");
    if (!iat)
        return whyNoTime(s, u"iat", mustBeComplete(s), section);
    return reached(s, *iat, say("Issued %1."), say("Issued in the future: %1."), section);
}

} // namespace inspect::rules
