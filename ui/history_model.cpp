// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_model.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QByteArrayMatcher>
#include <QDateTime>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParsed = 1000;        // entries
constexpr qsizetype longestCell = 1000; // characters

/// Of a line that is not parsed. In JSON such bytes are a member, for inside a string the quotes are escaped; and the
/// answer's is the last.
int statusClassOf(QByteArrayView line)
{
    constexpr QByteArrayView member = "\"status\":";
    const qsizetype at = line.lastIndexOf(member);
    return at < 0 || at + member.size() >= line.size() ? HistoryModel::everyStatus : line.at(at + member.size()) - '0';
}

/// The same way: the request's address is the first of that name.
QByteArrayView hostOf(QByteArrayView line)
{
    constexpr QByteArrayView member = "\"url\":\"";
    const qsizetype url = line.indexOf(member);
    const qsizetype scheme = url < 0 ? -1 : line.indexOf("://", url);
    if (scheme < 0)
        return {};
    const QByteArrayView rest = line.sliced(scheme + 3);
    const auto *end = std::find_first_of(rest.begin(), rest.end(), std::begin("/?#\""), std::end("/?#\"") - 1);
    const QByteArrayView authority = rest.first(end - rest.begin());
    return authority.sliced(authority.lastIndexOf('@') + 1);
}

/// As it stands in a line.
QByteArray needleOf(const QString &text)
{
    const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return quoted.sliced(2, quoted.size() - 4).toLower(); // [" and "]
}

theme::Tone toneOf(int status)
{
    if (status >= 400 || status == 0)
        return theme::Tone::Fail;
    return status >= 300 ? theme::Tone::Warn : theme::Tone::Pass;
}

QString whenOf(const app::HistoryEntry &entry)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.at);
    return time_text::day(time.toSecsSinceEpoch()) + time.toString(u" HH:mm:ss"_s);
}

QString tookOf(const app::HistoryEntry &entry)
{
    return entry.milliseconds() < 0 ? QString() : HistoryModel::tr("%L1 ms").arg(entry.milliseconds());
}

QString cell(const app::HistoryEntry &entry, int column)
{
    switch (HistoryModel::Column(column)) {
    case HistoryModel::WhenColumn:
        return whenOf(entry);
    case HistoryModel::StatusColumn:
        return entry.status() > 0 ? QString::number(entry.status()) : HistoryModel::tr("none");
    case HistoryModel::MethodColumn:
        return entry.method();
    case HistoryModel::UrlColumn:
        return entry.url();
    case HistoryModel::HeadlineColumn:
        return entry.found();
    case HistoryModel::WithColumn:
        return entry.authorizedWith.isEmpty() ? HistoryModel::tr("nothing") : entry.authorizedWith;
    case HistoryModel::TookColumn:
        return tookOf(entry);
    case HistoryModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_parsed(mostParsed)
{
}

void HistoryModel::setLines(const QByteArray &lines)
{
    beginResetModel();
    m_lines = lines;
    m_folded.clear();
    m_ends.clear();
    m_parsed.clear();
    for (qsizetype end = m_lines.indexOf('\n'); end >= 0; end = m_lines.indexOf('\n', end + 1))
        m_ends.append(end);
    QSet<QByteArray> hosts;
    for (qsizetype number = 0; number < m_ends.size(); ++number) {
        const QByteArrayView host = hostOf(lineAt(number));
        if (!hosts.contains(QByteArray::fromRawData(host.data(), host.size())))
            hosts.insert(host.toByteArray());
    }
    hosts.remove({});
    m_hosts = hosts.values();
    std::sort(m_hosts.begin(), m_hosts.end());
    filter();
    endResetModel();
}

void HistoryModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    this->filter();
    endResetModel();
}

QByteArrayView HistoryModel::lineAt(qsizetype number) const
{
    if (number < 0 || number >= m_ends.size())
        return {};
    const qsizetype begin = number == 0 ? 0 : m_ends.at(number - 1) + 1;
    return QByteArrayView(m_lines).sliced(begin, m_ends.at(number) - begin);
}

void HistoryModel::filter()
{
    const QByteArrayMatcher matcher(needleOf(m_filter.text));
    if (!m_filter.text.isEmpty() && m_folded.isEmpty())
        m_folded = m_lines.toLower();
    const auto shows = [&](qsizetype number) {
        const QByteArrayView line = lineAt(number);
        if (m_filter.statusClass != everyStatus && statusClassOf(line) != m_filter.statusClass)
            return false;
        if (!m_filter.host.isEmpty() && hostOf(line) != m_filter.host)
            return false;
        return m_filter.text.isEmpty() ||
               matcher.indexIn(m_folded.constData() + (line.data() - m_lines.constData()), line.size()) >= 0;
    };
    m_shown.clear();
    for (qsizetype number = m_ends.size() - 1; number >= 0; --number) {
        if (shows(number) && !lineAt(number).isEmpty())
            m_shown.append(number);
    }
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
        if (lineAt(m_shown.at(row)) == line)
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
    switch (role) {
    case Qt::DisplayRole:
        return plain_text::visible(plain_text::elided(cell(parsed(index.row()), index.column()), longestCell));
    case Qt::ToolTipRole:
        return plainToolTip(cell(parsed(index.row()), index.column()));
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
