// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"

#include <QObject>
#include <QTimer>
#include <memory>

class QAbstractItemView;
class QAction;
class QMessageBox;

/// What ends the account that is chosen in a view of an AccountsModel: **Sign out…** and **Revoke…**, each after one
/// question that says what ends.
class AccountActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are in the view's context menu. Both belong to the view's window.
    AccountActions(app::Services &services, QAbstractItemView &view);
    ~AccountActions() override;

    QAction *signOut() const { return m_signOut; }
    QAction *revoke() const { return m_revoke; }
    /// Gives up what is under way; in sight for as long as nothing is forgotten.
    QAction *stop() const { return m_stop; }

Q_SIGNALS:
    /// It takes a while: what is under way, in a sentence without a full stop.
    void waiting(const QString &what);
    /// It is done, or given up.
    void ended();
    /// How it ended, in a sentence for the status bar.
    void notice(const QString &text);

private:
    std::optional<app::Account> chosen() const;
    void enable();
    void askToSignOut();
    void askToRevoke();
    void ask(const app::Account &account, app::Ending ending, QMessageBox *question, const QString &yes);
    void end(const app::Account &account, app::Ending ending);
    void goOnToTheEnd(const QString &what);
    void giveUp();
    void finish();
    void tell(const app::Account &account, const Result<app::SignedOut> &outcome);
    void complain(const QString &title, const QString &why);

    app::Services &m_services;
    QAbstractItemView &m_view;
    QAction *m_signOut;
    QAction *m_revoke;
    QAction *m_stop;
    QTimer m_patience;
    QString m_underWay; ///< in words
    QString m_ifStopped;
    std::unique_ptr<app::SignOut> m_ending;
};
