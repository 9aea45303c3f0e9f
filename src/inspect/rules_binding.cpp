// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "base/time_text.h"

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

Judgment halfHash(const Subject &s, QStringView claim, const Secret &value, const char *ofWhat, const char *section)
{
    if (!isId(s) || !s.claims.has(claim))
        return std::nullopt;
    const auto owner = [&] { return say(s, ofWhat); };
    if (value.isEmpty())
        return Ruling{Status::Unknown, say(s, "%1 ties it to %2. Give that, to compare.").arg(claim, owner), section};
    const QString expected = QString::fromLatin1(jose::leftHalfHash(value.reveal(), s.token.alg()));
    if (expected.isEmpty())
        return Ruling{
            Status::Unknown,
            say(s, "No hash is agreed on for alg “%1”, so %2 cannot be compared.").arg(quoted(s.token.alg()), claim),
            section};
    if (s.claims.string(claim) != expected)
        return Ruling{Status::Fail,
                      say(s, "%1 is %2, that of %3 is %4: they are not of the same answer.")
                          .arg(claim, quoted(s, claim), owner, expected),
                      section};
    return Ruling{Status::Pass, say(s, "%1 is that of %2: %3.").arg(claim, owner, expected), section};
}

} // namespace

Judgment nonce(const Subject &s)
{
    static constexpr char section[] = "OIDC Core 3.1.3.7 (11)";
    if (!isId(s))
        return std::nullopt;
    if (!s.context.nonce.isEmpty() && !s.claims.has(u"nonce"))
        return Ruling{Status::Fail, say(s, "There is no nonce, though one was sent: %1.").arg(quoted(s.context.nonce)),
                      section};
    // A token from a refresh has none (OIDC Core 12.2); a pasted one cannot be compared.
    if (!s.claims.has(u"nonce"))
        return std::nullopt;
    if (s.context.nonce.isEmpty())
        return Ruling{Status::Unknown,
                      say(s, "It holds the nonce %1. Only who sent the request knows whether that is the right one.")
                          .arg(quoted(s, u"nonce")),
                      section};
    if (s.claims.string(u"nonce") != s.context.nonce)
        return Ruling{Status::Fail,
                      say(s, "The nonce is %1, sent was %2: the token belongs to another sign-in.")
                          .arg(quoted(s, u"nonce"), quoted(s.context.nonce)),
                      section};
    return Ruling{Status::Pass, say(s, "The nonce is the one that was sent: %1.").arg(quoted(s, u"nonce")), section};
}

Judgment atHash(const Subject &s)
{
    return halfHash(s, u"at_hash", s.context.accessToken,
                    QT_TRANSLATE_NOOP("checks", "the access token of the same answer"), "OIDC Core 3.1.3.8");
}

Judgment cHash(const Subject &s)
{
    return halfHash(s, u"c_hash", s.context.code,
                    QT_TRANSLATE_NOOP("checks", "the authorization code of the same answer"), "OIDC Core 3.3.2.11");
}

Judgment authenticationContext(const Subject &s)
{
    static constexpr char section[] = "OIDC Core 3.1.3.7 (12)";
    const QString asked = s.context.acrValues.join(u", "_s);
    if (!isId(s) || asked.isEmpty())
        return std::nullopt;
    const auto acr = s.claims.string(u"acr");
    if (!acr)
        return Ruling{Status::Fail, say(s, "There is no acr, though %1 was asked for.").arg(asked), section};
    if (!s.context.acrValues.contains(*acr))
        return Ruling{Status::Fail, say(s, "acr is %1, asked for was %2.").arg(quoted(*acr), asked), section};
    return Ruling{Status::Pass, say(s, "acr is %1, as asked for.").arg(quoted(*acr)), section};
}

Judgment authenticationTime(const Subject &s)
{
    static constexpr char section[] = "OIDC Core 3.1.3.7 (13)";
    if (!isId(s) || !s.context.maxAge)
        return std::nullopt;
    const auto time = timeOf(s, u"auth_time");
    if (!time)
        return Ruling{Status::Fail, say(s, "There is no auth_time that can be read, though max_age was asked for."),
                      section};
    const auto since = [&] { return time_text::relative(*time, s.now()); };
    if (*time - s.context.leeway > s.now())
        return Ruling{Status::Fail,
                      say(s, "auth_time lies ahead (%1): this clock or the issuer's is wrong.").arg(since), section};
    const auto allowed = [&] { return time_text::duration(*s.context.maxAge); };
    if (s.now() - s.context.leeway - *time > *s.context.maxAge)
        return Ruling{Status::Fail, say(s, "The person signed in %1; at most %2 were allowed.").arg(since, allowed),
                      section};
    return Ruling{Status::Pass, say(s, "The person signed in %1; %2 were allowed.").arg(since, allowed), section};
}

} // namespace inspect::rules
