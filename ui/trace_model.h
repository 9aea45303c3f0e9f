// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow_trace.h"
#include "ui/theme.h"

#include <QAbstractTableModel>

/// What happened in an account's sign-in and refreshes, a row per step, in order.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, StepColumn, OutcomeColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSteps(const QList<app::TraceStep> &steps);
    const QList<app::TraceStep> &steps() const { return m_steps; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString word(app::TraceStep::Outcome outcome);
    static theme::Tone tone(app::TraceStep::Outcome outcome);

private:
    QList<app::TraceStep> m_steps;
};
