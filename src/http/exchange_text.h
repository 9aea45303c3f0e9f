// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

namespace http {

/// Adds a field as it was sent; the first Authorization becomes the request's credential.
void addField(Request &request, const QByteArray &name, const QByteArray &value);

/// A request and its answer as HTTP/1.1 writes them (RFC 9112 2.1), a line that begins with "HTTP/" between them; lines
/// may end in LF alone. The answer may be missing: then its status is 0. A target without a host takes the Host field,
/// with http for loopback and https for everything else. Error: TextMalformed with the line, counted from
/// `firstLine`.
Result<Exchange> parseExchangeText(const QByteArray &text, qsizetype firstLine = 1);

/// Whether a text begins as an answer does, with a status line (RFC 9112 4).
bool beginsAsAnswer(const QByteArray &text);

/// Such an answer alone. Error: TextMalformed with the line.
Result<Response> parseAnswerText(const QByteArray &text);

} // namespace http
