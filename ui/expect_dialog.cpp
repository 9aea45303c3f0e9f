// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/expect_dialog.h"

#include "ui/primary_selection.h"
#include "ui_expect_dialog.h"

ExpectDialog::ExpectDialog(const Expected &expected, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExpectDialog>())
{
    m_ui->setupUi(this);
    m_ui->issuer->setText(expected.issuer);
    m_ui->clientId->setText(expected.clientId);
    m_ui->audience->setText(expected.audience);
    m_ui->nonce->setText(expected.nonce);
    keepOutOfPrimarySelection(*m_ui->nonce);
}

ExpectDialog::~ExpectDialog() = default;

Expected ExpectDialog::expected() const
{
    return {m_ui->issuer->text().trimmed(), m_ui->clientId->text().trimmed(), m_ui->audience->text().trimmed(),
            m_ui->nonce->text().trimmed()};
}
