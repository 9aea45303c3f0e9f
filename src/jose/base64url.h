// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

/// Base64url without padding as JWS wants it (RFC 7515 2): no white space, no padding, no foreign character, unused
/// bits zero, never a length of 4n+1.
namespace jose {

/// Where the text stops being base64url (offset in bytes) and why, as a sentence without a full stop.
struct Base64Fault
{
    qsizetype offset = 0;
    QString message;
};

tl::expected<QByteArray, Base64Fault> decodeBase64url(QByteArrayView text);
QByteArray encodeBase64url(QByteArrayView bytes);

} // namespace jose
