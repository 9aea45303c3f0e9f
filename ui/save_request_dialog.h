// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/saved_requests.h"

#include <QDialog>
#include <memory>

namespace Ui {
class SaveRequestDialog;
}

/// Asks for name and folder of a request, says what is left out of the file, and writes it.
class SaveRequestDialog : public QDialog
{
    Q_OBJECT

public:
    SaveRequestDialog(const app::SavedRequests &requests, const app::ShareableRequest &request,
                      QWidget *parent = nullptr);
    ~SaveRequestDialog() override;

    /// "Drive/about".
    QString name() const;
    void accept() override;

private:
    void setNames(const QStringList &names);
    void showName();

    const std::unique_ptr<Ui::SaveRequestDialog> m_ui;
    const app::SavedRequests m_requests;
    const http::Request m_request;
    QStringList m_names; ///< of those that are there
};
