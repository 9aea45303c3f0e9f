// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lifetime.h"

#include "jose/claims.h"

#include <algorithm>

namespace inspect {

double Lifetime::share(qint64 time) const
{
    return std::clamp(double(time - begin) / double(end - begin), 0.0, 1.0);
}

std::optional<Lifetime> lifetimeOf(const jose::CompactToken &token)
{
    if (!token.claims)
        return {};
    const jose::ClaimsSet claims(*token.claims);
    const auto begin = claims.numericDate(claims.has(u"nbf") ? u"nbf" : u"iat");
    const auto end = claims.numericDate(u"exp");
    if (!begin || !end || *end <= *begin)
        return {};
    return Lifetime{*begin, *end};
}

} // namespace inspect
