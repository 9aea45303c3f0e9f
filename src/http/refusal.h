// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QStringList>

namespace http {

/// What the server itself says about a refusal, a sentence each: its challenges (RFC 6750 3), then its error body.
/// Empty when it says nothing.
QStringList refusalInWords(const Response &response);

} // namespace http
