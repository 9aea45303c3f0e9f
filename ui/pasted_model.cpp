// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pasted_model.h"

#include "base/plain_text.h"
#include "inspect/token_kind.h"
#include "jose/claims.h"
#include "jose/compact.h"
#include "ui/icons.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

/// "ID token · accounts.google.com": the kind, and whose it is when the token says so.
QString title(const Secret &text)
{
    const QString kind = inspect::kindName(inspect::tokenKind(text.reveal()));
    const jose::CompactToken token = jose::parseCompact(text.reveal());
    const QString issuer = token.claims ? jose::ClaimsSet(*token.claims).string(u"iss").value_or(QString()) : QString();
    if (issuer.isEmpty())
        return kind;
    const QString host = QUrl(issuer).host();
    return kind + u" · "_s + plain_text::elided(plain_text::visible(host.isEmpty() ? issuer : host), 40);
}

} // namespace

PastedModel::PastedModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int PastedModel::add(const Secret &text)
{
    const auto known = m_texts.indexOf(text);
    if (known >= 0)
        return int(known);
    const int row = int(m_texts.size());
    beginInsertRows({}, row, row);
    m_texts.append(text);
    endInsertRows();
    return row;
}

void PastedModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_texts.removeAt(row);
    endRemoveRows();
}

int PastedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size());
}

QVariant PastedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return title(m_texts.at(index.row()));
    if (role == Qt::DecorationRole)
        return icons::icon(u"paste"_s);
    return {};
}
