// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_store.h"
#include "app/clock.h"
#include "app/request_run.h"
#include "ui/eliding_combo.h"

#include <QPointer>

class CredentialDialog;
class PastedModel;

/// What a request can be authorized with: each account's tokens, pasted tokens, one that was handed over, nothing, or
/// what the user is asked for then. Until the user has chosen, the first account's access token is.
class AuthorizationCombo : public ElidingCombo
{
    Q_OBJECT

public:
    explicit AuthorizationCombo(QWidget *parent = nullptr);

    /// `accounts` is followed from now on.
    void setAccounts(app::AccountStore &accounts);
    /// So are the pasted tokens that a request may carry.
    void setPasted(const PastedModel &pasted);
    /// By whose time tokens are called expired.
    void setClock(app::Clock clock);

    const app::Authorization &authorization() const { return m_chosen; }
    /// Whether the user has chosen it.
    bool isChosen() const { return m_isChosen; }
    /// Chooses it; a pasted token or security code becomes one of the choices first.
    void choose(const app::Authorization &authorization);
    /// The same by name; nothing is chosen when there is no such account: another one's token was not meant.
    void choose(const QString &accountId, app::TokenType type);

Q_SIGNALS:
    void authorizationChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void followAccounts();
    void followPasted();
    void rename();
    void activate(int index);
    void ask(app::Authorization::Kind kind);
    void restore(const app::Authorization &authorization);
    qsizetype indexOf(const app::Authorization &authorization) const;
    QString title(const app::Authorization &authorization) const;
    QString pastedTitle(const Secret &token) const;
    void forget(int firstPasted, int lastPasted);

    app::AccountStore *m_accounts = nullptr;
    const PastedModel *m_pasted = nullptr;
    app::Clock m_clock = app::systemClock();
    QList<app::Authorization> m_choices; ///< one for each item, but for the last two, which ask
    app::Authorization m_chosen;         ///< stays while the user is asked
    app::Authorization m_handedOver;     ///< of kind Nothing while there is none
    QPointer<CredentialDialog> m_asking;
    bool m_isChosen = false;   ///< by the user
    bool m_isStepping = false; ///< by keys, through the closed list
};
