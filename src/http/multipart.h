// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace http {

/// One part of a form in multipart/form-data (RFC 7578).
struct FormPart
{
    QByteArray name;
    QByteArray content;
    QByteArray fileName = {};    ///< empty for a field that is no file
    QByteArray contentType = {}; ///< empty for none, which means text
    bool operator==(const FormPart &) const = default;
};

/// A boundary that occurs in none of the parts (RFC 2046 5.1.1). The same for the same parts.
QByteArray boundaryFor(const QList<FormPart> &parts);

/// The body. Quotes and line ends in names become %22, %0D and %0A, as in browsers (RFC 7578 2, WHATWG HTML 4.10.21.8).
QByteArray encodeMultipart(const QList<FormPart> &parts, const QByteArray &boundary);

/// What stands in Content-Type.
QByteArray multipartType(const QByteArray &boundary);

} // namespace http
