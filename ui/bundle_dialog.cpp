// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_dialog.h"

#include "app/bundle_file.h"
#include "base/plain_text.h"
#include "base/whole_write.h"
#include "ui/file_dialogs.h"
#include "ui/report_table_model.h"
#include "ui/table_view.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(680, 420); // device-independent pixels

QString contents(const app::SupportBundle &bundle)
{
    QStringList titles;
    for (const app::BundlePart &part : bundle.parts)
        titles.append(u"• "_s + plain_text::visible(plain_text::elided(part.report.title, 200)));
    return titles.join(u'\n');
}

inspect::ReportTable replacementTable(const app::SupportBundle &bundle)
{
    inspect::ReportTable table{{}, {BundleDialog::tr("Label"), BundleDialog::tr("In"), BundleDialog::tr("Times")}, {}};
    for (const app::LabelCount &replacement : app::labelCounts(bundle))
        table.rows.append({{replacement.label, replacement.part, QString::number(replacement.count)}});
    return table;
}

} // namespace

BundleDialog::BundleDialog(const app::SupportBundle &bundle, const QList<Secret> &known, QWidget *parent)
    : QDialog(parent)
    , m_bundle(bundle)
    , m_known(known)
{
    setWindowTitle(tr("Save support bundle"));
    resize(firstSize);
    auto *words = new QLabel(tr("One file that every browser opens, with:\n%1\n\nNames, e-mail addresses and claims "
                                "stay in it. A label stands for each secret:")
                                 .arg(contents(bundle)),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *model = new ReportTableModel(this);
    model->setTable(replacementTable(bundle));
    auto *table = new TableView(this);
    table->setAccessibleName(tr("Replaced secrets"));
    table->setModel(model);
    table->setCopyRole(ReportTableModel::CopyRole);
    table->setFlexible({1});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save…"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        // The ending by which desktops tell it from other pages (packaging/org.tokenloupe.Tokenloupe.mime.xml).
        const QString filter = tr("Web page (*.html)").replace("*.html"_L1, "*.tokenloupe.html"_L1);
        file_dialogs::save(this, tr("Save support bundle"), u"support-bundle"_s, {filter},
                           [this](const QString &path) { save(path); });
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(table, 1);
    column->addWidget(buttons);
}

void BundleDialog::save(const QString &path)
{
    const auto written = app::bundlePage(m_bundle, m_known).and_then([&path](const QByteArray &page) {
        return replaceFile(path, page, privateFile); // names, addresses and answers are in it
    });
    Q_EMIT notice(written ? tr("The support bundle is in %1.").arg(path) : describe(written.error()));
    if (written)
        accept();
}
