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

/// The likely cause, in a word or two.
QString causeWord(inspect::Cause cause)
{
    switch (cause) {
    case inspect::Cause::Placeholder:
        return FoundModel::tr("Placeholder");
    case inspect::Cause::Elided:
        return FoundModel::tr("Shortened");
    case inspect::Cause::Cut:
        return FoundModel::tr("Cut off");
    case inspect::Cause::Wrapped:
        return FoundModel::tr("Re-wrapped");
    case inspect::Cause::ZeroWidth:
        return FoundModel::tr("Invisible characters");
    case inspect::Cause::Quoted:
        return FoundModel::tr("Quoted");
    case inspect::Cause::PercentEncoded:
        return FoundModel::tr("Percent-encoded");
    case inspect::Cause::DoubleEncoded:
        return FoundModel::tr("Encoded twice");
    case inspect::Cause::Padded:
        return FoundModel::tr("Padded");
    case inspect::Cause::OtherAlphabet:
        return FoundModel::tr("Plain base64");
    case inspect::Cause::Foreign:
        return FoundModel::tr("Foreign character");
    case inspect::Cause::Malformed:
        return FoundModel::tr("Malformed");
    }
    Q_UNREACHABLE();
}

/// Whether the message itself says at which character of the token.
bool saysWhere(inspect::Cause cause)
{
    return cause == inspect::Cause::Cut || cause == inspect::Cause::Padded || cause == inspect::Cause::OtherAlphabet ||
           cause == inspect::Cause::Foreign || cause == inspect::Cause::Malformed;
}

QString adviceOf(const inspect::FoundToken &found, const TextPlace &trouble)
{
    if (!found.trouble)
        return found.advice;
    const QString cause = causeWord(found.trouble->cause);
    const QString where = saysWhere(found.trouble->cause)
                              ? cause
                              : FoundModel::tr("%1, line %2, character %3")
                                    .arg(cause, QString::number(trouble.line), QString::number(trouble.character));
    return FoundModel::tr("%1: %2 %3").arg(where, found.trouble->message, found.advice);
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

QList<FoundModel::Row> FoundModel::rowsOf(const QList<inspect::FoundToken> &found, const QByteArray &text)
{
    QList<Row> rows;
    TextPlaces places(text);
    for (const inspect::FoundToken &token : found) {
        const TextPlace place = places.at(token.offset);
        const TextPlace trouble = token.trouble ? places.at(token.trouble->offset) : place;
        rows.append({token, whereOf(token, place), adviceOf(token, trouble)});
    }
    return rows;
}

void FoundModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool FoundModel::isRepairable(const inspect::FoundToken &found)
{
    return found.trouble && found.trouble->repaired && *found.trouble->repaired != found.text;
}

QString FoundModel::inBrief(const inspect::FoundToken &found)
{
    const QString cause = causeWord(found.trouble->cause);
    return saysWhere(found.trouble->cause) ? u"%1. %2"_s.arg(cause, found.advice)
                                           : tr("%1: %2 %3").arg(cause, found.trouble->message, found.advice);
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
