// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/variants.h"

#include "base/translated.h"
#include "http/form.h"
#include "jose/base64url.h"
#include "jose/compact.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

QString say(const char *sentence)
{
    return translated("lab", sentence);
}

using Made = std::optional<http::Request>;

Made with(const Material &material, const QByteArray &authorization)
{
    http::Request request = material.request;
    request.authorization = Secret(authorization);
    return request;
}

/// Nothing where the material has no such token.
Made withToken(const Material &material, const Secret &token)
{
    return token.isEmpty() ? Made() : with(material, "Bearer " + token.reveal());
}

const QByteArray &good(const Material &material)
{
    return material.token.reveal();
}

// ---- the header

Made control(const Material &material)
{
    return withToken(material, material.token);
}

Made noHeader(const Material &material)
{
    return material.request;
}

Made emptyToken(const Material &material)
{
    return with(material, "Bearer ");
}

Made lowercaseScheme(const Material &material)
{
    return with(material, "bearer " + good(material));
}

Made uppercaseScheme(const Material &material)
{
    return with(material, "BEARER " + good(material));
}

Made wrongScheme(const Material &material)
{
    return with(material, "Token " + good(material));
}

Made doubledBearer(const Material &material)
{
    return with(material, "Bearer Bearer " + good(material));
}

Made quotedToken(const Material &material)
{
    return with(material, "Bearer \"" + good(material) + '"');
}

Made paddedWhitespace(const Material &material)
{
    return with(material, "Bearer  " + good(material));
}

// ---- the token, as a string

Made truncated(const Material &material)
{
    const qsizetype size = good(material).size();
    return with(material, "Bearer " + good(material).first(size - std::clamp<qsizetype>(size - 1, 1, 10)));
}

/// Of base64url the highest of six bits is turned over: the low ones of a last character may count for nothing.
QByteArray withOtherCharacter(QByteArray token, qsizetype at)
{
    static constexpr QByteArrayView alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const qsizetype digit = alphabet.indexOf(token.at(at));
    token[at] = digit < 0 ? 'A' : alphabet.at(digit ^ 32);
    return token;
}

Made lastCharacterChanged(const Material &material)
{
    return with(material, "Bearer " + withOtherCharacter(good(material), good(material).size() - 1));
}

// ---- the token, as a JWT

bool isSigned(const jose::CompactToken &token)
{
    return !token.fault && token.claims.has_value();
}

Made signatureChanged(const Material &material)
{
    if (!isSigned(jose::parseCompact(good(material))))
        return {};
    // Not the last character, which has a row of its own.
    return with(material, "Bearer " + withOtherCharacter(good(material), good(material).lastIndexOf('.') + 1));
}

/// The same token with another header or payload, and the signature of the old one.
QByteArray rebuilt(const QByteArray &token, const QByteArray &header, const QByteArray &payload)
{
    QList<QByteArray> parts = token.split('.');
    if (!header.isEmpty())
        parts[0] = jose::encodeBase64url(header);
    if (!payload.isEmpty())
        parts[1] = jose::encodeBase64url(payload);
    return parts.join('.');
}

/// An hour more to live; the signature no longer fits, and its label says so.
Made claimsChanged(const Material &material)
{
    const jose::CompactToken token = jose::parseCompact(good(material));
    if (!isSigned(token))
        return {};
    QByteArray payload = token.payloadBytes;
    const qsizetype brace = payload.indexOf('{');
    payload.insert(brace + 1, "\"lab\":\"changed\",");
    return with(material, "Bearer " + rebuilt(good(material), {}, payload));
}

/// Without a signature, which RFC 8725 3.1 has everybody refuse.
Made algNone(const Material &material)
{
    if (!isSigned(jose::parseCompact(good(material))))
        return {};
    const QByteArray whole = rebuilt(good(material), "{\"alg\":\"none\",\"typ\":\"JWT\"}", {});
    return with(material, "Bearer " + whole.left(whole.lastIndexOf('.') + 1));
}

// ---- other tokens

Made expired(const Material &material)
{
    return withToken(material, material.expired);
}

Made revoked(const Material &material)
{
    return withToken(material, material.revoked);
}

Made otherKind(const Material &material)
{
    return withToken(material, material.otherKind);
}

Made otherAccount(const Material &material)
{
    return withToken(material, material.otherAccount);
}

Made smallerScope(const Material &material)
{
    return withToken(material, material.smallerScope);
}

Made wrongAudience(const Material &material)
{
    return withToken(material, material.wrongAudience);
}

// ---- other places

Made queryParameter(const Material &material)
{
    http::Request request = material.request;
    http::Form form = http::decodeForm(request.url.query(QUrl::FullyEncoded).toLatin1());
    form.append({u"access_token"_s, QString::fromLatin1(good(material))});
    request.url.setQuery(QString::fromLatin1(http::encodeForm(form)), QUrl::StrictMode);
    return request;
}

Made securityCode(const Material &material)
{
    if (material.securityCode.isEmpty())
        return {};
    return with(material, "securityCode " + material.securityCode.reveal());
}

// ---- what a correct server answers

Expectation allowed(Api)
{
    return {{200, 201, 204}, say("The control has to be answered well: the others are compared with it.")};
}

Expectation refused(Api)
{
    return {{401}, say("RFC 6750 3.1: no credential, or one that is no good, is a 401.")};
}

Expectation malformed(Api api)
{
    if (api == Api::Other)
        return {{401, 400}, say("RFC 6750 3.1: a header that is no bearer token is a 400, one that is no good a 401.")};
    return refused(api);
}

Expectation anyScheme(Api api)
{
    if (api == Api::Aodocs)
        return {{401}, say("AODocs reads the scheme in exactly the letters “Bearer”, against RFC 9110 11.1.")};
    return {{200, 201, 204}, say("RFC 9110 11.1: a scheme's letters may be large or small.")};
}

Expectation padded(Api api)
{
    if (api == Api::Aodocs)
        return {{401}, say("AODocs takes the second space for a part of the token.")};
    return {{200, 201, 204}, say("RFC 6750 2.1: one space or more stand between scheme and token.")};
}

Expectation kindMatters(Api api)
{
    if (api == Api::Aodocs)
        return {{200, 201, 204}, say("AODocs takes access tokens and ID tokens.")};
    return {{401}, say("An API takes access tokens; an ID token tells a client who signed in.")};
}

Expectation personMatters(Api)
{
    return {{200, 201, 204, 403, 404}, say("The token is valid; what it may see is another question.")};
}

Expectation scopeMatters(Api api)
{
    if (api == Api::Aodocs)
        return {{200, 201, 204, 401}, say("AODocs asks for the e-mail scope alone: without it, it answers 401.")};
    return {{403}, say("RFC 6750 3.1: a scope that does not suffice is a 403 with insufficient_scope.")};
}

Expectation inTheQuery(Api api)
{
    if (api == Api::Other)
        return {{400, 401}, say("RFC 9700 4.3.2: tokens do not belong into addresses.")};
    return {{200, 201, 204}, say("It still reads access_token in the query, which logs keep.")};
}

Expectation codeMatters(Api api)
{
    if (api == Api::Aodocs)
        return {{200, 201, 204}, say("AODocs takes security codes.")};
    return {{401}, say("The scheme is AODocs' own.")};
}

constexpr char aJwt[] = QT_TRANSLATE_NOOP("lab", "a good token that is a JWT, and this one is not");
constexpr char giveJwt[] = QT_TRANSLATE_NOOP(
    "lab", "where the API takes JWTs, give one as the good token, an ID token for instance (--type id)");
constexpr char chooseJwt[] =
    QT_TRANSLATE_NOOP("lab", "where the API takes JWTs, choose one as “Good token”, an ID token for instance");

constexpr Variant table[] = {
    {"control", QT_TRANSLATE_NOOP("lab", "the control: nothing is changed"), false, control, allowed},
    {"no-header", QT_TRANSLATE_NOOP("lab", "no Authorization header"), false, noHeader, refused},
    {"empty-token", QT_TRANSLATE_NOOP("lab", "the scheme without a token"), false, emptyToken, malformed},
    {"lowercase-scheme", QT_TRANSLATE_NOOP("lab", "“bearer” in small letters"), false, lowercaseScheme, anyScheme},
    {"uppercase-scheme", QT_TRANSLATE_NOOP("lab", "“BEARER” in large letters"), false, uppercaseScheme, anyScheme},
    {"wrong-scheme", QT_TRANSLATE_NOOP("lab", "“Token” in place of “Bearer”"), false, wrongScheme, refused},
    {"doubled-bearer", QT_TRANSLATE_NOOP("lab", "“Bearer” twice"), false, doubledBearer, malformed},
    {"quoted-token", QT_TRANSLATE_NOOP("lab", "quotation marks around the token"), false, quotedToken, malformed},
    {"padded-whitespace", QT_TRANSLATE_NOOP("lab", "two spaces after the scheme"), false, paddedWhitespace, padded},
    {"truncated", QT_TRANSLATE_NOOP("lab", "the token without its last ten characters"), false, truncated, refused},
    {"last-character-changed", QT_TRANSLATE_NOOP("lab", "another last character"), false, lastCharacterChanged,
     refused},
    {"signature-changed", QT_TRANSLATE_NOOP("lab", "another first character of the signature"), false, signatureChanged,
     refused, aJwt, giveJwt, chooseJwt},
    {"claims-changed", QT_TRANSLATE_NOOP("lab", "one more claim; the signature is broken by that too"), true,
     claimsChanged, refused, aJwt, giveJwt, chooseJwt},
    {"alg-none", QT_TRANSLATE_NOOP("lab", "alg none and no signature"), true, algNone, refused, aJwt, giveJwt,
     chooseJwt},
    {"expired", QT_TRANSLATE_NOOP("lab", "a token with a good signature that has run out"), false, expired, refused,
     QT_TRANSLATE_NOOP("lab", "a token that has run out"),
     QT_TRANSLATE_NOOP("lab", "have the account keep this one for later runs (--keep-aged), or give one in a file "
                              "(--expired-file). For accounts of the sandbox one is made"),
     QT_TRANSLATE_NOOP("lab",
                       "choose one under “Further tokens”, or tick “Keep for expiry tests”: later runs send this "
                       "one once it has run out. For accounts of the sandbox one is made")},
    {"revoked", QT_TRANSLATE_NOOP("lab", "a token whose grant was ended"), false, revoked, refused,
     QT_TRANSLATE_NOOP("lab", "a token whose grant was ended"),
     QT_TRANSLATE_NOOP("lab", "one in a file (--revoked-file), or a throw-away account (--revoke-account)"),
     QT_TRANSLATE_NOOP("lab", "choose one under “Further tokens”, or a throw-away account there")},
    {"other-kind", QT_TRANSLATE_NOOP("lab", "the other kind of token"), false, otherKind, kindMatters,
     QT_TRANSLATE_NOOP("lab", "the other kind of token"),
     QT_TRANSLATE_NOOP("lab", "an account that has both, or one in a file (--other-kind-file)")},
    {"other-account", QT_TRANSLATE_NOOP("lab", "somebody else's token"), false, otherAccount, personMatters,
     QT_TRANSLATE_NOOP("lab", "somebody else's token"),
     QT_TRANSLATE_NOOP("lab", "--other-account, or one in a file (--other-account-file)")},
    {"smaller-scope", QT_TRANSLATE_NOOP("lab", "a token with less scope"), false, smallerScope, scopeMatters,
     QT_TRANSLATE_NOOP("lab", "a token with less scope"),
     QT_TRANSLATE_NOOP("lab", "--smaller-scope-account, or one in a file (--smaller-scope-file)")},
    {"wrong-audience", QT_TRANSLATE_NOOP("lab", "a token that was made for somebody else"), false, wrongAudience,
     refused, QT_TRANSLATE_NOOP("lab", "a token that was made for another API"),
     QT_TRANSLATE_NOOP("lab", "one in a file (--wrong-audience-file)")},
    {"query-parameter", QT_TRANSLATE_NOOP("lab", "the token in the address"), false, queryParameter, inTheQuery},
    {"security-code", QT_TRANSLATE_NOOP("lab", "a security code of AODocs"), false, securityCode, codeMatters,
     QT_TRANSLATE_NOOP("lab", "a security code of AODocs"),
     QT_TRANSLATE_NOOP("lab", "one in a file (--security-code-file)")},
};

} // namespace

bool Expectation::allows(int status) const
{
    const bool isSuccess = status >= 200 && status < 300;
    return statuses.contains(isSuccess ? 200 : status);
}

std::span<const Variant> variants()
{
    return table;
}

const Variant *variant(QStringView id)
{
    const auto *row = std::find_if(std::begin(table), std::end(table),
                                   [id](const Variant &one) { return id == QLatin1StringView(one.id); });
    return row == std::end(table) ? nullptr : row;
}

QString differenceOf(const Variant &variant)
{
    return say(variant.difference);
}

QString needOf(const Variant &variant)
{
    return variant.needs ? say(variant.needs) : QString();
}

QString waysOf(const Variant &variant, Face face)
{
    if (!variant.given)
        return {};
    if (face == Face::CommandLine)
        return say(variant.given);
    return variant.chosen ? say(variant.chosen) : say("choose one under “Further tokens”");
}

} // namespace lab
