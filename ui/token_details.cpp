// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_details.h"

#include "ui/empty_hint.h"
#include "ui/encoded_view.h"
#include "ui/find_bar.h"
#include "ui_token_details.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {

/// The count is for the eye alone: the name by which a tab is found does not change with it.
void nameTab(QTabWidget &tabs, int index, const QString &name, qsizetype count)
{
    tabs.setTabText(index, count > 0 ? u"%1 (%2)"_s.arg(name).arg(count) : name);
    tabs.tabBar()->setAccessibleTabName(index, name);
}

} // namespace

TokenDetails::TokenDetails(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TokenDetails>())
    , m_encoded(new EncodedView(clipboard, this))
    , m_summary(new QLabel(this))
{
    m_ui->setupUi(this);
    m_ui->columns->insertWidget(0, m_encoded);
    m_ui->columns->setStretchFactor(0, 2);
    m_ui->columns->setStretchFactor(1, 5);
    m_ui->columns->setSizes({270, 690});
    m_ui->rows->setStretchFactor(0, 3); // of the checks, the ones that tell most come first
    m_ui->rows->setStretchFactor(1, 1);
    m_ui->rows->setSizes({750, 250});
    m_ui->jsonLayout->addWidget(new FindBar(*m_ui->json, this));
    m_ui->json->setClipboard(&clipboard);
    connect(m_ui->pretty, &QCheckBox::toggled, m_ui->json, &JsonView::setPretty);

    m_ui->claims->setModel(&m_claims);
    m_ui->header->setModel(&m_header);
    for (TableView *table : {m_ui->claims, m_ui->header}) {
        table->setCopyRole(ClaimsModel::CopyRole);
        table->setFlexible({ClaimsModel::ValueColumn, ClaimsModel::MeaningColumn});
    }
    m_ui->checks->setModel(&m_checks);
    m_ui->checks->setFlexible({ChecksModel::ReasonColumn});
    m_ui->checks->setDispensable(ChecksModel::SectionColumn);
    m_ui->warnings->setModel(&m_lints);
    sayWhenEmpty(*m_ui->warnings, tr("There is no warning. What is unwise about a token, although no rule forbids it, "
                                     "stands here."));
    m_ui->warnings->setFlexible({LintsModel::ReasonColumn});
    m_ui->warnings->setDispensable(LintsModel::IdColumn);

    showTrace({});

    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAccessibleDescription(tr("Checks in numbers"));
    m_ui->judgments->setCornerWidget(m_summary);
    m_ui->judgments->installEventFilter(this);
    showCounts();
}

TokenDetails::~TokenDetails() = default;

void TokenDetails::showToken(const inspect::Inspection &inspection, qint64 now)
{
    m_hasParts = inspection.token.header.has_value();
    if (m_hasParts || inspection.error)
        m_encoded->setToken(inspection.token);
    else
        m_encoded->setToken(Secret(inspection.token.text));
    m_claims.setInspection(inspection, now);
    m_header.setInspection(inspection, now);
    m_ui->json->setText(inspection.token.payloadText());
    for (TableView *table : {m_ui->claims, m_ui->header, m_ui->checks, m_ui->warnings})
        table->scrollToTop(); // of another token, the middle would be a strange place to begin
    showJudgment(inspection, now);
}

void TokenDetails::showJudgment(const inspect::Inspection &inspection, qint64 now)
{
    m_claims.setNow(now);
    if (m_shownChecks != inspection.checks)
        m_checks.setChecks(inspection.checks);
    if (m_shownLints != inspection.lints)
        m_lints.setLints(inspection.lints);
    m_shownChecks = inspection.checks;
    m_shownLints = inspection.lints;
    showWhatThereIs();
    showCounts();
}

void TokenDetails::showTrace(const QList<app::TraceStep> &steps)
{
    m_ui->trace->showSteps(steps);
    m_hasTrace = !steps.isEmpty();
    showWhatThereIs();
}

/// An opaque token has no parts, but how it was got can be told, and what is unwise about it. Parts that appear come
/// first.
void TokenDetails::showWhatThereIs()
{
    const bool partsAppear = m_hasParts && !m_ui->parts->isTabVisible(m_ui->parts->indexOf(m_ui->claims));
    for (QWidget *part : {static_cast<QWidget *>(m_ui->claims), static_cast<QWidget *>(m_ui->header), m_ui->jsonPage})
        m_ui->parts->setTabVisible(m_ui->parts->indexOf(part), m_hasParts);
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->trace), m_hasTrace);
    if (m_questions)
        m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_questions), m_hasQuestions);
    m_ui->judgments->setTabVisible(m_ui->judgments->indexOf(m_ui->checks), m_hasParts);
    const bool hasTabs = m_hasParts || m_hasTrace || m_hasQuestions;
    const bool hasJudgments = m_hasParts || !m_shownLints.isEmpty();
    m_ui->parts->setVisible(hasTabs);
    m_ui->judgments->setVisible(hasJudgments);
    m_ui->right->setVisible(hasTabs || hasJudgments);
    if (!partsAppear)
        return;
    m_ui->parts->setCurrentWidget(m_ui->claims);
    m_ui->judgments->setCurrentWidget(m_ui->checks);
}

void TokenDetails::clear()
{
    m_encoded->clear();
    m_claims.setInspection({}, 0);
    m_header.setInspection({}, 0);
    m_ui->json->setText({});
}

void TokenDetails::setQuestions(QWidget *questions)
{
    auto *area = new QScrollArea(this); // an answer may be longer than a small window
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(questions);
    m_questions = area;
    m_ui->parts->insertTab(0, area, tr("Questions"));
    showQuestions(false);
}

void TokenDetails::showQuestions(bool shows)
{
    m_hasQuestions = shows;
    showWhatThereIs();
    if (shows)
        m_ui->parts->setCurrentWidget(m_questions);
}

QList<QWidget *> TokenDetails::panes() const
{
    return {m_encoded, m_ui->parts, m_ui->judgments};
}

bool TokenDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        makeRoomForTabs();
    return QWidget::eventFilter(watched, event);
}

void TokenDetails::makeRoomForTabs()
{
    // A tab widget keeps the room of a hidden corner too; one without words takes none.
    const QString summary = m_shownChecks.isEmpty() ? QString() : m_checks.summary();
    const int tabs = m_ui->judgments->tabBar()->sizeHint().width();
    const bool fits = tabs + m_summary->fontMetrics().horizontalAdvance(summary) < m_ui->judgments->width();
    m_summary->setText(fits ? summary : QString());
}

void TokenDetails::showCounts()
{
    nameTab(*m_ui->judgments, 0, tr("Checks"), m_shownChecks.size());
    nameTab(*m_ui->judgments, 1, tr("Warnings"), m_shownLints.size());
    makeRoomForTabs();
}
