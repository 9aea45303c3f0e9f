// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/compact.h"

#include <vector>

namespace jose {

/// A JWS in JSON serialization (RFC 7515 7.2), general or flattened.
struct JwsJson
{
    /// In order, brought to the form of a compact one; at least one unless `fault` says why not. Offsets are bytes in
    /// the JSON text. `claims` is set in the first alone: the payload is the same for all.
    std::vector<CompactToken> signatures;
    std::optional<CompactFault> fault; ///< the first breach of all
};

/// Whether a JSON object is meant to be a JWS.
bool isJws(const json_text::Value &document);

/// Takes a JWS apart strictly, but goes on as far as it can. At most 100 signatures are read. A detached payload is
/// given beside it, as for parseCompact().
JwsJson parseJwsJson(const QByteArray &text, const std::optional<QByteArray> &detachedPayload = {});

} // namespace jose
