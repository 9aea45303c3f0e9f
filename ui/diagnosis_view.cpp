// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis_view.h"

#include "base/plain_text.h"
#include "ui/breakable_label.h"
#include "ui/table_view.h"

#include <QAction>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 110;   // average characters
constexpr int leastLines = 6; // of the table, its heading among them: a cause with what speaks for it

/// Likes no more height than it needs: the words below must not be scrolled out of sight for its sake.
class ModestTable : public TableView
{
public:
    using TableView::TableView;

    QSize sizeHint() const override { return {TableView::sizeHint().width(), minimumHeight()}; }
};

QToolButton *addButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->hide();
    return button;
}

void follow(QToolButton *button, QAction &action)
{
    button->setDefaultAction(&action);
    button->setVisible(action.isVisible());
    QObject::connect(&action, &QAction::changed, button, [button, &action] { button->setVisible(action.isVisible()); });
}

void fill(BreakableLabel *label, const QString &text)
{
    label->setText(plain_text::visible(text, true));
    label->setVisible(!text.isEmpty());
}

} // namespace

DiagnosisView::DiagnosisView(QWidget *parent)
    : QWidget(parent)
    , m_findings(new ModestTable(this))
    , m_remedy(addLabel())
    , m_test(addLabel())
    , m_notShown(addLabel())
    , m_state(addLabel())
    , m_doIt(addButton(this))
    , m_ask(addButton(this))
    , m_askElse(addButton(this))
    , m_stop(addButton(this))
{
    m_findings->setObjectName(u"findings"_s);
    m_findings->setAccessibleName(tr("Possible causes"));
    m_findings->setModel(&m_model);
    m_findings->setCopyRole(FindingsModel::CopyRole);
    m_findings->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_findings->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findings->setFlexible({FindingsModel::CauseColumn, FindingsModel::EvidenceColumn, FindingsModel::RemedyColumn});
    m_findings->setMinimumHeight(fontMetrics().lineSpacing() * leastLines);
    auto *whole = new QWidget(this);
    auto *layout = new QGridLayout(whole);
    layout->addWidget(m_findings, 0, 0, 1, 2);
    layout->addWidget(m_remedy, 1, 0);
    layout->addWidget(m_doIt, 1, 1, Qt::AlignTop);
    layout->addWidget(m_stop, 4, 1, Qt::AlignTop);
    layout->addWidget(m_test, 2, 0);
    layout->addWidget(m_ask, 2, 1, Qt::AlignTop);
    layout->addWidget(m_notShown, 3, 0);
    layout->addWidget(m_askElse, 3, 1, Qt::AlignTop);
    layout->addWidget(m_state, 4, 0);
    layout->setRowStretch(0, 1);
    layout->setColumnStretch(0, 1);
    auto *room = new QScrollArea(this); // on a small screen the words below the table need more than there is
    room->setWidget(whole);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(room);
    connect(m_findings->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DiagnosisView::choose);
}

BreakableLabel *DiagnosisView::addLabel()
{
    auto *label = new BreakableLabel(this);
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void DiagnosisView::setActions(QAction &remedy, QAction &test, QAction &others, QAction &stop)
{
    follow(m_doIt, remedy);
    follow(m_ask, test);
    follow(m_askElse, others);
    m_askElse->setPopupMode(QToolButton::InstantPopup); // the action's menu has set another
    follow(m_stop, stop);
}

void DiagnosisView::showDiagnosis(const diagnosis::Diagnosis &diagnosis)
{
    m_model.setFindings(diagnosis.findings);
    m_findings->setVisible(!diagnosis.findings.isEmpty());
    fill(m_test, diagnosis.nextTest ? tr("Next test: %1.").arg(describe(*diagnosis.nextTest)) : QString());
    fill(m_notShown, diagnosis.notShown.join(u'\n'));
    fill(m_remedy, {});
    say({});
    m_findings->selectRow(0);
}

/// What to do also stands below; what speaks for a cause stands nowhere else.
void DiagnosisView::resizeEvent(QResizeEvent *event)
{
    m_findings->setColumnHidden(FindingsModel::RemedyColumn, width() < fontMetrics().averageCharWidth() * narrow);
    QWidget::resizeEvent(event);
}

void DiagnosisView::say(const QString &text)
{
    fill(m_state, text);
}

void DiagnosisView::choose()
{
    const int row = m_findings->currentIndex().row();
    const diagnosis::Finding finding = m_model.findings().value(row);
    const bool isOpen = row >= 0 && finding.certainty != diagnosis::Certainty::RuledOut;
    fill(m_remedy, isOpen ? finding.remedy.words : QString());
    Q_EMIT findingChosen(finding);
}
