// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/meaning.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/issuer.h"
#include "jose/algorithms.h"
#include "jose/claims.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("meaning", text);
}

/// What a name means; `isTime` adds the moment in words.
struct Meaning
{
    const char *name;
    const char *words;
    bool isTime = false;
};

// JWT (RFC 7519 4.1), OpenID Connect Core 2 and 5.1, RFC 9068 2.2, RFC 8693 4.
constexpr Meaning standardClaims[] = {
    {"iss", QT_TRANSLATE_NOOP("meaning", "Issuer: who made the token")},
    {"sub", QT_TRANSLATE_NOOP("meaning", "Subject: the person or service, as the issuer names it")},
    {"aud", QT_TRANSLATE_NOOP("meaning", "Audience: whom the token is for")},
    {"exp", QT_TRANSLATE_NOOP("meaning", "Expires"), true},
    {"nbf", QT_TRANSLATE_NOOP("meaning", "Not usable before"), true},
    {"iat", QT_TRANSLATE_NOOP("meaning", "Issued"), true},
    {"auth_time", QT_TRANSLATE_NOOP("meaning", "The person signed in"), true},
    {"updated_at", QT_TRANSLATE_NOOP("meaning", "The profile was last changed"), true},
    {"jti", QT_TRANSLATE_NOOP("meaning", "Number of this one token, to recognise a replay")},
    {"azp", QT_TRANSLATE_NOOP("meaning", "Authorized party: the client that the token was issued to")},
    {"nonce", QT_TRANSLATE_NOOP("meaning", "Value of the sign-in request, ties the token to it")},
    {"at_hash", QT_TRANSLATE_NOOP("meaning", "Hash of the access token of the same answer")},
    {"c_hash", QT_TRANSLATE_NOOP("meaning", "Hash of the authorization code of the same answer")},
    {"acr", QT_TRANSLATE_NOOP("meaning", "How strongly the person was authenticated")},
    {"amr", QT_TRANSLATE_NOOP("meaning", "By which means the person was authenticated")},
    {"sid", QT_TRANSLATE_NOOP("meaning", "Session at the issuer")},
    {"client_id", QT_TRANSLATE_NOOP("meaning", "The client that the token was issued to")},
    {"scope", QT_TRANSLATE_NOOP("meaning", "Scopes: what the token allows")},
    {"scp", QT_TRANSLATE_NOOP("meaning", "Scopes: what the token allows")},
    {"roles", QT_TRANSLATE_NOOP("meaning", "Roles of the person")},
    {"groups", QT_TRANSLATE_NOOP("meaning", "Groups of the person")},
    {"cnf", QT_TRANSLATE_NOOP("meaning", "The key that the sender must hold (RFC 7800)")},
    {"act", QT_TRANSLATE_NOOP("meaning", "Who acts for the subject (RFC 8693)")},
    {"name", QT_TRANSLATE_NOOP("meaning", "Full name")},
    {"given_name", QT_TRANSLATE_NOOP("meaning", "Given name")},
    {"family_name", QT_TRANSLATE_NOOP("meaning", "Family name")},
    {"middle_name", QT_TRANSLATE_NOOP("meaning", "Middle name")},
    {"nickname", QT_TRANSLATE_NOOP("meaning", "Nickname")},
    {"preferred_username", QT_TRANSLATE_NOOP("meaning", "Name to show; may change, identifies nobody")},
    {"profile", QT_TRANSLATE_NOOP("meaning", "Address of the profile page")},
    {"picture", QT_TRANSLATE_NOOP("meaning", "Address of the picture")},
    {"website", QT_TRANSLATE_NOOP("meaning", "Web site")},
    {"email", QT_TRANSLATE_NOOP("meaning", "E-mail address; may change, identifies nobody for ever")},
    {"email_verified", QT_TRANSLATE_NOOP("meaning", "Whether the issuer verified the e-mail address")},
    {"gender", QT_TRANSLATE_NOOP("meaning", "Gender")},
    {"birthdate", QT_TRANSLATE_NOOP("meaning", "Date of birth")},
    {"zoneinfo", QT_TRANSLATE_NOOP("meaning", "Time zone")},
    {"locale", QT_TRANSLATE_NOOP("meaning", "Language")},
    {"phone_number", QT_TRANSLATE_NOOP("meaning", "Phone number")},
    {"phone_number_verified", QT_TRANSLATE_NOOP("meaning", "Whether the issuer verified the phone number")},
    {"address", QT_TRANSLATE_NOOP("meaning", "Postal address")},
    {"events", QT_TRANSLATE_NOOP("meaning", "What happened (security event token, RFC 8417)")},
};

constexpr Meaning googleClaims[] = {
    {"sub", QT_TRANSLATE_NOOP("meaning", "Google's permanent account number: never reused, the one key to store")},
    {"hd", QT_TRANSLATE_NOOP("meaning", "Hosted domain: the Workspace or Cloud organization of the account")},
    {"azp", QT_TRANSLATE_NOOP("meaning", "The OAuth client that the token was issued to")},
    {"aud", QT_TRANSLATE_NOOP("meaning", "Audience: the OAuth client that the token is for")},
    {"email", QT_TRANSLATE_NOOP("meaning", "E-mail address of the account; may change, so store sub")},
};

// RFC 7515 4.1, RFC 7516 4.1, RFC 7797 3.
constexpr Meaning headerParameters[] = {
    {"alg", QT_TRANSLATE_NOOP("meaning", "Algorithm")},
    {"kid", QT_TRANSLATE_NOOP("meaning", "Which key of the issuer signed; a hint, not proof")},
    {"typ", QT_TRANSLATE_NOOP("meaning", "Kind of token")},
    {"cty", QT_TRANSLATE_NOOP("meaning", "Kind of the payload")},
    {"enc", QT_TRANSLATE_NOOP("meaning", "How the content is encrypted")},
    {"zip", QT_TRANSLATE_NOOP("meaning", "How the content is compressed")},
    {"crit", QT_TRANSLATE_NOOP("meaning", "Extensions that a reader must understand")},
    {"b64", QT_TRANSLATE_NOOP("meaning", "Whether the payload is base64url-encoded")},
    {"jwk", QT_TRANSLATE_NOOP("meaning", "A key that the token brings itself: never trusted")},
    {"jku", QT_TRANSLATE_NOOP("meaning", "Address of a key set: never fetched")},
    {"x5u", QT_TRANSLATE_NOOP("meaning", "Address of a certificate: never fetched")},
    {"x5c", QT_TRANSLATE_NOOP("meaning", "A certificate that the token brings itself: never trusted")},
    {"x5t", QT_TRANSLATE_NOOP("meaning", "SHA-1 thumbprint of the certificate")},
    {"x5t#S256", QT_TRANSLATE_NOOP("meaning", "SHA-256 thumbprint of the certificate")},
    {"nonce",
     QT_TRANSLATE_NOOP("meaning", "Value that changes what was signed: Microsoft puts it into tokens for Graph")},
};

constexpr Meaning scopes[] = {
    {"openid", QT_TRANSLATE_NOOP("meaning", "Sign in: know who you are")},
    {"email", QT_TRANSLATE_NOOP("meaning", "See your e-mail address")},
    {"profile", QT_TRANSLATE_NOOP("meaning", "See your name and picture")},
    {"offline_access", QT_TRANSLATE_NOOP("meaning", "Stay signed in: a refresh token")},
    {"https://www.googleapis.com/auth/userinfo.email", QT_TRANSLATE_NOOP("meaning", "See your e-mail address")},
    {"https://www.googleapis.com/auth/userinfo.profile", QT_TRANSLATE_NOOP("meaning", "See your name and picture")},
    {"https://www.googleapis.com/auth/drive",
     QT_TRANSLATE_NOOP("meaning", "See, change, create and delete all your Drive files")},
    {"https://www.googleapis.com/auth/drive.readonly",
     QT_TRANSLATE_NOOP("meaning", "See and download all your Drive files")},
    {"https://www.googleapis.com/auth/drive.file",
     QT_TRANSLATE_NOOP("meaning", "See and change only the Drive files that you open or create with this program")},
    {"https://www.googleapis.com/auth/drive.metadata",
     QT_TRANSLATE_NOOP("meaning", "See and change the names and properties of your Drive files, not their content")},
    {"https://www.googleapis.com/auth/drive.metadata.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the names and properties of your Drive files, not their content")},
    {"https://www.googleapis.com/auth/drive.appdata",
     QT_TRANSLATE_NOOP("meaning", "See and change this program's own hidden data in your Drive")},
    {"https://www.googleapis.com/auth/drive.photos.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the photos and videos of your Drive")},
    {"https://www.googleapis.com/auth/drive.meet.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the Drive files that Google Meet made")},
    {"https://www.googleapis.com/auth/drive.scripts",
     QT_TRANSLATE_NOOP("meaning", "Change what your Apps Script scripts do")},
};

const Meaning *findMeaning(std::span<const Meaning> table, const QString &name)
{
    for (const Meaning &row : table) {
        if (name == QLatin1StringView(row.name))
            return &row;
    }
    return nullptr;
}

QString words(const Meaning *row)
{
    return row ? say(row->words) : QString();
}

QString scopesInWords(const json_text::Value &value)
{
    QStringList known;
    const QStringList names =
        value.kind == json_text::Kind::String ? value.string.split(u' ', Qt::SkipEmptyParts) : QStringList();
    for (const QString &name : names) {
        if (const QString meaning = scopeMeaning(name); !meaning.isEmpty() && !known.contains(meaning))
            known.append(meaning);
    }
    return known.join(u"; "_s);
}

/// What the value itself tells, beyond the claim's words.
QString detail(const QString &claim, const json_text::Value &value)
{
    if (claim == "scope"_L1 || claim == "scp"_L1)
        return scopesInWords(value);
    if (const QString project = googleProject(value.string); !project.isEmpty())
        return say("Google Cloud project %1").arg(project);
    return {};
}

} // namespace

QString claimMeaning(const QString &claim, const json_text::Value &value, const QString &issuer, qint64 now)
{
    const Meaning *row = isGoogleIssuer(issuer) ? findMeaning(googleClaims, claim) : nullptr;
    if (!row)
        row = findMeaning(standardClaims, claim);
    if (!row)
        return {};
    QString more = detail(claim, value);
    if (const auto time = jose::numericDate(value); row->isTime && time)
        more = time_text::full(*time, now);
    return more.isEmpty() ? words(row) : u"%1: %2"_s.arg(words(row), more);
}

QString headerMeaning(const QString &parameter, const json_text::Value &value)
{
    const QString meaning = words(findMeaning(headerParameters, parameter));
    if (parameter != "alg"_L1)
        return meaning;
    const jose::Algorithm *algorithm = jose::findAlgorithm(value.string);
    if (!algorithm)
        return meaning;
    return algorithm->keyType == jose::KeyType::Oct ? say("Algorithm: one secret signs and verifies")
                                                    : say("Algorithm: a private key signs, its public key verifies");
}

QString scopeMeaning(const QString &scope)
{
    return words(findMeaning(scopes, scope));
}

} // namespace inspect
