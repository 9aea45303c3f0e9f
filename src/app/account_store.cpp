// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_store.h"

#include "app/json_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int fileVersion = 1;

QString say(const char *text)
{
    return QCoreApplication::translate("AccountStore", text);
}

template<class Matches>
const Account *firstOf(const QList<Account> &accounts, Matches matches)
{
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(), matches);
    return found == accounts.cend() ? nullptr : &*found;
}

const Account *withId(const QList<Account> &accounts, const QString &id)
{
    return firstOf(accounts, [&id](const Account &account) { return account.id == id; });
}

QString names(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names.append(account.name);
    return names.join(u", "_s);
}

void putInto(QList<Account> &accounts, const Account &account)
{
    const auto same = std::find_if(accounts.begin(), accounts.end(),
                                   [&account](const Account &other) { return other.id == account.id; });
    if (same == accounts.end())
        accounts.append(account);
    else
        *same = account;
}

} // namespace

AccountStore::AccountStore(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_path(QDir(dataDir).absoluteFilePath(u"accounts.json"_s))
{
}

Result<QList<Account>> AccountStore::read() const
{
    const auto file = readJsonFile(m_path, fileVersion);
    if (!file)
        return tl::unexpected<Error>(file.error());
    QList<Account> accounts;
    const QJsonValue listed = *file ? (*file)->value("accounts"_L1) : QJsonArray();
    if (!listed.isArray())
        return failure(ErrorCode::FileMalformed, m_path, say("it holds no list of accounts"));
    const QJsonArray entries = listed.toArray();
    for (const auto &entry : entries) {
        const auto account = accountFromJson(entry.toObject());
        if (!account)
            return failure(ErrorCode::FileMalformed, m_path, describe(account.error()));
        accounts.append(*account);
    }
    return accounts;
}

Result<bool> AccountStore::write(const QList<Account> &accounts, const QList<Account> &filed) const
{
    QJsonArray listed;
    for (const Account &account : accounts) {
        const Account *written = account.refreshToken == Kept::Memory ? withId(filed, account.id) : &account;
        if (written)
            listed.append(toJson(*written));
    }
    return writeJsonFile(m_path, {{u"accounts"_s, listed}}, fileVersion);
}

/// What this process keeps in memory only hides what the file says of it.
QList<Account> AccountStore::withMemory(QList<Account> filed) const
{
    for (const Account &account : m_accounts) {
        if (account.refreshToken == Kept::Memory)
            putInto(filed, account);
    }
    return filed;
}

void AccountStore::show(const QList<Account> &accounts)
{
    if (accounts == m_accounts)
        return;
    m_accounts = accounts;
    Q_EMIT changed();
}

Result<bool> AccountStore::load()
{
    return read().map([this](const QList<Account> &filed) {
        show(withMemory(filed));
        return true;
    });
}

template<class Change>
Result<bool> AccountStore::update(Change change)
{
    const auto lock = lockedFile(m_path);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    const auto filed = read();
    if (!filed)
        return tl::unexpected<Error>(filed.error());
    QList<Account> accounts = withMemory(*filed);
    change(accounts);
    if (const auto written = write(accounts, *filed); !written)
        return written;
    show(accounts);
    return true;
}

template<class Change>
bool AccountStore::updateMemory(Change change)
{
    QList<Account> accounts = m_accounts;
    change(accounts);
    show(accounts);
    return true;
}

const Account *AccountStore::byId(const QString &id) const
{
    return withId(m_accounts, id);
}

const Account *AccountStore::byIdentity(const QString &issuer, const QString &subject, const QString &clientId) const
{
    return firstOf(m_accounts, [&](const Account &account) {
        return account.issuer == issuer && account.subject == subject && account.clientId == clientId;
    });
}

QString AccountStore::idFor(const Account &account) const
{
    const QStringList identity = {m_path, account.issuer, account.subject, account.clientId};
    return QUuid::createUuidV5(QUuid(), identity.join(u'\n')).toString(QUuid::WithoutBraces);
}

Result<Account> AccountStore::find(const QString &name) const
{
    QList<Account> fitting;
    std::copy_if(m_accounts.cbegin(), m_accounts.cend(), std::back_inserter(fitting), [&name](const Account &account) {
        return name.isEmpty() || account.id == name || account.name == name || account.email == name;
    });
    if (fitting.size() == 1)
        return fitting.first();
    if (fitting.isEmpty())
        return failure(ErrorCode::AccountUnknown, name.isEmpty() ? say("yet") : say("“%1”").arg(name),
                       m_accounts.isEmpty() ? say("Nobody is signed in: use sign-in first.")
                                            : say("There are: %1.").arg(names(m_accounts)));
    if (name.isEmpty())
        return failure(ErrorCode::AccountUnknown, say("by default"),
                       say("There are several: %1. Name one of them.").arg(names(fitting)));
    return failure(ErrorCode::AccountAmbiguous, name, names(fitting));
}

Result<bool> AccountStore::put(const Account &account)
{
    const auto putIt = [&account](QList<Account> &accounts) { putInto(accounts, account); };
    return account.refreshToken == Kept::Memory ? updateMemory(putIt) : update(putIt);
}

Result<bool> AccountStore::change(const QString &id, const std::function<void(Account &)> &edit)
{
    const Account *known = byId(id);
    if (known && known->refreshToken == Kept::Memory) {
        Account edited = *known;
        edit(edited);
        return put(edited); // into the file, once the keychain has what memory had
    }
    return update([&id, &edit](QList<Account> &accounts) {
        for (Account &account : accounts) {
            if (account.id == id)
                edit(account);
        }
    });
}

bool AccountStore::isFiled(const QString &id) const
{
    const auto filed = read();
    return !filed || withId(*filed, id);
}

Result<bool> AccountStore::remove(const QString &id)
{
    return update([&id](QList<Account> &accounts) {
        accounts.removeIf([&id](const Account &account) { return account.id == id; });
    });
}

} // namespace app
