// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/watch.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "http/exchange_json.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr qint64 rounding = 1; // seconds: we look once a second
constexpr qint64 narrow = 2;   // seconds between two looks that are told as one moment

QString say(const char *text)
{
    return translated("lab", text);
}

bool isGood(const Span &span)
{
    return span.status >= 200 && span.status < 300;
}

/// Of a time in milliseconds.
qint64 seconds(qint64 milliseconds)
{
    return milliseconds / 1000;
}

/// From the token's end of life to the first refusal; negative for a refusal before.
std::optional<qint64> afterExpiry(const Watch &watch)
{
    const Span *refusal = watch.refusal();
    if (!refusal || !watch.expiresAt)
        return std::nullopt;
    return seconds(refusal->from) - *watch.expiresAt;
}

std::optional<qint64> afterEnd(const Watch &watch)
{
    const Span *refusal = watch.refusal();
    if (!refusal || !watch.endedAt)
        return std::nullopt;
    return seconds(refusal->from - *watch.endedAt);
}

/// When the token was last taken, in milliseconds. Only where it was taken at first.
qint64 lastAccepted(const Watch &watch)
{
    return std::find_if(watch.spans.crbegin(), watch.spans.crend(), isGood)->to;
}

/// "12 s after it ran out"
QString beside(qint64 seconds, bool grantEnded)
{
    const QString distance = time_text::duration(seconds);
    if (grantEnded)
        return seconds < 0 ? say("%1 before its grant was ended").arg(distance)
                           : say("%1 after its grant was ended").arg(distance);
    return seconds < 0 ? say("%1 before it ran out").arg(distance) : say("%1 after it ran out").arg(distance);
}

/// The same of a time in milliseconds; the time itself where it is not known when the token runs out.
QString placed(const Watch &watch, qint64 time)
{
    if (watch.endedAt)
        return beside(seconds(time - *watch.endedAt), true);
    return watch.expiresAt ? beside(seconds(time) - *watch.expiresAt, false) : time_text::utc(seconds(time));
}

/// When the token ceased to be taken: after the last good answer and not after the refusal.
struct Ceased
{
    qint64 after = 0; ///< seconds from its expiry, or from the end of its grant
    qint64 by = 0;
};

/// Nothing where it is not known when the token was to be refused.
std::optional<Ceased> ceased(const Watch &watch)
{
    const auto by = watch.endedAt ? afterEnd(watch) : afterExpiry(watch);
    if (!by)
        return std::nullopt;
    const qint64 gap = seconds(watch.refusal()->from) - seconds(lastAccepted(watch));
    return Ceased{watch.endedAt ? std::max<qint64>(*by - gap, 0) : *by - gap, *by};
}

/// Whether the refusal came at the right time; nothing where we looked too seldom to tell.
std::optional<bool> isInTime(const Ceased &ceased, bool grantEnded)
{
    if (!grantEnded && ceased.by < -rounding)
        return false;
    if (ceased.by <= Watched::allowed)
        return true;
    const bool isSurelyLate = ceased.after > Watched::allowed || ceased.by - ceased.after <= narrow;
    return isSurelyLate ? std::optional(false) : std::nullopt;
}

/// "12 s after it ran out", or the two times between which it was.
QString moment(const Ceased &ceased, bool grantEnded)
{
    const QString end = beside(ceased.by, grantEnded);
    if (ceased.by - ceased.after <= narrow)
        return end;
    return say("between %1 and %2").arg(beside(ceased.after, grantEnded), end);
}

/// Of a watch without a 401.
QString soFar(const Watch &watch)
{
    const qint64 last = lastAccepted(watch);
    if (!isGood(watch.spans.last()))
        return say("The token was last accepted %1. What came then was neither a good answer nor a 401, so whether it "
                   "was refused cannot be told.")
            .arg(placed(watch, last));
    if (!watch.endedAt && !watch.expiresAt)
        return say("It was accepted as long as it was watched, and when it runs out is not known.");
    if (!watch.endedAt && seconds(last) < *watch.expiresAt)
        return say("It was accepted as long as it was watched; it runs out in %1.")
            .arg(time_text::duration(*watch.expiresAt - seconds(last)));
    return say("It was still accepted %1.").arg(placed(watch, last));
}

QString refusalWords(const Ceased &ceased, bool grantEnded, Face face)
{
    const QString when = moment(ceased, grantEnded);
    const auto inTime = isInTime(ceased, grantEnded);
    if (!inTime && face == Face::Window)
        return say("The token was refused %1: whether in time cannot be told, for answers came too seldom.").arg(when);
    if (!inTime)
        return say("The token was refused %1: whether in time cannot be told. Look more often (--every).").arg(when);
    if (*inTime)
        return say("The token was refused %1.").arg(when);
    if (ceased.by < 0)
        return say("The token was refused %1: its grant was ended, or the server's clock is ahead.").arg(when);
    return say("The token was refused only %1: something there honours tokens too long.").arg(when);
}

QString headline(const Watch &watch, Face face)
{
    if (watch.spans.isEmpty() || !isGood(watch.spans.first()))
        return say("The token was not accepted at the beginning, so there is nothing to watch.");
    if (!watch.refusal())
        return soFar(watch);
    const auto when = ceased(watch);
    return when ? refusalWords(*when, watch.endedAt.has_value(), face)
                : say("The token was refused; when it runs out is not known.");
}

/// How it looks from the other side.
QString byServersClock(const Watch &watch)
{
    const Span *refusal = watch.refusal();
    if (!refusal || !refusal->serverTime)
        return {};
    const QString at = time_text::utc(*refusal->serverTime);
    if (!watch.expiresAt)
        return say("By the server's clock it was %1 then.").arg(at);
    const qint64 late = *refusal->serverTime - *watch.expiresAt;
    return late < 0 ? say("By the server's clock it was %1 then, %2 before the token ran out.")
                          .arg(at, time_text::duration(late))
                    : say("By the server's clock it was %1 then, %2 after the token ran out.")
                          .arg(at, time_text::duration(late));
}

QString othersBetween(const Watch &watch)
{
    QStringList others;
    for (const Span &span : watch.spans) {
        if (!isGood(span) && span.status != 401)
            others.append(
                u"%1 × %2"_s.arg(span.count).arg(span.status == 0 ? say("no answer") : QString::number(span.status)));
    }
    return others.isEmpty() ? QString() : say("Other answers came too: %1.").arg(others.join(u", "_s));
}

bool inTime(const Watch &watch)
{
    if (watch.spans.isEmpty() || !isGood(watch.spans.first()) || !watch.refusal())
        return false;
    const auto when = ceased(watch);
    return when && isInTime(*when, watch.endedAt.has_value()).value_or(false);
}

QJsonValue timeJson(std::optional<qint64> time)
{
    return time ? QJsonValue(time_text::utc(*time)) : QJsonValue();
}

QJsonValue numberJson(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject spanJson(const Span &span)
{
    return {{u"status"_s, span.status > 0 ? QJsonValue(span.status) : QJsonValue()},
            {u"from"_s, time_text::utc(seconds(span.from))},
            {u"to"_s, time_text::utc(seconds(span.to))},
            {u"count"_s, span.count}};
}

} // namespace

void Watch::add(int status, qint64 at, std::optional<qint64> serverTime)
{
    if (spans.isEmpty() || spans.last().status != status)
        spans.append({status, at, at, 0, serverTime});
    spans.last().to = at;
    ++spans.last().count;
}

const Span *Watch::refusal() const
{
    const auto found = std::find_if(spans.cbegin(), spans.cend(), [](const Span &span) { return span.status == 401; });
    return found == spans.cend() ? nullptr : &*found;
}

Watched judge(const Watch &watch, Face face)
{
    Watched watched{inTime(watch), {headline(watch, face), byServersClock(watch), othersBetween(watch)}};
    watched.sentences.removeAll(QString());
    return watched;
}

QJsonObject toJson(const Watch &watch, Face face)
{
    const EnglishOnly english;
    const Watched watched = judge(watch, face);
    http::Veil veil;
    QJsonArray answers;
    for (const Span &span : watch.spans)
        answers.append(spanJson(span));
    const Span *refusal = watch.refusal();
    return {{u"request"_s, http::requestJson(watch.request, veil)},
            {u"expires_at"_s, timeJson(watch.expiresAt)},
            {u"grant_ended_at"_s, timeJson(watch.endedAt ? std::optional(seconds(*watch.endedAt)) : std::nullopt)},
            {u"refused_at"_s, timeJson(refusal ? std::optional(seconds(refusal->from)) : std::nullopt)},
            {u"seconds_after_expiry"_s, numberJson(afterExpiry(watch))},
            {u"seconds_after_end"_s, numberJson(afterEnd(watch))},
            {u"holds"_s, watched.holds},
            {u"sentences"_s, QJsonArray::fromStringList(watched.sentences)},
            {u"answers"_s, answers}};
}

} // namespace lab
