// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"
#include "base/result.h"
#include "http/message.h"

namespace oauth {

/// Seconds, a hundred years: whatever a provider says to live longer lives as long. It can be added to any time.
constexpr qint64 longestLife = qint64(100) * 366 * 24 * 3600;

/// The JSON object that an endpoint answered with, whatever the status. `host` is for the words of an error. Error:
/// AnswerMalformed, which says what stands there instead and never quotes the body: a token may be in it.
Result<json_text::Value> answeredObject(const http::Response &response, const QString &host);

} // namespace oauth
