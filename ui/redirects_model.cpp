// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/redirects_model.h"

#include "base/plain_text.h"
#include "http/shown_url.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

QString outcome(bool followed, bool kept)
{
    if (followed)
        return kept ? RedirectsModel::tr("Sent again") : RedirectsModel::tr("Not sent");
    return kept ? RedirectsModel::tr("Would be sent again") : RedirectsModel::tr("Would not be sent");
}

theme::Tone toneOf(bool kept)
{
    return kept ? theme::Tone::Info : theme::Tone::Warn;
}

} // namespace

QList<RedirectsModel::Row> RedirectsModel::rowsOf(const RedirectStep &step)
{
    const QString hop = tr("%1 %2\nfrom %3\nto %4")
                            .arg(step.status)
                            .arg(step.followed ? tr("followed") : tr("not followed yet"), http::shownUrl(step.from),
                                 http::shownUrl(step.hop.next.url));
    QList<Row> rows;
    for (const http::RedirectPart &part : step.hop.parts)
        rows.append(
            {rows.isEmpty() ? hop : QString(), part.name, outcome(step.followed, part.kept), part.why, part.kept});
    if (rows.isEmpty())
        rows.append({hop, tr("The request"), outcome(step.followed, true), tr("it carries no credential"), true});
    return rows;
}

void RedirectsModel::setSteps(const QList<RedirectStep> &steps)
{
    beginResetModel();
    m_rows.clear();
    for (const RedirectStep &step : steps)
        m_rows.append(rowsOf(step));
    endResetModel();
}

int RedirectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RedirectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RedirectsModel::cell(const Row &row, int column)
{
    switch (Column(column)) {
    case HopColumn:
        return row.hop;
    case PartColumn:
        return row.part;
    case OutcomeColumn:
        return row.outcome;
    case WhyColumn:
        return row.why;
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant RedirectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const bool isOutcome = index.column() == OutcomeColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(row, index.column()), true);
    case CopyRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(cell(row, index.column()));
    case Qt::DecorationRole:
        return isOutcome ? QVariant(icons::icon(toneOf(row.kept))) : QVariant();
    case Qt::ForegroundRole:
        return isOutcome ? QVariant(theme::toneText(toneOf(row.kept), QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant RedirectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Redirect"), tr("Part"), tr("What becomes of it"), tr("Why")}.value(section);
}
