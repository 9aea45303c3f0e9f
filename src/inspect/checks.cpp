// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/checks.h"

#include "base/time_text.h"
#include "base/translated.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using SignatureOutcome = jose::SignatureCheck::Outcome;

QString say(const char *text)
{
    return translated("checks", text);
}

/// What a rule says; nothing when it does not apply to the token.
struct Ruling
{
    Status status;
    QString reason;
    const char *section;
};
using Judgment = std::optional<Ruling>;

bool isId(const Subject &s)
{
    return s.kind == TokenKind::IdToken;
}

bool isAccess(const Subject &s)
{
    return s.kind == TokenKind::JwtAccessToken;
}

/// Both kinds must say who made them, for whom and until when; any other JWS may.
bool mustBeComplete(const Subject &s)
{
    return isId(s) || isAccess(s);
}

QString when(qint64 time, const Subject &s)
{
    return u"%1, %2"_s.arg(time_text::relative(time, s.context.now), time_text::utc(time));
}

// --- Form and signature

Judgment structure(const Subject &s)
{
    static constexpr char section[] = "RFC 7515 5.2";
    if (s.token.fault)
        return Ruling{Status::Fail,
                      say("At character %1: %2.").arg(s.token.fault->offset + 1).arg(s.token.fault->message), section};
    if (s.token.header->find(u"crit"))
        return Ruling{
            Status::Fail,
            say("The header demands extensions that are not understood (crit: %1); then the token must be "
                "refused.")
                .arg(quotable(jose::ClaimsSet(*s.token.header).strings(u"crit").value_or(QStringList()).join(u", "_s))),
            "RFC 7515 4.1.11"};
    if (!s.token.claims)
        return Ruling{Status::Pass,
                      say("Three parts of strict base64url; the payload has %1 bytes and is no JSON object.")
                          .arg(s.token.payloadBytes.size()),
                      section};
    if (const QString twice = json_text::duplicateMember(*s.token.claims); !twice.isNull())
        return Ruling{Status::Fail,
                      say("The member “%1” is there twice: readers differ in which one counts.").arg(quotable(twice)),
                      "RFC 7519 4"};
    return Ruling{Status::Pass, say("Three parts of strict base64url; header and payload are JSON objects."), section};
}

Judgment algorithm(const Subject &s)
{
    static constexpr char section[] = "RFC 8725 3.1, 3.2";
    const QString alg = quotable(s.token.alg());
    if (alg.isEmpty())
        return Ruling{Status::Fail, say("The header names no algorithm (alg)."), "RFC 7515 4.1.1"};
    if (jose::isUnsecured(s.token))
        return Ruling{Status::Fail, say("alg is “%1”: nothing is signed, so anyone can write this token.").arg(alg),
                      section};
    const jose::Algorithm *row = jose::findAlgorithm(s.token.alg());
    if (!row)
        return Ruling{Status::Fail, say("alg is “%1”, which is no signature algorithm that is known.").arg(alg),
                      section};
    if (row->keyType == jose::KeyType::Oct)
        return Ruling{Status::Warn,
                      say("%1 uses one shared secret: whoever can verify the token can also forge it.").arg(alg),
                      "OIDC Core 3.1.3.7 (8)"};
    return Ruling{Status::Pass, say("%1 signs with a private key and verifies with a public one.").arg(alg), section};
}

QString keyWords(const Subject &s)
{
    const QString key =
        s.signature.kid.isEmpty() ? say("A key without a kid") : say("The key “%1”").arg(quotable(s.signature.kid));
    return s.context.keyOrigin.isEmpty() ? key : u"%1 (%2)"_s.arg(key, s.context.keyOrigin);
}

Judgment key(const Subject &s)
{
    static constexpr char section[] = "RFC 7515 6, RFC 8725 3.8";
    switch (s.signature.outcome) {
    case SignatureOutcome::Verified:
    case SignatureOutcome::Wrong:
        if (s.context.trust == Trust::Discovered)
            return Ruling{Status::Warn,
                          say("%1 fits, but it was found only by way of the token's own iss: that proves nothing about "
                              "who signed. Name the issuer that you expect.")
                              .arg(keyWords(s)),
                          section};
        return Ruling{Status::Pass, say("%1 fits the header.").arg(keyWords(s)), section};
    case SignatureOutcome::NoKey:
        return Ruling{Status::Unknown,
                      say("No key was given. Give the key or the key set of the issuer, or let its keys be fetched."),
                      section};
    case SignatureOutcome::NoFittingKey:
        return Ruling{Status::Unknown,
                      u"%1 %2"_s.arg(s.signature.reason, say("Give the key that signed the token, or fetch the key set "
                                                             "again: issuers change their keys.")),
                      section};
    case SignatureOutcome::NotVerifiable:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Judgment signature(const Subject &s)
{
    static constexpr char section[] = "RFC 7515 5.2, OIDC Core 3.1.3.7 (6)";
    switch (s.signature.outcome) {
    case SignatureOutcome::Verified:
        return Ruling{Status::Pass, s.signature.reason, section};
    case SignatureOutcome::Wrong:
        return Ruling{Status::Fail, s.signature.reason, section};
    case SignatureOutcome::NoKey:
    case SignatureOutcome::NoFittingKey:
        return Ruling{Status::Unknown, say("Without a key that fits, it is not known who signed the token."), section};
    case SignatureOutcome::NotVerifiable:
        return Ruling{jose::isUnsecured(s.token) ? Status::Fail : Status::Unknown, s.signature.reason, section};
    }
    Q_UNREACHABLE();
}

// --- Who, for whom

bool isGoogle(const QString &issuer)
{
    return issuer == "https://accounts.google.com"_L1 || issuer == "accounts.google.com"_L1;
}

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

// --- Times

/// The rulings that all three times share: absent where it must be there, or no number that can be a time.
Judgment whyNoTime(const Subject &s, QStringView claim, bool required, const char *section)
{
    if (!s.claims.has(claim))
        return required ? Judgment(Ruling{Status::Fail, say("There is no %1.").arg(claim), section}) : std::nullopt;
    if (!s.claims.numericDate(claim))
        return Ruling{Status::Fail,
                      say("%1 is %2, which is no time in seconds since 1970.").arg(claim, quotable(s, claim)), section};
    return std::nullopt;
}

Judgment expiry(const Subject &s)
{
    const char *section = isAccess(s) ? "RFC 9068 4" : isId(s) ? "OIDC Core 3.1.3.7 (9)" : "RFC 7519 4.1.4";
    const auto exp = s.claims.numericDate(u"exp");
    if (!exp)
        return whyNoTime(s, u"exp", mustBeComplete(s), section);
    if (s.context.now < *exp)
        return Ruling{Status::Pass, say("It expires %1.").arg(when(*exp, s)), section};
    if (s.context.now - s.context.leeway < *exp)
        return Ruling{
            Status::Pass,
            say("It expired %1, within the leeway of %2.").arg(when(*exp, s), time_text::duration(s.context.leeway)),
            section};
    return Ruling{Status::Fail, say("It expired %1.").arg(when(*exp, s)), section};
}

/// A time that must not lie in the future.
Judgment reached(const Subject &s, qint64 time, const QString &passed, const QString &ahead, const char *section)
{
    if (time <= s.context.now)
        return Ruling{Status::Pass, passed.arg(when(time, s)), section};
    if (time - s.context.leeway <= s.context.now)
        return Ruling{
            Status::Pass,
            say("%1 Within the leeway of %2.").arg(ahead.arg(when(time, s)), time_text::duration(s.context.leeway)),
            section};
    return Ruling{Status::Fail,
                  say("%1 This clock or the issuer's is wrong, or it is too early.").arg(ahead.arg(when(time, s))),
                  section};
}

Judgment notBefore(const Subject &s)
{
    static constexpr char section[] = "RFC 7519 4.1.5";
    const auto nbf = s.claims.numericDate(u"nbf");
    if (!nbf)
        return whyNoTime(s, u"nbf", false, section);
    return reached(s, *nbf, say("Usable since %1."), say("Not usable before %1."), section);
}

Judgment issuedAt(const Subject &s)
{
    const char *section = isAccess(s) ? "RFC 9068 2.2" : isId(s) ? "OIDC Core 3.1.3.7 (10)" : "RFC 7519 4.1.6";
    const auto iat = s.claims.numericDate(u"iat");
    if (!iat)
        return whyNoTime(s, u"iat", mustBeComplete(s), section);
    return reached(s, *iat, say("Issued %1."), say("Issued in the future: %1."), section);
}

// --- What binds it to one sign-in

Judgment nonce(const Subject &s)
{
    static constexpr char section[] = "OIDC Core 3.1.3.7 (11)";
    const auto nonce = s.claims.string(u"nonce");
    if (!isId(s))
        return std::nullopt;
    if (!s.context.nonce.isEmpty() && !s.claims.has(u"nonce"))
        return Ruling{Status::Fail, say("There is no nonce, though one was sent: %1.").arg(quotable(s.context.nonce)),
                      section};
    // A token from a refresh has none (OIDC Core 12.2); a pasted one cannot be compared.
    if (!s.claims.has(u"nonce"))
        return std::nullopt;
    if (s.context.nonce.isEmpty())
        return Ruling{Status::Unknown,
                      say("It holds the nonce %1. Only who sent the request knows whether that is the right one.")
                          .arg(quotable(s, u"nonce")),
                      section};
    if (nonce != s.context.nonce)
        return Ruling{Status::Fail,
                      say("The nonce is %1, sent was %2: the token belongs to another sign-in.")
                          .arg(quotable(s, u"nonce"), quotable(s.context.nonce)),
                      section};
    return Ruling{Status::Pass, say("The nonce is the one that was sent: %1.").arg(quotable(*nonce)), section};
}

Judgment halfHash(const Subject &s, QStringView claim, const Secret &value, const QString &ofWhat, const char *section)
{
    if (!isId(s) || !s.claims.has(claim))
        return std::nullopt;
    if (value.isEmpty())
        return Ruling{Status::Unknown, say("%1 ties it to %2. Give that, to compare.").arg(claim, ofWhat), section};
    const QString expected = QString::fromLatin1(jose::leftHalfHash(value.reveal(), s.token.alg()));
    if (expected.isEmpty())
        return Ruling{
            Status::Unknown,
            say("No hash is agreed on for alg “%1”, so %2 cannot be compared.").arg(quotable(s.token.alg()), claim),
            section};
    if (s.claims.string(claim) != expected)
        return Ruling{Status::Fail,
                      say("%1 is %2, that of %3 is %4: they are not of the same answer.")
                          .arg(claim, quotable(s, claim), ofWhat, expected),
                      section};
    return Ruling{Status::Pass, say("%1 is that of %2: %3.").arg(claim, ofWhat, expected), section};
}

Judgment atHash(const Subject &s)
{
    return halfHash(s, u"at_hash", s.context.accessToken, say("the access token of the same answer"),
                    "OIDC Core 3.1.3.8");
}

Judgment cHash(const Subject &s)
{
    return halfHash(s, u"c_hash", s.context.code, say("the authorization code of the same answer"),
                    "OIDC Core 3.3.2.11");
}

// --- The person

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

/// THE table. A rule of another profile is one more row.
struct Row
{
    const char *id;
    const char *name;
    Judgment (*judge)(const Subject &);
};

constexpr Row rows[] = {
    {"structure", QT_TRANSLATE_NOOP("checks", "Structure"), structure},
    {"algorithm", QT_TRANSLATE_NOOP("checks", "Algorithm"), algorithm},
    {"key", QT_TRANSLATE_NOOP("checks", "Key"), key},
    {"signature", QT_TRANSLATE_NOOP("checks", "Signature"), signature},
    {"issuer", QT_TRANSLATE_NOOP("checks", "Issuer"), issuer},
    {"audience", QT_TRANSLATE_NOOP("checks", "Audience"), audience},
    {"authorized-party", QT_TRANSLATE_NOOP("checks", "Authorized party"), authorizedParty},
    {"expiry", QT_TRANSLATE_NOOP("checks", "Expiry"), expiry},
    {"not-before", QT_TRANSLATE_NOOP("checks", "Not before"), notBefore},
    {"issued-at", QT_TRANSLATE_NOOP("checks", "Issued at"), issuedAt},
    {"nonce", QT_TRANSLATE_NOOP("checks", "Nonce"), nonce},
    {"at-hash", QT_TRANSLATE_NOOP("checks", "Access token hash"), atHash},
    {"c-hash", QT_TRANSLATE_NOOP("checks", "Code hash"), cHash},
    {"hosted-domain", QT_TRANSLATE_NOOP("checks", "Hosted domain"), hostedDomain},
    {"email-verified", QT_TRANSLATE_NOOP("checks", "E-mail verified"), emailVerified},
};

} // namespace

QList<Check> runChecks(const Subject &subject)
{
    QList<Check> ledger;
    for (const Row &row : rows) {
        if (auto ruling = row.judge(subject))
            ledger.append({QString::fromLatin1(row.id), say(row.name), ruling->status, ruling->reason,
                           QString::fromLatin1(ruling->section)});
    }
    return ledger;
}

} // namespace inspect
