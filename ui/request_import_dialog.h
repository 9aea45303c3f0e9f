// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imported_requests_model.h"

#include <QDialog>
#include <QSortFilterProxyModel>
#include <memory>
#include <optional>

namespace Ui {
class RequestImportDialog;
}

/// Lists the requests of a HAR file, of which one is taken; says what of it is left out. The file is read in another
/// thread.
class RequestImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RequestImportDialog(const QString &path, QWidget *parent = nullptr);
    ~RequestImportDialog() override;

    /// Once accepted.
    http::Request request() const;

private:
    void showEntries(const Result<QList<app::ImportedRequest>> &entries);
    void showChosen();
    const app::ImportedRequest *chosen() const;

    const std::unique_ptr<Ui::RequestImportDialog> m_ui;
    ImportedRequestsModel m_entries;
    QSortFilterProxyModel m_shown;
};
