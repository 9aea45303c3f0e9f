// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/differences_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace {

/// Longer values are cut in the table; the tooltip and a copy have more.
constexpr qsizetype longestShown = 500;

theme::Tone tone(inspect::Change change)
{
    switch (change) {
    case inspect::Change::Same:
        return theme::Tone::Pass;
    case inspect::Change::Added:
    case inspect::Change::Removed:
        return theme::Tone::Info;
    case inspect::Change::Changed:
        return theme::Tone::Warn;
    }
    Q_UNREACHABLE();
}

} // namespace

void DifferencesModel::setComparison(const inspect::Comparison &comparison)
{
    m_comparison = comparison;
    fill();
}

void DifferencesModel::setShowsSame(bool shows)
{
    m_showsSame = shows;
    fill();
}

void DifferencesModel::fill()
{
    beginResetModel();
    m_rows.clear();
    append(m_comparison.header, true);
    append(m_comparison.claims, false);
    endResetModel();
}

void DifferencesModel::append(const QList<inspect::Difference> &differences, bool isHeader)
{
    for (const inspect::Difference &difference : differences) {
        if (m_showsSame || difference.change != inspect::Change::Same)
            m_rows.append({isHeader, difference});
    }
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const auto change = row.difference.change;
    const bool isChange = index.column() == ChangeColumn;
    const bool isProse = isChange || index.column() == MeaningColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(text(row, index.column()), longestShown));
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case Qt::DecorationRole:
        return isChange ? QVariant(icons::icon(tone(change))) : QVariant();
    case Qt::ForegroundRole:
        return isChange ? QVariant(theme::toneText(tone(change), QGuiApplication::palette())) : QVariant();
    case Qt::FontRole:
        return isProse ? QVariant() : QFontDatabase::systemFont(QFontDatabase::FixedFont);
    case CopyRole:
        return text(row, index.column());
    default:
        return {};
    }
}

QString DifferencesModel::text(const Row &row, int column)
{
    const inspect::Difference &difference = row.difference;
    switch (Column(column)) {
    case ChangeColumn:
        return word(difference.change);
    case NameColumn:
        return row.isHeader ? tr("%1 (header)").arg(difference.name) : difference.name;
    case FirstColumn:
        return QString::fromUtf8(difference.a);
    case SecondColumn:
        return QString::fromUtf8(difference.b);
    case MeaningColumn:
        return difference.meaning;
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Change"), tr("Member"), tr("This token"), tr("The other"), tr("What it means")}.value(
        section);
}

QString DifferencesModel::word(inspect::Change change)
{
    switch (change) {
    case inspect::Change::Same:
        return tr("Same");
    case inspect::Change::Added:
        return tr("Only the other");
    case inspect::Change::Removed:
        return tr("Only this one");
    case inspect::Change::Changed:
        return tr("Differs");
    }
    Q_UNREACHABLE();
}
