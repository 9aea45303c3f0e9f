// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_lines.h"

#include <QByteArrayMatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <iterator>

namespace {

/// Of a line that is not parsed. In JSON such bytes are a member, for inside a string the quotes are escaped; and the
/// answer's is the last.
int statusClassOf(QByteArrayView line)
{
    constexpr QByteArrayView member = "\"status\":";
    const qsizetype at = line.lastIndexOf(member);
    return at < 0 || at + member.size() >= line.size() ? HistoryLines::everyStatus : line.at(at + member.size()) - '0';
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

} // namespace

HistoryLines::HistoryLines(const QByteArray &bytes)
    : m_bytes(bytes)
{
    for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n', end + 1))
        m_ends.append(end);
    QSet<QByteArray> hosts;
    for (qsizetype number = 0; number < size(); ++number) {
        const QByteArrayView host = hostOf(at(number));
        if (!hosts.contains(QByteArray::fromRawData(host.data(), host.size())))
            hosts.insert(host.toByteArray());
    }
    hosts.remove({});
    m_hosts = hosts.values();
    std::sort(m_hosts.begin(), m_hosts.end());
}

QByteArrayView HistoryLines::at(qsizetype number) const
{
    if (number < 0 || number >= size())
        return {};
    const qsizetype begin = beginOf(number);
    return QByteArrayView(m_bytes).sliced(begin, m_ends.at(number) - begin);
}

QList<qsizetype> HistoryLines::fitting(const Filter &filter, qsizetype first, qsizetype last) const
{
    if (first >= last)
        return {};
    const QByteArrayMatcher matcher(needleOf(filter.text));
    const qsizetype begin = beginOf(first);
    QByteArray folded;
    if (!filter.text.isEmpty())
        folded = m_bytes.sliced(begin, m_ends.at(last - 1) - begin).toLower();
    const auto fits = [&](QByteArrayView line) {
        if (filter.statusClass != everyStatus && statusClassOf(line) != filter.statusClass)
            return false;
        if (!filter.host.isEmpty() && hostOf(line) != filter.host)
            return false;
        return filter.text.isEmpty() ||
               matcher.indexIn(folded.constData() + (line.data() - m_bytes.constData() - begin), line.size()) >= 0;
    };
    QList<qsizetype> numbers;
    for (qsizetype number = last - 1; number >= first; --number) {
        if (!at(number).isEmpty() && fits(at(number)))
            numbers.append(number);
    }
    return numbers;
}
