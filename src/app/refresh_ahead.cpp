// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_ahead.h"

#include <algorithm>

namespace app {

namespace {

constexpr qint64 margin = 60;      // seconds before the end: more than a request takes
constexpr qint64 leastPause = 30;  // seconds: tokens that live for a minute are no reason to ask without a break
constexpr qint64 longestWait = 60; // seconds: timers stand still while the machine sleeps

} // namespace

std::optional<qint64> refreshDue(const LiveTokens &tokens, qint64 now)
{
    const qint64 due = std::max(tokens.accessExpiresAt - margin, now + leastPause);
    return due < tokens.accessExpiresAt ? std::optional(due) : std::nullopt;
}

RefreshAhead::RefreshAhead(AccessTokens &tokens, const AccountStore &accounts, Clock clock, QObject *parent)
    : QObject(parent)
    , m_tokens(tokens)
    , m_accounts(accounts)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RefreshAhead::refresh);
    connect(&m_tokens, &AccessTokens::changed, this, [this](const QString &accountId) {
        if (accountId == m_accountId)
            plan();
    });
}

void RefreshAhead::use(const QString &accountId)
{
    if (accountId == m_accountId && m_timer.isActive())
        return;
    m_accountId = accountId;
    plan();
}

void RefreshAhead::setOn(bool on)
{
    m_isOn = on;
    plan();
}

void RefreshAhead::plan()
{
    m_timer.stop();
    if (!m_isOn)
        return;
    const Account *account = m_accounts.byId(m_accountId);
    if (!account || account->refreshToken == Kept::Nowhere)
        return;
    const qint64 now = m_clock();
    if (const auto due = refreshDue(m_tokens.inMemory(m_accountId), now))
        m_timer.start(std::chrono::seconds(std::min(*due - now, longestWait)));
}

void RefreshAhead::refresh()
{
    const Account *account = m_accounts.byId(m_accountId);
    const LiveTokens tokens = m_tokens.inMemory(m_accountId);
    const qint64 now = m_clock();
    const bool isEarly = tokens.accessExpiresAt - now > margin + leastPause && !tokens.areOfTheFuture(now);
    if (!account || isEarly) // the longest wait is over, or the clock was set
        return plan();
    whenDone(m_tokens.refresh(*account), this, [this, account = *account](const Result<LiveTokens> &newest) {
        if (!newest)
            Q_EMIT failed(account, newest.error());
    });
}

} // namespace app

#include "moc_refresh_ahead.cpp"
