// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/answered.h"
#include "app/bundle_source.h"
#include "app/services.h"
#include "diagnosis/diagnosis.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <memory>

class QAction;
class QMenu;
class RedirectActions;
class ResponseView;

/// What can be done about an answer: a refusal is diagnosed, the remedies of its causes and the questions that tell
/// them apart are buttons. Nothing is sent without a click.
class AnswerActions : public QObject
{
    Q_OBJECT

public:
    AnswerActions(app::Services &services, ResponseView &view);
    ~AnswerActions() override;

    /// Ends what is being done about the answer; it stays, with all that can be done.
    void stop();
    /// The answer goes from sight: nothing of what was before counts any more.
    void forget();
    /// What is sent next is no hop of the request before.
    void forgetRedirects();
    /// This is on its way.
    void sending(const http::Request &request, const app::Authorization &authorization, const QStringList &scopesAny,
                 const app::HostExceptions &exceptions);
    /// It was answered: shows the answer, diagnosed.
    void answered(const http::Exchange &exchange);

    /// What a support bundle tells of the answer on show; nothing while there is none.
    std::optional<app::BundleMatter> bundleMatter() const;

    /// The text was removed: what was sent with a token of it is not sent again.
    void forgetSentFrom(const Secret &text);

Q_SIGNALS:
    void notice(const QString &text);
    void sendRequested(const http::Request &request, const app::Authorization &authorization);
    /// As it is, whatever the form shows. `exceptions` hold for this one request.
    void followRequested(const http::Request &request, const app::Authorization &authorization,
                         const app::HostExceptions &exceptions);
    void chooseTokenRequested();
    void signInAgainRequested(const QString &accountId);
    void scopesRequested(const QString &accountId, const QStringList &scopes);

private:
    /// A remedy, and the button for it.
    struct Offer
    {
        QAction *action = nullptr;
        diagnosis::Remedy remedy;
    };
    struct Row;
    static const Row *rowOf(diagnosis::Action action);

    void addOffer(Offer &offer);
    void withdraw();
    void show(Offer &offer, const diagnosis::Remedy &remedy);
    QString textOf(const Row &row, const diagnosis::Remedy &remedy) const;
    QAction *showFirst(const diagnosis::Diagnosis &diagnosis);
    void showTest(const diagnosis::Diagnosis &diagnosis);
    void judgeAnew();
    void forgetSignedOut();
    void offerQuestions(bool refused);
    void ask(diagnosis::Probe probe);
    void take(const diagnosis::Remedy &remedy);
    void refreshAndResend(const diagnosis::Remedy &remedy);
    void useOtherToken(const diagnosis::Remedy &remedy);
    void askScope(const diagnosis::Remedy &remedy);
    void signInAgain(const diagnosis::Remedy &remedy);
    void addAllDrives(const diagnosis::Remedy &remedy);
    void waitAndRetry(const diagnosis::Remedy &remedy);
    void copyForSupport(const diagnosis::Remedy &remedy);
    void countDown();
    void begin(const QString &what);
    diagnosis::Evidence evidenceOf(const http::Exchange &exchange);

    app::Services &m_services;
    ResponseView &m_view;
    RedirectActions *m_redirects;
    Offer m_first;  ///< of the surest cause that has one: in the banner
    Offer m_chosen; ///< of the chosen cause
    QAction *m_test;
    QAction *m_others; ///< has a menu of all questions that can be asked beside m_test's
    std::unique_ptr<QMenu> m_questions;
    QAction *m_stop;
    std::optional<diagnosis::Probe> m_next; ///< the question that m_test asks
    app::Answered m_answered;
    bool m_refreshed = false;        ///< what is on its way is the same request with a fresh token
    std::unique_ptr<QObject> m_work; ///< what a cancelled remedy must not outlive
    QTimer m_tick;
    QDeadlineTimer m_waitEnd; ///< no clock that is set shortens it; time asleep does not count, so it is never early
};
