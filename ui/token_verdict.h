// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "inspect/inspection.h"
#include "ui/verdict_banner.h"

/// What the banner of the Token page says in each of the page's states. Times are seconds since the epoch.
namespace token_verdict {

/// "ID token", "Access token".
QString typeName(app::TokenType type);

VerdictBanner::Content judged(const inspect::Inspection &inspection, const QString &detail);
/// Of an account's access token that only its provider can read.
VerdictBanner::Content opaque(const app::Account &account, qint64 expiresAt, qint64 now);
VerdictBanner::Content missing(const app::Account &account, app::TokenType type);
VerdictBanner::Content reading(qsizetype bytes);
VerdictBanner::Content refreshing(const app::Account &account);
VerdictBanner::Content notRefreshed(const QString &why);

} // namespace token_verdict
