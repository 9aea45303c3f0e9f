// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace http {

/// The answer as HTTP/1.1 writes it (RFC 9112 2.1). No secret in it is hidden.
QByteArray responseText(const Response &response);

} // namespace http
