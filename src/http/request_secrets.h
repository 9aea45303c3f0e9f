// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace http {

/// Whether something may let somebody in that stands in the query or the path of an address: what Redactor hides there.
/// User info is not looked at, and no fragment, as none is sent.
bool isSecretAddress(const QUrl &url);

/// The same of the headers and the beginning of the body; the Authorization stands apart.
bool carriesSecret(const Request &request);

} // namespace http
