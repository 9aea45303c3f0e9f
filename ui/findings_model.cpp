// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QFont>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

using diagnosis::Certainty;

namespace {

QString reasons(const diagnosis::Finding &finding)
{
    QStringList lines = finding.evidence;
    for (const QString &line : finding.against)
        lines.append(FindingsModel::tr("Against it: %1").arg(line));
    return lines.join(u'\n');
}

QString cell(const diagnosis::Finding &finding, int column)
{
    switch (FindingsModel::Column(column)) {
    case FindingsModel::CertaintyColumn:
        return FindingsModel::word(finding.certainty);
    case FindingsModel::CauseColumn:
        return finding.cause;
    case FindingsModel::EvidenceColumn:
        return reasons(finding);
    case FindingsModel::RemedyColumn:
        return finding.certainty == Certainty::RuledOut ? QString() : finding.remedy.words;
    case FindingsModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant causeFont(Certainty certainty)
{
    QFont font = QGuiApplication::font();
    font.setBold(certainty == Certainty::Certain || certainty == Certainty::Likely);
    return font;
}

} // namespace

void FindingsModel::setFindings(const QList<diagnosis::Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const diagnosis::Finding &finding = m_findings[index.row()];
    const bool isCertainty = index.column() == CertaintyColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(finding, index.column()), true);
    case CopyRole:
        return cell(finding, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(cell(finding, index.column()));
    case Qt::DecorationRole:
        return isCertainty ? QVariant(icons::icon(tone(finding.certainty))) : QVariant();
    case Qt::ForegroundRole:
        return isCertainty ? QVariant(theme::toneText(tone(finding.certainty), QGuiApplication::palette()))
                           : QVariant();
    case Qt::FontRole:
        return index.column() == CauseColumn ? causeFont(finding.certainty) : QVariant();
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("How sure"), tr("Cause"), tr("Evidence"), tr("What to do")}.value(section);
}

QString FindingsModel::word(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Certain:
        return tr("Certain");
    case Certainty::Likely:
        return tr("Likely");
    case Certainty::Possible:
        return tr("Possible");
    case Certainty::RuledOut:
        return tr("Ruled out");
    }
    Q_UNREACHABLE();
}

theme::Tone FindingsModel::tone(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Certain:
        return theme::Tone::Fail;
    case Certainty::Likely:
        return theme::Tone::Warn;
    case Certainty::Possible:
        return theme::Tone::Unknown;
    case Certainty::RuledOut:
        return theme::Tone::Pass;
    }
    Q_UNREACHABLE();
}
