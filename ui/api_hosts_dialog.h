// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDialog>
#include <memory>

namespace Ui {
class ApiHostsDialog;
}

/// Where the presets find Drive and AODocs; keeps it in the settings.
class ApiHostsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApiHostsDialog(const QString &dataDir, QWidget *parent = nullptr);
    ~ApiHostsDialog() override;

    void accept() override;

private:
    Result<bool> save() const;

    const std::unique_ptr<Ui::ApiHostsDialog> m_ui;
    const QString m_dataDir;
};
