// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/answered.h"

/// What the program itself can do about a refusal. Nothing here sends anything.
namespace app {

/// Whether the program can do it for this request. The others are for the user: their words tell what.
bool canDo(diagnosis::Action action, const Answered &answered);

/// The other token of the same account where it is the one that the API takes; else nothing, and the user has to
/// choose.
std::optional<Authorization> fittingToken(const Answered &answered);

/// The same request with `supportsAllDrives=true` in its address, once.
http::Request withAllDrives(http::Request request);

/// Of scopes of which one suffices, the one to ask for: one that only reads, when there is one; else the first.
QStringList leastScope(const QStringList &scopesAny);

/// What AODocs support needs to put a client on its allow-list, a line each. No secret. Empty when the client is not
/// known.
QString forAodocsSupport(const diagnosis::Evidence &evidence);

} // namespace app
