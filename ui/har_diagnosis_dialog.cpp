// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/har_diagnosis_dialog.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "http/shown_url.h"
#include "ui/breakable_label.h"
#include "ui/diagnosis_view.h"
#include "ui/table_view.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(860, 560); // device-independent pixels

QString requestOf(const app::ExplainedRefusal &refusal)
{
    if (refusal.method.isEmpty()) // an answer alone was given
        return HarDiagnosisDialog::tr("not in the text");
    const QString url = http::shownUrl(refusal.url);
    return QString::fromLatin1(refusal.method) + u' ' + url;
}

inspect::ReportTable tableOf(const QList<app::ExplainedRefusal> &refusals)
{
    inspect::ReportTable table{{},
                               {HarDiagnosisDialog::tr("Status"), HarDiagnosisDialog::tr("Request"),
                                HarDiagnosisDialog::tr("Why"), HarDiagnosisDialog::tr("File")},
                               {}};
    for (const app::ExplainedRefusal &refusal : refusals)
        table.rows.append({{QString::number(refusal.status), requestOf(refusal), refusal.diagnosis.headline,
                            QFileInfo(refusal.file).fileName()}});
    return table;
}

/// What was refused, and which file could not be read.
QString summaryOf(const app::HarDiagnosis &diagnosis)
{
    QStringList sentences;
    for (const Error &error : diagnosis.unread)
        sentences.append(describe(error));
    if (const auto count = diagnosis.refusals.size(); count > 0)
        sentences.prepend(count == 1 ? HarDiagnosisDialog::tr("1 request was refused.")
                                     : HarDiagnosisDialog::tr("%L1 requests were refused.").arg(count));
    else if (diagnosis.unread.isEmpty())
        sentences.append(HarDiagnosisDialog::tr("No request was refused: there is no answer 401, 403 or 407, "
                                                "and no error of Drive, AODocs or a token endpoint."));
    return sentences.join(u'\n');
}

} // namespace

HarDiagnosisDialog::HarDiagnosisDialog(QWidget *parent)
    : QDialog(parent)
{
    resize(firstSize);
    new QVBoxLayout(this);
    m_summary = addLabel(tr("Reading…"));
    m_summary->setObjectName(u"summary"_s);
    addPanes();
}

HarDiagnosisDialog::HarDiagnosisDialog(const QStringList &paths, const app::Settings &settings, QWidget *parent)
    : HarDiagnosisDialog(parent)
{
    setWindowTitle(paths.size() == 1
                       ? tr("Refusals in %1").arg(plain_text::visible(QFileInfo(paths.first()).fileName()))
                       : tr("Refusals in %L1 files").arg(paths.size()));
    m_table->setColumnHidden(m_rows.columnCount() - 1, paths.size() == 1);
    addLabel(app::harShowsNotAll());
    addButtons();
    begin([paths, settings] { return app::diagnoseHars(paths, settings); });
}

HarDiagnosisDialog::HarDiagnosisDialog(const Secret &text, const app::Settings &settings, QWidget *parent)
    : HarDiagnosisDialog(parent)
{
    setWindowTitle(tr("Refusals in the text"));
    m_table->setColumnHidden(m_rows.columnCount() - 1, true);
    addButtons();
    begin([text, settings] { return app::diagnoseText(text.reveal(), settings); });
}

void HarDiagnosisDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void HarDiagnosisDialog::begin(const std::function<app::HarDiagnosis()> &judge)
{
    whenDone(QtConcurrent::run([judge] { return Result<app::HarDiagnosis>(judge()); }), this,
             [this](const Result<app::HarDiagnosis> &done) { showDiagnosis(*done); });
}

BreakableLabel *HarDiagnosisDialog::addLabel(const QString &text)
{
    auto *label = new BreakableLabel(this);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    layout()->addWidget(label);
    return label;
}

void HarDiagnosisDialog::addPanes()
{
    m_rows.setTable(tableOf({}));
    m_table = new TableView(this);
    m_table->setObjectName(u"refusals"_s);
    m_table->setAccessibleName(tr("Refused requests"));
    m_table->setModel(&m_rows);
    m_table->setCopyRole(ReportTableModel::CopyRole);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFlexible({1, 2});
    m_causes = new DiagnosisView(this);
    m_panes = new QSplitter(Qt::Vertical, this);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_table);
    m_panes->addWidget(m_causes);
    m_panes->setStretchFactor(1, 2);
    m_panes->hide();
    static_cast<QVBoxLayout *>(layout())->addWidget(m_panes, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HarDiagnosisDialog::showChosen);
}

void HarDiagnosisDialog::showDiagnosis(const app::HarDiagnosis &diagnosis)
{
    m_refusals = diagnosis.refusals;
    m_summary->setText(plain_text::visible(summaryOf(diagnosis), true));
    m_rows.setTable(tableOf(m_refusals));
    m_panes->setVisible(!m_refusals.isEmpty());
    m_table->selectRow(0);
    m_table->setFocus();
}

void HarDiagnosisDialog::showChosen()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_causes->showDiagnosis(m_refusals.at(row).diagnosis);
}
