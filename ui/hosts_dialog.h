// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class HostsModel;

/// Who was contacted since the start; it grows while it is open.
class HostsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HostsDialog(HostsModel &hosts, QWidget *parent = nullptr);
};
