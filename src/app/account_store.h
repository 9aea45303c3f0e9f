// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account.h"

#include <QList>
#include <QObject>
#include <functional>

namespace app {

/// The list of accounts, in accounts.json of the data folder. Keychains cannot list, so the list is ours. Several
/// processes may share the folder: each change is made to the file's newest state, under a lock.
class AccountStore : public QObject
{
    Q_OBJECT

public:
    explicit AccountStore(const QString &dataDir, QObject *parent = nullptr);

    /// Reads the file again. Errors: FileUnreadable, FileMalformed; the list then stays as it was, and the file too.
    Result<bool> load();

    const QList<Account> &accounts() const { return m_accounts; }

    /// Null when there is none of that id.
    const Account *byId(const QString &id) const;

    /// By id, name or e-mail; an empty name fits when there is one account only. Errors: AccountUnknown,
    /// AccountAmbiguous.
    Result<Account> find(const QString &name) const;

    /// The account of that person with that client, or null.
    const Account *byIdentity(const QString &issuer, const QString &subject, const QString &clientId) const;

    /// For an account to be. The same for the same person in the same folder: a sign-in that was killed on its way is
    /// made good by the next one, and two at once make one account.
    QString idFor(const Account &account) const;

    /// Adds, or replaces the one of that id. One whose refresh token is in memory alone does not touch the file: it
    /// would be dead in the next process. Errors: FileUnwritable, FileUnreadable, FileMalformed.
    Result<bool> put(const Account &account);

    /// Changes the newest state of the one of that id; nothing happens when another process has removed it, unless its
    /// refresh token is in memory here. Errors: as put().
    Result<bool> change(const QString &id, const std::function<void(Account &)> &edit);

    /// Whether the file lists it, and not this process alone; true where that cannot be told.
    bool isFiled(const QString &id) const;

    /// Errors: as put().
    Result<bool> remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    template<class Change>
    Result<bool> update(Change change);
    template<class Change>
    bool updateMemory(Change change);
    Result<QList<Account>> read() const;
    QList<Account> withMemory(QList<Account> filed) const;
    void show(const QList<Account> &accounts);
    Result<bool> write(const QList<Account> &accounts, const QList<Account> &filed) const;

    QString m_path;
    QList<Account> m_accounts;
};

} // namespace app
