// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing_model.h"

#include "base/plain_text.h"

#include <QPointF>

using namespace Qt::StringLiterals;

void TimingModel::setRequests(const QList<TimedRequest> &requests)
{
    beginResetModel();
    m_rows.clear();
    m_isChain = requests.size() > 1;
    for (const TimedRequest &request : requests) {
        const QList<http::Phase> phases = http::phasesOf(request.timing);
        for (const http::Phase &phase : phases)
            m_rows.append({&phase == &phases.first() ? request.name : QString(), phase, phases.last().end});
        if (!phases.isEmpty())
            m_rows.append({{}, {tr("Altogether"), 0, phases.last().end}, phases.last().end});
    }
    endResetModel();
}

int TimingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimingModel::cell(const Row &row, int column)
{
    switch (Column(column)) {
    case RequestColumn:
        return plain_text::visible(row.request);
    case PhaseColumn:
        return row.phase.name;
    case TookColumn:
        return tr("%L1 ms").arg(row.phase.end - row.phase.begin);
    case BarColumn:
        return tr("from %L1 to %L2 ms").arg(row.phase.begin).arg(row.phase.end);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant TimingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == TookColumn ? QVariant(Qt::AlignRight | Qt::AlignTop) : QVariant();
    case SpanRole: {
        const qreal total = std::max<qreal>(1, static_cast<qreal>(row.total));
        return QPointF(static_cast<qreal>(row.phase.begin) / total, static_cast<qreal>(row.phase.end) / total);
    }
    default:
        return {};
    }
}

QVariant TimingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Request"), tr("Phase"), tr("Took"), tr("When")}.value(section);
}
