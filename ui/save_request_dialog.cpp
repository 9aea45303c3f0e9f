// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/save_request_dialog.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "ui/saved_requests_model.h"
#include "ui_save_request_dialog.h"

#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

SaveRequestDialog::SaveRequestDialog(const app::SavedRequests &requests, const app::ShareableRequest &request,
                                     QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SaveRequestDialog>())
    , m_requests(requests)
    , m_request(request.request)
{
    m_ui->setupUi(this);
    m_ui->folder->lineEdit()->setAccessibleName(m_ui->folder->accessibleName());
    m_ui->place->setText(plain_text::visible(tr("In %1").arg(requests.folder())));
    const QStringList leftOut = request.leftOut + app::shareable(request.request).leftOut;
    m_ui->leftOut->setText(leftOut.isEmpty() ? tr("The file holds no secret: it can be shared.")
                                             : plain_text::visible(tr("Left out: %1.").arg(leftOut.join(u", "_s))));
    connect(m_ui->name, &QLineEdit::textChanged, this, &SaveRequestDialog::showName);
    connect(m_ui->folder, &QComboBox::editTextChanged, this, &SaveRequestDialog::showName);
    showName();
    whenDone(QtConcurrent::run([requests] { return Result<QStringList>(requests.names()); }), this,
             [this](const Result<QStringList> &names) { setNames(*names); });
}

SaveRequestDialog::~SaveRequestDialog() = default;

void SaveRequestDialog::setNames(const QStringList &names)
{
    m_names = names;
    SavedRequestsModel tree;
    tree.setNames(names);
    const QString typed = m_ui->folder->currentText();
    m_ui->folder->addItems(tree.folders());
    m_ui->folder->setEditText(typed);
    showName();
}

QString SaveRequestDialog::name() const
{
    const QString folder = m_ui->folder->currentText().trimmed();
    const QString name = m_ui->name->text().trimmed();
    return folder.isEmpty() ? name : folder + u'/' + name;
}

void SaveRequestDialog::showName()
{
    m_ui->problem->hide();
    QPushButton *save = m_ui->buttons->button(QDialogButtonBox::Save);
    save->setEnabled(!m_ui->name->text().trimmed().isEmpty());
    save->setText(m_names.contains(name()) ? tr("Replace") : tr("Save"));
}

void SaveRequestDialog::accept()
{
    const auto written = m_requests.write(name(), m_request);
    if (written)
        return QDialog::accept();
    m_ui->problem->setText(plain_text::visible(describe(written.error())));
    m_ui->problem->show();
}
