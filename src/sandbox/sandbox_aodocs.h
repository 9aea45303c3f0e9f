// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_server.h"
#include "sandbox/realm.h"

#include <optional>

namespace sandbox {

/// The part of AODocs that the sandbox plays, under /api: `GET /user/v1/me` and `PUT /library/v1/plain`. It finds and
/// judges credentials as AODocs' published server code does: one bare 401 for whatever is wrong with a token. Nothing
/// when the path is none of its own.
std::optional<Answer> answerAsAodocs(Realm &realm, const http::Request &request);

} // namespace sandbox
