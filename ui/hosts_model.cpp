// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts_model.h"

#include "base/plain_text.h"
#include "ui/tooltip.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace {

QString inWords(network::Purpose purpose)
{
    switch (purpose) {
    case network::Purpose::SignIn:
        return HostsModel::tr("Signing in, refreshing, signing out");
    case network::Purpose::Keys:
        return HostsModel::tr("A provider's metadata and keys");
    case network::Purpose::Token:
        return HostsModel::tr("A question about a token");
    case network::Purpose::Sandbox:
        return HostsModel::tr("Whether the sandbox is up");
    case network::Purpose::Request:
        return HostsModel::tr("Requests that you sent");
    }
    Q_UNREACHABLE();
}

} // namespace

void HostsModel::add(const QUrl &url, network::Purpose purpose, qint64 received)
{
    const QString host = url.authority();
    const auto known = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.host == host && row.purpose == purpose; });
    if (known == m_rows.end()) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.append({host, purpose, 1, received});
        endInsertRows();
        return;
    }
    ++known->count;
    known->received += received;
    const int row = int(known - m_rows.begin());
    Q_EMIT dataChanged(index(row, CountColumn), index(row, BytesColumn));
}

qsizetype HostsModel::hostCount() const
{
    QSet<QString> hosts;
    for (const Row &row : m_rows)
        hosts.insert(row.host);
    return hosts.size();
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HostsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HostsModel::cell(const Row &row, int column) const
{
    switch (Column(column)) {
    case HostColumn:
        return row.host;
    case PurposeColumn:
        return inWords(row.purpose);
    case CountColumn:
        return QLocale().toString(row.count);
    case BytesColumn:
        return QLocale().formattedDataSize(row.received, 1, QLocale::DataSizeSIFormat);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = cell(m_rows.at(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(text);
    case Qt::ToolTipRole:
        return plainToolTip(text);
    default:
        return {};
    }
}

QVariant HostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Host"), tr("What for"), tr("Requests"), tr("Received")}.value(section);
}
