// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange_differences_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace {

using Change = http::ExchangeDifference::Change;

/// Longer values are cut in the table; the tooltip and a copy have more.
constexpr qsizetype longestShown = 500; // characters

theme::Tone toneOf(Change change)
{
    switch (change) {
    case Change::Same:
        return theme::Tone::Pass;
    case Change::OnlyFirst:
    case Change::OnlySecond:
        return theme::Tone::Info;
    case Change::Differs:
        return theme::Tone::Warn;
    }
    Q_UNREACHABLE();
}

QString wordOf(Change change)
{
    switch (change) {
    case Change::Same:
        return ExchangeDifferencesModel::tr("Same");
    case Change::OnlyFirst:
        return ExchangeDifferencesModel::tr("Only the older");
    case Change::OnlySecond:
        return ExchangeDifferencesModel::tr("Only the newer");
    case Change::Differs:
        return ExchangeDifferencesModel::tr("Differs");
    }
    Q_UNREACHABLE();
}

QString textOf(const http::ExchangeDifference &row, int column)
{
    switch (ExchangeDifferencesModel::Column(column)) {
    case ExchangeDifferencesModel::ChangeColumn:
        return wordOf(row.change);
    case ExchangeDifferencesModel::NameColumn:
        return row.name;
    case ExchangeDifferencesModel::FirstColumn:
        return QString::fromUtf8(row.first);
    case ExchangeDifferencesModel::SecondColumn:
        return QString::fromUtf8(row.second);
    case ExchangeDifferencesModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

void ExchangeDifferencesModel::setDifferences(const QList<http::ExchangeDifference> &differences)
{
    m_all = differences;
    fill();
}

void ExchangeDifferencesModel::setShowsSame(bool shows)
{
    m_showsSame = shows;
    fill();
}

void ExchangeDifferencesModel::fill()
{
    beginResetModel();
    m_rows.clear();
    for (const http::ExchangeDifference &row : std::as_const(m_all)) {
        if (m_showsSame || row.change != Change::Same)
            m_rows.append(row);
    }
    endResetModel();
}

int ExchangeDifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExchangeDifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangeDifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const http::ExchangeDifference &row = m_rows[index.row()];
    const bool isChange = index.column() == ChangeColumn;
    const bool isValue = index.column() == FirstColumn || index.column() == SecondColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(textOf(row, index.column()), longestShown));
    case Qt::ToolTipRole:
        return plainToolTip(textOf(row, index.column()));
    case Qt::DecorationRole:
        return isChange ? QVariant(icons::icon(toneOf(row.change))) : QVariant();
    case Qt::ForegroundRole:
        return isChange ? QVariant(theme::toneText(toneOf(row.change), QGuiApplication::palette())) : QVariant();
    case Qt::FontRole:
        return isValue ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QVariant();
    case CopyRole:
        return textOf(row, index.column());
    default:
        return {};
    }
}

QVariant ExchangeDifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Change"), tr("What"), tr("The older"), tr("The newer")}.value(section);
}
