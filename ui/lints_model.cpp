// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lints_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QGuiApplication>

namespace {

QString cell(const inspect::Lint &lint, int column)
{
    switch (LintsModel::Column(column)) {
    case LintsModel::SeverityColumn:
        return LintsModel::word(lint.severity);
    case LintsModel::ReasonColumn:
        return lint.reason;
    case LintsModel::IdColumn:
        return lint.id;
    case LintsModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

void LintsModel::setLints(const QList<inspect::Lint> &lints)
{
    beginResetModel();
    m_lints = lints;
    endResetModel();
}

int LintsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lints.size());
}

int LintsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LintsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &lint = m_lints[index.row()];
    const bool isSeverity = index.column() == SeverityColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(lint, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(cell(lint, index.column()));
    case Qt::DecorationRole:
        return isSeverity ? QVariant(icons::icon(tone(lint.severity))) : QVariant();
    case Qt::ForegroundRole:
        return isSeverity ? QVariant(theme::toneText(tone(lint.severity), QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant LintsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Severity"), tr("Warning"), tr("Name")}.value(section);
}

QString LintsModel::word(inspect::Severity severity)
{
    switch (severity) {
    case inspect::Severity::Info:
        return tr("Note");
    case inspect::Severity::Low:
        return tr("Low");
    case inspect::Severity::Medium:
        return tr("Medium");
    case inspect::Severity::High:
        return tr("High");
    case inspect::Severity::Critical:
        return tr("Critical");
    }
    Q_UNREACHABLE();
}

theme::Tone LintsModel::tone(inspect::Severity severity)
{
    switch (severity) {
    case inspect::Severity::Info:
    case inspect::Severity::Low:
        return theme::Tone::Info;
    case inspect::Severity::Medium:
        return theme::Tone::Warn;
    case inspect::Severity::High:
    case inspect::Severity::Critical:
        return theme::Tone::Fail;
    }
    Q_UNREACHABLE();
}
