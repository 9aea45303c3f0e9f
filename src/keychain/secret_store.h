// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/secret.h"

/// Where refresh tokens and client secrets rest between runs.
class SecretStore
{
public:
    enum class Where { Keychain, Memory };

    virtual ~SecretStore() = default;

    virtual Where where() const = 0;

    /// Whether secrets can be kept now; asks the user nothing. Errors: KeychainAbsent, KeychainLocked.
    virtual Future<bool> probe() = 0;

    /// Has the user open it, who may take any time for that. Errors: as probe(), and KeychainFailed when they would
    /// not.
    virtual Future<bool> unlock() = 0;

    /// Keeps `secret` under `key`, reads it back and compares. Errors: KeychainAbsent, KeychainLocked, KeychainFailed,
    /// KeychainTooSmall, KeychainLied, TimedOut.
    virtual Future<bool> write(const QString &key, const Secret &secret) = 0;

    /// The secret under `key`; an empty one when there is none and the store could be asked. Errors: as write().
    virtual Future<Secret> read(const QString &key) = 0;

    /// Forgets what is under `key`; it is no error when there is nothing. Errors: as write().
    virtual Future<bool> remove(const QString &key) = 0;
};
