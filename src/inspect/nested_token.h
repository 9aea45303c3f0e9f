// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/compact.h"

#include <optional>

/// A token may be the payload of another one (RFC 7519 5.2, 7.2 step 8).
namespace inspect {

/// The text of the token that is the payload: `cty` says so, or it looks like one. Nothing when there is none.
std::optional<QByteArray> nestedToken(const jose::CompactToken &token);

/// `cty` in small letters, without the "application/" that may be left out (RFC 7515 4.1.10).
QString contentType(const jose::CompactToken &token);

/// Whether a JSON object in the payload is a claims set: `cty` may say that it is something else, such as keys.
bool holdsClaims(const jose::CompactToken &token);

} // namespace inspect
