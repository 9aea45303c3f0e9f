// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace diagnosis {

/// Whose rules hold for a request.
enum class Api { Drive, OtherGoogle, Aodocs, TokenEndpoint, Other };

/// By host and path; a token request by its form. The sandbox's own APIs are told by their paths.
Api apiOf(const http::Request &request);

} // namespace diagnosis
