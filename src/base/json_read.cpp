// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"

#include <QCoreApplication>
#include <cmath>

namespace json_read {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("json_read", text);
}

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return say("null");
    case QJsonValue::Bool:
        return say("a boolean");
    case QJsonValue::Double:
        return say("a number");
    case QJsonValue::String:
        return say("a string");
    case QJsonValue::Array:
        return say("an array");
    case QJsonValue::Object:
        return say("an object");
    case QJsonValue::Undefined:
        return say("nothing");
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> wrongType(const QString &member, const QString &document, const QString &expected,
                                const QJsonValue &found)
{
    return failure(ErrorCode::MemberWrongType, member,
                   say("in %1 it should be %2 and is %3").arg(document, expected, typeName(found.type())));
}

} // namespace

QJsonDocument parsed(const QByteArray &bytes, QJsonParseError *fault)
{
    static const QByteArray mark = "\xef\xbb\xbf";
    const QJsonDocument document = QJsonDocument::fromJson(bytes, fault);
    if (document.isNull() || bytes.lastIndexOf(mark) <= 0)
        return document;
    QByteArray text = bytes.sliced(bytes.startsWith(mark) ? mark.size() : 0);
    return QJsonDocument::fromJson(text.replace(mark, "\\ufeff"), fault); // as an escape it stays
}

Result<QJsonObject> object(const QByteArray &bytes, const QString &document)
{
    QJsonParseError error;
    const QJsonDocument whole = parsed(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::TextMalformed, document,
                       say("it is no JSON (at byte %1: %2)").arg(error.offset).arg(error.errorString()));
    if (!whole.isObject())
        return failure(ErrorCode::TextMalformed, document, say("it is a JSON array, an object was expected"));
    return whole.object();
}

tl::unexpected<Error> notOfType(const QString &member, const QString &document, QJsonValue::Type wanted,
                                const QJsonValue &found)
{
    return wrongType(member, document, typeName(wanted), found);
}

Result<QString> requiredString(const QJsonObject &object, const QString &member, const QString &document)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined())
        return failure(ErrorCode::MemberMissing, member, document);
    if (!value.isString())
        return wrongType(member, document, say("a string"), value);
    return value.toString();
}

Result<QString> optionalString(const QJsonObject &object, const QString &member, const QString &document)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return wrongType(member, document, say("a string"), value);
    return value.toString();
}

Result<qint64> optionalInteger(const QJsonObject &object, const QString &member, qint64 fallback,
                               const QString &document)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (value.isString()) {
        bool whole = false;
        const qint64 number = value.toString().toLongLong(&whole);
        if (whole)
            return number;
    }
    constexpr double exact = 9007199254740992.0; // 2^53: beyond it a double cannot hold every integer
    if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble() || std::abs(value.toDouble()) > exact)
        return wrongType(member, document, say("a whole number"), value);
    return static_cast<qint64>(value.toDouble());
}

} // namespace json_read
