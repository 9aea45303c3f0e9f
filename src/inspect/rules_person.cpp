// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "base/translated.h"

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

QString say(const char *text)
{
    return translated("checks", text);
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
                      say("There is no hd: the account belongs to no organization, expected was %1.").arg(expected),
                      section};
    if (*hd != expected)
        return Ruling{Status::Fail, say("The account belongs to %1, expected was %2.").arg(quotable(*hd), expected),
                      section};
    return Ruling{Status::Pass, say("The account belongs to %1, as expected.").arg(expected), section};
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
            say("Entra does not verify that %1 is this person's: an admin can write anything there. Go by oid "
                "and tid.")
                .arg(quotable(*email)),
            "Microsoft Entra: email"};
    if (!verified && s.profile == Profile::Entra)
        return Ruling{Status::Pass, say("The owner of the domain of %1 was verified (xms_edov).").arg(quotable(*email)),
                      "Microsoft Entra: xms_edov"};
    if (!verified)
        return Ruling{Status::Unknown,
                      say("The token does not say whether %1 was verified; the issuer's documentation may.")
                          .arg(quotable(*email)),
                      section};
    if (!*verified)
        return Ruling{Status::Warn,
                      say("The issuer did not verify that %1 is this person's: do not go by it.").arg(quotable(*email)),
                      section};
    return Ruling{Status::Pass, say("The issuer verified that %1 is this person's.").arg(quotable(*email)), section};
}

} // namespace inspect::rules
