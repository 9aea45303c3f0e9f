// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_window.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/breakable_label.h"
#include "ui/byte_view.h"
#include "ui/report_table_model.h"
#include "ui/table_view.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(900, 600);         // device-independent pixels
constexpr qsizetype longestParagraph = 2000; // characters
constexpr qsizetype longestTitle = 200;      // characters

QString title(const QString &text)
{
    return plain_text::visible(plain_text::elided(text, longestTitle));
}

BreakableLabel *selectableLabel(QWidget *parent)
{
    auto *label = new BreakableLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

BundleWindow::BundleWindow(const app::SupportBundle &bundle, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_bundle(bundle)
    , m_parts(new QListWidget(this))
    , m_words(selectableLabel(this))
    , m_pages(new QTabWidget(this))
{
    setWindowTitle(tr("Support bundle %1").arg(title(name)));
    resize(firstSize);
    auto *recorded = selectableLabel(this);
    recorded->setText(tr("Recorded %1. It is shown as it was recorded: nothing was verified again, and nothing in it "
                         "can be sent.")
                          .arg(time_text::full(bundle.madeAt, QDateTime::currentSecsSinceEpoch())));
    m_parts->setAccessibleName(tr("Parts of the bundle"));
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a title that does not fit ends with "…"
    for (const app::BundlePart &part : std::as_const(m_bundle.parts))
        m_parts->addItem(title(part.report.title));
    m_pages->setAccessibleName(tr("What was recorded"));
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->addWidget(m_words);
    column->addWidget(m_pages, 1);
    auto *panes = new QSplitter(this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_parts);
    panes->addWidget(right);
    panes->setStretchFactor(1, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(recorded);
    layout->addWidget(panes, 1);
    layout->addWidget(buttons);
    connect(m_parts, &QListWidget::currentRowChanged, this, &BundleWindow::showPart);
    m_parts->setCurrentRow(0);
}

void BundleWindow::showPart(int row)
{
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    const inspect::ReportDocument report = m_bundle.parts.value(row).report;
    m_words->setText(
        plain_text::visible(plain_text::elided(report.paragraphs.join(u"\n\n"_s), longestParagraph), true));
    m_words->setVisible(!report.paragraphs.isEmpty());
    for (const inspect::ReportTable &table : report.tables)
        addTable(table);
    for (const inspect::ReportText &text : report.texts)
        addText(text);
}

void BundleWindow::addTable(const inspect::ReportTable &table)
{
    auto *view = new TableView(m_pages);
    auto *model = new ReportTableModel(view);
    model->setTable(table);
    view->setModel(model);
    view->setCopyRole(ReportTableModel::CopyRole);
    view->setAccessibleName(title(table.title));
    QList<int> texts(std::max(model->columnCount() - 1, 0)); // all but the first, which names the row
    std::iota(texts.begin(), texts.end(), 1);
    view->setFlexible(texts);
    m_pages->addTab(view, title(table.title));
}

void BundleWindow::addText(const inspect::ReportText &text)
{
    auto *view = new ByteView(m_pages);
    view->setAccessibleName(title(text.title));
    view->setSource(ByteSource(text.text.toUtf8()));
    m_pages->addTab(view, title(text.title));
}
