// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QObject>
#include <QVariantMap>
#include <chrono>
#include <memory>

class QDBusConnection;
class QDBusMessage;
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

    /// Opens the default keyring: the Secret Service asks its user for the password, and they may take any time. The
    /// deadline is for its answers that need nobody. Errors: KeychainAbsent, TimedOut, KeychainFailed when it stays
    /// locked.
    Future<bool> unlock(std::chrono::milliseconds deadline);

Q_SIGNALS:
    /// It came, went, was locked or unlocked. Only after the first question.
    void changed();
    /// It opens a window of its own now, with a question.
    void prompting();

private Q_SLOTS: // for QtDBus, which knows no other way
    void propertiesChanged(const QString &interface, const QVariantMap &properties);
    void promptCompleted(bool dismissed);

private:
    Result<QDBusConnection> reach();
    Future<QDBusMessage> call(const QDBusMessage &question, std::chrono::milliseconds deadline);
    Future<bool> prompt(const QString &path, std::chrono::milliseconds deadline);
    void endPrompt(const Result<bool> &result);
    void ownerChanged(const QString &before);

    QString m_busName; ///< our own name for our connection to the bus
    std::unique_ptr<QDBusServiceWatcher> m_owner;
    Promise<bool> m_prompt; ///< what a prompt on screen will settle
};
