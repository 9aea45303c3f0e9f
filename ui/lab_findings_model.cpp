// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_findings_model.h"

#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QGuiApplication>

void LabFindingsModel::setFindings(const QList<lab::Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int LabFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int LabFindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LabFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const lab::Finding &finding = m_findings[index.row()];
    const bool isSeverity = index.column() == SeverityColumn;
    const QString text = isSeverity ? lab::severityName(finding.severity) : finding.sentence;
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::DecorationRole:
        return isSeverity ? QVariant(icons::icon(tone(finding.severity))) : QVariant();
    case Qt::ForegroundRole:
        return isSeverity ? QVariant(theme::toneText(tone(finding.severity), QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant LabFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == SeverityColumn ? tr("How bad") : tr("What was found");
}

theme::Tone LabFindingsModel::tone(lab::Severity severity)
{
    switch (severity) {
    case lab::Severity::Note:
        return theme::Tone::Info;
    case lab::Severity::Fault:
        return theme::Tone::Warn;
    case lab::Severity::Alarm:
        return theme::Tone::Fail;
    }
    Q_UNREACHABLE();
}
