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

/// Of a watch without a 401.
QString soFar(const Watch &watch)
{
    const qint64 last = lastAccepted(watch);
    if (!isGood(watch.spans.last()))
        return say("The token was last accepted %1. What came then was neither a good answer nor a 401, so whether it "
                   "was refused cannot be told.")
            .arg(placed(watch, last));
    if (!watch.endedAt && !watch.expiresAt)
        return say("It was accepted to the end, and when it runs out is not known.");
    if (!watch.endedAt && seconds(last) < *watch.expiresAt)
        return say("It was accepted to the end; it runs out in %1.")
            .arg(time_text::duration(*watch.expiresAt - seconds(last)));
    return say("It was still accepted %1.").arg(placed(watch, last));
}

QString headline(const Watch &watch)
{
    if (watch.spans.isEmpty() || !isGood(watch.spans.first()))
        return say("The token was not accepted at the beginning, so there is nothing to watch.");
    if (!watch.refusal())
        return soFar(watch);
    if (const auto late = afterEnd(watch))
        return say("The token was refused %1 after its grant was ended.").arg(time_text::duration(*late));
    const auto late = afterExpiry(watch);
    if (!late)
        return say("The token was refused; when it runs out is not known.");
    if (*late < -rounding)
        return say("The token was refused %1 before it ran out: its grant was ended, or the server's clock is ahead.")
            .arg(time_text::duration(*late));
    if (*late > Watched::allowed)
        return say("The token was refused only %1 after it ran out: something there honours tokens too long.")
            .arg(time_text::duration(*late));
    return say("The token was refused %1 after it ran out.").arg(time_text::duration(*late));
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
    if (const auto late = afterEnd(watch))
        return *late <= Watched::allowed;
    const auto late = afterExpiry(watch);
    return late && *late >= -rounding && *late <= Watched::allowed;
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

Watched judge(const Watch &watch)
{
    Watched watched{inTime(watch), {headline(watch), byServersClock(watch), othersBetween(watch)}};
    watched.sentences.removeAll(QString());
    return watched;
}

QJsonObject toJson(const Watch &watch)
{
    const EnglishOnly english;
    const Watched watched = judge(watch);
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
