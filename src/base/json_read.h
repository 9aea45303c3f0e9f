// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonDocument>
#include <QJsonObject>

/// Typed reads of protocol documents (discovery, token responses, our own files), which QJsonDocument parses.
/// `document` names the document in the sentence of an error. Errors: MemberMissing, MemberWrongType.
namespace json_read {

/// As QJsonDocument::fromJson(), but that drops U+FEFF from the beginning of each string, as if it were a file.
QJsonDocument parsed(const QByteArray &bytes, QJsonParseError *fault = nullptr);

/// The object that `bytes` hold. Error: TextMalformed with the offset in bytes, or MemberWrongType when it is no
/// object.
Result<QJsonObject> object(const QByteArray &bytes, const QString &document);

/// That a member is of another type than the one that is wanted.
tl::unexpected<Error> notOfType(const QString &member, const QString &document, QJsonValue::Type wanted,
                                const QJsonValue &found);

Result<QString> requiredString(const QJsonObject &object, const QString &member, const QString &document);

/// An empty string when the member is absent or null.
Result<QString> optionalString(const QJsonObject &object, const QString &member, const QString &document);

/// A whole number; a string of digits counts too, as several providers send. `fallback` when absent or null.
Result<qint64> optionalInteger(const QJsonObject &object, const QString &member, qint64 fallback,
                               const QString &document);

} // namespace json_read
