// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account.h"
#include "lab/presets.h"

namespace app {

/// What a sign-in gave, beside what was asked for: the boxes of Google's consent page arrive unticked.
struct ScopeReview
{
    QStringList missing; ///< asked for and not granted
    QStringList refused; ///< titles of requests that what was asked for would allow, and what was granted does not
    bool operator==(const ScopeReview &) const = default;
};

ScopeReview reviewScopes(const Account &account, const QList<lab::Preset> &presets);

/// One or two sentences; empty when everything was granted.
QString describe(const ScopeReview &review);

} // namespace app
