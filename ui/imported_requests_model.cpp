// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imported_requests_model.h"

#include "base/plain_text.h"
#include "ui/tooltip.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 500; // characters

} // namespace

void ImportedRequestsModel::setEntries(const QList<app::ImportedRequest> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int ImportedRequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ImportedRequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportedRequestsModel::text(const app::ImportedRequest &entry, int column)
{
    switch (Column(column)) {
    case MethodColumn:
        return QString::fromUtf8(entry.request.method);
    case AddressColumn:
        return (entry.name.isEmpty() ? QString() : entry.name + u" · "_s) +
               QString::fromLatin1(entry.request.url.toEncoded());
    case StatusColumn:
        if (!entry.name.isEmpty()) // of a collection, which holds no answers
            return {};
        return entry.status == 0 ? tr("no answer") : QString::number(entry.status);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant ImportedRequestsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString whole = text(m_entries.at(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(whole, longestShown));
    case Qt::ToolTipRole:
        return plainToolTip(whole);
    case CopyRole:
        return whole;
    default:
        return {};
    }
}

QVariant ImportedRequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Method"), tr("Address"), tr("Answer")}.value(section);
}
