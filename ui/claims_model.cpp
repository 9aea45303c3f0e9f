// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/claims_model.h"

#include "base/plain_text.h"
#include "inspect/meaning.h"
#include "inspect/token_answer.h"
#include "jose/claims.h"
#include "ui/tooltip.h"

#include <QFontDatabase>

namespace {

/// Longer values are cut in the table; the tooltip and a copy have more.
constexpr qsizetype longestShown = 500;

QString written(const json_text::Value &value, const QByteArray &document)
{
    if (value.kind == json_text::Kind::String)
        return value.string();
    return QString::fromUtf8(document.mid(value.offset, value.length));
}

QString issuerOf(const jose::CompactToken &token)
{
    return token.claims ? jose::ClaimsSet(*token.claims).string(u"iss").value_or(QString()) : QString();
}

} // namespace

ClaimsModel::ClaimsModel(Part part, QObject *parent)
    : QAbstractTableModel(parent)
    , m_part(part)
{
}

void ClaimsModel::setInspection(const inspect::Inspection &inspection, qint64 now)
{
    const auto &token = inspection.token;
    const auto &object = m_part == Part::Claims ? token.claims : token.header;
    m_issuer = issuerOf(token);
    setMembers(object ? &*object : nullptr, m_part == Part::Claims ? token.payloadBytes : token.headerBytes, now);
}

void ClaimsModel::setAnswer(const json_text::Value &object, const QByteArray &document, qint64 now)
{
    setMembers(&object, document, now);
}

void ClaimsModel::setMembers(const json_text::Value *object, const QByteArray &document, qint64 now)
{
    beginResetModel();
    m_now = now;
    m_rows.clear();
    if (object) {
        for (const auto &member : object->members)
            m_rows.append({member.name, member.value, written(member.value, document)});
    }
    endResetModel();
}

void ClaimsModel::setNow(qint64 now)
{
    m_now = now;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, MeaningColumn), index(int(m_rows.size()) - 1, MeaningColumn));
}

int ClaimsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClaimsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClaimsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto whole = text(m_rows[index.row()], index.column());
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(whole, longestShown));
    case Qt::ToolTipRole:
        return plainToolTip(whole);
    case Qt::FontRole:
        return index.column() == MeaningColumn ? QVariant() : QFontDatabase::systemFont(QFontDatabase::FixedFont);
    case CopyRole:
        return whole;
    default:
        return {};
    }
}

QString ClaimsModel::text(const Row &row, int column) const
{
    switch (Column(column)) {
    case NameColumn:
        return row.name;
    case ValueColumn:
        return row.text;
    case MeaningColumn:
        return meaning(row);
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QString ClaimsModel::meaning(const Row &row) const
{
    switch (m_part) {
    case Part::Claims:
        return inspect::claimMeaning(row.name, row.value, m_issuer, m_now);
    case Part::Header:
        return inspect::headerMeaning(row.name, row.value);
    case Part::Answer:
        return inspect::answerMeaning(row.name, row.value, m_now);
    }
    Q_UNREACHABLE();
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles = {m_part == Part::Header ? tr("Parameter") : tr("Claim"), tr("Value"), tr("Meaning")};
    return titles.value(section);
}
