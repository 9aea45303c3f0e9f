// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

} // namespace

Judgment hostedDomain(const Subject &s)
{
    static constexpr char section[] = "Google, OpenID Connect: hd";
    const QString &expected = s.context.hostedDomain;
    const auto hd = s.claims.string(u"hd");
    if (expected.isEmpty() || !isId(s))
        return std::nullopt;
    if (!hd)
        return Ruling{Status::Fail,
                      say(s, "There is no hd: the account belongs to no organization, expected was %1.").arg(expected),
                      section};
    if (*hd != expected)
        return Ruling{Status::Fail, say(s, "The account belongs to %1, expected was %2.").arg(quoted(*hd), expected),
                      section};
    return Ruling{Status::Pass, say(s, "The account belongs to %1, as expected.").arg(expected), section};
}

Judgment emailVerified(const Subject &s)
{
    static constexpr char section[] = "OIDC Core 5.1, 5.7";
    const auto email = s.claims.string(u"email");
    if (!email)
        return std::nullopt;
    const auto verified = s.claims.boolean(u"email_verified");
    if (s.profile == Profile::Entra && !verified && s.claims.boolean(u"xms_edov") != true)
        return Ruling{
            Status::Warn,
            say(s, "Entra does not verify that %1 is this person's: an admin can write anything there. Go by oid "
                   "and tid.")
                .arg(quoted(*email)),
            "Microsoft Entra: email"};
    if (!verified && s.profile == Profile::Entra)
        return Ruling{Status::Pass,
                      say(s, "The owner of the domain of %1 was verified (xms_edov).").arg(quoted(*email)),
                      "Microsoft Entra: xms_edov"};
    if (!verified)
        return Ruling{Status::Unknown,
                      say(s, "The token does not say whether %1 was verified; the issuer's documentation may.")
                          .arg(quoted(*email)),
                      section};
    if (!*verified)
        return Ruling{
            Status::Warn,
            say(s, "The issuer did not verify that %1 is this person's: do not go by it.").arg(quoted(*email)),
            section};
    return Ruling{Status::Pass, say(s, "The issuer verified that %1 is this person's.").arg(quoted(*email)), section};
}

} // namespace inspect::rules
