// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan_page.h"

#include "base/plain_text.h"
#include "base/whole_write.h"
#include "inspect/scan/findings_json.h"
#include "ui/copy_dialog.h"
#include "ui/dropped.h"
#include "ui/file_dialogs.h"
#include "ui/flow_layout.h"
#include "ui/focus_handover.h"
#include "ui/har_diagnosis_dialog.h"
#include "ui/icons.h"
#include "ui_scan_page.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <utility>

using namespace Qt::StringLiterals;
using inspect::scan::Finding;

namespace {

constexpr int progressSteps = 1000;
constexpr int narrow = 105;      // average characters
constexpr int mostMeasured = 50; // rows that decide how wide a column is

QString placesText(qint64 count)
{
    return count == 1 ? ScanPage::tr("1 place") : ScanPage::tr("%L1 places").arg(count);
}

QString secretsText(qint64 count)
{
    return count == 1 ? ScanPage::tr("1 secret") : ScanPage::tr("%L1 secrets").arg(count);
}

QString whyUnread(const app::ScanResult &result)
{
    QStringList lines;
    for (const Error &error : result.unread)
        lines.append(describe(error));
    return lines.join(u'\n');
}

} // namespace

ScanPage::ScanPage(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::ScanPage>())
{
    m_ui->setupUi(this);
    FlowLayout::inPlaceOf(m_ui->copyBar, *m_ui->layout);
    m_focus = std::make_unique<FocusHandover>(*m_ui->choose, *m_ui->stop);
    m_shown.setSourceModel(&m_model);
    m_shown.setSortRole(ScanModel::SortRole);
    m_shown.setFilterKeyColumn(-1); // any of them
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->findings->setModel(&m_shown);
    m_ui->findings->horizontalHeader()->setResizeContentsPrecision(mostMeasured);
    m_ui->findings->setWordWrap(false);
    m_ui->findings->setFlexible({ScanModel::WhereColumn, ScanModel::IssuerColumn, ScanModel::OwnerColumn});
    m_ui->findings->setTextElideMode(Qt::ElideMiddle); // a place tells by its end what it is
    m_ui->findings->setNarrowShares({0.18, 0.14, 0.24, 0, 0.22, 0.22, 0}, 3);
    m_ui->findings->sortByColumn(ScanModel::WhereColumn, Qt::AscendingOrder);
    m_ui->underWay->hide();
    m_ui->progress->setMaximum(progressSteps);
    m_minute.setObjectName(u"minute"_s);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &ScanPage::followClock);
    connect(&m_model, &ScanModel::modelReset, this, &ScanPage::followClock);
    addActions();
    connectEditors();
    showState();
}

ScanPage::~ScanPage() = default;

void ScanPage::addActions()
{
    m_choose = new QAction(icons::icon(u"find"_s), tr("Search file…"), this);
    m_choose->setToolTip(tr("Look for tokens in a HAR, a log, a mail, an archive or any other file"));
    m_paste = new QAction(icons::icon(u"paste"_s), tr("Search pasted text"), this);
    m_paste->setIconText(tr("Paste text"));
    m_paste->setToolTip(tr("Look for tokens in what is on the clipboard; it is kept in memory alone"));
    m_paste->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_V));
    m_paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_paste);
    m_open = new QAction(icons::icon(u"token"_s), tr("Open found token"), this);
    m_open->setIconText(tr("Open"));
    m_open->setToolTip(tr("Look at the chosen token on the Token page"));
    m_diagnose = new QAction(icons::icon(u"info"_s), tr("Diagnose recorded refusals"), this);
    m_diagnose->setIconText(tr("Diagnose"));
    m_diagnose->setToolTip(tr("Say why each request in the HAR was refused"));
    m_saveList = new QAction(icons::icon(u"save"_s), tr("Save list…"), this);
    m_saveList->setToolTip(tr("Save what was found as JSON, without the secrets"));
    m_saveCopy = new QAction(icons::icon(u"hide"_s), tr("Save redacted copy…"), this);
    m_saveCopy->setToolTip(tr("Save a copy of the file in which a label stands for each secret"));
    m_choose->setObjectName(u"searchFileAction"_s);
    m_paste->setObjectName(u"searchPastedAction"_s);
    m_open->setObjectName(u"openFoundAction"_s);
    m_diagnose->setObjectName(u"diagnoseFileAction"_s);
    m_saveList->setObjectName(u"saveFoundAction"_s);
    m_saveCopy->setObjectName(u"saveRedactedAction"_s);
    m_ui->choose->setDefaultAction(m_choose);
    m_ui->paste->setDefaultAction(m_paste);
    m_ui->openToken->setDefaultAction(m_open);
    m_ui->diagnose->setDefaultAction(m_diagnose);
    m_ui->saveList->setDefaultAction(m_saveList);
    m_ui->saveCopy->setDefaultAction(m_saveCopy);
    for (const QAction *action : pageActions())
        connect(action, &QAction::triggered, this, &ScanPage::frontWanted); // before what the action does
    connect(m_choose, &QAction::triggered, this, &ScanPage::choose);
    connect(m_paste, &QAction::triggered, this, &ScanPage::paste);
    connect(m_ui->chooseFirst, &QPushButton::clicked, m_choose, &QAction::trigger);
    connect(m_open, &QAction::triggered, this, &ScanPage::openChosen);
    connect(m_diagnose, &QAction::triggered, this, &ScanPage::diagnose);
    connect(m_saveList, &QAction::triggered, this, &ScanPage::saveList);
    connect(m_saveCopy, &QAction::triggered, this, &ScanPage::preview);
}

void ScanPage::connectEditors()
{
    connect(m_ui->filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setFilterFixedString(text.trimmed());
        m_ui->findings->selectRow(0);
        showState();
    });
    connect(m_ui->findings, &QTableView::activated, this, &ScanPage::openChosen);
    connect(m_ui->findings->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ScanPage::showState);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] {
        end();
        showBefore(tr("Stopped."));
    });
}

/// What lets somebody in still is told as it is now: once a minute, while it can be seen.
void ScanPage::followClock()
{
    m_model.setNow(m_services.clock()());
    m_ui->findings->viewport()->update();
    if (isVisible() && m_model.rowCount() > 0)
        m_minute.start(std::chrono::minutes(1));
    else
        m_minute.stop();
}

void ScanPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followClock();
}

void ScanPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minute.stop();
}

void ScanPage::setSubject(const ScanSubject &subject)
{
    m_subject = subject;
    Q_EMIT filesChanged();
}

void ScanPage::choose()
{
    file_dialogs::open(this, tr("Search a file for tokens"), m_subject.paths.value(0), {},
                       [this](const QString &path) { search({path}); });
}

void ScanPage::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList paths = copied ? dropped::files(*copied) : QStringList();
    const Secret text = copied ? dropped::text(*copied) : Secret();
    if (paths.isEmpty() && text.isEmpty())
        return Q_EMIT notice(tr("There is no text on the clipboard."));
    start({paths, text});
}

void ScanPage::begin(const QString &doing)
{
    m_job = std::make_unique<ScanJob>();
    m_ui->summary->setText(doing);
    m_ui->progress->setRange(0, 0);
    connect(m_job.get(), &ScanJob::progressed, this, [this](qint64 done, qint64 total) {
        m_ui->progress->setMaximum(total > 0 ? progressSteps : 0);
        m_ui->progress->setValue(total > 0 ? static_cast<int>(progressSteps * done / total) : 0);
    });
    m_focus->during([this] {
        m_ui->underWay->show();
        showState();
    });
}

void ScanPage::end()
{
    m_job.reset();
    m_focus->during([this] {
        m_ui->underWay->hide();
        showState();
    });
}

/// Ends the job, then calls `done` with what came of it; nothing when another one was begun, or it was stopped.
template<class T, class Done>
void ScanPage::whenJobDone(const Future<T> &future, Done done)
{
    ScanJob *job = m_job.get();
    whenDone(future, job, [this, job, done](const Result<T> &result) {
        const auto finish = [this, job, done, result] {
            if (m_job.get() != job)
                return;
            end();
            done(result);
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection); // the job owns what calls us, and goes
    });
}

void ScanPage::search(const QStringList &paths)
{
    start({paths});
}

void ScanPage::start(const ScanSubject &subject)
{
    if (m_model.result())
        m_before = {m_subject, m_model.result(), m_ui->summary->text()};
    setSubject(subject);
    m_model.setResult(nullptr, 0);
    m_unfinished.clear();
    begin(tr("Searching %1…").arg(subject.fullName()));
    whenJobDone(m_job->search(subject), [this](const Result<ScanJob::Found> &found) { showFound(found); });
}

void ScanPage::showFound(const Result<ScanJob::Found> &found)
{
    if (!found)
        return showBefore(describe(found.error()));
    const app::ScanResult &result = **found;
    const QStringList &read = result.read;
    if (read.isEmpty() && (m_before.result || result.ledger.total() == 0))
        return showBefore(whyUnread(result));
    m_before = {};
    m_model.setResult(*found, m_services.clock()());
    QStringList sentences{
        tr("%1 in %2, in %L3 bytes of %4.")
            .arg(secretsText(m_model.rowCount() + result.ledger.more()), placesText(result.ledger.total()))
            .arg(result.bytes)
            .arg(m_subject.name())};
    for (const Error &error : result.unread)
        sentences.append(describe(error));
    sentences += result.left;
    for (const QString &path : result.grown)
        sentences.append(tr("%1 grew meanwhile: what was added is not searched.").arg(path));
    m_ui->summary->setText(plain_text::visible(sentences.join(u'\n'), true));
    m_ui->findings->selectRow(0);
    showState();
    if (!read.isEmpty() && !m_subject.isText())
        Q_EMIT searched(read);
}

/// A search that came to nothing takes nothing away.
void ScanPage::showBefore(const QString &why)
{
    const QString shown = plain_text::visible(why, true);
    if (!m_before.result) {
        const bool wasSearch = !m_model.result(); // or what was stopped was the making of a copy
        if (wasSearch)
            m_unfinished = shown;
        m_ui->summary->setText(wasSearch ? QString() : shown); // the middle says it
        return showState();
    }
    const Outcome before = std::exchange(m_before, {});
    setSubject(before.subject);
    m_model.setResult(before.result, m_services.clock()());
    m_ui->summary->setText(tr("%1 What was found before:\n%2").arg(shown, before.summary));
    m_ui->findings->selectRow(0);
    showState();
}

void ScanPage::showState()
{
    const bool isBusy = m_job != nullptr;
    const bool isFound = m_model.rowCount() > 0;
    m_ui->hint->setText(
        isBusy                    ? tr("Searching…")
        : isFound                 ? tr("Nothing of it fits.\nFilter for less.")
        : !m_unfinished.isEmpty() ? m_unfinished
        : m_subject.isEmpty()
            ? tr("Drop a HAR, a log, a mail, a JSON file or an archive here, of any size, or paste a text.\nThe tokens "
                 "in it are listed, in whatever encoding they stand; nothing is sent anywhere.")
            : tr("No token or secret was found."));
    m_ui->stack->setCurrentWidget(m_shown.rowCount() > 0 ? static_cast<QWidget *>(m_ui->findings) : m_ui->nothing);
    const Finding *finding = chosen();
    m_ui->chooseFirst->setVisible(!isBusy && (m_subject.isEmpty() || !m_unfinished.isEmpty()));
    m_choose->setEnabled(!isBusy);
    m_paste->setEnabled(!isBusy);
    m_open->setEnabled(!isBusy && finding && !finding->secret.isEmpty());
    m_diagnose->setEnabled(!m_subject.hars().isEmpty());
    m_saveList->setEnabled(!isBusy && isFound);
    m_saveCopy->setEnabled(!isBusy && isFound && m_subject.isOne());
}

const Finding *ScanPage::chosen() const
{
    const QModelIndex current = m_shown.mapToSource(m_ui->findings->currentIndex());
    return current.isValid() ? &m_model.finding(current.row()) : nullptr;
}

void ScanPage::openChosen()
{
    if (const Finding *finding = chosen(); finding && !finding->secret.isEmpty())
        Q_EMIT openRequested(finding->secret, QFileInfo(finding->places.first().file).fileName());
}

void ScanPage::diagnose()
{
    const auto settings = app::loadSettings(m_services.options().dataDir);
    if (!settings)
        return Q_EMIT notice(describe(settings.error()));
    auto *dialog = new HarDiagnosisDialog(m_subject.hars(), *settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ScanPage::saveList()
{
    const auto result = m_model.result(); // while the dialog is open another search may begin
    file_dialogs::save(this, tr("Save what was found"), u"found-tokens"_s, {tr("JSON (*.json)")},
                       [this, result](const QString &path) {
                           QJsonArray findings;
                           for (const Finding &finding : result->ledger.findings())
                               findings.append(inspect::scan::toJson(finding, m_services.clock()()));
                           const QJsonDocument document(QJsonObject{{u"findings"_s, findings}});
                           const auto written = replaceFile(path, document.toJson());
                           Q_EMIT notice(written ? tr("The list is in %1.").arg(path) : describe(written.error()));
                       });
}

inspect::scan::Rules ScanPage::rules() const
{
    return {m_ui->people->isChecked(), m_ui->keepClaims->isChecked(), true};
}

/// What the copy would replace, before there is one.
void ScanPage::preview()
{
    begin(tr("Looking for what a copy would replace…"));
    const CopyOrder order{m_subject, rules(), m_model.result()};
    whenJobDone(m_job->copy(order.subject, std::nullopt, order.rules),
                [this, order](const Result<ScanJob::Copied> &copy) {
                    m_ui->summary->setText(copy ? QString() : describe(copy.error()));
                    if (copy)
                        askToCopy(order, **copy);
                });
}

void ScanPage::askToCopy(const CopyOrder &order, const app::RedactedCopy &copy)
{
    auto *dialog = new CopyDialog(order.subject, copy, *order.listed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CopyDialog::chosen, this, [this, order](const QString &out) { saveCopy(order, out); });
    dialog->open();
}

void ScanPage::saveCopy(const CopyOrder &order, const QString &out)
{
    begin(tr("Writing %1…").arg(out));
    whenJobDone(m_job->copy(order.subject, out, order.rules),
                [this, out](const Result<ScanJob::Copied> &copy) { showCopied(out, copy); });
}

void ScanPage::showCopied(const QString &out, const Result<ScanJob::Copied> &copy)
{
    if (!copy)
        return m_ui->summary->setText(describe(copy.error()));
    const QString &survivor = (*copy)->survivor;
    m_ui->summary->setText(
        survivor.isEmpty()
            ? tr("The copy is in %1: %2 replaced, searched again, none found.").arg(out, placesText((*copy)->replaced))
            : tr("No copy was kept: a secret was found in it all the same (%1).").arg(survivor));
}

void ScanPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!dropped::files(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ScanPage::dropEvent(QDropEvent *event)
{
    search(dropped::files(*event->mimeData()));
    event->acceptProposedAction();
}

void ScanPage::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * narrow;
    for (QToolButton *button : {m_ui->choose, m_ui->paste, m_ui->openToken, m_ui->saveList})
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    QWidget::resizeEvent(event);
}
