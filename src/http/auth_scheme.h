// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace http {

/// The scheme that the value of an Authorization field begins with (RFC 9110 11.1); empty when there is none, or when
/// the first word may be the credential itself.
QByteArray schemeOf(const QByteArray &authorization);

} // namespace http
