// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_server.h"
#include "sandbox/realm.h"

#include <optional>

namespace sandbox {

/// The OpenID provider that behaves like Google's: discovery, keys, account chooser, consent, token, userinfo and
/// revocation endpoints. Nothing when the path is none of its own.
std::optional<Answer> answerAsProvider(Realm &realm, const http::Request &request);

/// Whether a redirect URI may be used: http to a literal loopback address with its port (RFC 8252 7.3).
bool isLoopbackRedirect(const QString &redirectUri);

} // namespace sandbox
