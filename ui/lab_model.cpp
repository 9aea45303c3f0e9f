// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

const lab::Variant &variantAt(int row)
{
    return lab::variants()[std::size_t(row)];
}

QString idOf(const lab::Variant &variant)
{
    return QString::fromLatin1(variant.id);
}

bool isControl(const lab::Variant &variant)
{
    return qstrcmp(variant.id, "control") == 0;
}

theme::Tone toneOf(const lab::ReportRow &row)
{
    if (!row.asExpected)
        return theme::Tone::Unknown;
    return *row.asExpected ? theme::Tone::Pass : theme::Tone::Fail;
}

QString statuses(const QList<int> &expected)
{
    lab::ReportRow row;
    row.expected = expected;
    return row.expectedWords();
}

QString capitalized(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace

QStringList LabModel::chosen() const
{
    QStringList ids;
    for (const lab::Variant &variant : lab::variants()) {
        if (!m_left.contains(idOf(variant)))
            ids.append(idOf(variant));
    }
    return ids;
}

void LabModel::setApi(lab::Api api)
{
    if (m_api == api)
        return;
    m_api = api;
    Q_EMIT dataChanged(index(0, ExpectedColumn), index(rowCount() - 1, ExpectedColumn));
}

void LabModel::setRun(const lab::Run &run, qsizetype done)
{
    const QList<lab::ReportRow> rows = lab::reportDocument(run, lab::Face::Window).rows;
    setRows(run.api, rows.first(std::min(done, run.trials.size())));
}

void LabModel::setReport(const lab::ReportDocument &report)
{
    setRows(report.api, report.rows.first(report.judgment.variants.size())); // the control once more has no row
}

void LabModel::setRows(lab::Api api, const QList<lab::ReportRow> &rows)
{
    m_rows.clear();
    m_api = api;
    for (const lab::ReportRow &row : rows)
        m_rows.insert(row.id, row);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LabModel::forgetRun()
{
    m_rows.clear();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const lab::ReportRow *LabModel::rowOf(const lab::Variant &variant) const
{
    const auto row = m_rows.constFind(idOf(variant));
    return row == m_rows.cend() ? nullptr : &*row;
}

int LabModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(lab::variants().size());
}

int LabModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LabModel::difference(const lab::Variant &variant) const
{
    return capitalized(lab::differenceOf(variant));
}

QString LabModel::expected(const lab::Variant &variant) const
{
    return statuses(variant.expect(m_api).statuses);
}

QString LabModel::cell(const QModelIndex &index) const
{
    const lab::Variant &variant = variantAt(index.row());
    const lab::ReportRow *row = rowOf(variant);
    switch (Column(index.column())) {
    case DifferenceColumn:
        return difference(variant);
    case ExpectedColumn:
        return expected(variant);
    case GotColumn:
        return row ? row->gotWords() : QString();
    case ComparisonColumn:
        return row && row->comparison ? capitalized(row->comparison->brief) : QString();
    case ReasonColumn:
        return row ? row->reason : QString();
    case TimeColumn:
        return row && row->milliseconds >= 0 ? tr("%1 ms").arg(row->milliseconds) : QString();
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

/// Where the cell is only a brief word for it.
QString LabModel::whole(const QModelIndex &index) const
{
    const lab::ReportRow *row = rowOf(variantAt(index.row()));
    const bool isBrief = index.column() == ComparisonColumn && row && row->comparison;
    return isBrief ? capitalized(row->comparison->words) : cell(index);
}

QVariant LabModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const lab::Variant &variant = variantAt(index.row());
    const lab::ReportRow *row = rowOf(variant);
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(index));
    case CopyRole:
        return whole(index);
    case IdRole:
        return idOf(variant);
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == ExpectedColumn ? variant.expect(m_api).why : whole(index));
    case Qt::CheckStateRole:
        if (index.column() != DifferenceColumn)
            return {};
        return m_left.contains(idOf(variant)) ? Qt::Unchecked : Qt::Checked;
    case Qt::DecorationRole:
        return row && index.column() == GotColumn ? QVariant(icons::icon(toneOf(*row))) : QVariant();
    case Qt::ForegroundRole:
        return row && index.column() == GotColumn ? QVariant(theme::toneText(toneOf(*row), QGuiApplication::palette()))
                                                  : QVariant();
    case Qt::AccessibleTextRole:
        if (row && index.column() == GotColumn && row->asExpected)
            return *row->asExpected ? tr("%1, as expected").arg(cell(index))
                                    : tr("%1, not as expected").arg(cell(index));
        return whole(index);
    default:
        return {};
    }
}

bool LabModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString id = idOf(variantAt(index.row()));
    if (value.toInt() == Qt::Checked)
        m_left.remove(id);
    else
        m_left.insert(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags LabModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool isChoice = index.isValid() && index.column() == DifferenceColumn && !isControl(variantAt(index.row()));
    return isChoice ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant LabModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("What differs"),        tr("Expected"), tr("Got"), tr("Compared"),
                       tr("The server's reason"), tr("Time")}
        .value(section);
}
