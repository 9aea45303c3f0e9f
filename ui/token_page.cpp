// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_page.h"

#include "app/account_inspection.h"
#include "app/refresh_diagnosis.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "inspect/shareable.h"
#include "ui/found_tokens.h"
#include "ui/icons.h"
#include "ui/lookup_panel.h"
#include "ui/secret_clipboard.h"
#include "ui/token_actions.h"
#include "ui/token_details.h"
#include "ui_token_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>
#include <QTimerEvent>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

VerdictBanner::State stateOf(inspect::Verdict verdict)
{
    switch (verdict) {
    case inspect::Verdict::Valid:
        return VerdictBanner::State::Valid;
    case inspect::Verdict::Invalid:
        return VerdictBanner::State::Invalid;
    case inspect::Verdict::Unverified:
        return VerdictBanner::State::Unverified;
    case inspect::Verdict::Unreadable:
        return VerdictBanner::State::Unreadable;
    }
    Q_UNREACHABLE();
}

QString typeName(app::TokenType type)
{
    return type == app::TokenType::Id ? TokenPage::tr("ID token") : TokenPage::tr("Access token");
}

} // namespace

TokenPage::TokenPage(app::Services &services, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_clipboard(clipboard)
    , m_ui(std::make_unique<Ui::TokenPage>())
    , m_found(new FoundTokens(this))
    , m_details(new TokenDetails(clipboard, this))
    , m_use(addPageAction(tr("Use in request"), u"send"_s, {}, &TokenPage::use))
    , m_copy(addPageAction(tr("Copy"), u"copy"_s, {}, &TokenPage::copy))
    , m_copyRedacted(addPageAction(tr("Copy redacted"), u"copy"_s, {}, &TokenPage::copyRedacted))
    , m_fresh(addPageAction(tr("Get a fresh token"), u"refresh"_s, QKeySequence::Refresh, &TokenPage::getFresh))
    , m_actions(new TokenActions(
          services,
          [this] {
              return ShownToken{{tokenName(), m_text}, m_inspection, context()};
          },
          this))
    , m_lookup(new LookupPanel(services, this))
    , m_repair(addPageAction(tr("Repair"), u"pass"_s, {}, &TokenPage::repair))
    , m_stop(addPageAction(tr("Stop"), u"stop"_s, {}, &TokenPage::stopReading))
{
    m_ui->setupUi(this);
    addTools();
    m_ui->tokenLayout->addWidget(m_found);
    m_ui->tokenLayout->addWidget(m_details, 1);
    m_details->setSidePanel(m_lookup);
    connect(m_lookup, &LookupPanel::questionsChanged, this, [this] {
        if (m_details->isVisibleTo(this))
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

void TokenPage::addTools()
{
    connect(m_actions, &TokenActions::notice, this, &TokenPage::notice);
    m_ui->tools->addActions(m_actions->actions());
    for (QAction *action : m_actions->actions()) // a tool bar's buttons take no focus by themselves
        m_ui->tools->widgetForAction(action)->setFocusPolicy(Qt::StrongFocus);
}

QList<QAction *> TokenPage::pageActions() const
{
    return QList<QAction *>{m_use, m_copy, m_copyRedacted, m_fresh, m_repair, m_stop} + m_actions->actions();
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
}

QAction *TokenPage::addPageAction(const QString &text, const QString &icon, const QKeySequence &key,
                                  void (TokenPage::*slot)())
{
    auto *action = new QAction(icons::icon(icon), text, this);
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
        return tr("%1 of %2").arg(typeName(m_type), owner->name);
    return m_inspection.headline;
}

void TokenPage::showNothing()
{
    m_accountId.clear();
    m_text = Secret();
    m_work.reset();
    m_details->hide();
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
    m_accountId = accountId;
    m_type = type;
    if (account())
        showAccountToken();
    else
        showNothing();
}

void TokenPage::showPasted(const Secret &text)
{
    m_accountId.clear();
    showTrace();
    m_found->setText(text);
}

void TokenPage::showFound()
{
    m_keys.reset();
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
    m_details->showTrace(steps.value_or(QList<app::TraceStep>()));
}

void TokenPage::showAccountToken()
{
    showTrace();
    m_keys.reset();
    m_text = m_services.tokens().inMemory(m_accountId).token(m_type);
    if (m_text.isEmpty())
        return showMissing();
    inspectText();
    fetchKeys();
}

void TokenPage::showMissing()
{
    m_work = std::make_unique<QObject>();
    m_inspection = {};
    m_details->hide();
    m_lookup->clear();
    for (QAction *action : pageActions())
        action->setEnabled(action == m_fresh || action == m_use);
    const bool canRefresh = account()->refreshToken != app::Kept::Nowhere;
    m_fresh->setEnabled(canRefresh);
    const QString name = plain_text::visible(account()->name);
    m_ui->banner->setContent({VerdictBanner::State::Info,
                              {},
                              tr("%1 of %2 is not fetched yet").arg(typeName(m_type), name),
                              canRefresh ? tr("Short-lived tokens are in memory alone. A request gets one by itself.")
                                         : tr("The provider gave no refresh token: sign in again.")});
    offer({m_fresh, m_use});
    m_ui->stack->setCurrentWidget(m_ui->token);
    scheduleNext();
}

inspect::Context TokenPage::context() const
{
    inspect::Context context;
    if (const app::Account *owner = account(); owner && m_type == app::TokenType::Id)
        context = app::idTokenContext(*owner, m_services.tokens().inMemory(m_accountId), 0);
    if (const auto found = m_found->chosen()) {
        context.foundAs = found->name;
        context.foundInUrl = found->inUrl;
    }
    context.now = m_services.clock()();
    context.keys = m_keys;
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
    m_details->hide();
    m_lookup->clear();
    for (QAction *action : pageActions())
        action->setEnabled(action == m_stop);
    m_ui->banner->setContent({VerdictBanner::State::Waiting, {}, tr("Reading %L1 bytes").arg(bytes), {}});
    offer({m_stop});
}

void TokenPage::stopReading()
{
    showNothing();
    Q_EMIT notice(tr("Stopped reading."));
}

void TokenPage::fetchKeys()
{
    const QString kid = m_inspection.token.kid();
    if (!m_inspection.token.header || !account())
        return;
    whenDone(app::providerKeys(m_services.keys(), *account(), kid, m_work.get()), m_work.get(),
             [this](const Result<jose::JwkSet> &keys) {
                 if (!keys)
                     return Q_EMIT notice(tr("The signature is not verified: %1").arg(describe(keys.error())));
                 m_keys = *keys;
                 judgeAgain();
             });
}

void TokenPage::showInspection(const inspect::Inspection &inspection)
{
    m_inspection = inspection;
    for (QAction *action : pageActions())
        action->setEnabled(action != m_stop);
    const auto found = m_found->chosen();
    m_repair->setEnabled(found && FoundModel::isRepairable(*found));
    m_fresh->setEnabled(account() && account()->refreshToken != app::Kept::Nowhere);
    m_details->showToken(inspection, m_services.clock()());
    m_details->show();
    m_lookup->setToken(Secret(m_text.reveal().trimmed()), inspection.kind, account());
    showVerdict();
    scheduleNext();
    m_isNews = true;
    update();
}

void TokenPage::judgeAgain()
{
    m_inspection = inspect::inspect(m_text.reveal(), context());
    m_details->showJudgment(m_inspection, m_services.clock()());
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
    const VerdictBanner::Content content = verdict();
    if (m_ui->banner->content() != content) // a screen reader says it again each time
        m_ui->banner->setContent(content);
    const bool isOver = expiresAt() > 0 && expiresAt() <= m_services.clock()();
    QAction *first = isOver && m_fresh->isEnabled() ? m_fresh : m_use;
    // To ask is the first thing to do with a token that cannot be read.
    const QList<QAction *> questions = m_lookup->questions();
    offer(questions.first(qMin<qsizetype>(1, questions.size())) +
          QList<QAction *>{m_repair->isEnabled() ? m_repair : first, m_copy, m_copyRedacted});
}

void TokenPage::offer(const QList<QAction *> &actions)
{
    if (m_offered != actions) // new buttons would take the focus from the old ones
        m_ui->banner->setActions(actions);
    m_offered = actions;
}

VerdictBanner::Content TokenPage::verdict() const
{
    const app::Account *owner = account();
    if (owner && !m_inspection.token.header)
        return opaqueVerdict(*owner);
    const auto found = m_found->chosen();
    const QString detail =
        found && found->trouble ? found->trouble->message + u' ' + found->advice : m_inspection.summary;
    return {stateOf(m_inspection.verdict), {}, m_inspection.headline, detail};
}

VerdictBanner::Content TokenPage::opaqueVerdict(const app::Account &account) const
{
    const qint64 now = m_services.clock()();
    const QString name = plain_text::visible(account.name);
    const QString reader = tr("It is opaque: only %1 can read it.").arg(QUrl(account.issuer).host());
    if (expiresAt() <= now)
        return {VerdictBanner::State::Invalid, tr("Expired"), tr("The access token of %1 has expired").arg(name),
                tr("It expired %1. %2").arg(time_text::full(expiresAt(), now), reader)};
    return {VerdictBanner::State::Info, tr("Opaque"), tr("Access token of %1").arg(name),
            tr("%1 It expires %2.").arg(reader, time_text::full(expiresAt(), now))};
}

void TokenPage::scheduleNext()
{
    constexpr qint64 countsSeconds = 120; // below it time_text counts seconds, above it minutes
    constexpr qint64 minute = 60;
    const bool isShown = isVisible() && isLive();
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

void TokenPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_lookup->cancel();
    m_timer.stop();
}

void TokenPage::getFresh()
{
    if (!account())
        return;
    m_fresh->setEnabled(false);
    m_ui->banner->setContent(
        {VerdictBanner::State::Waiting, {}, tr("Asking %1 for a fresh token").arg(QUrl(account()->issuer).host()), {}});
    const app::Account owner = *account(); // which a sign-out may take away meanwhile
    whenDone(m_services.tokens().refresh(owner), m_work.get(), [this, owner](const Result<app::LiveTokens> &tokens) {
        m_fresh->setEnabled(true);
        if (tokens)
            return;
        m_ui->banner->setContent(
            {VerdictBanner::State::Error,
             {},
             tr("No fresh token came"),
             plain_text::visible(app::describeRefusal(owner, tokens.error(), m_services.clock()()))});
        offer({m_fresh});
        m_timer.stop();
    });
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
    Q_EMIT notice(tr("The token is on the clipboard for 45 seconds."));
}

void TokenPage::copyRedacted()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(inspect::shareable(m_inspection)));
    Q_EMIT notice(tr("Copied without its signature: nobody can use it."));
}
