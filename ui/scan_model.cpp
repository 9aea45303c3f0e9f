// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan_model.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using inspect::scan::Finding;
using inspect::scan::Place;

namespace {

constexpr qsizetype longestCell = 300; // characters

/// In full, for a tooltip.
QString placeText(const Place &place)
{
    const QLocale locale;
    const QString text = ScanModel::tr("%1, line %L2, byte %L3") // at once: a file's name may hold "%L2"
                             .arg(place.file, locale.toString(place.line), locale.toString(place.byte));
    const QString whole = place.pointer.isEmpty() ? text : text + u", "_s + place.pointer;
    return place.name.isEmpty() ? whole : u"%1 (%2)"_s.arg(whole, place.name);
}

/// For a cell. Of a HAR, its entry, counted from 1 as browsers do, and the header, cookie or parameter by its name.
QString shortPlace(const Place &place, bool namesFile)
{
    static const QRegularExpression entry(u"^/log/entries/([0-9]+)/(.*)$"_s);
    const auto har = entry.match(place.pointer);
    const QString field = place.name.isEmpty() ? har.captured(2) : place.name;
    const QString line = ScanModel::tr("line %L1").arg(place.line);
    const QString where = har.hasMatch()
                              ? ScanModel::tr("entry %1, %2").arg(QString::number(har.captured(1).toInt() + 1), field)
                              : line + (place.pointer.isEmpty() ? QString() : u", "_s + place.pointer);
    return namesFile ? u"%1, %2"_s.arg(QFileInfo(place.file).fileName(), where) : where;
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

/// What lets somebody in still is the news, and what is over no praise.
QIcon expirySymbol(bool isExpired)
{
    return isExpired ? icons::icon(u"waiting"_s, theme::Tone::Unknown) : icons::icon(theme::Tone::Warn);
}

} // namespace

void ScanModel::setResult(std::shared_ptr<const app::ScanResult> result, qint64 now)
{
    beginResetModel();
    m_result = std::move(result);
    m_now = now;
    const auto isElsewhere = [this](const Finding &one) {
        return one.places.first().file != finding(0).places.first().file;
    };
    const QList<Finding> found = m_result ? m_result->ledger.findings() : QList<Finding>();
    m_namesFiles = std::any_of(found.begin(), found.end(), isElsewhere);
    endResetModel();
}

QString ScanModel::expiry(const Finding &finding, QString (*inWords)(qint64 time, qint64 now)) const
{
    if (!finding.expiresAt)
        return tr("unknown");
    return (isExpired(finding) ? tr("expired %1") : tr("expires %1")).arg(inWords(*finding.expiresAt, m_now));
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
        return shortPlace(finding.places.first(), m_namesFiles);
    case IssuerColumn:
        return finding.issuer;
    case OwnerColumn:
        return finding.owner.isEmpty() ? finding.subject : finding.owner;
    case ExpiryColumn:
        return expiry(finding, time_text::relative);
    case CountColumn:
        return tr("%L1").arg(finding.count);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QString ScanModel::toolTip(const Finding &finding, int column) const
{
    if (column == WhereColumn)
        return allPlaces(finding);
    if (column != ExpiryColumn)
        return cell(finding, column);
    if (!finding.expiresAt)
        return tr("It does not say when it expires.");
    return expiry(finding, time_text::full) + u'\n' +
           (isExpired(finding) ? tr("It is over.") : tr("Whoever has it can still use it."));
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
        return plainToolTip(toolTip(row, index.column()));
    case Qt::DecorationRole:
        return isExpiry ? QVariant(expirySymbol(isExpired(row))) : QVariant();
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
