// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_import_dialog.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "ui_request_import_dialog.h"

#include <QFileInfo>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

RequestImportDialog::RequestImportDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RequestImportDialog>())
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    m_ui->file->setText(plain_text::visible(QFileInfo(path).fileName()));
    m_shown.setSourceModel(&m_entries);
    m_shown.setFilterKeyColumn(-1);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->entries->setModel(&m_shown);
    m_ui->entries->setCopyRole(ImportedRequestsModel::CopyRole);
    m_ui->entries->setFlexible({ImportedRequestsModel::AddressColumn});
    m_ui->entries->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->entries->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->entries->setWordWrap(false);
    connect(m_ui->filter, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->entries->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestImportDialog::showChosen);
    connect(m_ui->entries, &QTableView::doubleClicked, this, &QDialog::accept);
    showChosen();
    m_ui->summary->setText(tr("Reading…"));
    whenDone(QtConcurrent::run([path] { return app::readRequests(path); }), this,
             [this](const Result<QList<app::ImportedRequest>> &entries) { showEntries(entries); });
}

RequestImportDialog::~RequestImportDialog() = default;

void RequestImportDialog::showEntries(const Result<QList<app::ImportedRequest>> &entries)
{
    if (!entries) {
        m_ui->filter->setEnabled(false);
        return m_ui->summary->setText(plain_text::visible(describe(entries.error())));
    }
    m_entries.setEntries(*entries);
    m_ui->entries->selectRow(0);
    m_ui->entries->setFocus();
}

const app::ImportedRequest *RequestImportDialog::chosen() const
{
    const QModelIndexList rows = m_ui->entries->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_entries.entry(m_shown.mapToSource(rows.constFirst()).row());
}

void RequestImportDialog::showChosen()
{
    const app::ImportedRequest *entry = chosen();
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(entry);
    if (!entry)
        return m_ui->summary->setText(tr("Choose the request to import."));
    const QString leftOut = entry->leftOut.isEmpty() ? tr("It carries no credential.")
                                                     : tr("Left out: %1.").arg(entry->leftOut.join(u", "_s));
    m_ui->summary->setText(plain_text::visible(leftOut + u' ' + tr("It will be authorized with nothing.")));
}

http::Request RequestImportDialog::request() const
{
    const app::ImportedRequest *entry = chosen();
    return entry ? entry->request : http::Request();
}
