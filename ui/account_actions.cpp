// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_actions.h"

#include "base/plain_text.h"
#include "ui/accounts_model.h"
#include "ui/icons.h"
#include "ui/message_box.h"

#include <QAbstractItemView>
#include <QAction>
#include <QPushButton>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience(500); // what is done sooner is not told

/// Its buttons come later.
QMessageBox *titledBox(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    return messageBox(parent, icon, {title, plain_text::visible(title), text}, QMessageBox::NoButton);
}

} // namespace

AccountActions::AccountActions(app::Services &services, QAbstractItemView &view)
    : QObject(&view)
    , m_services(services)
    , m_view(view)
    , m_signOut(new QAction(tr("Sign out…"), this))
    , m_revoke(new QAction(tr("Revoke…"), this))
    , m_stop(new QAction(icons::icon(u"stop"_s), tr("Stop"), this))
{
    m_signOut->setObjectName(u"signOutAction"_s);
    m_revoke->setObjectName(u"revokeAction"_s);
    m_stop->setObjectName(u"stopSignOutAction"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT waiting(m_underWay); });
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.addActions({m_signOut, m_revoke});
    connect(m_signOut, &QAction::triggered, this, &AccountActions::askToSignOut);
    connect(m_revoke, &QAction::triggered, this, &AccountActions::askToRevoke);
    connect(m_stop, &QAction::triggered, this, &AccountActions::giveUp);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountActions::enable);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &AccountActions::enable);
    enable();
}

AccountActions::~AccountActions() = default;

std::optional<app::Account> AccountActions::chosen() const
{
    const QString id = m_view.currentIndex().data(AccountsModel::AccountIdRole).toString();
    const app::Account *account = m_services.accounts().byId(id);
    return account ? std::optional(*account) : std::nullopt;
}

void AccountActions::enable()
{
    const bool free = !m_ending;
    m_signOut->setEnabled(free && chosen());
    m_revoke->setEnabled(free && chosen());
    m_stop->setVisible(!free);
}

void AccountActions::askToSignOut()
{
    if (const auto account = chosen())
        ask(*account, app::Ending::Forget,
            titledBox(m_view.window(), QMessageBox::Question, tr("Sign out %1?").arg(account->name),
                      tr("Its tokens and its flow trace are removed from this computer. %1 is not told: what was "
                         "allowed there stays allowed.")
                          .arg(account->issuer)),
            tr("Sign out"));
}

void AccountActions::askToRevoke()
{
    if (const auto account = chosen())
        ask(*account, app::Ending::RevokeAndProve,
            titledBox(m_view.window(), QMessageBox::Warning, tr("Revoke what %1 has allowed?").arg(account->name),
                      app::revocationEnds(*account, m_services.accounts().accounts()) + u"\n\n"_s +
                          tr("Then a refresh is tried, which has to be refused, and the account is forgotten here.")),
            tr("Revoke"));
}

void AccountActions::ask(const app::Account &account, app::Ending ending, QMessageBox *question, const QString &yes)
{
    const QPushButton *accept = question->addButton(yes, QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(accept, &QPushButton::clicked, this, [this, account, ending] { end(account, ending); });
    question->open();
}

void AccountActions::end(const app::Account &account, app::Ending ending)
{
    const QString host = plain_text::visible(QUrl(account.issuer).host());
    const QString goingOut = tr("Signing out %1").arg(account.name);
    const bool isAsked = ending != app::Ending::Forget;
    m_underWay = isAsked ? tr("Asking %1 to revoke what %2 has allowed").arg(host, account.name) : goingOut;
    m_ifStopped = isAsked
                      ? tr("Stopped. %1 is kept here; %2 may have revoked its tokens already.").arg(account.name, host)
                      : tr("Stopped. %1 is still signed in.").arg(account.name);
    m_ending = m_services.signOut();
    connect(m_ending.get(), &app::SignOut::forgetting, this, [this, goingOut] { goOnToTheEnd(goingOut); });
    m_patience.start();
    enable();
    whenDone(m_ending->start(account, ending), this, [this, account](const Result<app::SignedOut> &outcome) {
        m_ending.release()->deleteLater(); // it may be what called us
        finish();
        tell(account, outcome);
    });
}

/// Half of it would leave an account without its secrets.
void AccountActions::goOnToTheEnd(const QString &what)
{
    m_stop->setVisible(false);
    m_underWay = what;
    if (!m_patience.isActive())
        Q_EMIT waiting(m_underWay);
}

void AccountActions::giveUp()
{
    m_ending.reset();
    finish();
    Q_EMIT notice(m_ifStopped);
}

void AccountActions::finish()
{
    m_patience.stop();
    enable();
    Q_EMIT ended();
}

void AccountActions::tell(const app::Account &account, const Result<app::SignedOut> &outcome)
{
    if (!outcome)
        return complain(tr("%1 is still signed in").arg(account.name), describe(outcome.error()));
    if (!outcome->forgotten)
        return complain(tr("The revocation is not proven"),
                        tr("The provider says that it revoked the grant, and still gave new tokens. %1 is kept: try "
                           "again in some minutes.")
                            .arg(account.name));
    Q_EMIT notice(outcome->refusal ? tr("%1 is revoked and forgotten; a refresh after that was refused: %2 (%3).")
                                         .arg(account.name, outcome->refusal->subject, outcome->refusal->detail)
                                   : tr("%1 is signed out.").arg(account.name));
}

void AccountActions::complain(const QString &title, const QString &why)
{
    QMessageBox *box = titledBox(m_view.window(), QMessageBox::Warning, title, why);
    box->addButton(QMessageBox::Ok);
    box->open();
}
