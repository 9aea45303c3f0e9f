// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "http/redact.h"

namespace http {

/// The request as HTTP/1.1 writes it (RFC 9112 2.1), with every secret as the redactor's label. Connection and
/// Content-Length, which the network library adds, are not in it.
QByteArray requestText(const Request &request, Redactor &redactor);

} // namespace http
