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

bool isGoogle(const QString &issuer)
{
    return issuer == "https://accounts.google.com"_L1 || issuer == "accounts.google.com"_L1;
}

} // namespace

Judgment issuer(const Subject &s)
{
    const char *section = isAccess(s) ? "RFC 9068 4" : "OIDC Core 3.1.3.7 (2)";
    const QString &expected = s.context.issuer;
    const auto iss = s.claims.string(u"iss");
    if (!iss && !s.claims.has(u"iss")) {
        if (!mustBeComplete(s) && expected.isEmpty())
            return std::nullopt;
        return Ruling{Status::Fail, say("There is no iss: the token does not say who made it."), section};
    }
    if (!iss)
        return Ruling{Status::Fail, say("iss is %1, which is no string.").arg(quotable(s, u"iss")), section};
    if (expected.isEmpty())
        return Ruling{
            Status::Unknown,
            say("The token says that %1 made it. Name the issuer that you expect, to compare.").arg(quotable(*iss)),
            section};
    if (*iss == expected)
        return Ruling{Status::Pass, say("Made by %1, as expected.").arg(quotable(*iss)), section};
    if (isGoogle(*iss) && isGoogle(expected))
        return Ruling{Status::Pass,
                      say("Made by %1: Google writes its issuer %2 in two forms.").arg(quotable(*iss), expected),
                      section};
    return Ruling{Status::Fail, say("Made by %1, expected was %2.").arg(quotable(*iss), expected), section};
}

Judgment audience(const Subject &s)
{
    const char *section = isAccess(s) ? "RFC 9068 4" : "OIDC Core 3.1.3.7 (3)";
    // The client is the audience of its ID tokens; that of an access token is the API.
    const QString expected = !s.context.audience.isEmpty() || isAccess(s) ? s.context.audience : s.context.clientId;
    const auto aud = s.claims.strings(u"aud");
    if (!s.claims.has(u"aud")) {
        if (!mustBeComplete(s) && s.context.audience.isEmpty())
            return std::nullopt;
        return Ruling{Status::Fail, say("There is no aud: the token does not say whom it is for."), section};
    }
    if (!aud)
        return Ruling{Status::Fail, say("aud is %1: neither a string nor a list of strings.").arg(quotable(s, u"aud")),
                      section};
    const QString meantFor = quotable(aud->join(u", "_s));
    if (expected.isEmpty())
        return Ruling{Status::Unknown,
                      isAccess(s)
                          ? say("Meant for %1. Name the audience of the API that you call, to compare.").arg(meantFor)
                          : say("Meant for %1. Name the client that you expect, to compare.").arg(meantFor),
                      section};
    if (!aud->contains(expected))
        return Ruling{Status::Fail, say("Meant for %1, expected was %2.").arg(meantFor, expected), section};
    if (aud->size() > 1)
        return Ruling{
            Status::Warn,
            say("Meant for %1 as expected, but for others too: %2. Each of them could use it.").arg(expected, meantFor),
            section};
    return Ruling{Status::Pass, say("Meant for %1, as expected.").arg(expected), section};
}

Judgment authorizedParty(const Subject &s)
{
    const QStringView claim = isAccess(s) && s.claims.has(u"client_id") ? u"client_id" : u"azp";
    const char *section = claim == u"azp" ? "OIDC Core 3.1.3.7 (4), (5)" : "RFC 9068 2.2";
    if (!s.claims.has(claim))
        return std::nullopt;
    const auto party = s.claims.string(claim);
    const QString &expected = s.context.clientId;
    if (!party)
        return Ruling{Status::Fail, say("%1 is %2, which is no string.").arg(claim, quotable(s, claim)), section};
    if (expected.isEmpty())
        return Ruling{
            Status::Unknown,
            say("Issued to the client %1. Name the client that you expect, to compare.").arg(quotable(*party)),
            section};
    if (*party != expected)
        return Ruling{Status::Fail, say("Issued to the client %1, expected was %2.").arg(quotable(*party), expected),
                      section};
    return Ruling{Status::Pass, say("Issued to the client %1, as expected.").arg(expected), section};
}

} // namespace inspect::rules
