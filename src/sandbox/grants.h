// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <optional>

namespace sandbox {

/// An authorization request, of a browser or a device, that waits for the person at the browser.
struct PendingAuthorization
{
    QString redirectUri;
    QStringList scopes;
    QString state;
    QString nonce;
    QString userCode; ///< of the device that waits; then there is no redirect URI
    QString loginHint;
    bool includeGranted = false; ///< `include_granted_scopes`
    QByteArray codeChallenge;    ///< S256
    QString subject;             ///< who was chosen; empty before
    qint64 startedAt = 0;        ///< seconds since the epoch, by the sandbox's clock, as all times here
};

/// What a person has allowed, for as long as its refresh token lives. Tokens themselves are never kept.
struct RefreshGrant
{
    QByteArray tokenHash; ///< SHA-256
    QString subject;
    QStringList scopes;
    qint64 issuedAt = 0;
    bool operator==(const RefreshGrant &) const = default;
};

struct AccessGrant
{
    QString subject;
    QStringList scopes;
    QByteArray refreshHash; ///< of the grant it hangs on; empty when no refresh token was given with it
    qint64 expiresAt = 0;
};

/// The grants of the provider: pending authorizations, codes, access and refresh tokens. All are bounded in number; the
/// oldest goes first, as with Google's limit of 100 live refresh tokens per person and client.
class Grants
{
public:
    static constexpr qsizetype maximumPending = 100;
    static constexpr qsizetype maximumAccess = 1000;
    static constexpr qsizetype maximumRefreshPerPerson = 100;
    static constexpr qint64 pendingSeconds = 600; ///< for which a page may stay open
    static constexpr qint64 codeSeconds = 60;     ///< for which a code can be redeemed

    /// Gives the random id that its page carries: without it nobody can answer for the person.
    QByteArray begin(PendingAuthorization authorization, qint64 now);
    /// Null when there is none, or it is too old.
    PendingAuthorization *pending(const QByteArray &id, qint64 now);
    void end(const QByteArray &id) { m_pending.remove(id); }

    /// Turns a pending authorization into a code of Google's shape, `4/0A…`; every one holds a `/` and a `+`.
    Secret createCode(const QByteArray &pendingId, qint64 now);
    /// Gives the authorization that the code stands for, once.
    std::optional<PendingAuthorization> takeCode(const Secret &code, qint64 now);

    /// Everything that the person has allowed and not taken back (Google's `include_granted_scopes`).
    QStringList grantedScopes(const QString &subject) const;

    Secret createRefreshToken(const QString &subject, const QStringList &scopes, qint64 now);
    std::optional<RefreshGrant> refreshGrant(const Secret &token) const;
    /// Gives a new one for the same grant. The old one dies alone: the access tokens of the grant hang on the new one.
    Secret rotateRefreshToken(const RefreshGrant &grant, qint64 now);

    Secret createAccessToken(const AccessGrant &grant);
    /// Nothing when the token is unknown or expired, or its refresh token has gone.
    std::optional<AccessGrant> accessGrant(const Secret &token, qint64 now) const;

    /// Ends, as Google does, every grant of the person whose access or refresh token it is. False when there is no such
    /// token.
    bool revoke(const Secret &token, qint64 now);

    const QList<RefreshGrant> &refreshGrants() const { return m_refresh; }
    void setRefreshGrants(const QList<RefreshGrant> &grants) { m_refresh = grants; }

private:
    std::optional<QString> subjectOf(const Secret &token, qint64 now) const;
    bool isLive(const QByteArray &refreshHash) const;

    QHash<QByteArray, PendingAuthorization> m_pending; ///< by id
    QHash<QByteArray, PendingAuthorization> m_codes;   ///< by the code's hash
    QHash<QByteArray, AccessGrant> m_access;           ///< by the token's hash
    QList<RefreshGrant> m_refresh;                     ///< oldest first
};

/// SHA-256: how tokens are remembered.
QByteArray tokenHash(const Secret &token);

} // namespace sandbox
