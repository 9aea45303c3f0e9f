// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QList>

namespace http {

/// The exchanges of a HAR 1.2 document in its order; one that got no answer has the status 0. Bodies that were left out
/// are empty. Browsers leave credentials out unless told otherwise, so their absence says nothing. Errors:
/// TextMalformed, MemberMissing, MemberWrongType.
Result<QList<Exchange>> exchangesOfHar(const QByteArray &bytes);

} // namespace http
