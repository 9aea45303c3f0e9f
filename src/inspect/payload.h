// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/compact.h"

/// Of a payload that is no JSON object: whether it should be one.
namespace inspect {

/// Whether `typ` says that it is a JWT of some kind, whose payload has to be a JSON object (RFC 7519 7.2). What other
/// JWS hold is their own affair.
bool isJwtByType(const jose::CompactToken &token);

/// Whether it names the claim in JSON that is not read: in a list, in a string, in UTF-16, or encoded once more.
bool namesUnread(const jose::CompactToken &token, QStringView claim);

/// Whether it names one that says who made the token, for whom or for how long.
bool looksLikeClaims(const jose::CompactToken &token);

} // namespace inspect
