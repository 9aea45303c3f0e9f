// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"

#include <QTimer>

namespace app {

/// When tokens in use should be refreshed, in seconds since the epoch. Nothing for those that have expired, or nearly
/// so: somebody may want to see what an expired one does, and the next request refreshes it anyway.
std::optional<qint64> refreshDue(const LiveTokens &tokens, qint64 now);

/// Refreshes the one account that is in use before its access token expires. It wakes the program once a minute for
/// that, as the time that the machine sleeps is not counted by timers, and never while no account is in use.
class RefreshAhead : public QObject
{
    Q_OBJECT

public:
    RefreshAhead(AccessTokens &tokens, const AccountStore &accounts, Clock clock, QObject *parent = nullptr);

    /// An empty id: none is in use any more.
    void use(const QString &accountId);

    /// Off: nothing is refreshed ahead of time, whatever is in use.
    void setOn(bool on);
    bool isOn() const { return m_isOn; }

    /// Whether the program will be woken up.
    bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// Nothing more is tried until there are other tokens, or the account is used anew.
    void failed(const Account &account, const Error &why);

private:
    void plan();
    void refresh();

    AccessTokens &m_tokens;
    const AccountStore &m_accounts;
    Clock m_clock;
    QString m_accountId;
    bool m_isOn = true;
    QTimer m_timer{this};
};

} // namespace app
