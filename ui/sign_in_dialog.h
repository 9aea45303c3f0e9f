// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sign_in.h"

#include <QDialog>
#include <QStandardItemModel>
#include <memory>

namespace Ui {
class SignInDialog;
}

/// What the user chooses for a sign-in. Gives options for app::SignIn; signs nobody in.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// `clientFile` as chosen the last time, or empty.
    explicit SignInDialog(const QString &clientFile, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /// Set when the dialog was accepted; its provider app::sandboxProvider stands for the built-in sandbox.
    const app::SignInOptions &options() const { return m_options; }
    QString clientFile() const;

    void accept() override;

Q_SIGNALS:
    void clientFileChosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void take(const QString &clientFile);
    void chooseProvider();
    void showFields();
    void showClientFile();
    void fillScopes();
    void rememberTicks();
    QString provider() const;
    QStringList scopes() const;
    QString issuer() const;
    Result<app::SignInOptions> read() const;
    void readAuthorization(app::SignInOptions &options) const;
    Result<oauth::Client> readClient() const;

    const std::unique_ptr<Ui::SignInDialog> m_ui;
    QStandardItemModel m_scopes;
    QStringList m_ticked; ///< among them those that another device is not offered
    app::SignInOptions m_options;
};
