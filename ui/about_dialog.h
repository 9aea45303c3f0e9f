// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

/// What this program is, what it is made of, and whom it contacts.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};
