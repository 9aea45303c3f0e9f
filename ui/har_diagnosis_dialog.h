// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/har_diagnosis.h"
#include "base/secret.h"
#include "ui/report_table_model.h"

#include <QDialog>
#include <functional>

class BreakableLabel;
class DiagnosisView;
class QSplitter;
class TableView;

/// Why the requests in HARs, or in a text that was pasted, were refused: a row for each, and the causes of the chosen
/// one below.
class HarDiagnosisDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads and judges them in the background.
    HarDiagnosisDialog(const QStringList &paths, const app::Settings &settings, QWidget *parent = nullptr);
    HarDiagnosisDialog(const Secret &text, const app::Settings &settings, QWidget *parent = nullptr);

private:
    explicit HarDiagnosisDialog(QWidget *parent);
    void addButtons();
    void begin(const std::function<app::HarDiagnosis()> &judge);
    BreakableLabel *addLabel(const QString &text);
    void addPanes();
    void showDiagnosis(const app::HarDiagnosis &diagnosis);
    void showChosen();

    QList<app::ExplainedRefusal> m_refusals;
    ReportTableModel m_rows;
    BreakableLabel *m_summary = nullptr;
    QSplitter *m_panes = nullptr;
    TableView *m_table = nullptr;
    DiagnosisView *m_causes = nullptr;
};
