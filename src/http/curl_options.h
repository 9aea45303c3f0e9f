// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_draft.h"

namespace http {

/// A row of the table of cURL's options.
struct CurlOption
{
    const char *name; ///< without the leading dashes
    char letter;      ///< 0 for none
    bool takesValue;
    /// Null for what changes nothing in the request: where the answer goes, how much is said.
    void (*apply)(CurlDraft &draft, const QByteArray &value);
};

/// The option of this long name, an unambiguous beginning of one, or its negation (`no-…`, which changes nothing
/// here). Null when cURL has none.
const CurlOption *curlOption(const QByteArray &name);
const CurlOption *curlOption(char letter);

} // namespace http
