// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// `count` bytes of the operating system's random generator.
QByteArray randomBytes(qsizetype count);

/// `count` random bytes as base64url without padding (32 bytes become 43 characters): state, nonce, code_verifier.
QByteArray randomToken(qsizetype count = 32);
