// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account.h"

#include "app/json_file.h"
#include "base/json_read.h"
#include "base/time_text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue timeOrNull(qint64 time)
{
    return time > 0 ? QJsonValue(time_text::utc(time)) : QJsonValue();
}

qint64 timeFrom(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

/// [[name, value]…]: a name may come more than once (RFC 8707 2).
QJsonArray pairsOf(const http::Form &form)
{
    QJsonArray pairs;
    for (const auto &[name, value] : form)
        pairs.append(QJsonArray{name, value});
    return pairs;
}

http::Form formFrom(const QJsonValue &value)
{
    http::Form form;
    for (const QJsonArray pairs = value.toArray(); const auto &pair : pairs)
        form.append({pair[0].toString(), pair[1].toString()});
    return form;
}

Kept keptFrom(const QString &id)
{
    for (const Kept kept : {Kept::Keychain, Kept::Memory}) {
        if (id == QLatin1StringView(keptId(kept)))
            return kept;
    }
    return Kept::Nowhere;
}

} // namespace

const char *keptId(Kept kept)
{
    switch (kept) {
    case Kept::Keychain:
        return "keychain";
    case Kept::Memory:
        return "memory";
    case Kept::Nowhere:
        return "none";
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Account &account)
{
    QJsonObject object{
        {u"id"_s, account.id},
        {u"name"_s, account.name},
        {u"provider"_s, account.provider},
        {u"issuer"_s, account.issuer},
        {u"subject"_s, account.subject},
        {u"email"_s, account.email},
        {u"client_id"_s, account.clientId},
        {u"confidential"_s, account.confidential},
        {u"scopes_requested"_s, QJsonArray::fromStringList(account.scopesRequested)},
        {u"scopes_granted"_s, QJsonArray::fromStringList(account.scopesGranted)},
        {u"signed_in_at"_s, timeOrNull(account.signedInAt)},
        {u"access_token_expires_at"_s, timeOrNull(account.accessTokenExpiresAt)},
        {u"refresh_token"_s, QJsonObject{{u"where"_s, QLatin1StringView(keptId(account.refreshToken))},
                                         {u"checked_at"_s, timeOrNull(account.refreshTokenCheckedAt)},
                                         {u"fingerprint"_s, QString::fromLatin1(account.refreshTokenFingerprint)}}},
    };
    if (!account.tokenParameters.isEmpty())
        object.insert(u"token_parameters"_s, pairsOf(account.tokenParameters));
    return object;
}

Result<Account> accountFromJson(const QJsonObject &object)
{
    Account account;
    const QString document = u"accounts.json"_s;
    const std::pair<QString, QString Account::*> required[] = {
        {u"id"_s, &Account::id},
        {u"name"_s, &Account::name},
        {u"provider"_s, &Account::provider},
        {u"issuer"_s, &Account::issuer},
        {u"subject"_s, &Account::subject},
        {u"email"_s, &Account::email},
        {u"client_id"_s, &Account::clientId},
    };
    for (const auto &[member, field] : required) {
        const auto value = json_read::requiredString(object, member, document);
        if (!value)
            return tl::unexpected<Error>(value.error());
        account.*field = *value;
    }
    account.confidential = object.value("confidential"_L1).toBool();
    account.tokenParameters = formFrom(object.value("token_parameters"_L1));
    account.scopesRequested = stringsFrom(object.value("scopes_requested"_L1));
    account.scopesGranted = stringsFrom(object.value("scopes_granted"_L1));
    account.signedInAt = timeFrom(object.value("signed_in_at"_L1));
    account.accessTokenExpiresAt = timeFrom(object.value("access_token_expires_at"_L1));
    const QJsonObject refreshToken = object.value("refresh_token"_L1).toObject();
    account.refreshToken = keptFrom(refreshToken.value("where"_L1).toString());
    account.refreshTokenCheckedAt = timeFrom(refreshToken.value("checked_at"_L1));
    account.refreshTokenFingerprint = refreshToken.value("fingerprint"_L1).toString().toLatin1();
    return account;
}

QString keychainKey(const Account &account, const QString &what)
{
    return QUrl(account.issuer).host() + u'/' + account.id + u'/' + what;
}

} // namespace app
