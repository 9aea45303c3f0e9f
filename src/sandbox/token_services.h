// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_server.h"
#include "sandbox/realm.h"

/// Where the sandbox tells what an access token is.
namespace sandbox {

/// Google's tokeninfo: `access_token` in the query or the body. Every number and boolean is a text, as there.
Answer answerTokeninfo(Realm &realm, const http::Request &request);

/// RFC 7662. Google has none; a client of the sandbox may ask about any token.
Answer answerIntrospection(Realm &realm, const http::Request &request);

} // namespace sandbox
