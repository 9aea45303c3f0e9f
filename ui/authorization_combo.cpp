// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/authorization_combo.h"

#include "base/plain_text.h"
#include "inspect/token_label.h"
#include "ui/credential_dialog.h"
#include "ui/pasted_model.h"

#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

namespace {

using Kind = app::Authorization::Kind;

bool isSame(const app::Authorization &a, const app::Authorization &b)
{
    return a.kind == b.kind && a.account.id == b.account.id && a.type == b.type && a.value == b.value;
}

} // namespace

AuthorizationCombo::AuthorizationCombo(QWidget *parent)
    : ElidingCombo(parent)
{
    connect(this, &QComboBox::activated, this, &AuthorizationCombo::activate);
    fill();
}

void AuthorizationCombo::activate(int index)
{
    const qsizetype asking = index - m_choices.size();
    if (asking < 0)
        return choose(m_choices.at(index));
    setCurrentIndex(int(indexOf(m_chosen)));
    if (!m_isStepping)
        ask(asking == 0 ? Kind::Bearer : Kind::SecurityCode);
}

/// One at a time, also where one key activates a line twice.
void AuthorizationCombo::ask(Kind kind)
{
    if (m_asking && m_asking->isVisible())
        return;
    m_asking = new CredentialDialog(kind, window());
    m_asking->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_asking, &CredentialDialog::given, this,
            qOverload<const app::Authorization &>(&AuthorizationCombo::choose));
    m_asking->open();
}

/// The keys that step through the closed list pass by what asks: only the open list activates that.
void AuthorizationCombo::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback<bool> stepping(m_isStepping, true);
    ElidingCombo::keyPressEvent(event);
}

void AuthorizationCombo::setAccounts(app::AccountStore &accounts)
{
    m_accounts = &accounts;
    connect(&accounts, &app::AccountStore::changed, this, &AuthorizationCombo::followAccounts);
    followAccounts();
}

/// Also when the choice is as before: what is known of its account may have changed.
void AuthorizationCombo::followAccounts()
{
    fill();
    Q_EMIT authorizationChanged();
}

void AuthorizationCombo::setPasted(const PastedModel &pasted)
{
    m_pasted = &pasted;
    connect(&pasted, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { forget(first, last); });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&pasted, change, this, &AuthorizationCombo::followPasted);
    connect(&pasted, &QAbstractItemModel::dataChanged, this, &AuthorizationCombo::rename);
    followPasted();
}

void AuthorizationCombo::followPasted()
{
    const app::Authorization before = m_chosen;
    fill();
    if (!isSame(before, m_chosen))
        Q_EMIT authorizationChanged();
}

/// A token has expired meanwhile; the list may be open.
void AuthorizationCombo::rename()
{
    for (qsizetype row = 0; row < m_choices.size(); ++row)
        setItemText(int(row), title(m_choices.at(row)));
}

void AuthorizationCombo::setClock(app::Clock clock)
{
    m_clock = std::move(clock);
}

/// What was taken out of a text goes with it.
void AuthorizationCombo::forget(int firstPasted, int lastPasted)
{
    for (int row = firstPasted; row <= lastPasted; ++row) {
        if (m_pasted->at(row).text.reveal().contains(m_handedOver.value.reveal()))
            m_handedOver = {};
    }
}

void AuthorizationCombo::fill()
{
    m_choices.clear();
    for (const app::Account &account : m_accounts ? m_accounts->accounts() : QList<app::Account>()) {
        for (const app::TokenType type : {app::TokenType::Access, app::TokenType::Id})
            m_choices.append({Kind::AccountToken, account, type, {}});
    }
    for (int row = 0; m_pasted && row < m_pasted->rowCount(); ++row) {
        const app::Authorization pasted{Kind::Bearer, {}, {}, m_pasted->at(row).token};
        if (!pasted.value.isEmpty() && indexOf(pasted) < 0)
            m_choices.append(pasted);
    }
    if (m_handedOver.kind != Kind::Nothing && indexOf(m_handedOver) < 0)
        m_choices.append(m_handedOver);
    m_choices.append(app::Authorization());
    clear();
    for (const app::Authorization &choice : std::as_const(m_choices))
        addItem(title(choice));
    addItems({tr("Paste a token…"), tr("Enter a security code…")});
    restore(m_chosen);
}

void AuthorizationCombo::restore(const app::Authorization &authorization)
{
    const bool hasAccounts = m_choices.constFirst().kind == Kind::AccountToken;
    const qsizetype known = m_isChosen ? indexOf(authorization) : hasAccounts ? 0 : -1;
    setCurrentIndex(int(known < 0 ? m_choices.size() - 1 : known));
    m_chosen = m_choices.at(currentIndex());
}

qsizetype AuthorizationCombo::indexOf(const app::Authorization &authorization) const
{
    const auto found = std::find_if(m_choices.cbegin(), m_choices.cend(),
                                    [&](const app::Authorization &choice) { return isSame(choice, authorization); });
    return found == m_choices.cend() ? -1 : found - m_choices.cbegin();
}

void AuthorizationCombo::choose(const app::Authorization &authorization)
{
    m_isChosen = true;
    const bool isGiven = authorization.kind == Kind::Bearer || authorization.kind == Kind::SecurityCode;
    if (isGiven && indexOf(authorization) < 0) {
        m_handedOver = authorization;
        fill();
    }
    restore(authorization);
    Q_EMIT authorizationChanged();
}

void AuthorizationCombo::choose(const QString &accountId, app::TokenType type)
{
    const app::Account *account = m_accounts ? m_accounts->byId(accountId) : nullptr;
    choose(account ? app::Authorization{Kind::AccountToken, *account, type, {}} : app::Authorization());
}

QString AuthorizationCombo::pastedTitle(const Secret &token) const
{
    for (int row = 0; m_pasted && row < m_pasted->rowCount(); ++row) {
        const PastedModel::Entry entry = m_pasted->at(row);
        if (entry.token == token)
            return entry.title;
    }
    return inspect::labelOf(token.reveal(), m_clock()).text;
}

QString AuthorizationCombo::title(const app::Authorization &authorization) const
{
    const QString name = plain_text::visible(plain_text::elided(authorization.account.name, 60));
    switch (authorization.kind) {
    case Kind::Nothing:
        return tr("Nothing");
    case Kind::AccountToken:
        return authorization.type == app::TokenType::Access ? tr("%1 · access token").arg(name)
                                                            : tr("%1 · ID token").arg(name);
    case Kind::Bearer:
        return tr("Pasted · %1").arg(pastedTitle(authorization.value));
    case Kind::SecurityCode:
        return tr("Security code");
    }
    Q_UNREACHABLE();
}
