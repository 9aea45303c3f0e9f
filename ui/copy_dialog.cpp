// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copy_dialog.h"

#include "base/plain_text.h"
#include "ui/file_dialogs.h"
#include "ui/file_title.h"
#include "ui/report_table_model.h"
#include "ui/table_view.h"
#include "ui/tooltip.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(680, 420);    // device-independent pixels
constexpr qsizetype mostShown = 10'000; // replacements
constexpr int mostMeasured = 50;        // rows that decide how wide a column is

QString placeOf(const inspect::scan::Place &place)
{
    const QString text = CopyDialog::tr("line %L1, byte %L2").arg(place.line).arg(place.byte);
    return place.pointer.isEmpty() ? text : text + u", "_s + place.pointer;
}

inspect::ReportTable tableOf(const QList<app::Replacement> &replacements)
{
    inspect::ReportTable table{
        {}, {CopyDialog::tr("Label"), CopyDialog::tr("Where"), CopyDialog::tr("In place of")}, {}};
    for (const app::Replacement &one : replacements.first(std::min(replacements.size(), mostShown)))
        table.rows.append({{one.label, placeOf(one.place), CopyDialog::tr("%L1 bytes").arg(one.length)}});
    return table;
}

QString wordsOf(const app::RedactedCopy &preview, const app::ScanResult &listed)
{
    QStringList sentences{
        preview.replaced == 1
            ? CopyDialog::tr("1 place will hold a label in place of a secret.")
            : CopyDialog::tr("%L1 places will hold a label in place of a secret.").arg(preview.replaced),
        CopyDialog::tr("The original stays as it is. The copy is searched again before it is kept.")};
    if (app::hidesMore(preview, listed))
        sentences.append(CopyDialog::tr("The copy hides more than the list shows: its labels have numbers of their "
                                        "own."));
    if (preview.replaced > mostShown)
        sentences.append(CopyDialog::tr("The first %L1 of them:").arg(mostShown));
    return sentences.join(u'\n');
}

/// Where the file is: two of one name are told apart by their folders.
QLabel *pathLabel(const QString &original, QWidget *parent)
{
    const QString path = QDir::toNativeSeparators(original);
    auto *label = new QLabel(parent);
    label->setObjectName(u"original"_s);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int room = firstSize.width() - 2 * parent->style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    label->setText(label->fontMetrics().elidedText(plain_text::visible(path), Qt::ElideMiddle, room));
    label->setToolTip(plainToolTip(path));
    return label;
}

} // namespace

CopyDialog::CopyDialog(const ScanSubject &original, const app::RedactedCopy &preview, const app::ScanResult &listed,
                       QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Save a redacted copy of %1").arg(fileTitle(original.name())));
    resize(firstSize);
    auto *words = new QLabel(wordsOf(preview, listed), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *model = new ReportTableModel(this);
    model->setTable(tableOf(preview.replacements));
    auto *table = new TableView(this);
    table->setAccessibleName(tr("Replaced secrets"));
    table->setModel(model);
    table->setCopyRole(ReportTableModel::CopyRole);
    table->setFlexible({1});
    table->horizontalHeader()->setResizeContentsPrecision(mostMeasured);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save…"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, name = original.copyName()] {
        file_dialogs::save(this, tr("Save the redacted copy"), name, {}, [this](const QString &path) {
            accept();
            Q_EMIT chosen(path);
        });
    });
    auto *column = new QVBoxLayout(this);
    if (!original.isText())
        column->addWidget(pathLabel(original.fullName(), this));
    column->addWidget(words);
    column->addWidget(table, 1);
    column->addWidget(buttons);
}
