// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_table_model.h"

#include "base/plain_text.h"

void ReportTableModel::setTable(const inspect::ReportTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = m_table.rows[index.row()].cells.value(index.column());
    if (role == CopyRole)
        return text;
    return role == Qt::DisplayRole ? QVariant(plain_text::visible(text, true)) : QVariant();
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return plain_text::visible(m_table.columns.value(section));
}
