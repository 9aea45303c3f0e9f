// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/compact.h"

#include <optional>

namespace inspect {

/// From when to when a token may be used, in seconds since the epoch.
struct Lifetime
{
    qint64 begin = 0; ///< nbf; iat where there is none
    qint64 end = 0;   ///< exp
    bool operator==(const Lifetime &) const = default;

    /// How far into the life a time is: 0 at or before its begin, 1 at or after its end.
    double share(qint64 time) const;
};

/// As the claims have it (RFC 7519 4.1.4 to 4.1.6). Nothing where one of both is missing or the end is not after the
/// begin.
std::optional<Lifetime> lifetimeOf(const jose::CompactToken &token);

} // namespace inspect
