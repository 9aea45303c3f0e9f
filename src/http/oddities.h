// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QStringList>

namespace http {

/// What of an answer is not as RFC 9110 and 8259 have it, a sentence each, in the user's language: statuses that are
/// none, lengths that contradict each other, a packed body that nobody asked for, a web page or broken text where JSON
/// is announced, challenges that cannot be read. Empty for an answer that is in order.
QStringList oddities(const Response &response);

} // namespace http
