// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/grants.h"

#include "base/random.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// Makes room for one more by dropping the entry with the smallest time.
template<class Entry, class Time>
void makeRoom(QHash<QByteArray, Entry> &entries, qsizetype maximum, Time time)
{
    if (entries.size() < maximum)
        return;
    const auto oldest = std::min_element(entries.cbegin(), entries.cend(),
                                         [time](const Entry &a, const Entry &b) { return a.*time < b.*time; });
    entries.erase(oldest);
}

} // namespace

QByteArray tokenHash(const Secret &token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256);
}

QByteArray Grants::begin(PendingAuthorization authorization, qint64 now)
{
    makeRoom(m_pending, maximumPending, &PendingAuthorization::startedAt);
    authorization.startedAt = now;
    const QByteArray id = randomToken();
    m_pending.insert(id, authorization);
    return id;
}

PendingAuthorization *Grants::pending(const QByteArray &id, qint64 now)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end() || now - found->startedAt > pendingSeconds)
        return nullptr;
    return &*found;
}

Secret Grants::createCode(const QByteArray &pendingId, qint64 now)
{
    makeRoom(m_codes, maximumPending, &PendingAuthorization::startedAt);
    const Secret code("4/0A"_ba + randomToken(24) + '+' + randomToken(24));
    PendingAuthorization authorization = m_pending.take(pendingId);
    authorization.startedAt = now;
    m_codes.insert(tokenHash(code), authorization);
    return code;
}

std::optional<PendingAuthorization> Grants::takeCode(const Secret &code, qint64 now)
{
    const auto found = m_codes.constFind(tokenHash(code));
    if (found == m_codes.cend())
        return {};
    PendingAuthorization authorization = *found;
    m_codes.erase(found);
    if (now - authorization.startedAt > codeSeconds)
        return {};
    return authorization;
}

QStringList Grants::grantedScopes(const QString &subject) const
{
    QStringList scopes;
    for (const RefreshGrant &grant : m_refresh) {
        if (grant.subject == subject)
            scopes += grant.scopes;
    }
    scopes.removeDuplicates();
    return scopes;
}

Secret Grants::createRefreshToken(const QString &subject, const QStringList &scopes, qint64 now)
{
    const auto ofPerson = [&subject](const RefreshGrant &grant) { return grant.subject == subject; };
    if (std::count_if(m_refresh.cbegin(), m_refresh.cend(), ofPerson) >= maximumRefreshPerPerson)
        m_refresh.erase(std::find_if(m_refresh.cbegin(), m_refresh.cend(), ofPerson));
    const Secret token("1//0"_ba + randomToken(48));
    m_refresh.append({tokenHash(token), subject, scopes, now});
    return token;
}

std::optional<RefreshGrant> Grants::refreshGrant(const Secret &token) const
{
    const auto found =
        std::find_if(m_refresh.cbegin(), m_refresh.cend(),
                     [hash = tokenHash(token)](const RefreshGrant &grant) { return grant.tokenHash == hash; });
    if (found == m_refresh.cend())
        return {};
    return *found;
}

Secret Grants::rotateRefreshToken(const RefreshGrant &grant, qint64 now)
{
    m_refresh.removeOne(grant);
    const Secret token = createRefreshToken(grant.subject, grant.scopes, now);
    for (AccessGrant &access : m_access) {
        if (access.refreshHash == grant.tokenHash)
            access.refreshHash = tokenHash(token);
    }
    return token;
}

Secret Grants::createAccessToken(const AccessGrant &grant)
{
    makeRoom(m_access, maximumAccess, &AccessGrant::expiresAt);
    const Secret token("ya29.sandbox-"_ba + randomToken(48));
    m_access.insert(tokenHash(token), grant);
    return token;
}

bool Grants::isLive(const QByteArray &refreshHash) const
{
    return refreshHash.isEmpty() ||
           std::any_of(m_refresh.cbegin(), m_refresh.cend(),
                       [&refreshHash](const RefreshGrant &grant) { return grant.tokenHash == refreshHash; });
}

std::optional<AccessGrant> Grants::accessGrant(const Secret &token, qint64 now) const
{
    const auto found = m_access.constFind(tokenHash(token));
    if (found == m_access.cend() || now >= found->expiresAt || !isLive(found->refreshHash))
        return {};
    return *found;
}

std::optional<QString> Grants::subjectOf(const Secret &token, qint64 now) const
{
    if (const std::optional<RefreshGrant> refresh = refreshGrant(token))
        return refresh->subject;
    const std::optional<AccessGrant> access = accessGrant(token, now);
    return access ? std::optional(access->subject) : std::nullopt;
}

bool Grants::revoke(const Secret &token, qint64 now)
{
    const std::optional<QString> subject = subjectOf(token, now);
    if (!subject)
        return false;
    m_refresh.removeIf([&subject](const RefreshGrant &grant) { return grant.subject == *subject; });
    m_access.removeIf([&subject](const auto &entry) { return entry.value().subject == *subject; });
    return true;
}

} // namespace sandbox
