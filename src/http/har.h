// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/exchange_json.h"
#include "http/message.h"

#include <QList>

namespace http {

/// The exchanges of a HAR 1.2 document in its order; one that got no answer has the status 0. Bodies that were left out
/// are empty. Browsers leave credentials out unless told otherwise, so their absence says nothing. Errors:
/// TextMalformed, MemberMissing, MemberWrongType.
Result<QList<Exchange>> exchangesOfHar(const QByteArray &bytes);

/// The request without the headers that say how it travelled that time (RFC 9110 7.6.1; lengths, host, encodings): to
/// send it again, the client decides them anew.
Request toSendAgain(Request request);

/// A HAR 1.2 document of the exchanges, its secrets as the veil shows them. A body that is no text is in base64; under
/// a veil that is not lifted it is left out, and a comment says so: nobody can look for secrets in it. `creator` is
/// name and version of the program. An exchange's facts stand in the entry as `_tokenloupe`, as they are.
QByteArray harOf(const QList<Exchange> &exchanges, Veil &veil, const QPair<QString, QString> &creator);

} // namespace http
