// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/api_hosts_dialog.h"

#include "app/api_hosts.h"
#include "base/plain_text.h"
#include "ui_api_hosts_dialog.h"

namespace {

/// An empty field stands for the real one.
Result<QString> baseIn(const QLineEdit &field)
{
    return field.text().trimmed().isEmpty() ? Result<QString>(QString()) : app::baseAddress(field.text());
}

} // namespace

ApiHostsDialog::ApiHostsDialog(const QString &dataDir, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ApiHostsDialog>())
    , m_dataDir(dataDir)
{
    m_ui->setupUi(this);
    m_ui->problem->hide();
    const lab::ApiHosts real;
    m_ui->drive->setPlaceholderText(real.drive);
    m_ui->aodocs->setPlaceholderText(real.aodocs);
    if (const auto settings = app::loadSettings(dataDir)) {
        m_ui->drive->setText(settings->driveBase);
        m_ui->aodocs->setText(settings->aodocsBase);
    }
}

ApiHostsDialog::~ApiHostsDialog() = default;

Result<bool> ApiHostsDialog::save() const
{
    const auto drive = baseIn(*m_ui->drive);
    const auto aodocs = baseIn(*m_ui->aodocs);
    if (!drive || !aodocs)
        return tl::unexpected<Error>(drive ? aodocs.error() : drive.error());
    return app::changeSettings(m_dataDir,
                               [&](app::Settings &settings) {
                                   settings.driveBase = *drive;
                                   settings.aodocsBase = *aodocs;
                               })
        .map([](const app::Settings &) { return true; });
}

void ApiHostsDialog::accept()
{
    const auto saved = save();
    if (saved)
        return QDialog::accept();
    m_ui->problem->setText(plain_text::visible(describe(saved.error())));
    m_ui->problem->show();
}
