// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_page.h"

#include "app/account_inspection.h"
#include "app/issuer_keys.h"
#include "app/refresh_ahead.h"
#include "app/refresh_diagnosis.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "inspect/shareable.h"
#include "inspect/token_advice.h"
#include "jose/claims.h"
#include "ui/flow_layout.h"
#include "ui/found_tokens.h"
#include "ui/har_diagnosis_dialog.h"
#include "ui/icons.h"
#include "ui/judging_bar.h"
#include "ui/lifetime_bar.h"
#include "ui/lookup_panel.h"
#include "ui/secret_clipboard.h"
#include "ui/tab_order.h"
#include "ui/token_actions.h"
#include "ui/token_details.h"
#include "ui/token_keys.h"
#include "ui/token_verdict.h"
#include "ui_token_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>
#include <QTimerEvent>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

/// What to do about a secret that was shown here, or nothing.
QString exposure(const inspect::Inspection &inspection)
{
    return inspect::isSecretKind(inspection.kind) ? inspect::adviceFor(inspection.kind, inspection.token.text)
                                                  : QString();
}

} // namespace

TokenPage::TokenPage(app::Services &services, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_clipboard(clipboard)
    , m_ui(std::make_unique<Ui::TokenPage>())
    , m_keys(new TokenKeys(services, this))
    , m_judging(new JudgingBar(this))
    , m_found(new FoundTokens(this))
    , m_use(addPageAction(u"useInRequestAction"_s, tr("Use in request"), u"send"_s, {}, &TokenPage::use))
    , m_copy(addPageAction(u"copyTokenAction"_s, tr("Copy"), u"copy"_s, {}, &TokenPage::copy))
    , m_copyRedacted(
          addPageAction(u"copyRedactedAction"_s, tr("Copy redacted"), u"copy"_s, {}, &TokenPage::copyRedacted))
    , m_fresh(addPageAction(u"freshTokenAction"_s, tr("Get a fresh token"), u"refresh"_s, QKeySequence::Refresh,
                            &TokenPage::getFresh))
    , m_signInAgain(
          addPageAction(u"signInAgainAction"_s, tr("Sign in again"), u"account"_s, {}, &TokenPage::signInAgain))
    , m_actions(new TokenActions(
          services,
          [this] {
              return ShownToken{{tokenName(), m_text}, m_inspection, context()};
          },
          this))
    , m_lookup(new LookupPanel(services, this))
    , m_lifetime(new LifetimeBar(this))
    , m_repair(addPageAction(u"repairAction"_s, tr("Repair"), u"pass"_s, {}, &TokenPage::repair))
    , m_stop(addPageAction(u"stopReadingAction"_s, tr("Stop"), u"stop"_s, {}, &TokenPage::stop))
    , m_inner(addPageAction(u"openInnerAction"_s, tr("Open the inner token"), u"open"_s, {}, &TokenPage::openInner))
    , m_searchFile(addPageAction(u"searchThisFileAction"_s, tr("Find tokens in this file"), u"find"_s, {},
                                 &TokenPage::searchFile))
    , m_diagnose(addPageAction(u"diagnoseTextAction"_s, tr("Diagnose refusals in this text"), u"info"_s, {},
                               &TokenPage::diagnose))
{
    m_ui->setupUi(this);
    FlowLayout::inPlaceOf(m_ui->welcomeButtons, *m_ui->welcomeColumn);
    addTools();
    m_ui->banner->addBelow(m_lifetime);
    placeTools();
    m_ui->tokenLayout->addWidget(m_found);
    m_lookup->hide(); // it has no place yet
    connect(m_lookup, &LookupPanel::questionsChanged, this, [this] {
        if (m_details && m_details->isVisibleTo(this))
            showVerdict();
    });
    m_ui->tokenLayout->addStretch(); // keeps the banner on top while there are no details
    connect(m_ui->signIn, &QPushButton::clicked, this, &TokenPage::signInRequested);
    connect(m_ui->sandbox, &QPushButton::clicked, this, &TokenPage::sandboxRequested);
    connect(m_ui->paste, &QPushButton::clicked, this, &TokenPage::pasteRequested);
    connectPasting();
    connect(&services.tokens(), &app::AccessTokens::changed, this, [this](const QString &accountId) {
        if (accountId == m_accountId)
            showAccountToken();
    });
    connect(&services, &app::Services::traceGrew, this, [this](const QString &accountId) {
        if (accountId == m_accountId)
            showTrace();
    });
    connect(&services.accounts(), &app::AccountStore::changed, this, [this] {
        if (!m_accountId.isEmpty() && !account())
            showNothing();
    });
    showNothing();
}

TokenPage::~TokenPage() = default;

void TokenPage::buildDetails()
{
    if (m_details)
        return;
    m_details = new TokenDetails(m_clipboard, this);
    m_details->hide();
    m_ui->tokenLayout->insertWidget(m_ui->tokenLayout->count() - 1, m_details, 1); // above the stretch
    m_details->setQuestions(m_lookup);
    m_lookup->show();
    orderPanes();
}

void TokenPage::orderPanes()
{
    QList<QWidget *> panes{m_ui->banner, m_judging, m_ui->tools, m_found};
    if (m_details)
        panes += m_details->panes();
    orderTabs(panes << m_ui->field);
}

TokenDetails &TokenPage::details()
{
    buildDetails();
    return *m_details;
}

/// And forgets them: of an account that is signed out, no token stays in memory.
void TokenPage::hideDetails()
{
    if (!m_details)
        return;
    m_details->hide();
    m_details->clear();
}

void TokenPage::addTools()
{
    connect(m_actions, &TokenActions::notice, this, &TokenPage::notice);
    m_ui->tools->addActions(m_actions->actions());
    for (QAction *action : m_actions->actions()) // a tool bar's buttons take no focus by themselves
        m_ui->tools->widgetForAction(action)->setFocusPolicy(Qt::StrongFocus);
}

/// On one row with what the token is judged by: the claims need the room.
void TokenPage::placeTools()
{
    auto *row = new FlowLayout;
    m_ui->tokenLayout->removeWidget(m_ui->tools);
    row->addWidget(m_judging);
    row->addWidget(m_ui->tools);
    m_ui->tokenLayout->addLayout(row);
}

/// The words give way to the symbols before a second row is begun.
void TokenPage::fitTools()
{
    if (m_ui->tools->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        m_toolsWidth = m_ui->tools->sizeHint().width();
    const int others = m_judging->isHidden() ? 0 : m_judging->sizeHint().width();
    const QMargins around = layout()->contentsMargins();
    const int room = width() - around.left() - around.right() - m_ui->tokenLayout->spacing();
    const auto style = others + m_toolsWidth > room ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    if (style != m_ui->tools->toolButtonStyle())
        m_ui->tools->setToolButtonStyle(style);
}

QList<QAction *> TokenPage::pageActions() const
{
    return QList<QAction *>{m_use,  m_copy,  m_copyRedacted, m_fresh,    m_signInAgain,   m_repair,
                            m_stop, m_inner, m_searchFile,   m_diagnose, m_keys->fetch(), m_keys->stop()} +
           m_judging->pageActions() + m_actions->actions();
}

void TokenPage::setPasted(const PastedModel *pasted)
{
    m_actions->setPasted(pasted);
}

void TokenPage::connectPasting()
{
    connect(m_ui->field, &PasteField::textGiven, this, &TokenPage::textGiven);
    connect(m_ui->field, &PasteField::fileGiven, this, &TokenPage::fileGiven);
    connect(m_found, &FoundTokens::looking, this, &TokenPage::showReading);
    connect(m_found, &FoundTokens::chosenChanged, this, &TokenPage::showFound);
    connect(m_keys, &TokenKeys::changed, this, &TokenPage::judgeAnew);
    connect(m_keys, &TokenKeys::stateChanged, this, &TokenPage::showVerdict);
    connect(m_judging, &JudgingBar::changed, this, &TokenPage::judgeAnew);
}

QAction *TokenPage::addPageAction(const QString &name, const QString &text, const QString &icon,
                                  const QKeySequence &key, void (TokenPage::*slot)())
{
    auto *action = new QAction(icons::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

const app::Account *TokenPage::account() const
{
    return m_services.accounts().byId(m_accountId);
}

/// What people know the token on show by.
QString TokenPage::tokenName() const
{
    if (const app::Account *owner = account())
        return tr("%1 of %2").arg(token_verdict::typeName(m_type), owner->name);
    return m_inspection.headline;
}

void TokenPage::showNothing()
{
    m_accountId.clear();
    m_path.clear();
    m_text = Secret();
    m_inspection = {};
    m_work.reset();
    hideDetails();
    m_lookup->clear();
    m_found->clear();
    for (QAction *action : pageActions())
        action->setEnabled(false);
    m_ui->stack->setCurrentWidget(m_ui->welcome);
    scheduleNext();
}

void TokenPage::showAccount(const QString &accountId, app::TokenType type)
{
    m_found->clear();
    m_judging->reset();
    m_path.clear();
    m_accountId = accountId;
    m_type = type;
    tellJudged();
    if (account())
        showAccountToken();
    else
        showNothing();
}

void TokenPage::showPasted(const Secret &text, const QString &path)
{
    m_accountId.clear();
    m_path = path;
    showTrace();
    m_judging->reset();
    m_text = {}; // what was on show must not be judged again while a long text is read
    m_work.reset();
    m_timer.stop();
    m_found->setText(text);
}

void TokenPage::forgetPasted()
{
    if (m_accountId.isEmpty())
        showNothing();
}

void TokenPage::showFound()
{
    m_keys->reset();
    m_text = Secret(m_found->chosen()->text);
    inspectText();
}

void TokenPage::repair()
{
    m_found->repair();
}

void TokenPage::showTrace()
{
    const auto steps = account() ? m_services.traces().read(*account()) : Result<QList<app::TraceStep>>();
    if (!steps)
        Q_EMIT notice(describe(steps.error()));
    const auto shown = steps.value_or(QList<app::TraceStep>());
    if (m_details || !shown.isEmpty())
        details().showTrace(shown);
}

void TokenPage::openInner()
{
    Q_EMIT textGiven(Secret(m_inspection.nested->token.text));
}

void TokenPage::showAccountToken()
{
    showTrace();
    m_keys->reset();
    m_text = m_services.tokens().inMemory(m_accountId).token(m_type);
    if (m_text.isEmpty())
        return showMissing();
    inspectText();
    if (m_inspection.token.header)
        m_keys->fetchOfProvider(*account(), m_inspection.token.kid());
}

void TokenPage::showMissing()
{
    m_work = std::make_unique<QObject>();
    m_inspection = {};
    hideDetails();
    m_lookup->clear();
    m_judging->hide();
    for (QAction *action : pageActions())
        action->setEnabled(action == m_fresh || action == m_use || action == m_signInAgain);
    const bool canRefresh = account()->refreshToken != app::Kept::Nowhere;
    m_fresh->setEnabled(canRefresh);
    m_ui->banner->setContent(token_verdict::missing(*account(), m_type));
    m_lifetime->setContent({});
    offer(canRefresh ? QList{m_fresh, m_use} : QList{m_signInAgain});
    m_ui->stack->setCurrentWidget(m_ui->token);
    scheduleNext();
}

qint64 TokenPage::now() const
{
    return m_judging->at().value_or(m_services.clock()());
}

inspect::Context TokenPage::knownContext() const
{
    inspect::Context context;
    if (const app::Account *owner = account(); owner && m_type == app::TokenType::Id) {
        context = app::idTokenContext(*owner, m_services.tokens().inMemory(m_accountId), 0);
        context.leewayAhead = app::leewayAhead(owner->issuer, m_services.keys(), m_services.clockWatch());
    }
    if (const auto found = m_found->chosen()) {
        context.foundAs = found->name;
        context.foundInUrl = found->inUrl;
    }
    return context;
}

inspect::Context TokenPage::context() const
{
    inspect::Context context = knownContext();
    context.now = now();
    m_keys->complete(context, m_judging->issuer(), issuer());
    m_judging->complete(context);
    if (!m_judging->issuer().isEmpty())
        context.issuer = app::publishedIssuer(m_services.keys(), m_judging->issuer());
    return context;
}

void TokenPage::inspectText()
{
    m_work = std::make_unique<QObject>();
    m_ui->stack->setCurrentWidget(m_ui->token);
    if (m_text.reveal().size() <= FoundTokens::atOnce)
        return showInspection(inspect::inspect(m_text.reveal(), context()));
    showReading(m_text.reveal().size());
    const auto read = [text = m_text, context = context()] {
        return Result<inspect::Inspection>(inspect::inspect(text.reveal(), context));
    };
    whenDone(QtConcurrent::run(read), m_work.get(),
             [this](const Result<inspect::Inspection> &inspection) { showInspection(*inspection); });
}

void TokenPage::showReading(qsizetype bytes)
{
    m_ui->stack->setCurrentWidget(m_ui->token);
    hideDetails();
    m_lookup->clear();
    m_judging->hide();
    for (QAction *action : pageActions())
        action->setEnabled(action == m_stop);
    m_ui->banner->setContent(token_verdict::reading(bytes));
    m_lifetime->setContent({});
    offer({m_stop});
}

void TokenPage::stopReading()
{
    showNothing();
    Q_EMIT notice(tr("Stopped reading."));
}

QString TokenPage::issuer() const
{
    const auto &claims = m_inspection.token.claims;
    return claims ? jose::ClaimsSet(*claims).string(u"iss").value_or(QString()) : QString();
}

/// Whether the user typed one that can be asked.
bool TokenPage::isIssuerExpected() const
{
    return !app::keyHost(m_judging->issuer()).isEmpty();
}

void TokenPage::offerKeys()
{
    const auto found = m_found->chosen();
    const bool isPiece = found && inspect::isPiece(found->trouble); // which no key can verify
    const bool isWanted = m_accountId.isEmpty() && !m_judging->hasKey() && m_inspection.token.header && !isPiece;
    const auto namedBy = isIssuerExpected() ? app::NamedBy::User : app::NamedBy::Token;
    const QString asked = isIssuerExpected() ? m_judging->issuer() : issuer();
    m_keys->offer(isWanted ? asked : QString(), namedBy, m_inspection.token.kid());
}

void TokenPage::judgeAnew()
{
    if (m_text.isEmpty())
        return;
    if (isLive())
        judgeAgain();
    else
        inspectText();
}

void TokenPage::showInspection(const inspect::Inspection &inspection)
{
    m_inspection = inspection;
    for (QAction *action : pageActions())
        action->setEnabled(action != m_stop);
    const auto found = m_found->chosen();
    m_repair->setEnabled(found && FoundModel::isRepairable(*found));
    m_fresh->setEnabled(account() && account()->refreshToken != app::Kept::Nowhere);
    m_signInAgain->setEnabled(account());
    m_use->setEnabled(isUsable());
    m_searchFile->setEnabled(isToBeSearched());
    m_diagnose->setEnabled(m_found->recordsRefusal());
    details().showToken(inspection, now());
    details().show();
    if (isShortened())
        m_lookup->clear();
    else
        m_lookup->setToken(Secret(m_text.reveal().trimmed()), inspection.kind, account());
    details().showQuestions(m_lookup->hasToken());
    showJudging();
    showVerdict();
    scheduleNext();
    m_isNews = true;
    update();
}

/// There is no rule, time or key by which a bare secret would be judged.
void TokenPage::showJudging()
{
    const bool isJudged = !inspect::isSecretKind(m_inspection.kind);
    m_judging->setVisible(isJudged);
    for (QAction *action : m_judging->pageActions())
        action->setEnabled(isJudged);
}

void TokenPage::judgeAgain()
{
    m_inspection = inspect::inspect(m_text.reveal(), context());
    details().showJudgment(m_inspection, now());
    showVerdict();
    scheduleNext();
}

qint64 TokenPage::expiresAt() const
{
    const qint64 known = m_accountId.isEmpty() ? 0 : m_services.tokens().inMemory(m_accountId).expiresAt(m_type);
    return m_inspection.expiresAt.value_or(known);
}

void TokenPage::showVerdict()
{
    if (m_refreshing)
        return showRefreshing();
    const VerdictBanner::Content content = verdict();
    if (m_ui->banner->content() != content) // a screen reader says it again each time
        m_ui->banner->setContent(content);
    showLifetime();
    const bool isOver = expiresAt() > 0 && expiresAt() <= m_services.clock()(); // at whatever time it is judged
    m_inner->setEnabled(m_inspection.nested != nullptr);
    m_judging->setToken(m_inspection, m_services.clock()());
    fitTools(); // a key that was given has a button more
    offerKeys();
    QList<QAction *> actions{isOver && m_fresh->isEnabled() ? m_fresh : m_use, m_copy, m_copyRedacted};
    if (!isUsable())
        actions.removeOne(m_use);
    offer(actions, remedies());
    tellJudged();
}

void TokenPage::tellJudged()
{
    if (const auto found = m_found->chosen())
        Q_EMIT judged(m_found->text(), inspect::labelOf(*found, m_inspection, now()));
    else
        Q_EMIT judged({}, {});
}

void TokenPage::showLifetime()
{
    const auto lifetime = inspect::lifetimeOf(m_inspection.token);
    if (!lifetime)
        return m_lifetime->setContent({});
    std::optional<qint64> due; // at another time than now nothing is refreshed
    if (m_services.refreshAhead().isWaiting() && !m_judging->at())
        due = app::refreshDue(m_services.tokens().inMemory(m_accountId), now());
    m_lifetime->setContent(LifetimeBar::Content{*lifetime, now(), due});
}

QList<QAction *> TokenPage::remedies() const
{
    QList<QAction *> remedies;
    if (m_diagnose->isEnabled())
        remedies.append(m_diagnose);
    if (m_searchFile->isEnabled())
        remedies.append(m_searchFile);
    if (m_judging->at())
        remedies.append(m_judging->backToNow());
    if (m_repair->isEnabled())
        remedies.append(m_repair);
    if (m_inner->isEnabled())
        remedies.append(m_inner);
    if (const auto questions = m_lookup->questions(); !questions.isEmpty()) // of a token that nobody here can read
        remedies.append(questions.constFirst());
    if (m_keys->fetch()->isVisible())
        remedies.append(m_keys->fetch());
    if (m_keys->stop()->isVisible())
        remedies.append(m_keys->stop());
    return remedies;
}

void TokenPage::offer(const QList<QAction *> &actions, const QList<QAction *> &remedies)
{
    const bool isNew = m_remedies != remedies || m_offered != actions;
    if (m_remedies != remedies)
        m_ui->banner->setRemedies(remedies);
    m_remedies = remedies;
    if (m_offered != actions) // new buttons would take the focus from the old ones
        m_ui->banner->setActions(actions);
    m_offered = actions;
    if (isNew)
        orderPanes();
}

VerdictBanner::Content TokenPage::verdict() const
{
    const app::Account *owner = account();
    if (owner && !m_inspection.token.header)
        return token_verdict::opaque(*owner, expiresAt(), now());
    return token_verdict::judged(m_inspection, detail());
}

/// Only the words that a guide has in a token's place, or a piece of one: no server could tell anything about it.
bool TokenPage::isShortened() const
{
    const auto found = m_found->chosen();
    return found && found->trouble &&
           (found->trouble->cause == inspect::Cause::Elided || found->trouble->cause == inspect::Cause::Placeholder);
}

/// Whether a file is more than one bare token: this page looks at the text around it no further, and copies none of it.
bool TokenPage::isToBeSearched() const
{
    return !m_path.isEmpty() && m_found->isAmongOthers();
}

/// Whether a request may carry what is on show. An account's token is the one that its provider gave for that.
bool TokenPage::isUsable() const
{
    const auto kind = m_inspection.kind;
    return account() || (!isShortened() && kind != inspect::TokenKind::Unreadable && !inspect::isSecretKind(kind));
}

QString TokenPage::detail() const
{
    QStringList sentences;
    if (const auto at = m_judging->at())
        sentences.append(tr("Judged as of %1, not now.").arg(time_text::full(*at, m_services.clock()())));
    if (const auto found = m_found->chosen(); found && found->trouble)
        sentences.append(FoundModel::inBrief(*found));
    else
        sentences.append({exposure(m_inspection),
                          m_inspection.looksLike.isEmpty() ? m_inspection.summary : m_inspection.adviceInWindow});
    sentences.append(m_keys->state());
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

void TokenPage::scheduleNext()
{
    constexpr qint64 countsSeconds = 120; // below it time_text counts seconds, above it minutes
    constexpr qint64 minute = 60;
    const bool isShown = isVisible() && isLive() && !m_judging->at();
    const qint64 left = expiresAt() - m_services.clock()();
    const qint64 wait = std::abs(left) <= countsSeconds ? 1 : left > 0 ? left % minute + 1 : minute;
    if (isShown)
        m_timer.start(int(wait) * 1000, wait == 1 ? Qt::CoarseTimer : Qt::VeryCoarseTimer, this);
    else
        m_timer.stop();
}

bool TokenPage::isLive() const
{
    return !m_text.isEmpty() && m_text.reveal().size() <= FoundTokens::atOnce;
}

void TokenPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isNews) // what is on the page is painted right after the page itself
        QTimer::singleShot(0, this, &TokenPage::painted);
    m_isNews = false;
}

void TokenPage::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        judgeAgain();
}

void TokenPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isLive())
        judgeAgain();
}

void TokenPage::resizeEvent(QResizeEvent *event)
{
    fitTools();
    QWidget::resizeEvent(event);
}

void TokenPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_lookup->cancel();
    m_timer.stop();
}

void TokenPage::searchFile()
{
    Q_EMIT searchRequested({m_path});
}

void TokenPage::diagnose()
{
    const auto settings = app::loadSettings(m_services.options().dataDir);
    if (!settings)
        return Q_EMIT notice(describe(settings.error()));
    auto *dialog = new HarDiagnosisDialog(m_found->text(), *settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TokenPage::getFresh()
{
    if (!account())
        return;
    m_refreshing = new QObject(m_work.get());
    showRefreshing();
    const app::Account owner = *account(); // which a sign-out may take away meanwhile
    whenDone(m_services.tokens().refresh(owner), m_work.get(), [this, owner](const Result<app::LiveTokens> &tokens) {
        delete m_refreshing;
        m_fresh->setEnabled(true);
        m_stop->setEnabled(false);
        if (tokens)
            return;
        m_ui->banner->setContent(
            token_verdict::notRefreshed(app::describeRefusal(owner, tokens.error(), m_services.clock()())));
        offer(app::endsInSignIn(tokens.error()) ? QList{m_signInAgain, m_fresh} : QList{m_fresh});
        m_timer.stop();
    });
}

void TokenPage::showRefreshing()
{
    m_fresh->setEnabled(false);
    m_stop->setEnabled(true);
    m_ui->banner->setContent(token_verdict::refreshing(*account()));
    offer({m_stop});
}

/// A refresh goes on to its end: the provider may have used up the refresh token for it.
void TokenPage::stop()
{
    if (!m_refreshing)
        return stopReading();
    showAccountToken();
    Q_EMIT notice(tr("Stopped waiting. A token that still comes is shown."));
}

void TokenPage::signInAgain()
{
    if (account())
        Q_EMIT signInAgainRequested(m_accountId);
}

void TokenPage::use()
{
    if (const app::Account *owner = account())
        Q_EMIT useInRequest({app::Authorization::Kind::AccountToken, *owner, m_type, {}});
    else
        Q_EMIT useInRequest({app::Authorization::Kind::Bearer, {}, {}, Secret(m_text.reveal().trimmed())});
}

void TokenPage::copy()
{
    m_clipboard.copy(m_text);
    Q_EMIT notice(tr("The token is on the clipboard %1.").arg(m_clipboard.howLong()));
}

void TokenPage::copyRedacted()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(inspect::shareable(m_inspection)));
    Q_EMIT notice(tr("Copied without its signature: nobody can use it."));
}
