// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairs_model.h"

#include "base/plain_text.h"
#include "ui/tooltip.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 2000; // characters

} // namespace

void PairsModel::setPairs(const QList<http::Pair> &pairs)
{
    if (pairs == m_pairs)
        return;
    beginResetModel();
    m_pairs = pairs;
    endResetModel();
}

void PairsModel::remove(int row)
{
    if (!isPair(row))
        return;
    beginRemoveRows({}, row, row);
    m_pairs.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void PairsModel::append(const http::Pair &pair)
{
    const int row = int(m_pairs.size());
    beginInsertRows({}, row, row);
    m_pairs.append(pair);
    endInsertRows();
    Q_EMIT edited();
}

bool PairsModel::change(int row, const http::Pair &pair)
{
    if (pair == m_pairs.at(row))
        return true;
    m_pairs[row] = pair;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

void PairsModel::setFile(int row, const QString &path)
{
    http::Pair pair = isPair(row) ? m_pairs.at(row) : http::Pair{u"file"_s};
    pair.setValue({});
    pair.file = path;
    if (isPair(row))
        change(row, pair);
    else
        append(pair);
}

int PairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size()) + 1;
}

int PairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PairsModel::text(const QModelIndex &index) const
{
    if (!isPair(index.row()))
        return {};
    const http::Pair &pair = m_pairs.at(index.row());
    if (index.column() == NameColumn)
        return pair.name();
    return pair.file.isEmpty() ? pair.value() : tr("File %1").arg(pair.file);
}

QVariant PairsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isFresh = !isPair(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return isFresh && index.column() == NameColumn
                   ? tr("Add…")
                   : plain_text::visible(plain_text::elided(text(index), longestShown));
    case Qt::EditRole:
    case CopyRole:
        return text(index);
    case Qt::ToolTipRole:
        return plainToolTip(text(index));
    case Qt::CheckStateRole:
        return isFresh || index.column() != NameColumn
                   ? QVariant()
                   : QVariant(m_pairs.at(index.row()).isTicked ? Qt::Checked : Qt::Unchecked);
    case Qt::FontRole:
        return isFresh ? QVariant() : QFontDatabase::systemFont(QFontDatabase::FixedFont);
    case Qt::ForegroundRole:
        return isFresh || !m_pairs.at(index.row()).isTicked
                   ? QVariant(QGuiApplication::palette().color(QPalette::PlaceholderText))
                   : QVariant();
    default:
        return {};
    }
}

bool PairsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & Qt::ItemIsEnabled))
        return false;
    const bool isFresh = !isPair(index.row());
    http::Pair pair = isFresh ? http::Pair() : m_pairs.at(index.row());
    if (role == Qt::CheckStateRole && !isFresh)
        pair.isTicked = value.value<Qt::CheckState>() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == NameColumn)
        pair.setName(value.toString());
    else if (role == Qt::EditRole)
        pair.setValue(value.toString());
    else
        return false;
    if (!isFresh)
        return change(index.row(), pair);
    if (!pair.written.isEmpty())
        append(pair);
    return true;
}

QVariant PairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Name"), tr("Value")}.value(section);
}

Qt::ItemFlags PairsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isFresh = !isPair(index.row());
    if (index.column() == NameColumn)
        return flags | Qt::ItemIsEditable | (isFresh ? Qt::NoItemFlags : Qt::ItemIsUserCheckable);
    const bool isText = isFresh || m_pairs.at(index.row()).file.isEmpty();
    return isText ? flags | Qt::ItemIsEditable : flags;
}
