// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithms.h"

namespace jose {

/// A sentence about an ECDSA signature that is in DER, as OpenSSL and most libraries for X.509 write it, where a JWS
/// holds R and S side by side (RFC 7518 3.4); a null string about any other.
QString derSignatureWords(const Algorithm &algorithm, const QByteArray &signature);

/// R and S, which a JWS holds side by side, as OpenSSL takes them (X.690 8.3, 8.9). Written here, since OpenSSL's
/// writer takes a fourth of what a token costs besides the signature. `sideBySide`: an even number of bytes, not 0 and
/// not over 200.
QByteArray derSignature(QByteArrayView sideBySide);

} // namespace jose
