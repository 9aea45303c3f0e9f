// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_aodocs.h"

#include "http/form.h"
#include "jose/claims.h"
#include "jose/compact.h"
#include "jose/verify.h"
#include "sandbox/google_answers.h"
#include "sandbox/people.h"
#include "sandbox/scopes.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr QLatin1StringView root("/api/");
constexpr qint64 skewSeconds = 300; ///< that AODocs allows the times of an ID token

http::Response refusal(int code, const QString &reason, const QString &message)
{
    const QJsonObject first{{u"domain"_s, u"global"_s}, {u"reason"_s, reason}, {u"message"_s, message}};
    return jsonAnswer(
        code,
        {{u"error"_s, QJsonObject{{u"errors"_s, QJsonArray{first}}, {u"code"_s, code}, {u"message"_s, message}}}});
}

http::Response unauthorized()
{
    http::Response answer = refusal(401, u"required"_s, u"You must use oauth 2 to authenticate"_s);
    answer.headers.add("WWW-Authenticate"_ba, "Bearer realm=\"https://accounts.google.com/\""_ba);
    return answer;
}

http::Form queryOf(const http::Request &request)
{
    return http::decodeForm(request.url.query(QUrl::FullyEncoded).toLatin1());
}

/// The security code of the request, or a null string. The scheme is matched as it is written in the documentation.
QString securityCodeOf(const http::Request &request)
{
    constexpr QByteArrayView scheme("securityCode ");
    const QByteArray &header = request.authorization.reveal();
    if (header.startsWith(scheme))
        return QString::fromUtf8(header.sliced(scheme.size()));
    return http::formValue(queryOf(request), u"securityCode");
}

/// The scheme in exactly this spelling, one character after it, and the rest is the token, white space included; then
/// two query parameters.
QByteArray tokenOf(const http::Request &request)
{
    const QByteArray &header = request.authorization.reveal();
    for (const QByteArrayView scheme : {QByteArrayView("Bearer"), QByteArrayView("OAuth")}) {
        if (header.startsWith(scheme))
            return header.mid(scheme.size() + 1);
    }
    for (const QStringView name : {QStringView(u"access_token"), QStringView(u"bearer_token")}) {
        const QString value = http::formValue(queryOf(request), name);
        if (!value.isEmpty())
            return value.toUtf8();
    }
    return {};
}

bool isJwt(const QByteArray &token)
{
    static const QRegularExpression shape(
        u"\\A[a-zA-Z0-9+/=_-]{6,}+\\.[a-zA-Z0-9+/=_-]{6,}+\\.[a-zA-Z0-9+/=_-]{6,}+\\z"_s);
    return shape.match(QString::fromLatin1(token)).hasMatch();
}

bool isAllowListed(const Realm &realm, const QString &clientId)
{
    return clientId == realm.clientId && !realm.has(Fault::NotAllowListed);
}

jose::JwkSet publicKeys(const Realm &realm)
{
    jose::JwkSet keys;
    for (const jose::SigningKey &key : realm.keys)
        keys.keys.push_back(key.publicJwk());
    return keys;
}

bool timesHold(const jose::ClaimsSet &claims, qint64 now)
{
    const auto issuedAt = claims.numericDate(u"iat");
    const auto expiresAt = claims.numericDate(u"exp");
    return issuedAt && expiresAt && *issuedAt - skewSeconds <= now && now <= *expiresAt + skewSeconds;
}

/// An ID token of this issuer, for a client that is allowed; `aud` may differ from it only by being equal to `azp`.
const Person *personOfIdToken(const Realm &realm, const QByteArray &text)
{
    const jose::CompactToken token = jose::parseCompact(text);
    if (token.fault || !token.claims || token.alg() != "RS256"_L1)
        return nullptr;
    if (jose::verify(token, publicKeys(realm)).outcome != jose::SignatureCheck::Outcome::Verified)
        return nullptr;
    const jose::ClaimsSet claims(*token.claims);
    const QString client = claims.string(u"azp").value_or(QString());
    const QStringList audience = claims.strings(u"aud").value_or(QStringList());
    if (claims.string(u"iss") != realm.issuer || !timesHold(claims, realm.now()) || !claims.has(u"email"))
        return nullptr;
    if (audience != QStringList{client} || !isAllowListed(realm, client))
        return nullptr;
    return findPerson(claims.string(u"sub").value_or(QString()));
}

const Person *personOfAccessToken(const Realm &realm, const QByteArray &token)
{
    const std::optional<AccessGrant> grant = realm.grants.accessGrant(Secret(token), realm.now());
    if (!grant || !hasEmailScope(grant->scopes) || !isAllowListed(realm, realm.clientId))
        return nullptr;
    return findPerson(grant->subject);
}

/// What starts like neither kind is ignored as if it had not been sent: the answer is the same 401.
const Person *personOfToken(const Realm &realm, const QByteArray &token)
{
    if (isJwt(token))
        return personOfIdToken(realm, token);
    QByteArray start = token.trimmed();
    if (start.startsWith('\'') || start.startsWith('"'))
        start.remove(0, 1);
    return start.startsWith("ya29.") || start.startsWith("1/") ? personOfAccessToken(realm, token) : nullptr;
}

http::Response me(const Person &person, const http::Form &)
{
    const QString domain = person.domain();
    return jsonAnswer(200, {{u"kind"_s, u"aodocs#user"_s},
                            {u"email"_s, QString::fromLatin1(person.email)},
                            {u"domain"_s, domain},
                            {u"defaultDomain"_s, domain},
                            {u"availableDomains"_s, QJsonArray{domain}},
                            {u"aliases"_s, QJsonArray()},
                            {u"groups"_s, QJsonArray()},
                            {u"superAdmin"_s, person.superAdmin},
                            {u"external"_s, person.hostedDomain == nullptr},
                            {u"canAccessDrive"_s, true}});
}

struct Library
{
    const char *id;
    const char *name;
    const char *domain;
};

constexpr Library libraries[] = {
    {"SbxLibraryContracts01", "Contracts", "example.test"},
    {"SbxLibraryQuality0001", "Quality manual", "example.test"},
    {"SbxLibraryPartners001", "Partners", "partner.example.test"},
};

http::Response plainLibraries(const Person &person, const http::Form &query)
{
    const QString wanted = http::formValue(query, u"query");
    QJsonArray found;
    for (const Library &library : libraries) {
        const QString name = QString::fromLatin1(library.name);
        if (person.domain() == QLatin1StringView(library.domain) && name.contains(wanted, Qt::CaseInsensitive))
            found.append(QJsonObject{{u"id"_s, QString::fromLatin1(library.id)}, {u"name"_s, name}});
    }
    return jsonAnswer(
        200, {{u"kind"_s, u"aodocs#plainLibraryList"_s}, {u"libraries"_s, found}, {u"hasMoreResults"_s, false}});
}

struct Operation
{
    const char *method;
    const char *path; ///< below the root
    http::Response (*answer)(const Person &, const http::Form &query);
};

constexpr Operation operations[] = {
    {"GET", "user/v1/me", me},
    {"PUT", "library/v1/plain", plainLibraries},
};

http::Response answerOperation(const Realm &realm, const http::Request &request, const Operation &operation)
{
    const QString code = securityCodeOf(request);
    if (!code.isNull() && code != QLatin1StringView(securityCode))
        return refusal(403, u"forbidden"_s, u"Invalid security code."_s);
    const Person *person = code.isNull() ? personOfToken(realm, tokenOf(request)) : findPerson(u"alice@example.test");
    return person ? operation.answer(*person, queryOf(request)) : unauthorized();
}

} // namespace

std::optional<Answer> answerAsAodocs(Realm &realm, const http::Request &request)
{
    const QString whole = request.url.path();
    if (!whole.startsWith(root))
        return {};
    if (realm.has(Fault::Aodocs500))
        return refusal(500, u"backendError"_s, u"Internal error"_s);
    const auto atPath = [path = whole.sliced(root.size())](const Operation &operation) {
        return path == QLatin1StringView(operation.path);
    };
    const auto found = std::find_if(std::begin(operations), std::end(operations), [&](const Operation &operation) {
        return atPath(operation) && request.method == operation.method;
    });
    if (found != std::end(operations))
        return answerOperation(realm, request, *found);
    if (std::any_of(std::begin(operations), std::end(operations), atPath))
        return refusal(501, u"unsupportedMethod"_s, u"Method not supported"_s);
    return refusal(404, u"notFound"_s, u"Not Found"_s);
}

} // namespace sandbox
