// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "inspect/issuer.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

constexpr char entraSection[] = "Microsoft Entra: validate the issuer";
constexpr char gmailSection[] = "Gmail: verify bearer tokens";
constexpr qsizetype longestSubject = 255; // characters, in ID tokens (OIDC Core 2)

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

/// What Entra publishes as its issuer for every tenant, by version and by the cloud that the token names.
QString entraTemplate(const QString &iss, const QString &version)
{
    const bool isFirst = version == "1.0"_L1;
    const QString host = vendorOf(iss) == Vendor::Entra ? QUrl(iss).host()
                         : isFirst                      ? u"sts.windows.net"_s
                                                        : u"login.microsoftonline.com"_s;
    return isFirst ? u"https://%1/{tenantid}/"_s.arg(host) : u"https://%1/{tenantid}/v2.0"_s.arg(host);
}

/// The issuer to compare with. A profile that the user chose brings that of its vendor; one that was told by the
/// token's own issuer proves nothing.
QString expectedIssuer(const Subject &s)
{
    if (!s.context.issuer.isEmpty() || !s.context.profile)
        return s.context.issuer;
    switch (s.profile) {
    case Profile::Google:
    case Profile::GmailAction:
        return u"https://accounts.google.com"_s;
    case Profile::Entra:
        return entraTemplate(s.claims.string(u"iss").value_or(QString()), s.claims.string(u"ver").value_or(QString()));
    case Profile::Jwt:
    case Profile::Oidc:
    case Profile::Rfc9068:
        return {};
    }
    Q_UNREACHABLE();
}

/// The client is the audience of its ID tokens; that of an access token is the API, that of Gmail's the sender.
QString expectedAudience(const Subject &s)
{
    const bool isClient = isId(s) && s.profile != Profile::GmailAction && s.context.audience.isEmpty();
    return isClient ? s.context.clientId : s.context.audience;
}

/// What to do about an audience that there is nothing to compare with.
Saying audienceAdvice(const Subject &s)
{
    if (s.profile == Profile::GmailAction)
        return say(s, "Meant for %1. Name the sender's domain as an https address, to compare.");
    if (isAccess(s))
        return say(s, "Meant for %1. Name the audience of the API that you call, to compare.");
    return isId(s) ? say(s, "Meant for %1. Name the client that you expect, to compare.")
                   : say(s, "Meant for %1. Name the audience that you expect, to compare.");
}

/// "https://example.com": no port, no path.
bool isSenderDomain(const QString &audience)
{
    const QUrl url(audience, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() &&
           audience == u"https://"_s + url.host();
}

/// The claim that names the client.
QStringView clientClaim(const Subject &s)
{
    if (isAccess(s) && (s.claims.has(u"client_id") || s.profile == Profile::Rfc9068))
        return u"client_id";
    return s.profile == Profile::Entra && !s.claims.has(u"azp") && s.claims.has(u"appid") ? u"appid" : u"azp";
}

/// Google's Android and iOS clients get tokens for the web client of their project.
bool areOfOneProject(const QString &a, const QString &b)
{
    return !googleProject(a).isEmpty() && googleProject(a) == googleProject(b);
}

Judgment withoutParty(const Subject &s, const char *section)
{
    if (s.profile == Profile::Rfc9068)
        return Ruling{Status::Fail,
                      say(s, "There is no client_id: the token does not say which client it was issued to."), section};
    if (s.profile == Profile::GmailAction)
        return Ruling{
            Status::Fail,
            say(s, "There is no azp: Gmail's tokens say that they are %1's.").arg(QLatin1StringView(gmailSender)),
            gmailSection};
    if (isId(s) && s.claims.strings(u"aud").value_or(QStringList()).size() > 1)
        return Ruling{Status::Warn, say(s, "It has several audiences, yet no azp that says whose it is."), section};
    return std::nullopt;
}

} // namespace

Judgment issuer(const Subject &s)
{
    const char *section = sectionFor(s, "RFC 9068 4", "OIDC Core 3.1.3.7 (2)", "RFC 7519 4.1.1");
    const QString expected = expectedIssuer(s);
    const auto iss = s.claims.string(u"iss");
    if (!s.claims.has(u"iss")) {
        if (!mustBeComplete(s) && expected.isEmpty())
            return std::nullopt;
        return Ruling{Status::Fail, say(s, "There is no iss: the token does not say who made it."), section};
    }
    if (!iss)
        return Ruling{Status::Fail, say(s, "iss is %1, which is no string.").arg(quoted(s, u"iss")), section};
    if (iss->isEmpty())
        return Ruling{Status::Fail, say(s, "iss is empty: the token does not say who made it."), section};
    if (expected.isEmpty())
        return Ruling{
            Status::Unknown,
            say(s, "The token says that %1 made it. Name the issuer that you expect, to compare.").arg(quoted(*iss)),
            section};
    if (*iss == expected)
        return Ruling{Status::Pass, say(s, "Made by %1, as expected.").arg(quoted(*iss)), section};
    if (isGoogleIssuer(*iss) && isGoogleIssuer(expected))
        return Ruling{Status::Pass,
                      say(s, "Made by %1: Google writes its issuer %2 in two forms.").arg(quoted(*iss), expected),
                      section};
    if (entraIssuerMatches(expected, *iss, s.claims.string(u"tid").value_or(QString())))
        return Ruling{Status::Pass,
                      say(s, "Made by %1, which is %2 with the token's own tenant.").arg(quoted(*iss), expected),
                      entraSection};
    return Ruling{Status::Fail, say(s, "Made by %1, expected was %2.").arg(quoted(*iss), expected), section};
}

Judgment audience(const Subject &s)
{
    const char *section = sectionFor(s, "RFC 9068 4", "OIDC Core 3.1.3.7 (3)", "RFC 7519 4.1.3");
    const QString expected = expectedAudience(s);
    const auto aud = s.claims.strings(u"aud");
    if (!s.claims.has(u"aud")) {
        if (!mustBeComplete(s) && s.context.audience.isEmpty())
            return std::nullopt;
        return Ruling{Status::Fail, say(s, "There is no aud: the token does not say whom it is for."), section};
    }
    if (!aud)
        return Ruling{Status::Fail, say(s, "aud is %1: neither a string nor a list of strings.").arg(quoted(s, u"aud")),
                      section};
    if (aud->isEmpty())
        return Ruling{Status::Fail, say(s, "aud is an empty list: the token is for nobody."), section};
    const auto meantFor = [&aud] { return quotable(aud->join(u", "_s)); };
    if (s.profile == Profile::GmailAction && !isSenderDomain(aud->value(0)))
        return Ruling{Status::Fail,
                      say(s, "Meant for %1; Gmail names the sender's domain as https://DOMAIN.").arg(meantFor),
                      gmailSection};
    if (expected.isEmpty())
        return Ruling{Status::Unknown, audienceAdvice(s).arg(meantFor), section};
    if (!aud->contains(expected))
        return Ruling{Status::Fail, say(s, "Meant for %1, expected was %2.").arg(meantFor, expected), section};
    if (aud->size() > 1)
        return Ruling{Status::Warn,
                      say(s, "Meant for %1 as expected, but for others too: %2. Each of them could use it.")
                          .arg(expected, meantFor),
                      section};
    return Ruling{Status::Pass, say(s, "Meant for %1, as expected.").arg(expected), section};
}

Judgment authorizedParty(const Subject &s)
{
    const QStringView claim = clientClaim(s);
    const char *section = claim == u"client_id" ? "RFC 9068 2.2" : "OIDC Core 3.1.3.7 (4), (5)";
    if (!s.claims.has(claim))
        return withoutParty(s, section);
    const auto party = s.claims.string(claim);
    const QString expected = s.profile == Profile::GmailAction ? QString::fromLatin1(gmailSender) : s.context.clientId;
    if (!party)
        return Ruling{Status::Fail, say(s, "%1 is %2, which is no string.").arg(claim, quoted(s, claim)), section};
    if (expected.isEmpty())
        return Ruling{
            Status::Unknown,
            say(s, "Issued to the client %1. Name the client that you expect, to compare.").arg(quoted(*party)),
            section};
    if (*party == expected)
        return Ruling{Status::Pass, say(s, "Issued to the client %1, as expected.").arg(expected), section};
    if (s.profile == Profile::Google && areOfOneProject(*party, expected))
        return Ruling{Status::Warn,
                      say(s,
                          "Issued to the client %1, not to %2, yet both are of the project %3: so it is with apps that "
                          "get tokens for their server.")
                          .arg(quoted(*party), expected, googleProject(expected)),
                      "Google, OpenID Connect: azp"};
    return Ruling{Status::Fail, say(s, "Issued to the client %1, expected was %2.").arg(quoted(*party), expected),
                  section};
}

Judgment subject(const Subject &s)
{
    const char *section = sectionFor(s, "RFC 9068 2.2", "OIDC Core 2", "RFC 7519 4.1.2");
    if (!mustBeComplete(s) && (!isAccess(s) || !s.claims.has(u"sub")))
        return std::nullopt;
    const auto sub = s.claims.string(u"sub");
    if (!s.claims.has(u"sub"))
        return Ruling{Status::Fail, say(s, "There is no sub: the token does not say whom it is about."), section};
    if (!sub)
        return Ruling{Status::Fail, say(s, "sub is %1, which is no string.").arg(quoted(s, u"sub")), section};
    if (sub->isEmpty() && isAccess(s))
        return Ruling{Status::Fail, say(s, "sub is empty: the token does not say whom it is about."), section};
    if (isId(s) && (sub->isEmpty() || sub->size() > longestSubject))
        return Ruling{Status::Fail,
                      say(s, "sub has %1 characters; 1 to %2 are allowed.").arg(sub->size()).arg(longestSubject),
                      section};
    return Ruling{Status::Pass, say(s, "About %1.").arg(quoted(*sub)), section};
}

Judgment tokenId(const Subject &s)
{
    static constexpr char section[] = "RFC 9068 2.2";
    if (s.profile != Profile::Rfc9068)
        return std::nullopt;
    if (!s.claims.string(u"jti"))
        return Ruling{Status::Fail, say(s, "There is no jti: the token cannot be told from others, nor revoked alone."),
                      section};
    return Ruling{Status::Pass, say(s, "It has the id %1.").arg(quoted(s, u"jti")), section};
}

} // namespace inspect::rules
