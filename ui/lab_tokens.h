// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab_material.h"

#include <QObject>

class QMenu;
class QWidget;

/// The tokens that variants of the 401 Lab need beside the good one, as a menu: each from a file, some from an account.
class LabTokens : public QObject
{
    Q_OBJECT

public:
    LabTokens(app::Services &services, QWidget *page);

    /// Its owner is the page. Filled when it opens.
    QMenu *menu() const { return m_menu; }

    /// Puts what was chosen into the options of a run.
    void addTo(app::LabOptions &options) const;

    /// Those of files were chosen for one host: nothing else says where they may go.
    void forgetFiles();

    /// A grant is ended once.
    void forgetRevoked() { m_revoke.reset(); }

Q_SIGNALS:
    void notice(const QString &text);

private:
    void fill();
    void addSources(QMenu &menu, const QString &id);
    void addAccounts(QMenu &menu, const QString &id);
    void chooseFile(const QString &id);
    void read(const QString &id, const QString &path);
    void chooseAccount(const QString &id, const app::Account &account);
    void askToRevoke(const app::Account &account);

    app::Services &m_services;
    QWidget *m_page;
    QMenu *m_menu;
    QMap<QString, app::Authorization> m_tokens; ///< by the variant's id; `words` name the source
    std::optional<app::Account> m_revoke;
};
