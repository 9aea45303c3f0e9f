// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"
#include "inspect/issuer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

using inspect::TokenKind;
using inspect::Vendor;

constexpr qsizetype shortestAccessToken = 60; // characters; Google's have 150 and more
constexpr qsizetype rsaSizes[] = {256, 384, 512};

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
    const Vendor vendor = inspect::vendorOf(matter.credential.issuer());
    if (!matter.isIdToken() || vendor == Vendor::Entra || vendor == Vendor::Firebase)
        return {};
    return certain(
        {say("The credential is an ID token: iss %1, aud %2.")
             .arg(quotable(matter.credential.issuer()), quotable(matter.credential.audience().join(u", "_s)))});
}

Ruling foreignTokenToDrive(const Matter &matter)
{
    const Vendor vendor = inspect::vendorOf(matter.credential.issuer());
    if (matter.api != Api::Drive || !matter.isUnauthorized() || !matter.bearerArrived())
        return {};
    if (vendor != Vendor::Entra && vendor != Vendor::Firebase)
        return {};
    return certain({say("The token was issued by %1: iss %2.")
                        .arg(inspect::vendorName(vendor), quotable(matter.credential.issuer()))});
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

/// What is wrong with a JWT that ends too early, or nothing.
QString cutOff(const Credential &credential)
{
    const QByteArray token = bareToken(credential.token);
    const qsizetype parts = token.count('.') + 1;
    if (parts < 3)
        return say("A JWT has three parts; this has %1.").arg(parts);
    if (credential.parsed.fault)
        return say("It cannot be read from byte %1 on: %2.")
            .arg(QString::number(credential.parsed.fault->offset), credential.parsed.fault->message);
    const bool isRsa = credential.parsed.alg().startsWith("RS"_L1);
    const qsizetype size = credential.parsed.signature.size();
    const bool isWhole = std::find(std::begin(rsaSizes), std::end(rsaSizes), size) != std::end(rsaSizes);
    if (isRsa && !isWhole)
        return say("Its signature has %1 bytes; one by an RSA key of 2048 bits has 256.").arg(size);
    return {};
}

Ruling truncatedToken(const Matter &matter)
{
    const Credential &credential = matter.credential;
    if (!matter.isUnauthorized() || !matter.bearerArrived() || credential.hidden)
        return {};
    const QByteArray token = bareToken(credential.token);
    if (token.startsWith("eyJ")) {
        const QString why = cutOff(credential);
        return why.isEmpty() ? ruledOut({say("The JWT has its three parts, and a signature of full length.")})
                             : certain({why});
    }
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
        faults.append(say("It is an access token for %1, and AODocs takes ID tokens.").arg(quotable(audience)));
    if (version != "1.0"_L1 && version != "2.0"_L1)
        faults.append(say("ver is “%1”; AODocs takes 1.0 and 2.0.").arg(quotable(version)));
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
    return possible(
        {say("AODocs support has to register the tenant %1 and the application %2 first.")
             .arg(quotable(matter.credential.claim(u"tid")), quotable(matter.credential.audience().value(0)))},
        {say("The claims that AODocs reads are all there.")});
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
};

} // namespace

std::span<const Rule> kindRules()
{
    return rules;
}

} // namespace diagnosis
