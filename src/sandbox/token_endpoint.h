// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"
#include "sandbox/http_server.h"
#include "sandbox/realm.h"

#include <optional>

namespace sandbox {

/// POST to the token endpoint: authorization_code and refresh_token grants (RFC 6749 4.1.3, 6), with Google's statuses
/// and words for what goes wrong.
/// POST /device/code (RFC 8628 3.1), for a client that proves itself as at the token endpoint.
Answer answerDeviceAuthorizationRequest(Realm &realm, const http::Request &request);

Answer answerTokenRequest(Realm &realm, const http::Request &request);

/// Why the client that asks is not believed to be who it says it is (RFC 6749 2.3.1: Basic, or in the form); nothing
/// when it is.
std::optional<http::Response> refusalOfClient(const Realm &realm, const http::Request &request, const http::Form &form);

} // namespace sandbox
