// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/clock_bounds.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("clock_bounds", text);
}

/// RFC 9110 5.6.7: the form that servers send, and the two that they once sent, without the time of the day.
const QStringList &dayForms()
{
    static const QStringList forms = {u"ddd, dd MMM yyyy 'GMT'"_s, u"dddd, dd-MMM-yy 'GMT'"_s, u"ddd MMM d yyyy"_s};
    return forms;
}

/// Two digits of a year mean the one that is less than 50 years ahead; Qt takes all of them for 19xx.
QDate thisCentury(const QDate &day)
{
    return day.year() < 1970 ? day.addYears(100) : day;
}

QString seconds(qint64 milliseconds)
{
    return QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1);
}

} // namespace

std::optional<qint64> httpDate(const QByteArray &value)
{
    // Day and time apart: together Qt reads them as local ones, and the hour that is left out in spring is none.
    static const QRegularExpression timeOfDay(u" ([0-9]{2}:[0-9]{2}:[0-9]{2})(?= |\\z)"_s);
    QString text = QString::fromLatin1(value.trimmed()).replace(u"  "_s, u" "_s);
    const QRegularExpressionMatch match = timeOfDay.match(text);
    const QTime time = QTime::fromString(match.captured(1), u"HH:mm:ss"_s);
    if (!time.isValid())
        return std::nullopt;
    text.remove(match.capturedStart(), match.capturedLength());
    for (const QString &form : dayForms()) {
        const QDate day = QLocale::c().toDate(text, form);
        if (day.isValid())
            return QDateTime(thisCentury(day), time, QTimeZone::utc()).toSecsSinceEpoch();
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
