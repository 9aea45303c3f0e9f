// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QGuiApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What has to be seen to stands on top.
int rank(inspect::Status status)
{
    switch (status) {
    case inspect::Status::Fail:
        return 0;
    case inspect::Status::Warn:
        return 1;
    case inspect::Status::Unknown:
        return 2;
    case inspect::Status::Pass:
        return 3;
    }
    Q_UNREACHABLE();
}

QString cell(const inspect::Check &check, int column)
{
    switch (ChecksModel::Column(column)) {
    case ChecksModel::StateColumn:
        return ChecksModel::word(check.status);
    case ChecksModel::NameColumn:
        return check.name;
    case ChecksModel::ReasonColumn:
        return check.reason;
    case ChecksModel::SectionColumn:
        return check.section;
    case ChecksModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

void ChecksModel::setChecks(const QList<inspect::Check> &checks)
{
    beginResetModel();
    m_checks = checks;
    std::ranges::stable_sort(m_checks, {}, [](const inspect::Check &check) { return rank(check.status); });
    endResetModel();
}

QString ChecksModel::summary() const
{
    const auto count = [this](inspect::Status status) {
        return std::ranges::count(m_checks, status, &inspect::Check::status);
    };
    QStringList parts = {tr("%1 passed").arg(count(inspect::Status::Pass))};
    if (const auto warned = count(inspect::Status::Warn);
        warned > 0) // beside it, a tab counts warnings of another kind
        parts += tr("%1 with a warning").arg(warned);
    parts += tr("%1 failed").arg(count(inspect::Status::Fail));
    if (const auto unknown = count(inspect::Status::Unknown); unknown > 0)
        parts += tr("%1 unknown").arg(unknown);
    return parts.join(u" · "_s);
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int ChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &check = m_checks[index.row()];
    const bool isState = index.column() == StateColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(check, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(cell(check, index.column()));
    case Qt::DecorationRole:
        return isState ? QVariant(icons::icon(tone(check.status))) : QVariant();
    case Qt::ForegroundRole:
        return isState ? QVariant(theme::toneText(tone(check.status), QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("State"), tr("Check"), tr("What was found"), tr("Rule")}.value(section);
}

QString ChecksModel::word(inspect::Status status)
{
    switch (status) {
    case inspect::Status::Pass:
        return tr("Passed");
    case inspect::Status::Fail:
        return tr("Failed");
    case inspect::Status::Warn:
        return tr("Warning");
    case inspect::Status::Unknown:
        return tr("Unknown");
    }
    Q_UNREACHABLE();
}

theme::Tone ChecksModel::tone(inspect::Status status)
{
    switch (status) {
    case inspect::Status::Pass:
        return theme::Tone::Pass;
    case inspect::Status::Fail:
        return theme::Tone::Fail;
    case inspect::Status::Warn:
        return theme::Tone::Warn;
    case inspect::Status::Unknown:
        return theme::Tone::Unknown;
    }
    Q_UNREACHABLE();
}
