// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_actions.h"

#include "app/refresh_diagnosis.h"
#include "app/remedy.h"
#include "app/request_evidence.h"
#include "ui/diagnosis_view.h"
#include "ui/icons.h"
#include "ui/response_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

using diagnosis::Action;

/// What the program can do, and how its button is called.
struct AnswerActions::Row
{
    Action action;
    const char *text;
    const char *icon;
    void (AnswerActions::*take)(const diagnosis::Remedy &);
};

namespace {

constexpr qint64 shortestWait = 1; // seconds

} // namespace

const AnswerActions::Row *AnswerActions::rowOf(Action action)
{
    static constexpr Row rows[] = {
        {Action::RefreshAndResend, QT_TR_NOOP("Refresh and resend"), "refresh", &AnswerActions::refreshAndResend},
        {Action::UseOtherToken, QT_TR_NOOP("Choose another token"), "key", &AnswerActions::useOtherToken},
        {Action::AskScope, QT_TR_NOOP("Ask for the missing scope"), "sign-in", &AnswerActions::askScope},
        {Action::SignInAgain, QT_TR_NOOP("Sign in again"), "sign-in", &AnswerActions::signInAgain},
        {Action::AddSupportsAllDrives, QT_TR_NOOP("Add supportsAllDrives and resend"), "send",
         &AnswerActions::addAllDrives},
        {Action::WaitAndRetry, QT_TR_NOOP("Wait and retry"), "waiting", &AnswerActions::waitAndRetry},
        {Action::CopyForAodocsSupport, QT_TR_NOOP("Copy what AODocs support needs"), "copy",
         &AnswerActions::copyForSupport},
    };
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [action](const Row &candidate) { return candidate.action == action; });
    return row == std::end(rows) ? nullptr : row;
}

AnswerActions::AnswerActions(app::Services &services, ResponseView &view)
    : QObject(&view)
    , m_services(services)
    , m_view(view)
    , m_stop(new QAction(icons::icon(u"stop"_s), tr("Stop"), this))
{
    addOffer(m_first);
    addOffer(m_chosen);
    m_first.action->setObjectName(u"firstRemedy"_s);
    m_chosen.action->setObjectName(u"chosenRemedy"_s);
    m_stop->setObjectName(u"stopRemedy"_s);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &AnswerActions::countDown);
    connect(m_stop, &QAction::triggered, this, &AnswerActions::stop);
    m_view.diagnosis().setActions(*m_chosen.action, *m_stop);
    connect(&m_view.diagnosis(), &DiagnosisView::findingChosen, this, [this](const diagnosis::Finding &finding) {
        const bool isOpen = finding.certainty != diagnosis::Certainty::RuledOut;
        show(m_chosen, isOpen ? finding.remedy : diagnosis::Remedy());
    });
    forget();
}

AnswerActions::~AnswerActions() = default;

void AnswerActions::addOffer(Offer &offer)
{
    offer.action = new QAction(this);
    connect(offer.action, &QAction::triggered, this, [this, &offer] { take(offer.remedy); });
}

void AnswerActions::forget()
{
    stop();
    m_refreshed = false;
    m_answered = {};
    show(m_first, {});
    show(m_chosen, {});
    m_view.offer({});
}

void AnswerActions::sending(const http::Request &request, const app::Authorization &authorization,
                            const QStringList &scopesAny, const app::HostExceptions &exceptions)
{
    m_answered = {request, authorization, exceptions, {}};
    m_answered.evidence.scopesAny = scopesAny;
}

diagnosis::Evidence AnswerActions::evidenceOf(const http::Exchange &exchange)
{
    const auto settings = app::loadSettings(m_services.options().dataDir);
    if (!settings)
        Q_EMIT notice(describe(settings.error()));
    const app::Authorization &authorization = m_answered.authorization;
    diagnosis::Evidence evidence =
        app::requestEvidence(exchange, authorization, m_services.tokens().inMemory(authorization.account.id),
                             m_services.clockWatch().of(exchange.request.url), settings.value_or(app::Settings()));
    evidence.scopesAny = m_answered.evidence.scopesAny;
    if (m_refreshed)
        evidence.probes.insert(diagnosis::Probe::RefreshAndResend, exchange.response);
    return evidence;
}

void AnswerActions::answered(const http::Exchange &exchange)
{
    m_answered.evidence = evidenceOf(exchange);
    m_refreshed = false;
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(m_answered.evidence);
    show(m_chosen, {});
    m_view.showExchange(exchange, diagnosis);
    showFirst(diagnosis);
}

/// Of causes that are equally sure, the first that the program can do something about.
void AnswerActions::showFirst(const diagnosis::Diagnosis &diagnosis)
{
    show(m_first, {});
    for (const diagnosis::Finding &finding : diagnosis.findings) {
        if (finding.certainty != diagnosis.findings.first().certainty || m_first.action->isVisible())
            break;
        if (finding.certainty <= diagnosis::Certainty::Likely)
            show(m_first, finding.remedy);
    }
    m_view.offer(m_first.action->isVisible() ? QList{m_first.action} : QList<QAction *>());
}

void AnswerActions::show(Offer &offer, const diagnosis::Remedy &remedy)
{
    offer.remedy = remedy;
    const Row *row = app::canDo(remedy.action, m_answered) ? rowOf(remedy.action) : nullptr;
    offer.action->setVisible(row);
    if (!row)
        return;
    offer.action->setText(textOf(*row, remedy));
    offer.action->setIcon(icons::icon(QString::fromLatin1(row->icon)));
}

QString AnswerActions::textOf(const Row &row, const diagnosis::Remedy &remedy) const
{
    if (row.action == Action::UseOtherToken && app::fittingToken(m_answered))
        return tr("Use the access token");
    if (row.action == Action::WaitAndRetry && remedy.seconds > 0)
        return tr("Wait %1 s and retry").arg(remedy.seconds);
    return tr(row.text);
}

void AnswerActions::take(const diagnosis::Remedy &remedy)
{
    stop();
    if (const Row *row = rowOf(remedy.action))
        (this->*row->take)(remedy);
}

/// Something that takes a while and can be stopped.
void AnswerActions::begin(const QString &what)
{
    m_work = std::make_unique<QObject>();
    m_stop->setVisible(true);
    m_view.diagnosis().say(what);
}

void AnswerActions::stop()
{
    m_work.reset();
    m_tick.stop();
    m_stop->setVisible(false);
    m_view.diagnosis().say({});
}

void AnswerActions::resend()
{
    Q_EMIT sendRequested(m_answered.request, m_answered.authorization);
}

void AnswerActions::refreshAndResend(const diagnosis::Remedy &)
{
    const app::Account account = m_answered.authorization.account;
    begin(tr("Asking %1 for fresh tokens …").arg(QUrl(account.issuer).authority()));
    whenDone(m_services.tokens().refresh(account), m_work.get(),
             [this, account](const Result<app::LiveTokens> &tokens) {
                 m_work.release()->deleteLater(); // it is what called us
                 stop();
                 if (!tokens)
                     return m_view.diagnosis().say(app::describeRefusal(account, tokens.error(), m_services.clock()()));
                 m_refreshed = true;
                 resend();
             });
}

void AnswerActions::useOtherToken(const diagnosis::Remedy &)
{
    if (const auto other = app::fittingToken(m_answered))
        Q_EMIT sendRequested(m_answered.request, *other);
    else
        Q_EMIT chooseTokenRequested();
}

void AnswerActions::askScope(const diagnosis::Remedy &remedy)
{
    Q_EMIT scopesRequested(m_answered.authorization.account.id, app::leastScope(remedy.scopes));
}

void AnswerActions::signInAgain(const diagnosis::Remedy &)
{
    Q_EMIT signInAgainRequested(m_answered.authorization.account.id);
}

void AnswerActions::addAllDrives(const diagnosis::Remedy &)
{
    Q_EMIT sendRequested(app::withAllDrives(m_answered.request), m_answered.authorization);
}

void AnswerActions::waitAndRetry(const diagnosis::Remedy &remedy)
{
    m_waitUntil = m_services.clock()() + std::max(remedy.seconds, shortestWait);
    begin({});
    m_tick.start();
    countDown();
}

void AnswerActions::countDown()
{
    const qint64 left = m_waitUntil - m_services.clock()();
    m_view.diagnosis().say(tr("The request is sent again in %1 s.").arg(left));
    if (left > 0)
        return;
    stop();
    resend();
}

void AnswerActions::copyForSupport(const diagnosis::Remedy &)
{
    QGuiApplication::clipboard()->setText(app::forAodocsSupport(m_answered.evidence));
    Q_EMIT notice(tr("Client ID and project number are on the clipboard; no token is."));
}
