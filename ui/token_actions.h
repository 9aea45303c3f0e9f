// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "inspect/inspection.h"
#include "ui/compare_dialog.h"

#include <QObject>
#include <functional>

class PastedModel;
class QAction;
class QWidget;

/// The token on show, and what it was judged by.
struct ShownToken
{
    NamedToken token;
    inspect::Inspection inspection;
    inspect::Context context;
};

/// What a colleague gets of a token: a comparison with another one, an explanation in words, a report as a file. None
/// of them holds the token itself.
class TokenActions : public QObject
{
    Q_OBJECT

public:
    using Shown = std::function<ShownToken()>;

    /// `shown` tells of the token at the moment that an action is taken. Dialogs belong to `page`.
    TokenActions(app::Services &services, Shown shown, QWidget *page);

    QList<QAction *> actions() const { return {m_compare, m_explain, m_save}; }
    /// Tokens to compare with, beside those of the accounts.
    void setPasted(const PastedModel *pasted) { m_pasted = pasted; }

Q_SIGNALS:
    void notice(const QString &text);

private:
    QAction *addAction(const QString &name, const QString &text, const QString &icon, const QString &tip,
                       void (TokenActions::*slot)());
    QList<NamedToken> others(const Secret &than) const;
    void compare();
    void explain();
    void saveReport();
    void writeReport(const ShownToken &shown, const QString &path);

    app::Services &m_services;
    Shown m_shown;
    QWidget *m_page;
    const PastedModel *m_pasted = nullptr;
    QAction *m_compare;
    QAction *m_explain;
    QAction *m_save;
};
