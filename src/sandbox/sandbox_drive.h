// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_server.h"
#include "sandbox/realm.h"

#include <optional>

namespace sandbox {

/// The part of Drive v3 that the sandbox plays, under /drive/v3, over a few invented files and what is made among them:
/// about, files, permissions, drives, changes. Nothing when the path is none of its own.
std::optional<Answer> answerAsDrive(Realm &realm, const http::Request &request);

} // namespace sandbox
