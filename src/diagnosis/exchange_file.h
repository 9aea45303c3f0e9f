// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "diagnosis/facts.h"

namespace diagnosis {

/// The evidence in an exchange file: {"request", "response", "facts"} as `send` prints it, or HTTP's own text. Before
/// the text may stand lines that begin with "#". "#: NAME: VALUE" is a fact, as of readFact(); other lines are
/// comments. Errors: TextMalformed with the line or the fact, and those of http::exchangeFromJson().
Result<Evidence> evidenceOfFile(const QByteArray &file);

/// Of each answer 401, 403 or 407 in a HAR, and of each error of Drive, AODocs or a token endpoint, with the redirects
/// before it and the facts beside it.
QList<Evidence> evidenceOfRefusals(const QList<http::Exchange> &har);

/// The same of what somebody copied: a HAR, an exchange as above, or an answer alone. Empty for any other text, and
/// where nothing was refused.
QList<Evidence> evidenceOfText(const QByteArray &text);

} // namespace diagnosis
