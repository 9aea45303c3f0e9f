// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/clock_bounds.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("clock_bounds", text);
}

/// RFC 9110 5.6.7: the form that servers send, and the two that they once sent.
const QStringList &dateForms()
{
    static const QStringList forms = {u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s,
                                      u"ddd MMM d HH:mm:ss yyyy"_s};
    return forms;
}

/// Two digits of a year mean the one that is less than 50 years ahead; Qt takes all of them for 19xx.
QDateTime thisCentury(const QDateTime &time)
{
    return time.date().year() < 1970 ? time.addYears(100) : time;
}

QString seconds(qint64 milliseconds)
{
    return QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1);
}

} // namespace

std::optional<qint64> httpDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value.trimmed()).replace(u"  "_s, u" "_s);
    for (const QString &form : dateForms()) {
        QDateTime time = QLocale::c().toDateTime(text, form);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        return thisCentury(time).toSecsSinceEpoch();
    }
    return std::nullopt;
}

std::optional<ClockBounds> clockBounds(const Exchange &exchange)
{
    const Headers &headers = exchange.response.headers;
    const std::optional<qint64> date = httpDate(headers.value("Date"));
    const bool cached = headers.contains("Age") && headers.value("Age").trimmed() != "0";
    if (!date || cached || exchange.timing.headers < 0)
        return std::nullopt;
    // The date is whole seconds, cut off; it was written after the request had gone out and before the headers came.
    const qint64 earliest = exchange.startedAt + std::max<qint64>(exchange.timing.sent, 0);
    const qint64 latest = exchange.startedAt + exchange.timing.headers;
    return ClockBounds{*date * 1000 - latest, *date * 1000 + 999 - earliest};
}

ClockBounds narrowed(const ClockBounds &older, const ClockBounds &newer)
{
    const ClockBounds both{std::max(older.least, newer.least), std::min(older.most, newer.most)};
    return both.least <= both.most ? both : newer;
}

qint64 certainSkew(const ClockBounds &bounds)
{
    if (bounds.least > 0)
        return bounds.least / 1000;
    return bounds.most < 0 ? bounds.most / 1000 : 0;
}

QString clockInWords(const ClockBounds &bounds)
{
    if (certainSkew(bounds) == 0)
        return {};
    const qint64 middle = (bounds.least + bounds.most) / 2;
    const QString sentence =
        middle > 0 ? say("this clock is %1 s behind (±%2 s)") : say("this clock is %1 s ahead (±%2 s)");
    return sentence.arg(seconds(std::abs(middle)), seconds((bounds.most - bounds.least + 1) / 2));
}

} // namespace http
