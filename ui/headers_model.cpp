// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/headers_model.h"

#include "base/plain_text.h"
#include "ui/tooltip.h"

#include <QFontDatabase>

namespace {

constexpr qsizetype longestShown = 2000;

} // namespace

void HeadersModel::setHeaders(const http::Headers &headers)
{
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

int HeadersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.fields().size());
}

int HeadersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeadersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[name, value] = m_headers.fields()[index.row()];
    const auto whole = QString::fromUtf8(index.column() == NameColumn ? name : value);
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(whole, longestShown));
    case Qt::ToolTipRole:
        return plainToolTip(whole);
    case Qt::FontRole:
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    case CopyRole:
        return whole;
    default:
        return {};
    }
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Header"), tr("Value")}.value(section);
}
