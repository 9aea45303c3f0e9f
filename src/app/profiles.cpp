// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles.h"

#include "base/json_read.h"
#include "inspect/issuer.h"
#include "oauth/client.h"
#include "oauth/provider.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int fileVersion = 1;
constexpr qint64 largestFile = 1024 * 1024; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("profiles", text);
}

/// What is true of this computer alone, or of the tokens here.
constexpr QLatin1StringView left[] = {"id"_L1, "scopes_granted"_L1, "signed_in_at"_L1, "access_token_expires_at"_L1,
                                      "refresh_token"_L1};

/// A name that people trust does not stand for another issuer.
Result<bool> checkIssuer(const Account &account)
{
    const QUrl issuer(account.issuer, QUrl::StrictMode);
    if (!issuer.isValid() || !oauth::isSecureOrLoopback(issuer))
        return failure(ErrorCode::UrlUnusable, account.issuer, say("a provider is reached by https"));
    if (account.provider == googleProvider && account.issuer != QLatin1StringView(oauth::googleIssuer))
        return failure(ErrorCode::UrlUnusable, account.issuer, say("this is not Google"));
    if (account.provider == entraProvider && inspect::vendorOf(account.issuer) != inspect::Vendor::Entra)
        return failure(ErrorCode::UrlUnusable, account.issuer, say("this is not Microsoft Entra"));
    return true;
}

/// As whoever types them: what the token request sets itself, and secrets, are none.
Result<bool> checkParameters(const Account &account)
{
    for (const auto &[name, value] : account.tokenParameters) {
        if (const QString why = oauth::whyNoTokenParameter(name); !why.isEmpty())
            return failure(ErrorCode::FileMalformed, say("the file of accounts"),
                           u"token_parameters, “%1”: %2"_s.arg(name, why));
    }
    return true;
}

Result<Account> profile(QJsonObject object)
{
    object.insert(u"id"_s, u"-"_s);
    for (const QLatin1StringView member : left) {
        if (member != "id"_L1)
            object.remove(member);
    }
    return accountFromJson(object).and_then([](const Account &account) {
        return checkIssuer(account)
            .and_then([&account](bool) { return checkParameters(account); })
            .map([&account](bool) { return account; });
    });
}

} // namespace

QByteArray profilesOf(const QList<Account> &accounts)
{
    QJsonArray profiles;
    for (const Account &account : accounts) {
        if (account.provider == sandboxProvider)
            continue;
        QJsonObject object = toJson(account);
        for (const QLatin1StringView member : left)
            object.remove(member);
        profiles.append(object);
    }
    return QJsonDocument({{u"version"_s, fileVersion}, {u"accounts"_s, profiles}}).toJson();
}

Result<QList<Account>> profilesIn(const QByteArray &bytes)
{
    const auto file = json_read::object(bytes, say("the file of accounts"));
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (!file->value("accounts"_L1).isArray())
        return failure(ErrorCode::MemberMissing, u"accounts"_s, say("the file of accounts"));
    if (file->value("version"_L1).toInt() > fileVersion)
        return failure(ErrorCode::FileMalformed, say("the file of accounts"),
                       say("it was written by a newer Tokenloupe"));
    QList<Account> accounts;
    for (const QJsonArray values = file->value("accounts"_L1).toArray(); const auto &value : values) {
        const auto account = profile(value.toObject());
        if (!account)
            return tl::unexpected<Error>(account.error());
        accounts.append(*account);
    }
    return accounts;
}

Result<QList<Account>> readProfiles(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    if (file.size() > largestFile)
        return failure(ErrorCode::FileMalformed, path, say("it is too large for a list of accounts"));
    return profilesIn(file.readAll());
}

Result<int> addProfiles(AccountStore &store, const QList<Account> &accounts)
{
    int added = 0;
    for (Account account : accounts) {
        if (store.byIdentity(account.issuer, account.subject, account.clientId))
            continue;
        account.id = store.idFor(account);
        if (const auto put = store.put(account); !put)
            return tl::unexpected<Error>(put.error());
        ++added;
    }
    return added;
}

} // namespace app
