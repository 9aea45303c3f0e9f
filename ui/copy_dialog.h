// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_run.h"
#include "ui/scan_subject.h"

#include <QDialog>

/// What a redacted copy will hold in place of secrets, before it is written.
class CopyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `original` is the file or the text to be copied; `listed` is what a search found in it.
    CopyDialog(const ScanSubject &original, const app::RedactedCopy &preview, const app::ScanResult &listed,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &path);
};
