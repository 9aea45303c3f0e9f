// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pasted_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QTimerEvent>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int minute = 60'000;             // milliseconds
constexpr qsizetype longestTitle = 40;     // characters
constexpr qsizetype looksInto = 64 * 1024; // bytes; longer texts are read elsewhere, on the side

/// `judged` is null where only the token itself tells.
void describeEntry(PastedModel::Entry &entry, const inspect::TokenLabel *judged, qint64 now)
{
    const QByteArray &text = entry.text.reveal();
    QString title = PastedModel::tr("text of %L1 bytes").arg(text.size());
    if (text.size() <= looksInto) {
        const auto found = inspect::eachOnce(inspect::recognise(text).found);
        const inspect::FoundToken first = found.isEmpty() ? inspect::asItStands(text) : found.constFirst();
        const inspect::TokenLabel label = judged ? *judged : inspect::labelOf(first, now);
        const bool isOne = found.size() <= 1;
        title = isOne ? label.text : PastedModel::tr("%1 tokens").arg(found.size());
        entry.sentence = isOne ? label.sentence : QString();
        entry.token = isOne && inspect::isForRequests(first) ? Secret(first.text) : Secret();
    }
    const QString source = plain_text::elided(plain_text::visible(entry.source), longestTitle);
    entry.title = source.isEmpty() ? title : source + u" · "_s + title;
}

} // namespace

PastedModel::PastedModel(app::Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(std::move(clock))
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
    Entry entry{text, source, {}, path};
    describeEntry(entry, judged(text), m_clock());
    m_entries.append(entry);
    endInsertRows();
    m_timer.start(minute, Qt::VeryCoarseTimer, this);
    return row;
}

void PastedModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    if (m_entries.isEmpty())
        m_timer.stop();
}

void PastedModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginRemoveRows({}, 0, int(m_entries.size()) - 1);
    m_entries.clear();
    endRemoveRows();
    m_timer.stop();
}

void PastedModel::followClock()
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (!m_entries.at(row).token.isEmpty())
            describe(row);
    }
}

const inspect::TokenLabel *PastedModel::judged(const Secret &text) const
{
    return !m_onShow.isEmpty() && text == m_onShow ? &m_judged : nullptr;
}

void PastedModel::describe(int row)
{
    Entry &entry = m_entries[row];
    const QString before = entry.title;
    describeEntry(entry, judged(entry.text), m_clock());
    if (entry.title != before)
        Q_EMIT dataChanged(index(row), index(row));
}

void PastedModel::setJudged(const Secret &text, const inspect::TokenLabel &label)
{
    if (text == m_onShow && label == m_judged)
        return;
    const Secret before = std::exchange(m_onShow, text);
    m_judged = label;
    for (int row = 0; row < m_entries.size(); ++row) {
        if (const Secret &own = m_entries.at(row).text; own == before || own == text)
            describe(row);
    }
}

void PastedModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        followClock();
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
    if (role == Qt::ToolTipRole)
        return plainToolTip(m_entries.at(index.row()).sentence);
    if (role == Qt::DecorationRole)
        return icons::icon(u"paste"_s);
    return {};
}
