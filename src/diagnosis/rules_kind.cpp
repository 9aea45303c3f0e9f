// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"
#include "inspect/issuer.h"
#include "inspect/subject.h"
#include "inspect/trouble.h"
#include "jose/encryption.h"
#include "jose/jwe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

using inspect::TokenKind;
using inspect::Vendor;

constexpr qsizetype shortestAccessToken = 60; // characters; Google's have 150 and more

Ruling ofKind(const Matter &matter, TokenKind kind)
{
    if (!matter.isUnauthorized() || !matter.bearerArrived() || matter.credential.kind != kind)
        return {};
    const QString start = QString::fromLatin1(bareToken(matter.credential.token).left(2));
    return certain({matter.credential.hidden
                        ? say("Kind of the credential: %1.").arg(inspect::kindName(kind))
                        : say("The credential begins as a %1 does, with “%2”.").arg(inspect::kindName(kind), start)});
}

Ruling refreshTokenSent(const Matter &matter)
{
    // "1/" was once the start of access tokens too
    const bool isOld = !matter.credential.hidden && !bareToken(matter.credential.token).startsWith("1//");
    const Ruling ruling = ofKind(matter, TokenKind::GoogleRefreshToken);
    return ruling && isOld ? likely(ruling->evidence) : ruling;
}

Ruling authorizationCodeSent(const Matter &matter)
{
    return ofKind(matter, TokenKind::GoogleAuthorizationCode);
}

Ruling secretOrKeySent(const Matter &matter)
{
    const bool isClientId =
        !matter.credential.hidden && bareToken(matter.credential.token).endsWith(".apps.googleusercontent.com");
    if (isClientId && matter.isUnauthorized() && matter.bearerArrived())
        return certain({say("The credential is a client ID: it names the client, and proves nothing.")});
    for (const TokenKind kind : {TokenKind::GoogleClientSecret, TokenKind::GoogleApiKey}) {
        if (Ruling ruling = ofKind(matter, kind)) {
            ruling->evidence.append(say("Whoever saw this request has it now: make a new one."));
            return ruling;
        }
    }
    return {};
}

/// Google's own, or the sandbox's, which stands in for it.
Ruling idTokenToDrive(const Matter &matter)
{
    if (matter.api != Api::Drive || !matter.isUnauthorized() || !matter.bearerArrived())
        return {};
    if (matter.credential.kind == TokenKind::GoogleAccessToken)
        return ruledOut({say("The credential is an access token.")});
    if (!matter.isIdToken() || matter.isOfAnotherProvider())
        return {};
    return certain({say("The credential is an ID token: iss %1, aud %2.")
                        .arg(matter.quotable(matter.credential.issuer()),
                             matter.quotable(matter.credential.audience().join(u", "_s)))});
}

Ruling foreignTokenToDrive(const Matter &matter)
{
    if (matter.api != Api::Drive || !matter.isUnauthorized() || !matter.bearerArrived() ||
        !matter.isOfAnotherProvider())
        return {};
    const QString issuer = matter.credential.issuer();
    return certain({say("The token was issued by %1: iss %2.")
                        .arg(inspect::vendorName(inspect::vendorOf(issuer)), matter.quotable(issuer))});
}

Ruling credentialKindUnsupported(const Matter &matter)
{
    for (const char *reason : {"ACCESS_TOKEN_TYPE_UNSUPPORTED", "CREDENTIAL_TYPE_UNSUPPORTED", "JWT_TOKEN_INVALID",
                               "ACCOUNT_TYPE_UNSUPPORTED"}) {
        if (matter.error.detailReason == QLatin1StringView(reason))
            return certain(
                {serverSays(matter), say("The credential is a %1.").arg(inspect::kindName(matter.credential.kind))});
    }
    return {};
}

QString cannotBeRead(const jose::CompactFault &fault)
{
    return say("It cannot be read from byte %1 on: %2.").arg(QString::number(fault.offset), fault.message);
}

/// Not every fault is an end that is missing: a character may have come in on the way, or gone from within.
Ruling unreadable(const jose::CompactToken &token)
{
    const auto trouble = inspect::troubleOf(token.text, 0, false);
    const bool isCut = trouble && (trouble->cause == inspect::Cause::Cut || trouble->cause == inspect::Cause::Elided);
    const QStringList evidence = {cannotBeRead(*token.fault)};
    return isCut ? certain(evidence) : likely(evidence);
}

/// By the length that the algorithm gives a signature. Where the key decides, few lengths are known to be whole, and of
/// the others nothing is said.
Ruling bySignature(const jose::CompactToken &token)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(token.alg());
    if (!algorithm)
        return {};
    const qsizetype found = token.signature.size();
    const std::vector<qsizetype> whole = inspect::signatureSizes(*algorithm);
    if (std::find(whole.cbegin(), whole.cend(), found) != whole.cend())
        return ruledOut({say("The JWT has its three parts, and a signature of full length.")});
    const qsizetype meant = inspect::signatureBytesMeant(*algorithm, found, !token.fault);
    if (meant == 0)
        return {};
    const bool isRsa = algorithm->keyType == jose::KeyType::Rsa;
    const QString why = isRsa ? say("Its signature has %1 bytes; one by an RSA key of %2 bits has %3.")
                                    .arg(QString::number(found), QString::number(meant * 8), QString::number(meant))
                              : say("Its signature has %1 bytes; one by %2 has %3.")
                                    .arg(QString::number(found), token.alg(), QString::number(meant));
    return found < whole.front() ? certain({why}) : likely({why}); // RSA keys of sizes in between are rare, yet there
}

/// RFC 7516 3.1: five parts, the last of them the tag, whose length the `enc` gives (RFC 7518 5.1).
Ruling truncatedJwe(const QByteArray &token)
{
    const qsizetype parts = token.count('.') + 1;
    if (parts < 5)
        return certain({say("A JWE has five parts; this has %1.").arg(parts)});
    const jose::Jwe jwe = jose::parseJwe(token);
    const auto *encryption = jose::findContentEncryption(jwe.recipients.front().headerString(u"enc"));
    const qsizetype tagBytes = (token.size() - token.lastIndexOf('.') - 1) * 6 / 8; // also of one that does not decode
    if (encryption && parts == 5 && tagBytes < encryption->tagBytes)
        return certain({say("Its authentication tag has %1 bytes; one by %2 has %3.")
                            .arg(QString::number(tagBytes), QLatin1StringView(encryption->name),
                                 QString::number(encryption->tagBytes))});
    if (jwe.fault)
        return likely({cannotBeRead(*jwe.fault)});
    if (!encryption || tagBytes > encryption->tagBytes)
        return {};
    return ruledOut({say("The JWE has its five parts, and an authentication tag of full length.")});
}

Ruling truncatedJwt(const jose::CompactToken &token)
{
    if (token.header && token.header->find(u"enc"))
        return truncatedJwe(token.text);
    const qsizetype parts = token.text.count('.') + 1;
    if (parts < 3)
        return certain({say("A JWT has three parts; this has %1.").arg(parts)});
    return token.fault ? unreadable(token) : bySignature(token);
}

Ruling truncatedToken(const Matter &matter)
{
    const Credential &credential = matter.credential;
    if (!matter.isUnauthorized() || !matter.bearerArrived() || credential.hidden)
        return {};
    const QByteArray token = bareToken(credential.token);
    if (token.startsWith("eyJ"))
        return truncatedJwt(credential.parsed);
    if (credential.kind == TokenKind::GoogleAccessToken && token.size() < shortestAccessToken)
        return possible(
            {say("The token has %1 characters; Google's access tokens have more than 100.").arg(token.size())});
    return {};
}

/// What keeps AODocs from taking a token of Microsoft Entra, by its published verifier.
QStringList entraFaults(const Matter &matter)
{
    const Credential &credential = matter.credential;
    const QString audience = credential.audience().value(0);
    const QString version = credential.claim(u"ver");
    QStringList faults;
    if (audience.startsWith("00000003-0000-0000-c000-000000000000"_L1) || audience.contains("graph.microsoft.com"_L1))
        faults.append(say("aud is Microsoft Graph: this is an access token for Graph, and AODocs takes ID tokens."));
    else if (credential.kind == TokenKind::JwtAccessToken)
        faults.append(say("It is an access token for %1, and AODocs takes ID tokens.").arg(matter.quotable(audience)));
    if (version != "1.0"_L1 && version != "2.0"_L1)
        faults.append(say("ver is “%1”; AODocs takes 1.0 and 2.0.").arg(matter.quotable(version)));
    for (const char *name : {"email", "oid"}) {
        if (credential.claim(QString::fromLatin1(name)).isEmpty())
            faults.append(say("It has no claim “%1”, by which AODocs knows people.").arg(QLatin1StringView(name)));
    }
    return faults;
}

Ruling entraTokenRefused(const Matter &matter)
{
    if (!matter.isAodocs401() || !matter.bearerArrived() ||
        inspect::vendorOf(matter.credential.issuer()) != Vendor::Entra)
        return {};
    const QStringList faults = entraFaults(matter);
    if (!faults.isEmpty())
        return likely(faults);
    return possible({say("AODocs support has to register the tenant %1 and the application %2 first.")
                         .arg(matter.quotable(matter.credential.claim(u"tid")),
                              matter.quotable(matter.credential.audience().value(0)))},
                    {say("The claims that AODocs reads are all there.")});
}

/// What an ID token of Google does not have.
QStringList strangeClaims(const Matter &matter)
{
    QStringList faults;
    if (!matter.isOfGoogle())
        faults.append(say("iss is “%1”; AODocs takes ID tokens of Google and of Microsoft Entra.")
                          .arg(matter.quotable(matter.credential.issuer())));
    for (const char *name : {"iat", "exp"}) {
        const auto time = matter.credential.time(QString::fromLatin1(name));
        if (time && inspect::isMilliseconds(*time))
            faults.append(inMilliseconds(QLatin1StringView(name), *time));
    }
    return faults;
}

/// By AODocs' published verifier, which takes RS256 alone from Google. Google itself is worth more, where it was asked.
Ruling idTokenRefused(const Matter &matter)
{
    const bool isTaken = matter.tokeninfo && matter.tokeninfo->standing == oauth::Standing::Taken;
    if (!matter.isAodocs401() || !matter.bearerArrived() || !matter.isIdToken() || isTaken ||
        inspect::vendorOf(matter.credential.issuer()) == Vendor::Entra)
        return {};
    const QString algorithm = matter.credential.parsed.alg();
    const QStringList faults = strangeClaims(matter);
    if (!algorithm.isEmpty() && algorithm != "RS256"_L1)
        return certain(QStringList{say("alg is “%1”; AODocs takes ID tokens that are signed by RS256, as Google's are.")
                                       .arg(matter.quotable(algorithm))} +
                       faults);
    return faults.isEmpty() ? Ruling() : likely(faults);
}

constexpr char useAccessToken[] = QT_TRANSLATE_NOOP("diagnosis", "Send the access token of the same sign-in.");

constexpr Rule rules[] = {
    {"refresh-token-sent",
     refreshTokenSent,
     QT_TRANSLATE_NOOP("diagnosis", "A refresh token was sent in place of an access token."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Send an access token; the refresh token belongs to the token endpoint alone."),
     {}},
    {"authorization-code-sent",
     authorizationCodeSent,
     QT_TRANSLATE_NOOP("diagnosis", "An authorization code was sent in place of a token."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Exchange the code for tokens first: sign in."),
     {}},
    {"secret-or-key-sent",
     secretOrKeySent,
     QT_TRANSLATE_NOOP("diagnosis", "A client secret, an API key or a client ID was sent in place of a token."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Send an access token, and replace a secret that was sent."),
     {}},
    {"foreign-token-to-drive",
     foreignTokenToDrive,
     QT_TRANSLATE_NOOP("diagnosis", "Drive takes Google's access tokens only, and this token is another provider's."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in with Google, and send the access token of that."),
     {}},
    {"id-token-to-drive",
     idTokenToDrive,
     QT_TRANSLATE_NOOP("diagnosis", "An ID token was sent to Drive, which takes access tokens only."),
     Action::UseOtherToken,
     useAccessToken,
     {}},
    {"credential-kind-unsupported",
     credentialKindUnsupported,
     QT_TRANSLATE_NOOP("diagnosis", "The API does not take this kind of credential."),
     Action::UseOtherToken,
     useAccessToken,
     {}},
    {"truncated-token",
     truncatedToken,
     QT_TRANSLATE_NOOP("diagnosis", "The token is not whole: a part of it was lost when it was copied."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Copy the whole token again, or send the account's own."),
     {}},
    {"entra-token-refused",
     entraTokenRefused,
     QT_TRANSLATE_NOOP("diagnosis", "AODocs does not take this token of Microsoft Entra."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Send the ID token of a sign-in with an application that AODocs has registered."),
     {}},
    {"id-token-refused",
     idTokenRefused,
     QT_TRANSLATE_NOOP("diagnosis", "AODocs does not take this ID token: it is not as Google's are."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Send the ID token of a sign-in with Google, as Google issued it."),
     {}},
};

} // namespace

std::span<const Rule> kindRules()
{
    return rules;
}

} // namespace diagnosis
