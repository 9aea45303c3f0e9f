// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/har_entries_model.h"

#include <QDialog>
#include <QSortFilterProxyModel>
#include <memory>
#include <optional>

namespace Ui {
class HarImportDialog;
}

/// Lists the requests of a HAR file, of which one is taken; says what of it is left out. The file is read in another
/// thread.
class HarImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HarImportDialog(const QString &path, QWidget *parent = nullptr);
    ~HarImportDialog() override;

    /// Once accepted.
    http::Request request() const;

private:
    void showEntries(const Result<QList<app::HarEntry>> &entries);
    void showChosen();
    const app::HarEntry *chosen() const;

    const std::unique_ptr<Ui::HarImportDialog> m_ui;
    HarEntriesModel m_entries;
    QSortFilterProxyModel m_shown;
};
