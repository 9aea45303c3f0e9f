// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_server.h"
#include "sandbox/realm.h"

namespace sandbox {

/// POST to the token endpoint: authorization_code and refresh_token grants (RFC 6749 4.1.3, 6), with Google's statuses
/// and words for what goes wrong.
Answer answerTokenRequest(Realm &realm, const http::Request &request);

} // namespace sandbox
