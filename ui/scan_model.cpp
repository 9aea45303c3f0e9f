// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan_model.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QFileInfo>
#include <limits>

using namespace Qt::StringLiterals;
using inspect::scan::Finding;
using inspect::scan::Place;

namespace {

constexpr qsizetype longestCell = 300; // characters

QString placeText(const Place &place)
{
    const QString text =
        ScanModel::tr("%1, line %L2, byte %L3").arg(QFileInfo(place.file).fileName()).arg(place.line).arg(place.byte);
    return place.pointer.isEmpty() ? text : text + u", "_s + place.pointer;
}

/// All places of a finding, for its tooltip.
QString allPlaces(const Finding &finding)
{
    QStringList lines;
    for (const Place &place : finding.places)
        lines.append(placeText(place));
    if (finding.count > finding.places.size())
        lines.append(ScanModel::tr("and %L1 more").arg(finding.count - finding.places.size()));
    return lines.join(u'\n');
}

} // namespace

void ScanModel::setResult(std::shared_ptr<const app::ScanResult> result, qint64 now)
{
    beginResetModel();
    m_result = std::move(result);
    m_now = now;
    endResetModel();
}

bool ScanModel::isExpired(const Finding &finding) const
{
    return finding.expiresAt && *finding.expiresAt <= m_now;
}

QString ScanModel::cell(const Finding &finding, int column) const
{
    switch (Column(column)) {
    case KindColumn:
        return finding.kindName;
    case LabelColumn:
        return finding.label;
    case WhereColumn:
        return placeText(finding.places.first());
    case IssuerColumn:
        return finding.issuer;
    case OwnerColumn:
        return finding.owner.isEmpty() ? finding.subject : finding.owner;
    case ExpiryColumn:
        if (!finding.expiresAt)
            return {};
        return (isExpired(finding) ? tr("expired %1") : tr("expires %1"))
            .arg(time_text::relative(*finding.expiresAt, m_now));
    case CountColumn:
        return tr("%L1").arg(finding.count);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

int ScanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : int(m_result->ledger.findings().size());
}

int ScanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &row = finding(index.row());
    const bool isExpiry = index.column() == ExpiryColumn && row.expiresAt;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(cell(row, index.column()), longestCell));
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == WhereColumn ? allPlaces(row) : cell(row, index.column()));
    case Qt::DecorationRole: // what lets somebody in still is the news
        return isExpiry ? QVariant(icons::icon(isExpired(row) ? theme::Tone::Pass : theme::Tone::Warn)) : QVariant();
    case SortRole:
        if (index.column() == CountColumn)
            return row.count;
        if (index.column() == ExpiryColumn)
            return row.expiresAt.value_or(std::numeric_limits<qint64>::max());
        return index.column() == WhereColumn ? QVariant(index.row()) : QVariant(cell(row, index.column()));
    default:
        return {};
    }
}

QVariant ScanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Kind"), tr("Label"), tr("Where"), tr("Issuer"), tr("Whose"), tr("Expiry"), tr("How often")}
        .value(section);
}
