// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

/// application/x-www-form-urlencoded, both ways (WHATWG URL 5). QUrlQuery leaves `+` and `/` alone, which servers read
/// as a space and as themselves: codes and secrets of Google hold both.
namespace http {

using Form = QList<QPair<QString, QString>>;

/// Every byte but unreserved ones (RFC 3986 2.3) is percent-encoded; a space becomes %20.
QByteArray encodeForm(const Form &form);

/// A name or value, decoded once; `+` is a space, a `%` that begins nothing is itself (WHATWG URL 1.3), and bytes that
/// are no UTF-8 become U+FFFD.
QString decodeFormText(const QByteArray &encoded);

/// Decodes once; `+` is a space. Order and duplicates are kept; bytes that are no UTF-8 become U+FFFD.
Form decodeForm(const QByteArray &encoded);

/// The query of a URL, decoded.
Form queryOf(const QUrl &url);

/// The URL with this parameter once, at the end of its query; the others stay byte for byte.
QUrl withParameter(QUrl url, const QString &name, const QString &value);

/// The first value of that name, or a null string.
QString formValue(const Form &form, QStringView name);

/// How often the name occurs.
qsizetype formCount(const Form &form, QStringView name);

} // namespace http
