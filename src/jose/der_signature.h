// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithms.h"

namespace jose {

/// A sentence about an ECDSA signature that is in DER, as OpenSSL and most libraries for X.509 write it, where a JWS
/// holds R and S side by side (RFC 7518 3.4); a null string about any other.
QString derSignatureWords(const Algorithm &algorithm, const QByteArray &signature);

} // namespace jose
