// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QStringList>

namespace http {

/// What the server itself says about a refusal, a sentence each.
struct RefusalWords
{
    QStringList said;  ///< what its challenges describe (RFC 6750 3) and its error body says; may be long
    QStringList asked; ///< what its challenges ask for
};

RefusalWords refusalWords(const Response &response);

/// All of it, its own words first. Empty when it says nothing.
QStringList refusalInWords(const Response &response);

} // namespace http
