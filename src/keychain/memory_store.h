// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain/secret_store.h"

#include <QHash>

/// "This session only": what is kept goes with the process.
class MemoryStore : public SecretStore
{
public:
    Where where() const override { return Where::Memory; }
    Future<bool> probe() override { return ready<bool>(true); }
    Future<bool> unlock() override { return ready<bool>(true); }
    Future<bool> write(const QString &key, const Secret &secret) override;
    Future<Secret> read(const QString &key) override;
    Future<bool> remove(const QString &key) override;

private:
    QHash<QString, Secret> m_secrets;
};
