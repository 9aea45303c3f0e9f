// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/found_model.h"

#include "base/plain_text.h"
#include "base/text_place.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

using namespace Qt::StringLiterals;

namespace {

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString whereOf(const inspect::FoundToken &found, const TextPlace &place)
{
    const QString line = FoundModel::tr("line %L1").arg(place.line);
    return found.name.isEmpty() ? capitalized(line) : found.name + u", "_s + line;
}

QString adviceOf(const inspect::FoundToken &found, const TextPlace &trouble)
{
    if (!found.trouble)
        return found.advice;
    return FoundModel::tr("Line %L1, character %L2: %3 %4")
        .arg(QString::number(trouble.line), QString::number(trouble.character), found.trouble->message, found.advice);
}

/// What no one should have seen but its owner.
bool isExposed(inspect::TokenKind kind)
{
    return kind == inspect::TokenKind::GoogleRefreshToken || kind == inspect::TokenKind::GoogleClientSecret ||
           kind == inspect::TokenKind::GoogleApiKey;
}

theme::Tone toneOf(const inspect::FoundToken &found)
{
    if (found.trouble && !found.trouble->repaired)
        return theme::Tone::Fail;
    return found.trouble || isExposed(found.kind) ? theme::Tone::Warn : theme::Tone::Info;
}

} // namespace

void FoundModel::setFound(const QList<inspect::FoundToken> &found, const QByteArray &text)
{
    beginResetModel();
    m_rows.clear();
    TextPlaces places(text);
    for (const inspect::FoundToken &token : found) {
        const TextPlace place = places.at(token.offset);
        const TextPlace trouble = token.trouble ? places.at(token.trouble->offset) : place;
        m_rows.append({token, whereOf(token, place), adviceOf(token, trouble)});
    }
    endResetModel();
}

bool FoundModel::isRepairable(const inspect::FoundToken &found)
{
    return found.trouble && found.trouble->repaired && *found.trouble->repaired != found.text;
}

void FoundModel::repair(int row)
{
    inspect::FoundToken &found = m_rows[row].found;
    if (!isRepairable(found))
        return;
    found.text = *found.trouble->repaired;
    found.kind = inspect::tokenKind(found.text);
    found.trouble.reset();
    m_rows[row].advice = tr("Repaired. %1").arg(m_rows[row].advice);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FoundModel::cell(const Row &row, int column)
{
    switch (Column(column)) {
    case TokenColumn:
        return capitalized(inspect::titleOf(row.found));
    case WhereColumn:
        return row.where;
    case AdviceColumn:
        return row.advice;
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(cell(row, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(cell(row, index.column()));
    case Qt::DecorationRole:
        return index.column() == TokenColumn ? QVariant(icons::icon(toneOf(row.found))) : QVariant();
    default:
        return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Token"), tr("Where"), tr("What to do")}.value(section);
}
