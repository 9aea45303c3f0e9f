// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "oauth/client_authentication.h"

namespace oauth {

/// What a provider said when it was asked to revoke a token.
enum class Revocation {
    Done,    ///< it is dead now; RFC 7009 2.2 has a provider say the same of a token that it never knew
    Unknown, ///< it was dead before, or never this provider's: Google says so where RFC 7009 would say Done
};

const char *revocationId(Revocation revocation);  ///< "done", "unknown"
QString revocationInWords(Revocation revocation); ///< one sentence

/// RFC 7009 2.1. Google takes the token alone; every other provider is told who asks. Error: ProviderMetadataWrong when
/// the provider names no revocation endpoint, those of
/// authenticateClient().
Result<http::Request> revocationRequest(const ProviderMetadata &provider, const Client &client, const Secret &token);

/// RFC 7009 2.2, with the 400 `invalid_token` of Google. `host` is for the words of an error. Errors: ProviderRefused
/// (the token may still live), AnswerMalformed (anything that is neither a success nor an OAuth error).
Result<Revocation> processRevocationResponse(const http::Response &response, const QString &host);

} // namespace oauth
