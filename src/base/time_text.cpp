// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"

#include "base/translated.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <chrono>
#include <cstdio>

namespace time_text {

namespace {

QString say(const char *text)
{
    return translated("time_text", text);
}

QString withoutDate(qint64 time)
{
    return time < 0 ? say("before the year 1") : say("after the year 9999");
}

QString offsetOf(const QDateTime &there)
{
    return QTimeZone(there.offsetFromUtc())
        .displayName(QTimeZone::StandardTime, QTimeZone::OffsetName)
        .remove(QStringLiteral("UTC"));
}

} // namespace

bool hasDate(qint64 time)
{
    return time >= -62'135'596'800 && time <= 253'402'300'799;
}

QString duration(qint64 seconds)
{
    const quint64 span = seconds < 0 ? 0 - static_cast<quint64>(seconds) : static_cast<quint64>(seconds);
    constexpr quint64 minute = 60;
    constexpr quint64 hour = 60 * minute;
    constexpr quint64 day = 24 * hour;
    if (span < 2 * minute)
        return say("%1 s").arg(span);
    if (span < 2 * hour)
        return say("%1 min").arg(span / minute);
    if (span < 2 * day)
        return say("%1 h %2 min").arg(span / hour).arg(span % hour / minute);
    return say("%1 days").arg(span / day);
}

QString relative(qint64 time, qint64 now)
{
    if (time == now)
        return say("at this moment");
    return time > now ? say("in %1").arg(duration(time - now)) : say("%1 ago").arg(duration(now - time));
}

QString local(qint64 time)
{
    if (!hasDate(time))
        return withoutDate(time);
    const QDateTime there = QDateTime::fromSecsSinceEpoch(time);
    const QDateTime withOffset = there.toOffsetFromUtc(there.offsetFromUtc());
    return withOffset.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + offsetOf(there);
}

QString day(qint64 time)
{
    return hasDate(time) ? QLocale().toString(QDateTime::fromSecsSinceEpoch(time).date(), QStringLiteral("d MMM yyyy"))
                         : withoutDate(time);
}

QString moment(qint64 milliseconds, Precision precision)
{
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const qint64 time = there.toSecsSinceEpoch();
    if (!hasDate(time))
        return withoutDate(time);
    const QString form =
        precision == Precision::Seconds ? QStringLiteral(" HH:mm:ss ") : QStringLiteral(" HH:mm:ss.zzz ");
    return day(time) + there.toString(form) + offsetOf(there);
}

QString utc(qint64 time)
{
    if (!hasDate(time))
        return withoutDate(time);
    using namespace std::chrono;
    const sys_seconds there{seconds(time)};
    const auto midnight = floor<days>(there);
    const year_month_day date(midnight);
    const hh_mm_ss clock(there - midnight);
    char text[32]; // QDateTime takes twenty times as long, and the times of many tokens are told
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()));
    return QString::fromLatin1(text);
}

QString full(qint64 time, qint64 now)
{
    if (!hasDate(time))
        return QStringLiteral("%1 · %2").arg(withoutDate(time), relative(time, now));
    return QStringLiteral("%1 · %2 · %3").arg(local(time), utc(time), relative(time, now));
}

} // namespace time_text
