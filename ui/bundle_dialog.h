// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support_bundle.h"

#include <QDialog>

/// What a support bundle will hold, with a line for each secret that a label stands for, before it is written.
class BundleDialog : public QDialog
{
    Q_OBJECT

public:
    /// None of the `known` secrets may be in the file.
    BundleDialog(const app::SupportBundle &bundle, const QList<Secret> &known, QWidget *parent = nullptr);

Q_SIGNALS:
    void notice(const QString &text);

private:
    void save(const QString &path);

    app::SupportBundle m_bundle;
    QList<Secret> m_known;
};
