// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings_model.h"

#include <QWidget>

class BreakableLabel;
class QAction;
class QToolButton;
class TableView;

/// Why a request was refused: the causes with their evidence, below them the remedy of the chosen one, the next test,
/// and what the record cannot show.
class DiagnosisView : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosisView(QWidget *parent = nullptr);

    void showDiagnosis(const diagnosis::Diagnosis &diagnosis);
    /// What is under way or has come of it, in a sentence; empty for nothing.
    void say(const QString &text);
    /// The buttons beside the remedy, the next test and what is under way; `others` has a menu. They show while their
    /// actions are visible.
    void setActions(QAction &remedy, QAction &test, QAction &others, QAction &stop);

Q_SIGNALS:
    void findingChosen(const diagnosis::Finding &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    BreakableLabel *addLabel();
    void choose();

    FindingsModel m_model;
    TableView *m_findings;
    BreakableLabel *m_remedy;
    BreakableLabel *m_test;
    BreakableLabel *m_notShown;
    BreakableLabel *m_state;
    QToolButton *m_doIt;
    QToolButton *m_ask;
    QToolButton *m_askElse;
    QToolButton *m_stop;
};
