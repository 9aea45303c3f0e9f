// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trace_model.h"

#include <QSplitter>

class ByteView;
class TableView;

/// The flow trace of an account: its steps, and below them the message of the chosen one.
class TraceView : public QSplitter
{
    Q_OBJECT

public:
    explicit TraceView(QWidget *parent = nullptr);

    void showSteps(const QList<app::TraceStep> &steps);

private:
    void showMessage();

    TraceModel m_model;
    TableView *m_steps;
    ByteView *m_message;
};
