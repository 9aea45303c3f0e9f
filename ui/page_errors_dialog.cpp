// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_errors_dialog.h"

#include "oauth/page_errors.h"
#include "ui_page_errors_dialog.h"

using namespace Qt::StringLiterals;

namespace {

QStandardItem *item(const QString &text)
{
    auto *made = new QStandardItem(text);
    made->setEditable(false);
    return made;
}

} // namespace

PageErrorsDialog::PageErrorsDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PageErrorsDialog>())
{
    m_ui->setupUi(this);
    m_rows.setHorizontalHeaderLabels({tr("The page says"), tr("Why"), tr("What to do")});
    for (const oauth::PageError &error : oauth::pageErrors()) {
        const QString code = QString::fromUtf8(error.code);
        m_rows.appendRow({item(error.status > 0 ? tr("%1, error %2").arg(code).arg(error.status) : code),
                          item(error.cause()), item(error.cure())});
    }
    m_ui->errors->setModel(&m_rows);
    m_ui->errors->setFlexible({1, 2});
    connect(m_ui->filter, &QLineEdit::textChanged, this, &PageErrorsDialog::filter);
}

PageErrorsDialog::~PageErrorsDialog() = default;

/// A word of the code, the cause or the cure leaves the rows that hold it.
void PageErrorsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        bool holds = false;
        for (int column = 0; column < m_rows.columnCount(); ++column)
            holds = holds || m_rows.item(row, column)->text().contains(text.trimmed(), Qt::CaseInsensitive);
        m_ui->errors->setRowHidden(row, !holds);
    }
}
