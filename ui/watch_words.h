// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/watch.h"
#include "ui/verdict_banner.h"

/// What the lab's page says of a token that is watched until it is refused.
namespace watch_words {

/// While answers come; there has to be one.
VerdictBanner::Content underWay(const lab::Watch &watch);

/// When it is over.
VerdictBanner::Content conclusion(const lab::Watch &watch);

/// JSON for a file of that ending, and otherwise text.
QByteArray report(const lab::Watch &watch, const QString &path);

} // namespace watch_words
