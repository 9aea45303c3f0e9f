// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/memory_store.h"

Future<bool> MemoryStore::write(const QString &key, const Secret &secret)
{
    m_secrets.insert(key, secret);
    return ready<bool>(true);
}

Future<Secret> MemoryStore::read(const QString &key)
{
    return ready<Secret>(m_secrets.value(key));
}

Future<bool> MemoryStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return ready<bool>(true);
}
