// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_run.h"

#include <QDialog>
#include <memory>

namespace Ui {
class CredentialDialog;
}

/// Asks for the token or the AODocs security code that requests of this window will be authorized with, says what was
/// given before it is used, and keeps it in memory alone.
class CredentialDialog : public QDialog
{
    Q_OBJECT

public:
    /// `kind` is Bearer or SecurityCode.
    explicit CredentialDialog(app::Authorization::Kind kind, QWidget *parent = nullptr);
    ~CredentialDialog() override;

Q_SIGNALS:
    void given(const app::Authorization &authorization);

private:
    void understand();
    void understandToken(const QByteArray &text);

    const std::unique_ptr<Ui::CredentialDialog> m_ui;
    app::Authorization m_understood;
};
