// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_actions.h"

#include "app/probe_question.h"
#include "app/refresh_diagnosis.h"
#include "app/remedy.h"
#include "app/request_evidence.h"
#include "http/redact.h"
#include "ui/bundle_actions.h"
#include "ui/diagnosis_view.h"
#include "ui/icons.h"
#include "ui/redirect_actions.h"
#include "ui/response_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

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

/// Names who is asked; the host comes last.
QString testText(diagnosis::Probe probe)
{
    switch (probe) {
    case diagnosis::Probe::Tokeninfo:
        return AnswerActions::tr("Ask tokeninfo of %1");
    case diagnosis::Probe::Userinfo:
        return AnswerActions::tr("Ask userinfo of %1");
    case diagnosis::Probe::DriveAbout:
        return AnswerActions::tr("Ask Drive's about.get at %1");
    case diagnosis::Probe::AodocsMe:
        return AnswerActions::tr("Ask AODocs' user/v1/me at %1");
    case diagnosis::Probe::AodocsRoles:
        return AnswerActions::tr("Ask for the roles at %1");
    case diagnosis::Probe::ResendWithBearer:
        return AnswerActions::tr("Send as “Bearer” to %1");
    case diagnosis::Probe::ResendWithAllDrives:
        return AnswerActions::tr("Send with supportsAllDrives to %1");
    case diagnosis::Probe::ResendWithDomain:
        return AnswerActions::tr("Send with another domain to %1");
    case diagnosis::Probe::Refresh:
        return AnswerActions::tr("Refresh at %1");
    case diagnosis::Probe::RefreshAndResend:
        return AnswerActions::tr("Refresh and resend; refresh token to %1");
    }
    Q_UNREACHABLE();
}

/// What can be asked about any refused credential. The others are about one cause each.
constexpr diagnosis::Probe generalQuestions[] = {diagnosis::Probe::Tokeninfo,  diagnosis::Probe::Userinfo,
                                                 diagnosis::Probe::DriveAbout, diagnosis::Probe::AodocsMe,
                                                 diagnosis::Probe::Refresh,    diagnosis::Probe::RefreshAndResend};

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
    , m_redirects(new RedirectActions(m_answered, view))
    , m_test(new QAction(icons::icon(u"find"_s), QString(), this))
    , m_others(new QAction(icons::icon(u"find"_s), tr("Ask something else"), this))
    , m_questions(std::make_unique<QMenu>())
    , m_stop(new QAction(icons::icon(u"stop"_s), tr("Stop"), this))
{
    addOffer(m_first);
    addOffer(m_chosen);
    m_first.action->setObjectName(u"firstRemedy"_s);
    m_chosen.action->setObjectName(u"chosenRemedy"_s);
    m_test->setObjectName(u"nextTest"_s);
    m_others->setObjectName(u"otherTests"_s);
    m_others->setMenu(m_questions.get());
    m_stop->setObjectName(u"stopRemedy"_s);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &AnswerActions::countDown);
    connect(m_test, &QAction::triggered, this, [this] { ask(*m_next); });
    connect(m_redirects, &RedirectActions::followRequested, this, [this] { m_refreshed = false; });
    connect(m_redirects, &RedirectActions::followRequested, this, &AnswerActions::followRequested);
    connect(m_redirects, &RedirectActions::notice, this, &AnswerActions::notice);
    connect(m_stop, &QAction::triggered, this, &AnswerActions::stop);
    connect(&services.accounts(), &app::AccountStore::changed, this, &AnswerActions::forgetSignedOut);
    auto *bundle = new BundleActions(services, view, [this] { return bundleMatter(); });
    connect(bundle, &BundleActions::notice, this, &AnswerActions::notice);
    m_view.diagnosis().setActions(*m_chosen.action, *m_test, *m_others, *m_stop);
    m_view.setShare(*bundle->save());
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

/// What was offered was about the answer before.
void AnswerActions::withdraw()
{
    show(m_first, {});
    show(m_chosen, {});
    m_test->setVisible(false);
    m_others->setVisible(false);
    m_redirects->withdraw();
    m_view.offer({});
}

void AnswerActions::forget()
{
    stop();
    m_refreshed = false;
    m_answered = {};
    m_redirects->forget();
    withdraw();
}

void AnswerActions::forgetRedirects()
{
    m_redirects->forget();
}

void AnswerActions::sending(const http::Request &request, const app::Authorization &authorization,
                            const QStringList &scopesAny, const app::HostExceptions &exceptions)
{
    stop();
    m_answered = {request, authorization, exceptions, {}};
    m_answered.evidence.scopesAny = scopesAny;
    withdraw();
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
    app::addSignature(evidence, [this](const QString &issuer) { return m_services.keys().known(issuer); });
    evidence.scopesAny = m_answered.evidence.scopesAny;
    for (const RedirectStep &step : m_redirects->steps())
        evidence.hops.append({step.status, step.from, step.hop.next.url});
    if (m_refreshed && exchange.response.status > 0)
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
    showTest(diagnosis);
    QAction *first = showFirst(diagnosis);
    QAction *hop = m_redirects->showNextHop();
    m_view.offer(first ? QList{first} : hop ? QList{hop} : QList<QAction *>());
    forgetSignedOut(); // while the request was on its way
}

/// What was sent holds the account's token. The answer stays in sight, to be read alone.
void AnswerActions::forgetSignedOut()
{
    const app::Authorization &authorization = m_answered.authorization;
    const bool isOfAccount = authorization.kind == app::Authorization::Kind::AccountToken;
    if (m_answered.evidence.exchange && isOfAccount && !m_services.accounts().byId(authorization.account.id))
        forget();
}

void AnswerActions::forgetSentFrom(const Secret &text)
{
    const Secret &sent = m_answered.authorization.value;
    if (m_answered.evidence.exchange && !sent.isEmpty() && text.reveal().contains(sent.reveal()))
        forget();
}

std::optional<app::BundleMatter> AnswerActions::bundleMatter() const
{
    const auto &exchange = m_answered.evidence.exchange;
    if (!exchange)
        return std::nullopt;
    app::BundleMatter matter;
    matter.diagnosis = diagnosis::diagnose(m_answered.evidence);
    matter.entry = app::historyEntry(*exchange, app::inWords(m_answered.authorization), matter.diagnosis);
    matter.accountId = m_answered.authorization.account.id;
    for (const QByteArray &secret : http::secretsWithin(exchange->request.authorization.reveal()))
        matter.credentials.append(Secret(secret));
    return matter;
}

/// A question has been answered.
void AnswerActions::judgeAnew()
{
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(m_answered.evidence);
    show(m_chosen, {});
    m_view.showDiagnosis(*m_answered.evidence.exchange, diagnosis);
    showTest(diagnosis);
    QAction *first = showFirst(diagnosis);
    m_view.offer(first ? QList{first} : QList<QAction *>());
}

/// Of causes that are equally sure, the first that the program can do something about. Null when there is none.
QAction *AnswerActions::showFirst(const diagnosis::Diagnosis &diagnosis)
{
    show(m_first, {});
    for (const diagnosis::Finding &finding : diagnosis.findings) {
        const bool isSure = finding.certainty <= diagnosis::Certainty::Likely &&
                            finding.certainty == diagnosis.findings.first().certainty;
        if (!isSure || m_first.action->isVisible())
            break;
        show(m_first, finding.remedy);
    }
    return m_first.action->isVisible() ? m_first.action : nullptr;
}

/// The button names who will see the credential.
void AnswerActions::showTest(const diagnosis::Diagnosis &diagnosis)
{
    m_next = diagnosis.nextTest;
    const QString host = m_next ? app::probeHost(*m_next, m_answered) : QString();
    m_test->setVisible(!host.isEmpty());
    m_test->setText(m_next ? testText(*m_next).arg(host) : QString());
    offerQuestions(diagnosis.refused);
}

void AnswerActions::offerQuestions(bool refused)
{
    m_questions->clear();
    for (const diagnosis::Probe probe : generalQuestions) {
        const QString host = refused ? app::probeHost(probe, m_answered) : QString();
        if (host.isEmpty() || probe == m_next || m_answered.evidence.probes.contains(probe))
            continue;
        connect(m_questions->addAction(testText(probe).arg(host)), &QAction::triggered, this,
                [this, probe] { ask(probe); });
    }
    m_others->setVisible(!m_questions->isEmpty());
}

void AnswerActions::ask(diagnosis::Probe probe)
{
    stop();
    begin(tr("%1 …").arg(testText(probe).arg(app::probeHost(probe, m_answered))));
    whenDone(app::askProbe(m_services, probe, m_answered, m_work.get()), m_work.get(),
             [this, probe](const Result<http::Response> &answer) {
                 m_work.release()->deleteLater(); // it is what called us
                 stop();
                 if (!answer)
                     return m_view.diagnosis().say(describe(answer.error()));
                 m_answered.evidence.probes.insert(probe, *answer);
                 judgeAnew();
             });
}

/// A diagnosis may stay in sight longer than the answer that it is of: then nothing can be done about it.
void AnswerActions::show(Offer &offer, const diagnosis::Remedy &remedy)
{
    offer.remedy = remedy;
    const bool canDo = m_answered.evidence.exchange && app::canDo(remedy.action, m_answered);
    const Row *row = canDo ? rowOf(remedy.action) : nullptr;
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
    m_refreshed = false; // the one before may have ended at its question
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
                 Q_EMIT sendRequested(m_answered.request, m_answered.authorization);
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
    m_waitEnd = QDeadlineTimer(std::chrono::seconds(std::max(remedy.seconds, shortestWait)));
    begin({});
    m_tick.start();
    countDown();
}

void AnswerActions::countDown()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_waitEnd.remainingTimeAsDuration()).count();
    m_view.diagnosis().say(tr("The request is sent again in %1 s.").arg(left));
    if (left > 0)
        return;
    stop();
    Q_EMIT sendRequested(m_answered.request, m_answered.authorization);
}

void AnswerActions::copyForSupport(const diagnosis::Remedy &)
{
    QGuiApplication::clipboard()->setText(app::forAodocsSupport(m_answered.evidence));
    Q_EMIT notice(tr("Client ID and project number are on the clipboard; no token is."));
}
