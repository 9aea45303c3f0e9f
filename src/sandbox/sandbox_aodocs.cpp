// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_aodocs.h"

#include "base/json_read.h"
#include "jose/claims.h"
#include "jose/compact.h"
#include "jose/verify.h"
#include "sandbox/aodocs_operations.h"
#include "sandbox/route.h"
#include "sandbox/scopes.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr QLatin1StringView root("/api/");
constexpr qint64 skewSeconds = 300; ///< that AODocs allows the times of an ID token

http::Response unauthorized()
{
    http::Response answer = aodocsRefusal(401, u"required"_s, u"You must use oauth 2 to authenticate"_s);
    answer.headers.add("WWW-Authenticate"_ba, "Bearer realm=\"https://accounts.google.com/\""_ba);
    return answer;
}

/// The security code of the request, or a null string. The scheme is matched as it is written in the documentation.
QString securityCodeOf(const http::Request &request)
{
    constexpr QByteArrayView scheme("securityCode ");
    const QByteArray &header = request.authorization.reveal();
    if (header.startsWith(scheme))
        return QString::fromUtf8(header.sliced(scheme.size()));
    return http::formValue(http::queryOf(request.url), u"securityCode");
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
        const QString value = http::formValue(http::queryOf(request.url), name);
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

http::Response conflict()
{
    http::Response answer =
        aodocsRefusal(409, u"conflict"_s, u"The entity was changed by another request at the same time"_s);
    answer.headers.add("X-aodocs-retryable"_ba, "true"_ba);
    return answer;
}

http::Response answerOperation(Realm &realm, const http::Request &request, const AodocsOperation &operation,
                               const QStringList &ids)
{
    const QString code = securityCodeOf(request);
    if (!code.isNull() && code != QLatin1StringView(securityCode))
        return aodocsRefusal(403, u"forbidden"_s, u"Invalid security code."_s);
    const Person *person = code.isNull() ? personOfToken(realm, tokenOf(request)) : findPerson(u"alice@example.test");
    if (!person)
        return unauthorized();
    if (realm.has(Fault::AodocsConflict) && ++realm.aodocsCalls % 2 == 1)
        return conflict();
    return operation.answer(
        {realm.aodocsDocuments, *person, http::queryOf(request.url), json_read::parsed(request.body).object(), ids});
}

/// Those whose path it is; a path that is written out goes before one with `*`.
QList<const AodocsOperation *> operationsAt(const QString &path)
{
    QList<const AodocsOperation *> exact;
    QList<const AodocsOperation *> matching;
    for (const AodocsOperation &operation : aodocsOperations()) {
        if (path == QLatin1StringView(operation.path))
            exact.append(&operation);
        else if (matchRoute(QLatin1StringView(operation.path), path))
            matching.append(&operation);
    }
    return exact.isEmpty() ? matching : exact;
}

} // namespace

std::optional<Answer> answerAsAodocs(Realm &realm, const http::Request &request)
{
    const QString whole = request.url.path();
    if (!whole.startsWith(root))
        return {};
    if (realm.has(Fault::Aodocs500))
        return aodocsRefusal(500, u"backendError"_s, u"Internal error"_s);
    const QString path = whole.sliced(root.size());
    const QList<const AodocsOperation *> known = operationsAt(path);
    if (known.isEmpty())
        return aodocsRefusal(404, u"notFound"_s, u"Not Found"_s);
    const auto found = std::find_if(known.begin(), known.end(), [&request](const AodocsOperation *operation) {
        return request.method == operation->method;
    });
    if (found == known.end())
        return aodocsRefusal(501, u"unsupportedMethod"_s, u"Method not supported"_s);
    return answerOperation(realm, request, **found, *matchRoute(QLatin1StringView((*found)->path), path));
}

} // namespace sandbox
