// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace diagnosis {

/// Whose rules hold for a request.
enum class Api { Drive, OtherGoogle, Aodocs, TokenEndpoint, Other };

/// By host and path. The sandbox's own APIs are told by their paths.
Api apiOf(const QUrl &url);

/// The same; a token request to a host that is not known is told by its form.
Api apiOf(const http::Request &request);

/// The same; where the record lacks the form, a token endpoint is told by its address and its error (RFC 6749 5.2).
Api apiOf(const http::Exchange &exchange);

} // namespace diagnosis
