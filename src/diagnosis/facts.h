// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/evidence.h"
#include "http/exchange_json.h"

#include <QJsonObject>

namespace diagnosis {

/// Adds to the evidence, which has an exchange, what its messages cannot tell. Whether there is such a fact with such a
/// value. The facts, times in RFC 3339:
///
///     now, took                   when the request was sent by the sender's clock; milliseconds until the headers came
///     clock                       how far the server's clock is ahead: from LEAST to MOST milliseconds
///     claims, kind                of a token that is cut out of the text: a JSON object; a kind such as id_token
///     judged                      of its own bytes: {RULE: {"certainty", "evidence", "against", "unseen"} or null}
///     check ID                    a check of it: pass, fail or warn, and its sentence
///     issuer, email, client-id, scopes, signed-in, last-good, expires, newest-expires, sign-ins    of the account
///     expected-email, aodocs-clients, needs-scopes
///     redirect                    one that was followed before: STATUS FROM TO
///     probe ID                    the answer to a question: STATUS and a body
///     unreachable, tls-error, dropped, late, no-http    how it ended without an answer: the details in words
///     hides-credentials           yes: whoever recorded it may have left credentials out
bool readFact(Evidence &evidence, const QString &name, const QString &value);

/// The same for all of http::Exchange::facts, which are told by the file alone; what has no such name, as a later
/// version may write it, is passed over. Gives the name of the first that cannot be read, or nothing.
QString addFacts(Evidence &evidence);

/// The facts for the file of an exchange, so that it can be judged there as it is here: what the rules ask of the
/// credential, of its account and of the clocks; under a veil also the rulings on what the veil hides. No secret but
/// under a lifted veil, and English; to be kept in http::Exchange::facts.
QJsonObject factsJson(const Evidence &evidence, http::Veil veil = http::Veil());

/// How a request ended without an answer, as a file of it tells beside "request" and "response": {"kind", "detail",
/// "words"}; no kind for what is none of those endings.
QJsonObject noAnswerJson(const Error &error);

/// Adds such an ending. Whether there is one of that kind.
bool readEnding(Evidence &evidence, const QString &kind, const QString &detail);

} // namespace diagnosis
