// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pasted_model.h"

#include "base/plain_text.h"
#include "inspect/recognise.h"
#include "ui/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 40;     // characters
constexpr qsizetype looksInto = 64 * 1024; // bytes; longer texts are read elsewhere, on the side

QString textTitle(const QByteArray &text)
{
    if (text.size() > looksInto)
        return PastedModel::tr("text of %L1 bytes").arg(text.size());
    const auto found = inspect::eachOnce(inspect::recognise(text).found);
    if (found.size() > 1)
        return PastedModel::tr("%1 tokens").arg(found.size());
    return inspect::titleAndIssuer(found.isEmpty() ? inspect::asItStands(text) : found.constFirst());
}

QString titleOf(const Secret &text, const QString &source)
{
    const QString title = textTitle(text.reveal());
    return source.isEmpty() ? title : plain_text::elided(plain_text::visible(source), longestTitle) + u" · "_s + title;
}

} // namespace

PastedModel::PastedModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int PastedModel::add(const Secret &text, const QString &source, const QString &path)
{
    const auto known = std::ranges::find(m_entries, text, &Entry::text);
    if (known != m_entries.end()) {
        if (!path.isEmpty())
            known->path = path;
        return int(known - m_entries.begin());
    }
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append({text, source, titleOf(text, source), path});
    endInsertRows();
    return row;
}

void PastedModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

int PastedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PastedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return m_entries.at(index.row()).title;
    if (role == Qt::DecorationRole)
        return icons::icon(u"paste"_s);
    return {};
}
