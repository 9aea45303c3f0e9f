// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_model.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QPromise>
#include <QtConcurrent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParsed = 1000;        // entries
constexpr qsizetype longestCell = 1000; // characters

theme::Tone toneOf(int status)
{
    if (status >= 400 || status == 0)
        return theme::Tone::Fail;
    return status >= 300 ? theme::Tone::Warn : theme::Tone::Pass;
}

/// With UTC, and how long ago by this computer's clock.
QString whenInFull(const app::HistoryEntry &entry)
{
    const qint64 time = QDateTime::fromMSecsSinceEpoch(entry.at).toSecsSinceEpoch();
    return time_text::full(time, QDateTime::currentSecsSinceEpoch());
}

QString tookOf(const app::HistoryEntry &entry)
{
    return entry.milliseconds() < 0 ? QString() : HistoryModel::tr("%L1 ms").arg(entry.milliseconds());
}

QString cell(const app::HistoryEntry &entry, int column)
{
    switch (HistoryModel::Column(column)) {
    case HistoryModel::WhenColumn:
        return time_text::moment(entry.at);
    case HistoryModel::StatusColumn:
        return entry.status() > 0 ? QString::number(entry.status()) : HistoryModel::tr("none");
    case HistoryModel::MethodColumn:
        return entry.method();
    case HistoryModel::UrlColumn:
        return entry.url();
    case HistoryModel::HeadlineColumn:
        return entry.found();
    case HistoryModel::WithColumn:
        return entry.authorizedWith.isEmpty() ? HistoryModel::tr("nothing") : entry.with();
    case HistoryModel::TookColumn:
        return tookOf(entry);
    case HistoryModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

/// From the newest on.
void findFitting(QPromise<QList<qsizetype>> &found, const std::shared_ptr<const HistoryLines> &lines,
                 const HistoryLines::Filter &filter)
{
    for (qsizetype last = lines->size(); last > 0 && !found.isCanceled(); last -= HistoryModel::batch) {
        const auto numbers = lines->fitting(filter, std::max<qsizetype>(0, last - HistoryModel::batch), last);
        if (!numbers.isEmpty())
            found.addResult(numbers);
    }
}

} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_all(std::make_shared<const HistoryLines>())
    , m_lines(m_all)
    , m_parsed(mostParsed)
{
}

HistoryModel::~HistoryModel()
{
    if (m_search)
        m_search->cancel();
}

void HistoryModel::setLines(std::shared_ptr<const HistoryLines> lines)
{
    m_all = std::move(lines);
    search();
}

void HistoryModel::setFilter(const HistoryLines::Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    search();
}

void HistoryModel::search()
{
    if (m_search)
        m_search->cancel();
    m_search.reset();
    m_isListed = false;
    if (m_filter == HistoryLines::Filter()) {
        begin(m_all->fitting({}, 0, m_all->size()));
        return end();
    }
    m_search = std::make_unique<QFutureWatcher<Numbers>>();
    connect(m_search.get(), &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { add(m_search->resultAt(index)); });
    connect(m_search.get(), &QFutureWatcherBase::finished, this, &HistoryModel::end);
    m_search->setFuture(QtConcurrent::run(findFitting, m_all, m_filter));
}

void HistoryModel::begin(const Numbers &numbers)
{
    beginResetModel();
    m_isListed = true;
    m_lines = m_all;
    m_parsed.clear();
    m_shown = numbers;
    endResetModel();
    Q_EMIT listed();
}

void HistoryModel::add(const Numbers &numbers)
{
    if (!m_isListed)
        return begin(numbers);
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + numbers.size()) - 1);
    m_shown += numbers;
    endInsertRows();
}

void HistoryModel::end()
{
    if (!m_isListed)
        begin({});
    Q_EMIT searched();
}

Result<app::HistoryEntry> HistoryModel::entry(int row) const
{
    return app::History::entry(line(row));
}

const app::HistoryEntry &HistoryModel::parsed(int row) const
{
    const qsizetype number = m_shown.at(row);
    if (const app::HistoryEntry *known = m_parsed.object(number))
        return *known;
    auto fresh = entry(row);
    if (!fresh)
        fresh = app::HistoryEntry{0, {}, describe(fresh.error()), 0, {}, {}};
    m_parsed.insert(number, new app::HistoryEntry(*fresh));
    return *m_parsed.object(number);
}

int HistoryModel::rowOf(const QByteArray &line) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_lines->at(m_shown.at(row)) == line)
            return row;
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isStatus = index.column() == StatusColumn;
    const bool isWhen = index.column() == WhenColumn;
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(cell(parsed(index.row()), index.column()), longestCell));
    case Qt::ToolTipRole:
        return plainToolTip(isWhen ? whenInFull(parsed(index.row())) : cell(parsed(index.row()), index.column()));
    case Qt::AccessibleDescriptionRole:
        return isWhen ? QVariant(whenInFull(parsed(index.row()))) : QVariant();
    case Qt::DecorationRole:
        return isStatus ? QVariant(icons::icon(toneOf(parsed(index.row()).status()))) : QVariant();
    case Qt::ForegroundRole:
        return isStatus ? QVariant(theme::toneText(toneOf(parsed(index.row()).status()), QGuiApplication::palette()))
                        : QVariant();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("When"), tr("Status"), tr("Method"), tr("URL"), tr("What was found"), tr("With"), tr("Took")}
        .value(section);
}
