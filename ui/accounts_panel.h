// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts_model.h"
#include "ui/pasted_model.h"

#include <QWidget>
#include <memory>

namespace Ui {
class AccountsPanel;
}

class AccountActions;
class KeychainLine;

/// The left side of the window: sign in, paste, the accounts with their tokens, the pasted tokens, and where refresh
/// tokens are kept.
class AccountsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AccountsPanel(app::Services &services, QWidget *parent = nullptr);
    ~AccountsPanel() override;

    void setActions(QAction *signIn, QAction *pasteToken);
    void select(const QString &accountId, AccountsModel::Item item);
    /// `source`: the name of the file that it is from; `path`: where that is, if it is all of its text.
    void addPasted(const Secret &text, const QString &source = {}, const QString &path = {});
    /// How the one of that text that is on show was judged; without a text, none is on show.
    void setJudged(const Secret &text, const inspect::TokenLabel &label) { m_pasted.setJudged(text, label); }
    bool isEmpty() const;
    const AccountActions &accountActions() const { return *m_actions; }
    const PastedModel &pasted() const { return m_pasted; }
    /// For the window's menu.
    QList<QAction *> pastedActions() const { return {m_remove, m_removeAll}; }

    /// Asks the keychain how it is and says so; call it once the window is painted.
    void showKeychainState();

Q_SIGNALS:
    /// How an account ended, for the status bar.
    void notice(const QString &text);
    void tokenSelected(const QString &accountId, AccountsModel::Item item);
    void pastedSelected(const PastedModel::Entry &pasted);
    /// Those that were removed may be on show; none took their place.
    void pastedRemoved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void accountClicked();
    void pastedClicked();
    void updatePasted();
    void addRemoving();
    void tellOfRemoval();
    void fitWidth();

    app::Services &m_services;
    AccountsModel m_accounts;
    PastedModel m_pasted;
    const std::unique_ptr<Ui::AccountsPanel> m_ui;
    AccountActions *m_actions = nullptr; ///< belongs to the view
    KeychainLine *m_keychain;
    QAction *m_remove = nullptr;
    QAction *m_removeAll = nullptr;
};
