// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/token_services.h"

#include "http/form.h"
#include "sandbox/google_answers.h"
#include "sandbox/people.h"
#include "sandbox/scopes.h"
#include "sandbox/token_endpoint.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

std::optional<AccessGrant> grantOf(const Realm &realm, const Secret &token)
{
    return realm.grants.accessGrant(token, realm.now());
}

/// What RFC 7662 2.2 has to say of any token that is live.
QJsonObject introspected(const Realm &realm, const QString &subject, const QStringList &scopes)
{
    return {{u"active"_s, true},
            {u"scope"_s, scopes.join(u' ')},
            {u"client_id"_s, realm.clientId},
            {u"username"_s, QString::fromLatin1(findPerson(subject)->email)},
            {u"sub"_s, subject},
            {u"iss"_s, realm.issuer}};
}

} // namespace

Answer answerTokeninfo(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body) + http::queryOf(request.url);
    const auto grant = grantOf(realm, Secret(http::formValue(form, u"access_token").toUtf8()));
    if (!grant)
        return jsonAnswer(400, {{u"error"_s, u"invalid_token"_s}, {u"error_description"_s, u"Invalid Value"_s}});
    QJsonObject info{{u"azp"_s, realm.clientId},
                     {u"aud"_s, realm.clientId},
                     {u"sub"_s, grant->subject},
                     {u"scope"_s, grant->scopes.join(u' ')},
                     {u"exp"_s, QString::number(grant->expiresAt)},
                     {u"expires_in"_s, QString::number(grant->expiresAt - realm.now())},
                     {u"access_type"_s, grant->refreshHash.isEmpty() ? u"online"_s : u"offline"_s}};
    if (hasEmailScope(grant->scopes)) {
        info.insert(u"email"_s, QString::fromLatin1(findPerson(grant->subject)->email));
        info.insert(u"email_verified"_s, u"true"_s);
    }
    return jsonAnswer(200, info);
}

Answer answerIntrospection(Realm &realm, const http::Request &request)
{
    const http::Form form = http::decodeForm(request.body);
    if (const auto refused = refusalOfClient(realm, request, form))
        return *refused;
    const Secret token(http::formValue(form, u"token").toUtf8());
    if (const auto access = grantOf(realm, token)) {
        QJsonObject answer = introspected(realm, access->subject, access->scopes);
        answer.insert(u"token_type"_s, u"Bearer"_s);
        answer.insert(u"exp"_s, access->expiresAt);
        answer.insert(u"aud"_s, realm.clientId);
        return jsonAnswer(200, answer);
    }
    if (const auto refresh = realm.grants.refreshGrant(token)) // RFC 7662 2.1: whatever the hint says
        return jsonAnswer(200, introspected(realm, refresh->subject, refresh->scopes));
    return jsonAnswer(200, {{u"active"_s, false}});
}

} // namespace sandbox
