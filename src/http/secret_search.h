// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArrayList>

namespace http {

/// The forms in which a secret may stand in a text: as it is, with JSON's escaped slashes, percent-encoded, and within
/// base64 and base64url at each of the three places that a byte can have there (RFC 4648 4). Forms shorter than eight
/// bytes, which stand anywhere by chance, are left out.
QByteArrayList formsOf(const Secret &secret);

/// Whether any form of the secret stands in the text.
bool holdsSecret(const QByteArray &text, const Secret &secret);

} // namespace http
