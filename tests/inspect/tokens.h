// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "jose/key.h"
#include "tests/support/keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

/// A good ID token, the context in which it is good, and changes to either.
namespace tokens {

inline constexpr qint64 now = 1'700'000'000;

inline const testkeys::Key &key()
{
    static const testkeys::Key made = testkeys::rsa(2048);
    return made;
}

inline jose::JwkSet keys()
{
    return jose::parseKeyFile(testkeys::publicPem(key()), QStringLiteral("key")).value();
}

/// JSON written with ' for ", since moc stumbles over raw string literals that hold quotes and slashes.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// A compact JWS by key(), whatever the header says.
inline QByteArray signedBy(const QByteArray &header, const QByteArray &payload)
{
    const QByteArray input = testkeys::input(header, payload);
    return input + '.' + jose::encodeBase64url(testkeys::sign(key(), input, "SHA256"));
}

/// `base` with the members of `changes` laid over it; a null there removes the member.
inline QByteArray changed(const char *base, const QByteArray &changes)
{
    QJsonObject object = QJsonDocument::fromJson(base).object();
    const QJsonObject over = QJsonDocument::fromJson(changes).object();
    for (auto it = over.begin(); it != over.end(); ++it) {
        if (it->isNull())
            object.remove(it.key());
        else
            object[it.key()] = *it;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray header(const QByteArray &changes = "{}")
{
    return changed(R"({"alg":"RS256","typ":"JWT"})", changes);
}

inline QByteArray claims(const QByteArray &changes = "{}")
{
    return changed(R"({"iss":"https://issuer.example","sub":"42","aud":"client","azp":"client","nonce":"n-1",
        "iat":1699999700,"nbf":1699999700,"exp":1700003300,"email":"alice@example.com","email_verified":true,
        "hd":"example.com","at_hash":"77QmUPtjPfzWtF2AnpK9RQ","c_hash":"77QmUPtjPfzWtF2AnpK9RQ"})",
                   changes);
}

inline inspect::Context context()
{
    inspect::Context context;
    context.now = now;
    context.issuer = QStringLiteral("https://issuer.example");
    context.clientId = QStringLiteral("client");
    context.nonce = QStringLiteral("n-1");
    context.hostedDomain = QStringLiteral("example.com");
    context.accessToken = Secret("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
    context.code = Secret("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
    context.keys = keys();
    return context;
}

/// "issuer=fail" for every check that did not pass.
inline QStringList notPassed(const inspect::Inspection &inspection)
{
    QStringList rows;
    for (const inspect::Check &check : inspection.checks) {
        if (check.status != inspect::Status::Pass)
            rows.append(check.id + QLatin1Char('=') + QLatin1StringView(inspect::statusId(check.status)));
    }
    return rows;
}

inline QStringList lintIds(const inspect::Inspection &inspection)
{
    QStringList ids;
    for (const inspect::Lint &lint : inspection.lints)
        ids.append(lint.id);
    return ids;
}

} // namespace tokens
