// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStandardItemModel>
#include <memory>

namespace Ui {
class PageErrorsDialog;
}

/// What the page in the browser may say when it never sends anybody back, with cause and cure.
class PageErrorsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PageErrorsDialog(QWidget *parent = nullptr);
    ~PageErrorsDialog() override;

private:
    void filter(const QString &text);

    const std::unique_ptr<Ui::PageErrorsDialog> m_ui;
    QStandardItemModel m_rows;
};
