// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_secrets.h"

#include "base/logging.h"

#include <QCoreApplication>

namespace app {

namespace {

Kept keptBy(const SecretStore &store)
{
    return store.where() == SecretStore::Where::Keychain ? Kept::Keychain : Kept::Memory;
}

bool isOutOfReach(const Error &error)
{
    return error.code == ErrorCode::KeychainAbsent || error.code == ErrorCode::KeychainLocked;
}

} // namespace

AccountSecrets::AccountSecrets(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

std::optional<Error> AccountSecrets::outOfReach(const Account &account) const
{
    if (usesKeychain() || account.refreshToken != Kept::Keychain)
        return std::nullopt;
    return Error{ErrorCode::UsageWrong, account.name,
                 QCoreApplication::translate("account_secrets",
                                             "its refresh token is in the keychain, which --memory-only leaves alone; "
                                             "start without that option, or sign in for this run")};
}

/// Writes one after the other. When one is refused, those before it are taken back.
Future<bool> AccountSecrets::write(const Account &account, const SecretItems &items, qsizetype index)
{
    if (index == items.size())
        return ready<bool>(true);
    const auto &[item, secret] = items.at(index);
    if (secret.isEmpty())
        return write(account, items, index + 1);
    const QString key = keychainKey(account, item);
    return andThen(m_store.write(key, secret), this, [this, account, items, index, key](bool) {
        return eitherWay(write(account, items, index + 1), this, [this, key](const Result<bool> &rest) {
            return rest ? ready<bool>(true) : takeBack(key, rest.error());
        });
    });
}

Future<bool> AccountSecrets::takeBack(const QString &key, const Error &why)
{
    return eitherWay(m_store.remove(key), this, [why](const Result<bool> &removed) -> Result<bool> {
        if (!removed)
            qCWarning(logKeychain) << "a secret stays behind:" << describe(removed.error());
        return tl::unexpected<Error>(why);
    });
}

Future<Keeping> AccountSecrets::keep(const Account &account, const SecretItems &items)
{
    if (m_sessionOnly) {
        for (const auto &[item, secret] : items)
            m_memory.write(keychainKey(account, item), secret);
        return ready<Keeping>(Keeping{});
    }
    return eitherWay(write(account, items, 0), this, [this, account, items](const Result<bool> &written) {
        return Result<Keeping>(kept(account, items, written));
    });
}

Keeping AccountSecrets::kept(const Account &account, const SecretItems &items, const Result<bool> &written)
{
    Q_EMIT keychainAnswered(written);
    for (const auto &[item, secret] : items) {
        if (written)
            m_memory.remove(keychainKey(account, item)); // what the keychain holds now is newer
        else
            m_memory.write(keychainKey(account, item), secret);
    }
    return written ? Keeping{keptBy(m_store), {}} : Keeping{Kept::Memory, written.error()};
}

Future<Secret> AccountSecrets::get(const Account &account, const QString &item)
{
    const QString key = keychainKey(account, item);
    return andThen(m_memory.read(key), this, [this, key](const Secret &inMemory) {
        if (!inMemory.isEmpty())
            return ready<Secret>(inMemory);
        return eitherWay(m_store.read(key), this, [this](const Result<Secret> &given) {
            Q_EMIT keychainAnswered(given.map([](const Secret &) { return true; }));
            return given;
        });
    });
}

Future<bool> AccountSecrets::forgetItem(const Account &account, const QString &item, bool isFiled)
{
    const QString key = keychainKey(account, item);
    return eitherWay(m_store.remove(key), this, [this, key, isFiled](const Result<bool> &removed) {
        const bool isGone = removed || (!isFiled && isOutOfReach(removed.error()));
        if (!isGone)
            return removed;
        m_memory.remove(key);
        return Result<bool>(true);
    });
}

Future<bool> AccountSecrets::forget(const Account &account, bool isFiled)
{
    auto forgotten = ready<bool>(true);
    for (const QString &item : {refreshTokenItem, clientSecretItem, agedAccessTokenItem, agedIdTokenItem})
        forgotten = andThen(forgotten, this,
                            [this, account, item, isFiled](bool) { return forgetItem(account, item, isFiled); });
    return forgotten;
}

} // namespace app
