// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain/secret_service.h"
#include "keychain/secret_store.h"

#include <QObject>
#include <chrono>
#include <optional>

/// The desktop's keychain through QtKeychain, binary mode, service `tokenloupe`. Each operation first asks the Secret
/// Service over D-Bus whether it is there and unlocked, because QtKeychain answers a locked keychain with
/// EntryNotFound. A job cannot be cancelled: when it outlives its deadline it is left behind and its result ignored.
class KeychainStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(std::chrono::milliseconds deadline = std::chrono::seconds(60), QObject *parent = nullptr);

    Where where() const override { return Where::Keychain; }
    Future<bool> write(const QString &key, const Secret &secret) override;
    Future<Secret> read(const QString &key) override;
    Future<bool> remove(const QString &key) override;

    /// Errors: KeychainAbsent, KeychainLocked, TimedOut.
    Future<bool> probe() override;
    Future<bool> unlock() override;

    static constexpr qsizetype largestSecret = 1024 * 1024; ///< bytes; keyrings rewrite all they hold for each write

Q_SIGNALS:
    /// The keychain is about to ask its user something (a password for a new keyring): say so.
    void waitingForUser();
    /// It came, went, was locked or unlocked, after it was asked for the first time.
    void changed();

protected:
    // One job of QtKeychain each, taken at its word. A test overrides them to be the keychain that lies.
    virtual Future<bool> writeJob(const QString &key, const Secret &secret);
    /// Nothing when QtKeychain knows no such key.
    virtual Future<std::optional<Secret>> readJob(const QString &key);
    virtual Future<bool> removeJob(const QString &key);

private:
    Future<SecretService::State> unlocked();

    std::chrono::milliseconds m_deadline;
    SecretService m_service;
};
