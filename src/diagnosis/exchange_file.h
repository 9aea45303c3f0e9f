// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "diagnosis/evidence.h"

#include <QJsonObject>

namespace diagnosis {

/// The evidence in an exchange file: {"request", "response"} as `send` prints it, or HTTP's own text. Before the text
/// may stand lines that begin with "#". "#: NAME: VALUE" is a fact that the messages cannot tell, other lines are
/// comments. The facts, times in RFC 3339:
///
///     now, took                   when the request was sent by the sender's clock; milliseconds until the headers came
///     claims, kind                of a token that is cut out of the text: a JSON object; a kind such as id_token
///     check ID                    a check of it: pass, fail or warn, and its sentence
///     issuer, email, client-id, scopes, signed-in, last-good, expires, sign-ins    of the account
///     expected-email, aodocs-clients, needs-scopes
///     redirect                    one that was followed before: STATUS FROM TO
///     probe ID                    the answer to a question: STATUS and a body
///     unreachable, tls-error, dropped, late, no-http    how it ended without an answer: the details in words
///     hides-credentials           yes: whoever recorded it may have left credentials out
///
/// Errors: TextMalformed with the line, and those of http::exchangeFromJson().
Result<Evidence> evidenceOfFile(const QByteArray &text);

/// How a request ended without an answer, as evidenceOfFile() reads it beside "request" and "response":
/// {"kind", "detail", "words"}; no kind for what is none of those endings.
QJsonObject noAnswerJson(const Error &error);

/// Of each answer 401, 403 or 407 in a HAR, with the redirects before it.
QList<Evidence> evidenceOfRefusals(const QList<http::Exchange> &har);

} // namespace diagnosis
