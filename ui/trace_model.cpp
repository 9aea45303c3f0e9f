// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace_model.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QDateTime>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

using Outcome = app::TraceStep::Outcome;

namespace {

/// With UTC, and how long ago by this computer's clock.
QString timeInFull(const app::TraceStep &step)
{
    const qint64 time = QDateTime::fromMSecsSinceEpoch(step.at).toSecsSinceEpoch();
    return time_text::full(time, QDateTime::currentSecsSinceEpoch());
}

QString cell(const app::TraceStep &step, int column)
{
    switch (TraceModel::Column(column)) {
    case TraceModel::TimeColumn:
        return time_text::moment(step.at, time_text::Precision::Milliseconds);
    case TraceModel::StepColumn:
        return app::traceStepName(step.id);
    case TraceModel::OutcomeColumn:
        return TraceModel::word(step.outcome);
    case TraceModel::TextColumn:
        return step.text;
    case TraceModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

void TraceModel::setSteps(const QList<app::TraceStep> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &step = m_steps[index.row()];
    const bool isOutcome = index.column() == OutcomeColumn;
    const bool isTime = index.column() == TimeColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(step, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(isTime ? timeInFull(step) : cell(step, index.column()));
    case Qt::AccessibleDescriptionRole:
        return isTime ? QVariant(timeInFull(step)) : QVariant();
    case Qt::DecorationRole:
        return isOutcome ? QVariant(icons::icon(tone(step.outcome))) : QVariant();
    case Qt::ForegroundRole:
        return isOutcome ? QVariant(theme::toneText(tone(step.outcome), QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Time"), tr("Step"), tr("Outcome"), tr("What happened")}.value(section);
}

QString TraceModel::word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return tr("Done");
    case Outcome::Passed:
        return tr("Passed");
    case Outcome::Failed:
        return tr("Failed");
    }
    Q_UNREACHABLE();
}

theme::Tone TraceModel::tone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return theme::Tone::Info;
    case Outcome::Passed:
        return theme::Tone::Pass;
    case Outcome::Failed:
        return theme::Tone::Fail;
    }
    Q_UNREACHABLE();
}
