// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_input.h"

#include "base/time_text.h"
#include "base/translated.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace time_input {

namespace {

QString say(const char *text)
{
    return translated("time_input", text);
}

tl::unexpected<Error> noTime(const QString &why)
{
    return failure(ErrorCode::TextMalformed, say("time"), why);
}

Result<qint64> fromSeconds(qint64 seconds)
{
    constexpr qint64 perSecond = 1000;
    if (time_text::hasDate(seconds))
        return seconds;
    if (time_text::hasDate(seconds / perSecond))
        return noTime(say("“%1” counts milliseconds; in seconds it is %2").arg(seconds).arg(seconds / perSecond));
    return noTime(say("“%1” seconds from 1970 is a year that no calendar shows").arg(seconds));
}

/// Qt takes no space before an offset, as time_text::local() has it, and an offset in place of "UTC" and "GMT" alone.
QString asQtReadsIt(QString text)
{
    static const QRegularExpression utc(u"\\s*(?:UTC|GMT)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression offset(u"\\s+(?=(?:[+-]\\d{2}:?\\d{2}|[zZ])$)"_s);
    return text.replace(utc, u"Z"_s).remove(offset);
}

QDateTime dateOf(const QString &text)
{
    const QDateTime iso = QDateTime::fromString(asQtReadsIt(text), Qt::ISODate);
    if (iso.isValid())
        return iso;
    QString http = text;
    return QDateTime::fromString(http.replace(u"GMT"_s, u"+0000"_s), Qt::RFC2822Date);
}

} // namespace

Result<qint64> parse(const QString &text)
{
    static const QRegularExpression number(u"^([+-]?\\d{1,18})(?:\\.\\d*)?$"_s);
    const QString given = text.trimmed();
    if (const auto match = number.match(given); match.hasMatch())
        return fromSeconds(match.capturedView(1).toLongLong());
    const QDateTime time = dateOf(given);
    if (!time.isValid())
        return noTime(say("“%1” is neither seconds since 1970 nor a time such as 2026-11-25T14:00:00Z").arg(given));
    return time.toSecsSinceEpoch();
}

} // namespace time_input
