// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_secrets.h"

#include "base/logging.h"

namespace app {

namespace {

Kept keptBy(const SecretStore &store)
{
    return store.where() == SecretStore::Where::Keychain ? Kept::Keychain : Kept::Memory;
}

} // namespace

AccountSecrets::AccountSecrets(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Future<bool> AccountSecrets::write(const Account &account, const SecretItems &items)
{
    auto written = ready<bool>(true);
    for (const auto &[item, secret] : items) {
        if (secret.isEmpty())
            continue;
        const QString key = keychainKey(account, item);
        written = andThen(written, this, [this, key, secret = secret](bool) { return m_store.write(key, secret); });
    }
    return written;
}

Future<Keeping> AccountSecrets::keep(const Account &account, const SecretItems &items)
{
    return eitherWay(write(account, items), this, [this, account, items](const Result<bool> &written) {
        if (!written) {
            qCWarning(logKeychain) << "kept in memory only:" << describe(written.error());
            for (const auto &[item, secret] : items)
                m_memory.write(keychainKey(account, item), secret);
            return Result<Keeping>(Keeping{Kept::Memory, written.error()});
        }
        for (const auto &[item, secret] : items)
            m_memory.remove(keychainKey(account, item)); // what the keychain holds now is newer
        return Result<Keeping>(Keeping{keptBy(m_store), {}});
    });
}

Future<Secret> AccountSecrets::get(const Account &account, const QString &item)
{
    const QString key = keychainKey(account, item);
    return andThen(m_memory.read(key), this, [this, key](const Secret &inMemory) {
        return inMemory.isEmpty() ? m_store.read(key) : ready<Secret>(inMemory);
    });
}

Future<bool> AccountSecrets::forget(const Account &account)
{
    auto forgotten = ready<bool>(true);
    for (const QString &item : {refreshTokenItem, clientSecretItem}) {
        const QString key = keychainKey(account, item);
        m_memory.remove(key);
        forgotten = andThen(forgotten, this, [this, key](bool) { return m_store.remove(key); });
    }
    return forgotten;
}

} // namespace app
