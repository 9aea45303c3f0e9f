// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QObject>
#include <chrono>
#include <memory>

class QDBusServiceWatcher;

/// Asks the desktop's Secret Service how it is, over D-Bus and without waiting. The bus is first touched by the first
/// question. When the Secret Service goes, QtKeychain is made to begin anew with the next one.
class SecretService : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unlocked,
        Locked,
        NoCollection, ///< there, but with no default keyring yet: the first write will ask its user for a password
    };

    explicit SecretService(QObject *parent = nullptr);
    ~SecretService() override;

    /// Errors: KeychainAbsent (no bus, or nobody on it), TimedOut.
    Future<State> state(std::chrono::milliseconds deadline);

private:
    QString m_busName; ///< our own name for our connection to the bus
    std::unique_ptr<QDBusServiceWatcher> m_owner;
};
