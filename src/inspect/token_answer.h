// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/token_info.h"

namespace inspect {

/// What an answer about a token means, a sentence each, the verdict first. `host`: who was asked. `now`: seconds since
/// the epoch.
QStringList meaningOf(const oauth::TokenInfo &info, const QString &host, qint64 now);

/// What a member of such an answer means; empty for one we do not know. Google writes numbers and booleans as texts.
QString answerMeaning(const QString &member, const json_text::Value &value, qint64 now);

} // namespace inspect
