// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_secrets.h"

namespace app {

/// How the keychain is as far as is known, in words, and what its user can do about that.
class KeychainWatch : public QObject
{
    Q_OBJECT

public:
    enum class Remedy {
        Unlock,
        TryAgain,
        SessionOnly, ///< new secrets stay in memory, without asking the keychain
        UseKeychain, ///< the way back from there
    };

    explicit KeychainWatch(AccountSecrets &secrets, QObject *parent = nullptr);
    ~KeychainWatch() override;

    QString words() const;
    QList<Remedy> remedies() const;

    /// Asks how it is; nothing touches the keychain before.
    void ask();
    void take(Remedy remedy);

    /// It has opened a window of its own.
    void waitsForUser();
    /// It is no longer as it was.
    void askAgain();

Q_SIGNALS:
    void changed();

private:
    enum class State { Unasked, Open, Asking, Refusing };

    void unlock();
    void show(const Result<bool> &answer);

    AccountSecrets &m_secrets;
    State m_state = State::Unasked;
    Error m_why{ErrorCode::KeychainAbsent, {}, {}}; ///< while it refuses
    std::unique_ptr<QObject> m_question;            ///< a newer one makes the older one's answer void
};

} // namespace app
