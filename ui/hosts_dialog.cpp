// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts_dialog.h"

#include "ui/hosts_model.h"
#include "ui/table_view.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(680, 320); // device-independent pixels

} // namespace

HostsDialog::HostsDialog(HostsModel &hosts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Hosts contacted"));
    resize(firstSize);
    auto *words = new QLabel(tr("Everything that this window has contacted since it was opened. Pages in your browser "
                                "are not among it."),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *table = new TableView(this);
    table->setObjectName(u"hosts"_s);
    table->setAccessibleName(tr("Hosts"));
    table->setModel(&hosts);
    table->setFlexible({HostsModel::HostColumn, HostsModel::PurposeColumn});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(table);
    column->addWidget(buttons);
}
