// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/saved_requests.h"
#include "ui/saved_requests_model.h"

#include <QDialog>
#include <memory>

namespace Ui {
class SavedRequestsDialog;
}

/// The saved requests in their folders: to open, rename and delete, and to keep them elsewhere. The folder is read in
/// another thread.
class SavedRequestsDialog : public QDialog
{
    Q_OBJECT

public:
    SavedRequestsDialog(const app::SavedRequests &requests, const QString &dataDir, QWidget *parent = nullptr);
    ~SavedRequestsDialog() override;

Q_SIGNALS:
    void opened(const http::Request &request, const QString &name);

private:
    void connectButtons();
    void readFolder();
    void showNames(const QStringList &names);
    void showChosen();
    QString chosen() const;
    void openChosen();
    void renameChosen();
    void removeChosen();
    void chooseFolder();
    void take(const Result<bool> &done);
    void say(const QString &text);

    const std::unique_ptr<Ui::SavedRequestsDialog> m_ui;
    app::SavedRequests m_requests;
    const QString m_dataDir;
    SavedRequestsModel m_tree;
    std::unique_ptr<QObject> m_reading;
};
