// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/form.h"

#include <QJsonObject>
#include <QStringList>

namespace app {

/// Where an account's refresh token is.
enum class Kept {
    Keychain, ///< written, read back and compared
    Memory,   ///< it ends with this process
    Nowhere,  ///< the provider gave none
};

inline const QString googleProvider = QStringLiteral("google");
inline const QString entraProvider = QStringLiteral("entra");
inline const QString sandboxProvider = QStringLiteral("sandbox");
inline const QString otherProvider = QStringLiteral("openid"); ///< any issuer, by discovery

/// Who is signed in where. Holds no secret.
struct Account
{
    QString id;       ///< ours, a UUID; names the account's items in the keychain
    QString name;     ///< the user's word for it; the e-mail address at first
    QString provider; ///< one of those above
    QString issuer;
    QString subject; ///< `sub`: with the issuer, the only key of a person (OIDC Core 5.7)
    QString email;
    QString clientId;
    bool confidential = false;  ///< the client has a secret, kept beside the refresh token
    http::Form tokenParameters; ///< of its client (oauth::Client); stored in plain
    QStringList scopesRequested;
    QStringList scopesGranted;
    qint64 signedInAt = 0;           ///< seconds since the epoch
    qint64 accessTokenExpiresAt = 0; ///< seconds since the epoch; of the newest access token
    Kept refreshToken = Kept::Nowhere;
    qint64 refreshTokenCheckedAt = 0;   ///< seconds since the epoch; when it was last written or read
    QByteArray refreshTokenFingerprint; ///< fingerprintOf() the one that was written last; empty when not known
    bool operator==(const Account &) const = default;
};

const char *keptId(Kept kept); ///< "keychain", "memory", "none"

/// The form of accounts.json and of the command line's `accounts`.
QJsonObject toJson(const Account &account);

/// Errors: MemberMissing, MemberWrongType.
Result<Account> accountFromJson(const QJsonObject &object);

/// "<issuer host>/<account id>/<what>": the `user` attribute of a keychain item.
QString keychainKey(const Account &account, const QString &what);

} // namespace app
