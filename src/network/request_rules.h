// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <optional>

namespace network {

/// Why a request cannot be sent as it is, or nothing. Qt sends broken methods, header values with line breaks and
/// invalid URLs as they come, and reads file: URLs. Errors: UsageWrong (the method, or no address), UrlUnusable,
/// HeaderUnusable.
std::optional<Error> unsendable(const http::Request &request);

/// Why nothing can be sent to what somebody typed, or nothing. It is named without what may be secret in it. Errors:
/// UsageWrong where it is empty, UrlUnusable.
std::optional<Error> unusableAddress(const QString &typed);

} // namespace network
