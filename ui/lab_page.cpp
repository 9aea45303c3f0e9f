// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_page.h"

#include "app/api_hosts.h"
#include "app/saved_requests.h"
#include "app/shipped_presets.h"
#include "base/whole_write.h"
#include "ui/file_dialogs.h"
#include "ui/flow_layout.h"
#include "ui/focus_handover.h"
#include "ui/icons.h"
#include "ui/lab_tokens.h"
#include "ui/lab_words.h"
#include "ui/primary_selection.h"
#include "ui/question.h"
#include "ui/watch_words.h"
#include "ui_lab_page.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int findingLines = 8;
constexpr int narrow = 105;      // average characters
constexpr int mostMeasured = 30; // rows that decide how wide a column is: all of them

} // namespace

LabPage::LabPage(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::LabPage>())
    , m_tokens(new LabTokens(services, this))
    , m_results(new LabResults(this))
{
    m_ui->setupUi(this);
    m_focus = std::make_unique<FocusHandover>(*m_ui->runLab, *m_ui->stopLab);
    FlowLayout::inPlaceOf(m_ui->lineThree, *m_ui->layout);
    m_ui->furtherTokens->setMenu(m_tokens->menu());
    m_ui->labResults->setMenu(m_results->menu());
    m_ui->labResults->setIcon(icons::icon(u"open"_s));
    m_ui->variants->setModel(&m_variants);
    m_ui->variants->setCopyRole(LabModel::CopyRole);
    m_ui->variants->horizontalHeader()->setResizeContentsPrecision(mostMeasured);
    m_ui->variants->setWordWrap(false); // the tooltip has all of a long reason
    m_ui->variants->setFlexible({LabModel::DifferenceColumn, LabModel::ReasonColumn});
    m_ui->variants->setNarrowShares({0.365, 0.125, 0.14, 0.185, 0.185, 0}, 2);
    m_ui->findings->setModel(&m_findings);
    m_ui->findings->setCopyRole(LabFindingsModel::CopyRole);
    m_ui->findings->setFlexible({LabFindingsModel::SentenceColumn});
    m_ui->findings->setMostLines(findingLines);
    addActions();
    fillPresets();
    connectEditors();
    m_ui->labToken->setClock(services.clock());
    m_ui->labToken->setAccounts(services.accounts());
    m_ui->alike->hide();
    showPreset();
    showHint();
    setRunning(false);
}

LabPage::~LabPage() = default;

void LabPage::addActions()
{
    m_run = new QAction(icons::icon(u"send"_s), tr("Run"), this);
    m_run->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_stop = new QAction(icons::icon(u"stop"_s), tr("Stop"), this);
    m_stop->setShortcut(Qt::Key_Escape);
    m_save = new QAction(icons::icon(u"save"_s), tr("Save report…"), this);
    m_take = new QAction(icons::icon(u"paste"_s), tr("Take from Request"), this);
    m_take->setToolTip(tr(
        "Test the request of the Request page, with its headers and body, without a credential in them. Where no good "
        "token is chosen yet, the one that is chosen there becomes it"));
    m_run->setObjectName(u"labRunAction"_s);
    m_stop->setObjectName(u"labStopAction"_s);
    m_save->setObjectName(u"labSaveAction"_s);
    m_take->setObjectName(u"labTakeAction"_s);
    m_watch = new QAction(icons::icon(u"waiting"_s), tr("Watch until refused"), this);
    m_watch->setIconText(tr("Watch"));
    m_watch->setToolTip(
        tr("Send the request with the good token each second, until it turns 401. A grant of its account "
           "that “Further tokens” says to end is ended after the first answer"));
    m_watch->setObjectName(u"labWatchAction"_s);
    for (QAction *action : {m_run, m_stop, m_save, m_take, m_watch}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_run, &QAction::triggered, this, [this] { begin(&LabPage::run); });
    connect(m_watch, &QAction::triggered, this, [this] { begin(&LabPage::watch); });
    connect(m_stop, &QAction::triggered, this, &LabPage::stop);
    connect(m_save, &QAction::triggered, this, &LabPage::save);
    connect(m_take, &QAction::triggered, this, &LabPage::requestWanted);
    m_ui->takeRequest->setDefaultAction(m_take);
    m_ui->watchLab->setDefaultAction(m_watch);
    connect(m_ui->runLab, &QPushButton::clicked, m_run, &QAction::trigger);
    connect(m_ui->stopLab, &QPushButton::clicked, m_stop, &QAction::trigger);
    connect(m_ui->saveLab, &QPushButton::clicked, m_save, &QAction::trigger);
}

void LabPage::fillPresets()
{
    m_ui->labPreset->addItem(tr("GET of an address"));
    const auto presets = app::shippedPresets();
    if (!presets)
        return showError(presets.error());
    for (const lab::Preset &preset : *presets) {
        if (!preset.reads)
            continue;
        m_presets.append(preset);
        m_ui->labPreset->addItem(lab::titleOf(preset));
    }
    m_ui->labPreset->setCurrentIndex(1);
}

void LabPage::connectEditors()
{
    connect(m_tokens, &LabTokens::notice, this, &LabPage::notice);
    connect(m_ui->labPreset, &QComboBox::activated, this, &LabPage::chooseRequest);
    connect(m_ui->labToken, &AuthorizationCombo::authorizationChanged, this, &LabPage::authorizationChanged);
    connect(m_results, &LabResults::chosen, this, &LabPage::bringBack);
    keepOutOfPrimarySelection(*m_ui->labUrl); // its query may hold a key
    connect(m_ui->labUrl, &QLineEdit::textChanged, this, &LabPage::addressChanged);
}

void LabPage::authorizeWith(const app::Authorization &authorization)
{
    m_ui->labToken->choose(authorization);
}

void LabPage::setPasted(const PastedModel &pasted)
{
    m_ui->labToken->setPasted(pasted);
}

const lab::Preset *LabPage::preset() const
{
    const int row = m_ui->labPreset->currentIndex() - 1;
    return row < 0 || row >= m_presets.size() ? nullptr : &m_presets.at(row);
}

const http::Request *LabPage::taken() const
{
    return m_taken && m_ui->labPreset->currentIndex() > m_presets.size() ? &*m_taken : nullptr;
}

void LabPage::offerGoodToken(const app::Authorization &authorization)
{
    const bool isFree = !m_ui->labToken->isChosen() || !app::canBeGoodToken(m_ui->labToken->authorization());
    if (isFree && app::canBeGoodToken(authorization))
        authorizeWith(authorization);
}

void LabPage::take(const http::Request &request, const app::Authorization &sentWith)
{
    const app::ShareableRequest shared = app::shareable(request);
    m_taken = shared.request;
    const int last = int(m_presets.size()) + 1;
    m_ui->labPreset->removeItem(last); // one that was taken before
    m_ui->labPreset->addItem(lab_words::nameOf(*m_taken));
    m_ui->labPreset->setCurrentIndex(last);
    chooseRequest();
    offerGoodToken(sentWith);
    Q_EMIT notice(shared.leftOut.isEmpty()
                      ? tr("The request was taken.")
                      : tr("The request was taken without: %1.").arg(shared.leftOut.join(u", "_s)));
}

void LabPage::chooseRequest()
{
    if (const http::Request *request = taken())
        writeAddress(QString::fromLatin1(request->url.toEncoded()));
    showPreset();
    selectOpen();
}

/// What is to be filled in is written over by whatever is typed.
bool LabPage::selectOpen()
{
    static const QRegularExpression open(u"\\{[A-Za-z]+\\}"_s);
    const auto found = open.match(m_ui->labUrl->text());
    if (found.hasMatch()) {
        m_ui->labUrl->setFocus(Qt::OtherFocusReason);
        m_ui->labUrl->setSelection(int(found.capturedStart()), int(found.capturedLength()));
    }
    return found.hasMatch();
}

void LabPage::showPreset()
{
    if (const lab::Preset *chosen = preset()) {
        writeAddress(chosen->address(app::apiHostsFor(m_ui->labToken->authorization())));
        m_written = m_ui->labUrl->text();
    }
    m_ui->labUrl->setCursorPosition(0); // its beginning says whom it asks
    showExpectations();
}

/// Another account's APIs are elsewhere. What was typed stays, and so does the address of an account that is gone: it
/// was nobody's choice.
void LabPage::authorizationChanged()
{
    const app::Authorization before = std::exchange(m_authorization, m_ui->labToken->authorization());
    const bool isAccount = m_authorization.kind == app::Authorization::Kind::AccountToken;
    const bool wasAccount = before.kind == app::Authorization::Kind::AccountToken;
    const bool isGone = wasAccount && !m_services.accounts().byId(before.account.id);
    m_ui->keepAged->setEnabled(isAccount);
    const QString address = m_ui->labUrl->text();
    if (!isAccount || isGone || address != m_written)
        return showExpectations();
    showPreset();
    if (m_written != address && !address.isEmpty())
        Q_EMIT notice(tr("The address follows the account: it asks %1 now.").arg(options().request.url.authority()));
}

/// As if it were typed: Ctrl+Z takes it back.
void LabPage::writeAddress(const QString &address)
{
    if (m_ui->labUrl->text() == address)
        return;
    m_ui->labUrl->selectAll();
    m_ui->labUrl->insert(address);
}

/// What was said of one host, and given for it, holds for no other.
void LabPage::addressChanged()
{
    const QUrl origin = options().request.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (origin != m_origin) {
        m_ui->ownHost->setChecked(false);
        m_tokens->forgetFiles();
    }
    m_origin = origin;
    if (m_last && requestOf(*m_last).url != options().request.url)
        forgetRun();
    showExpectations();
}

/// What was measured stands under no other address.
void LabPage::forgetRun()
{
    m_last.reset();
    m_findings.setFindings({});
    m_variants.forgetRun();
    m_ui->alike->hide();
    m_save->setEnabled(false);
    m_ui->saveLab->setEnabled(false);
    showHint();
}

void LabPage::showExpectations()
{
    if (!m_under)
        m_variants.setApi(app::labApi(options()));
}

app::LabOptions LabPage::options() const
{
    app::LabOptions options;
    if (const http::Request *request = taken())
        options.request = *request;
    options.request.url = QUrl(m_ui->labUrl->text().trimmed(), QUrl::StrictMode);
    if (const lab::Preset *chosen = preset()) {
        options.request.method = chosen->method;
        options.request.body = chosen->content({});
        if (!chosen->body.isEmpty())
            options.request.headers.add("Content-Type", "application/json");
        const lab::ApiHosts hosts = app::apiHostsFor(m_ui->labToken->authorization());
        options.reads = chosen->reads && chosen->fits(hosts, options.request.url);
    }
    options.authorization = m_ui->labToken->authorization();
    options.keepAged = m_ui->keepAged->isEnabled() && m_ui->keepAged->isChecked();
    options.exceptions = m_exceptions;
    options.variants = m_variants.chosen();
    m_tokens->addTo(options);
    if (m_ui->ownHost->isChecked())
        options.ownHosts.insert(options.request.url.authority());
    return options;
}

void LabPage::begin(Start start)
{
    if (m_under || m_watching)
        return;
    const app::LabOptions chosen = options();
    if (selectOpen())
        return showError({ErrorCode::UrlUnusable, m_ui->labUrl->text(), tr("fill in what stands in braces")});
    if (!app::canBeGoodToken(chosen.authorization))
        return askForGoodToken();
    for (const app::Authorization &authorization : QList{chosen.authorization} + chosen.tokens.values()) {
        const app::HostExceptions missing = app::missingFor(chosen.request, authorization, m_exceptions);
        if (chosen.request.url.isValid() && !missing.isEmpty())
            return askToAllow(authorization, missing, start);
    }
    if (!app::mayBeRepeated(chosen))
        return askToRepeat(chosen, start);
    (this->*start)(chosen);
}

void LabPage::askForGoodToken()
{
    m_ui->findings->hide();
    m_ui->labToken->setFocus(Qt::OtherFocusReason);
    m_ui->banner->setContent(lab_words::goodTokenWanted());
}

void LabPage::askToRepeat(const app::LabOptions &options, Start start)
{
    ask(this, lab_words::repeating(options, start == &LabPage::watch), [this, options, start] {
        app::LabOptions allowed = options;
        allowed.anyMethod = true;
        (this->*start)(allowed);
    });
}

void LabPage::askToAllow(const app::Authorization &authorization, const app::HostExceptions &missing, Start start)
{
    const QString issuer = app::issuerOf(authorization);
    ask(this, lab_words::allowing(authorization, missing), [this, missing, issuer, start] {
        m_exceptions.allow(missing, issuer);
        begin(start);
    });
}

void LabPage::run(const app::LabOptions &options)
{
    m_under = std::make_unique<app::LabRun>(m_services, options);
    connect(m_under.get(), &app::LabRun::began, this, [this] {
        m_last.reset();
        m_findings.setFindings({});
        m_ui->findings->hide();
        m_ui->alike->hide();
        showProgress(0);
    });
    connect(m_under.get(), &app::LabRun::trialDone, this, [this](qsizetype index) { showProgress(index + 1); });
    m_tokens->forgetRevoked();
    m_ui->labProgress->setRange(0, 0);
    m_ui->banner->setContent(lab_words::underWay());
    setRunning(true);
    whenDone(m_under->start(), m_under.get(), [this](const Result<lab::Run> &run) { finish(run); });
}

void LabPage::watch(const app::LabOptions &options)
{
    app::LabWatchOptions watching;
    watching.lab = options;
    watching.revoke = options.revoke && options.revoke->id == options.authorization.account.id;
    m_watching = std::make_unique<app::LabWatch>(m_services, watching);
    connect(m_watching.get(), &app::LabWatch::looked, this, &LabPage::showWatched);
    if (watching.revoke)
        m_tokens->forgetRevoked();
    m_ui->labProgress->setRange(0, 0);
    m_ui->banner->setContent({VerdictBanner::State::Waiting, {}, tr("The token is watched"), {}});
    setRunning(true);
    whenDone(m_watching->start(), m_watching.get(), [this](const Result<lab::Watch> &watch) { finishWatch(watch); });
}

void LabPage::stop()
{
    if (m_under)
        m_under->stop();
    if (m_watching)
        m_watching->stop();
}

void LabPage::showWatched()
{
    if (m_last) // the first answer: now there is something else to show
        forgetRun();
    m_ui->banner->setContent(watch_words::underWay(m_watching->soFar()));
}

void LabPage::finishWatch(const Result<lab::Watch> &watch)
{
    m_watching.release()->deleteLater(); // it is telling us right now
    setRunning(false);
    if (!watch)
        return showError(watch.error());
    keep(*watch);
}

void LabPage::showProgress(qsizetype done)
{
    const lab::Run &run = m_under->soFar();
    m_ui->labProgress->setRange(0, int(run.trials.size()) + 1);
    m_ui->labProgress->setValue(int(done));
    m_variants.setRun(run, done);
}

void LabPage::finish(const Result<lab::Run> &run)
{
    m_under.release()->deleteLater(); // it is telling us right now
    setRunning(false);
    if (!run)
        return showError(run.error());
    keep(lab::keptReport(*run, lab::Face::Window));
}

void LabPage::keep(const LabResult &result)
{
    m_results->add(result, m_services.clock()());
    showResult(result);
    setRunning(false);
}

void LabPage::showResult(const LabResult &result)
{
    forgetRun();
    m_last = result;
    if (const auto *run = std::get_if<lab::KeptReport>(&result)) {
        m_variants.setReport(run->own);
        showConclusion(run->own);
    } else {
        m_ui->banner->setContent(watch_words::conclusion(std::get<lab::Watch>(result)));
    }
    m_save->setEnabled(true);
    m_ui->saveLab->setEnabled(true);
}

/// With its request, so that it can be run again.
void LabPage::bringBack(const LabResult &result)
{
    const http::Request &request = requestOf(result);
    const http::Request now = options().request;
    if (now.method != request.method || now.url != request.url || now.body != request.body)
        take(request);
    showResult(result);
}

void LabPage::showConclusion(const lab::ReportDocument &document)
{
    const lab::Judgment &judgment = document.judgment;
    m_findings.setFindings(judgment.findings);
    m_ui->findings->setVisible(!judgment.findings.isEmpty());
    m_ui->alike->setText(document.alike);
    m_ui->alike->setVisible(!document.alike.isEmpty());
    m_ui->banner->setContent(lab_words::conclusion(document));
}

void LabPage::showHint()
{
    m_ui->findings->hide();
    m_ui->banner->setContent(lab_words::hint());
}

void LabPage::showError(const Error &error)
{
    m_ui->findings->hide();
    m_ui->banner->setContent(lab_words::error(error));
}

/// The next key after Run must not tick “This host is mine”.
void LabPage::setRunning(bool running)
{
    m_focus->during([this, running] { enable(running); });
}

void LabPage::enable(bool running)
{
    m_run->setEnabled(!running);
    m_ui->runLab->setEnabled(!running);
    m_stop->setEnabled(running);
    m_ui->stopLab->setEnabled(running);
    m_save->setEnabled(!running && m_last);
    m_ui->saveLab->setEnabled(m_save->isEnabled());
    m_ui->labResults->setEnabled(!running && !m_results->menu()->isEmpty());
    m_ui->labProgress->setVisible(running);
    for (QWidget *editor : {static_cast<QWidget *>(m_ui->labPreset), static_cast<QWidget *>(m_ui->labUrl),
                            static_cast<QWidget *>(m_ui->labToken)})
        editor->setEnabled(!running);
    m_take->setEnabled(!running);
    m_watch->setEnabled(!running);
    showRoom();
}

bool LabPage::isNarrow() const
{
    return width() < fontMetrics().averageCharWidth() * narrow;
}

/// Where there is little, the address and the token need it: of Run and Stop the one that can be pressed is shown.
void LabPage::showRoom()
{
    const bool running = m_stop->isEnabled();
    m_ui->runLab->setVisible(!isNarrow() || !running);
    m_ui->stopLab->setVisible(!isNarrow() || running);
    m_ui->takeRequest->setToolButtonStyle(isNarrow() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    for (QToolButton *button : {m_ui->watchLab, m_ui->labResults})
        button->setToolButtonStyle(m_ui->takeRequest->toolButtonStyle());
}

void LabPage::save()
{
    const LabResult result = *m_last; // another run may begin meanwhile
    file_dialogs::save(this, tr("Save the report"), u"lab-report"_s, reportFilters(result),
                       [this, result](const QString &path) { write(result, path); });
}

void LabPage::write(const LabResult &result, const QString &path)
{
    const auto written = reportOf(result, path).and_then([&path](const QByteArray &report) {
        return replaceFile(path, report, privateFile); // as --out of the command line does
    });
    Q_EMIT notice(written ? tr("The report was saved.") : describe(written.error()));
}

void LabPage::resizeEvent(QResizeEvent *event)
{
    showRoom();
    QWidget::resizeEvent(event);
}
