// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support_bundle.h"

#include <QDialog>

class BreakableLabel;
class QListWidget;
class QTabWidget;

/// A support bundle as it was recorded: nothing is judged anew, nobody is asked, and nothing in it can be sent.
class BundleWindow : public QDialog
{
    Q_OBJECT

public:
    /// `name` is the file's.
    BundleWindow(const app::SupportBundle &bundle, const QString &name, QWidget *parent = nullptr);

private:
    void showPart(int row);
    void addTable(const inspect::ReportTable &table);
    void addText(const inspect::ReportText &text);

    app::SupportBundle m_bundle;
    QListWidget *m_parts;
    BreakableLabel *m_words;
    QTabWidget *m_pages;
};
