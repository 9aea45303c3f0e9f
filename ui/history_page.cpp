// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_page.h"

#include "app/history_har.h"
#include "app/settings.h"
#include "base/plain_text.h"
#include "http/request_text.h"
#include "http/response_text.h"
#include "ui/bundle_actions.h"
#include "ui/exchange_compare_dialog.h"
#include "ui/file_dialogs.h"
#include "ui/flow_layout.h"
#include "ui/icons.h"
#include "ui/primary_selection.h"
#include "ui/question.h"
#include "ui_history_page.h"

#include <QAction>
#include <QShortcut>
#include <QShowEvent>
#include <QtConcurrent>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause(150);

/// Rows that decide how wide a column is. 0 would mean those in sight, but all of them before the table is shown.
constexpr int mostMeasured = 50;

constexpr int narrow = 120;     // average characters
constexpr int veryNarrow = 105; // the same

/// What of a response was not kept is said where it would stand.
QByteArray responseText(const http::Response &response, qint64 bodyBytes)
{
    if (response.status == 0)
        return HistoryPage::tr("(No answer came.)").toUtf8();
    const QByteArray text = http::responseText(response);
    if (response.body.size() >= bodyBytes || bodyBytes <= app::History::mostBody)
        return text;
    return text + "\n\n" +
           HistoryPage::tr("(The first %L1 of %L2 bytes were kept.)")
               .arg(app::History::mostBody)
               .arg(bodyBytes)
               .toUtf8();
}

} // namespace

HistoryPage::HistoryPage(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::HistoryPage>())
{
    m_ui->setupUi(this);
    for (QBoxLayout *row : {m_ui->bar, m_ui->actions})
        FlowLayout::inPlaceOf(row, *m_ui->layout);
    const std::pair<int, QString> classes[] = {{HistoryLines::everyStatus, tr("Every status")},
                                               {2, tr("2xx, succeeded")},
                                               {3, tr("3xx, redirected")},
                                               {4, tr("4xx, refused")},
                                               {5, tr("5xx, server failed")},
                                               {0, tr("No answer")}};
    for (const auto &[statusClass, name] : classes)
        m_ui->statusClass->addItem(name, statusClass);
    m_ui->entries->setModel(&m_model);
    m_ui->entries->horizontalHeader()->setResizeContentsPrecision(mostMeasured);
    m_ui->entries->setWordWrap(false);
    m_ui->entries->setFlexible({HistoryModel::UrlColumn, HistoryModel::HeadlineColumn});
    m_ui->panes->setStretchFactor(0, 1);
    m_ui->panes->setStretchFactor(1, 1);
    addActions();
    connectEditors();
    showState();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::addActions()
{
    m_resend = new QAction(icons::icon(u"send"_s), tr("Resend"), this);
    m_resend->setToolTip(tr("Take the request to the Request page, authorized with nothing"));
    m_compare = new QAction(icons::icon(u"compare"_s), tr("Compare…"), this);
    m_compare->setToolTip(tr("Compare two exchanges: choose the second with Ctrl"));
    m_saveChosen = new QAction(icons::icon(u"save"_s), tr("Save chosen as HAR…"), this);
    m_saveShown = new QAction(icons::icon(u"save"_s), tr("Save all shown as HAR…"), this);
    m_ui->saveHar->setIcon(icons::icon(u"save"_s));
    m_ui->saveHar->setToolTip(tr("As a file for other programs, without secrets as it is kept here"));
    m_ui->saveHar->addActions({m_saveChosen, m_saveShown});
    m_clear = new QAction(icons::icon(u"close"_s), tr("Clear…"), this);
    m_clear->setToolTip(tr("Remove every exchange from the history"));
    m_resend->setObjectName(u"resendAction"_s);
    m_compare->setObjectName(u"compareExchangesAction"_s);
    m_saveChosen->setObjectName(u"saveChosenHarAction"_s);
    m_saveShown->setObjectName(u"saveShownHarAction"_s);
    m_clear->setObjectName(u"clearHistoryAction"_s);
    m_ui->resend->setDefaultAction(m_resend);
    m_ui->compare->setDefaultAction(m_compare);
    m_ui->clear->setDefaultAction(m_clear);
    addBundle();
    connect(m_compare, &QAction::triggered, this, &HistoryPage::compare);
    connect(m_saveChosen, &QAction::triggered, this, [this] { saveHar(chosenRows()); });
    connect(m_saveShown, &QAction::triggered, this, [this] {
        QList<int> rows(m_model.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        saveHar(rows);
    });
    connect(m_resend, &QAction::triggered, this, &HistoryPage::resend);
    connect(m_clear, &QAction::triggered, this, &HistoryPage::askToClear);
}

/// As it was judged when it was sent: what stands here has labels where secrets were.
void HistoryPage::addBundle()
{
    auto *bundle = new BundleActions(m_services, *this, [this]() -> std::optional<app::BundleMatter> {
        const auto entry = m_model.entry(m_ui->entries->currentIndex().row());
        if (!entry)
            return std::nullopt;
        app::BundleMatter matter;
        matter.diagnosis.headline = entry->found();
        matter.entry = *entry;
        return matter;
    });
    m_bundle = bundle->save();
    m_ui->bundle->setDefaultAction(m_bundle);
    connect(bundle, &BundleActions::notice, this, &HistoryPage::notice);
}

/// The views of an exchange have a key of their own for that, which would be ambiguous.
void HistoryPage::addFinding()
{
    const auto find = [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    };
    for (QWidget *widget : findChildren<QWidget *>()) {
        if (const auto *view = qobject_cast<ByteView *>(widget))
            connect(view, &ByteView::findRequested, this, find);
        else if (widget->focusPolicy() != Qt::NoFocus)
            new QShortcut(QKeySequence::Find, widget, this, find, Qt::WidgetShortcut);
    }
}

void HistoryPage::connectEditors()
{
    addFinding();
    connect(m_ui->toRequest, &QPushButton::clicked, this, &HistoryPage::requestWanted);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    keepOutOfPrimarySelection(*m_ui->search); // a token may be searched for
    connect(m_ui->search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->search, &QLineEdit::returnPressed, this, &HistoryPage::applyFilter);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::applyFilter);
    connect(m_ui->statusClass, &QComboBox::activated, this, &HistoryPage::applyFilter);
    connect(m_ui->host, &QComboBox::activated, this, &HistoryPage::applyFilter);
    connect(m_ui->privateMode, &QCheckBox::clicked, this, &HistoryPage::setPrivateMode);
    connect(m_ui->entries, &QTableView::activated, this, &HistoryPage::resend);
    connect(m_ui->entries->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showChosen);
    connect(m_ui->entries->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showState);
    connect(&m_model, &HistoryModel::listed, this, &HistoryPage::showListed);
    connect(&m_model, &HistoryModel::searched, this, &HistoryPage::chooseAgain);
    for (const auto changed : {&app::History::grew, &app::History::cleared})
        connect(&m_services.history(), changed, this, [this] {
            if (isVisible())
                reload();
        });
}

/// The command line keeps its exchanges in the same place: what is there counts, not what we have seen come.
void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        reload();
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    for (const int column : {HistoryModel::WithColumn, HistoryModel::TookColumn}) // the address needs the room
        m_ui->entries->setColumnHidden(column, width() < fontMetrics().averageCharWidth() * narrow);
    m_ui->entries->setColumnHidden(HistoryModel::HeadlineColumn, // which stands below the table too
                                   width() < fontMetrics().averageCharWidth() * veryNarrow);
    QWidget::resizeEvent(event);
}

void HistoryPage::reload()
{
    if (const auto settings = app::loadSettings(m_services.options().dataDir); settings)
        m_ui->privateMode->setChecked(!settings->history);
    m_reading = std::make_unique<QObject>();
    using Lines = std::shared_ptr<const HistoryLines>;
    const auto read = [dataDir = m_services.options().dataDir] {
        return app::History(dataDir).read().map(
            [](const QByteArray &bytes) -> Lines { return std::make_shared<const HistoryLines>(bytes); });
    };
    whenDone(QtConcurrent::run(read), m_reading.get(), [this](const Result<Lines> &lines) {
        if (!lines)
            Q_EMIT notice(describe(lines.error()));
        showLines(lines.value_or(std::make_shared<const HistoryLines>()));
    });
}

void HistoryPage::showLines(const std::shared_ptr<const HistoryLines> &lines)
{
    m_current = m_model.line(m_ui->entries->currentIndex().row());
    m_chosen.clear();
    for (const int row : chosenRows())
        m_chosen.append(m_model.line(row));
    m_model.setLines(lines);
    fillHosts();
}

void HistoryPage::showListed()
{
    if (m_current.isEmpty())
        m_ui->entries->selectRow(0);
    if (m_model.rowCount() == 0)
        showChosen(); // no row becomes the current one
    showState();
}

/// What was chosen stays so while others come.
void HistoryPage::chooseAgain()
{
    if (m_current.isEmpty() || m_ui->entries->currentIndex().isValid())
        return;
    m_ui->entries->selectRow(std::max(0, m_model.rowOf(m_current)));
    for (const QByteArray &line : m_chosen.size() > 1 ? m_chosen : QByteArrayList()) {
        if (const int row = m_model.rowOf(line); row >= 0)
            m_ui->entries->selectionModel()->select(m_model.index(row, 0),
                                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    showState();
}

/// A host that is gone is a filter no more.
void HistoryPage::fillHosts()
{
    QByteArrayList listed;
    for (int index = 1; index < m_ui->host->count(); ++index)
        listed.append(m_ui->host->itemData(index).toByteArray());
    if (m_ui->host->count() > 0 && listed == m_model.all().hosts())
        return; // somebody may be choosing one
    const QByteArray chosen = m_ui->host->currentData().toByteArray();
    m_ui->host->clear();
    m_ui->host->addItem(tr("Every host"), QByteArray());
    for (const QByteArray &host : m_model.all().hosts())
        m_ui->host->addItem(plain_text::visible(QString::fromUtf8(host)), host);
    m_ui->host->setCurrentIndex(std::max(0, m_ui->host->findData(chosen)));
    if (m_ui->host->currentData().toByteArray() != chosen)
        applyFilter();
}

void HistoryPage::applyFilter()
{
    m_typing.stop();
    m_current.clear();
    m_model.setFilter({m_ui->search->text().trimmed(), m_ui->statusClass->currentData().toInt(),
                       m_ui->host->currentData().toByteArray()});
}

void HistoryPage::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const QString kept =
        m_ui->privateMode->isChecked()
            ? tr("Private mode is on: nothing is kept until you turn it off.")
            : tr("What you send, here or by the command line, is kept in this list without its secrets.");
    m_ui->hint->setText(m_model.all().size() == 0 ? tr("Nothing has been sent yet.") + u'\n' + kept
                                                  : tr("No exchange fits.\nSearch for less, or show every status."));
    m_ui->toRequest->setVisible(m_model.all().size() == 0);
    m_ui->stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->nothing) : m_ui->panes);
    m_resend->setEnabled(!isEmpty);
    m_compare->setEnabled(chosenRows().size() == 2);
    m_saveChosen->setEnabled(!chosenRows().isEmpty());
    m_bundle->setEnabled(!isEmpty);
    m_saveShown->setEnabled(!isEmpty);
    m_ui->saveHar->setEnabled(!isEmpty);
    m_clear->setEnabled(m_model.all().size() > 0);
}

void HistoryPage::showChosen()
{
    const QModelIndex current = m_ui->entries->currentIndex();
    const auto entry = m_model.entry(current.isValid() ? current.row() : -1);
    const auto exchange = entry ? entry->kept() : tl::unexpected<Error>(entry.error());
    http::Redactor redactor; // what stands for a secret stays as it is
    m_ui->request->setSource(ByteSource(exchange ? http::requestText(exchange->request, redactor) : QByteArray()));
    m_ui->response->setSource(ByteSource(exchange ? responseText(exchange->response, entry->bodyBytes) : QByteArray()));
    m_ui->headline->setText(entry ? plain_text::visible(entry->found()) : QString());
    m_ui->headline->setVisible(!m_ui->headline->text().isEmpty());
}

/// From the top.
QList<int> HistoryPage::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->entries->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void HistoryPage::compare()
{
    const QList<int> rows = chosenRows();
    if (rows.size() != 2)
        return;
    const auto sideOf = [this](int row) {
        return m_model.entry(row).and_then([](const app::HistoryEntry &entry) {
            return entry.kept().map([&entry](const http::Exchange &exchange) {
                return ExchangeCompareDialog::Side{exchange, entry.with()};
            });
        });
    };
    const auto newer = sideOf(rows.first());
    const auto older = sideOf(rows.last());
    if (!newer || !older)
        return Q_EMIT notice(describe(newer ? older.error() : newer.error()));
    auto *dialog = new ExchangeCompareDialog(*older, *newer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExchangeCompareDialog::notice, this, &HistoryPage::notice);
    dialog->open();
}

/// Oldest first, as HARs are.
void HistoryPage::saveHar(const QList<int> &rows)
{
    QByteArrayList lines;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row)
        lines.append(m_model.line(*row));
    file_dialogs::save(
        this, tr("Save as HAR"), u"history"_s, {tr("HAR files (*.har)")}, [this, lines](const QString &path) {
            const auto write = [lines, path] { return app::saveAsHar(lines, path); };
            whenDone(QtConcurrent::run(write), this, [this, path](const Result<qsizetype> &saved) {
                Q_EMIT notice(saved ? tr("%L1 exchanges are in %2, without secrets.").arg(*saved).arg(path)
                                    : describe(saved.error()));
            });
        });
}

void HistoryPage::resend()
{
    const auto entry = m_model.entry(m_ui->entries->currentIndex().row());
    const auto exchange = entry ? entry->kept() : tl::unexpected<Error>(entry.error());
    if (!exchange)
        return Q_EMIT notice(describe(exchange.error()));
    http::Request request = exchange->request;
    request.authorization = Secret();
    Q_EMIT resendRequested(request);
    Q_EMIT notice(request.body.size() < app::History::mostBody
                      ? tr("It is authorized with nothing yet; other secrets stand as labels.")
                      : tr("Only the beginning of its body was kept: complete it before you send."));
}

void HistoryPage::setPrivate(bool on)
{
    m_ui->privateMode->setChecked(on);
    showState();
}

void HistoryPage::askToClear()
{
    const Question question = {tr("Clear the history?"),
                               tr("Remove all %L1 exchanges from the history?").arg(m_model.all().size()),
                               tr("This cannot be undone."), tr("Clear")};
    ask(this, question, [this] {
        if (const auto cleared = m_services.history().clear(); !cleared)
            Q_EMIT notice(describe(cleared.error()));
    });
}

void HistoryPage::setPrivateMode(bool on)
{
    const auto saved =
        app::changeSettings(m_services.options().dataDir, [on](app::Settings &settings) { settings.history = !on; });
    if (!saved) {
        m_ui->privateMode->setChecked(!on); // it is as it was: exchanges are kept, or are not
        Q_EMIT notice(describe(saved.error()));
    }
    showState();
}
