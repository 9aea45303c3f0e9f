// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account.h"
#include "base/future.h"
#include "keychain/memory_store.h"

#include <QObject>
#include <optional>

namespace app {

inline const QString refreshTokenItem = QStringLiteral("refresh_token");
inline const QString clientSecretItem = QStringLiteral("client_secret");
inline const QString agedAccessTokenItem = QStringLiteral("aged_access_token"); ///< see AgedToken
inline const QString agedIdTokenItem = QStringLiteral("aged_id_token");

/// Secrets by item name; empty ones are left out.
using SecretItems = QList<QPair<QString, Secret>>;

/// Where secrets went, and why no better place was found.
struct Keeping
{
    Kept where = Kept::Memory;
    std::optional<Error> why; ///< set when a keychain was wanted and refused
};

/// The secrets of accounts: in the keychain, or for this session only when it refuses. Never anywhere else.
class AccountSecrets : public QObject
{
    Q_OBJECT

public:
    explicit AccountSecrets(SecretStore &store, QObject *parent = nullptr);

    /// Whether the keychain would take secrets now. Errors: those of SecretStore::probe().
    Future<bool> probe() { return m_store.probe(); }
    /// Errors: those of SecretStore::unlock().
    Future<bool> unlock() { return m_store.unlock(); }

    /// Whether there is a keychain to ask at all, or everything is to stay in memory.
    bool usesKeychain() const { return m_store.where() == SecretStore::Where::Keychain; }

    /// Why a secret of the account is not found, where this run leaves the keychain alone that holds it; nothing else.
    std::optional<Error> outOfReach(const Account &account) const;

    /// New secrets go to memory, and the keychain is not asked to keep them.
    void setSessionOnly(bool sessionOnly) { m_sessionOnly = sessionOnly; }
    bool isSessionOnly() const { return m_sessionOnly; }

    /// Keeps all of them in the keychain, or all of them in memory: half an account would be a dead one.
    Future<Keeping> keep(const Account &account, const SecretItems &items);

    /// An empty secret when there is none. What is kept in memory comes first: it is newer than the keychain, which
    /// refused it. Errors: those of SecretStore::read().
    Future<Secret> get(const Account &account, const QString &item);

    /// Forgets one of them; it is no error when there is none. Of an account that the file does not list the keychain
    /// has none either (AccountStore::isFiled()): then it need not be within reach. Errors: those of
    /// SecretStore::remove().
    Future<bool> forgetItem(const Account &account, const QString &item, bool isFiled = true);

    /// Forgets everything of the account. Errors: as forgetItem().
    Future<bool> forget(const Account &account, bool isFiled = true);

Q_SIGNALS:
    /// It has kept or given a secret, or did not and this is why.
    void keychainAnswered(const Result<bool> &answer);

private:
    Keeping kept(const Account &account, const SecretItems &items, const Result<bool> &written);
    Future<bool> write(const Account &account, const SecretItems &items, qsizetype index);
    Future<bool> takeBack(const QString &key, const Error &why);

    SecretStore &m_store;
    MemoryStore m_memory;
    bool m_sessionOnly = false;
};

} // namespace app
