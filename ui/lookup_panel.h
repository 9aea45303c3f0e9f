// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "app/token_lookup.h"
#include "inspect/token_kind.h"
#include "ui/claims_model.h"

#include <QWidget>
#include <memory>

namespace Ui {
class LookupPanel;
}

class QAction;
class QToolButton;

/// What can be asked about an opaque token, and what came back. It asks on a click alone, and each action names the
/// host that will see the token.
class LookupPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostQuestions = 4;

    explicit LookupPanel(app::Services &services, QWidget *parent = nullptr);
    ~LookupPanel() override;

    /// A token of that account, or a pasted one when there is none. What came of another token goes. Of an account's
    /// provider only what is known already is used; nobody is asked where to ask.
    void setToken(const Secret &token, inspect::TokenKind kind, const app::Account *account);
    /// For a token that can be read, or none at all.
    void clear();
    /// Whether there is a token to ask about.
    bool hasToken() const { return !m_token.isEmpty(); }
    /// Gives up a question under way.
    void cancel();

    /// The questions for this token, the most telling first. The first has no button here: it is for the banner.
    QList<QAction *> questions() const;

Q_SIGNALS:
    void questionsChanged();

private:
    /// A question, and the account whose client may ask it. Without an endpoint: still to be found out at its issuer.
    struct Offer
    {
        app::TokenQuestion question;
        QString issuer;
        QString accountId;

        bool isKnown() const { return !question.endpoint.isEmpty(); }
        QString host() const { return isKnown() ? question.host() : QUrl(issuer).authority(); }
    };

    static QString text(const Offer &offer);
    void offer(const QList<Offer> &offers);
    QList<Offer> offersOfOthers() const;
    void ask(int index);
    void findOut(const Offer &offer);
    void ask(const Offer &offer);
    Future<oauth::Client> clientFor(const Offer &offer);
    void showAnswer(const Offer &offer, const Result<app::TokenAnswer> &answer);
    void say(const QString &text);

    app::Services &m_services;
    const std::unique_ptr<Ui::LookupPanel> m_ui;
    QList<QAction *> m_actions; ///< as many as there may be; the same all the time
    QList<QToolButton *> m_buttons;
    QToolButton *m_another;
    QList<Offer> m_offers;
    QList<Offer> m_others; ///< of those that the token's form speaks against
    Secret m_token;
    ClaimsModel m_answer{ClaimsModel::Part::Answer};
    std::unique_ptr<QObject> m_work; ///< a question must not outlive the token it is about
};
