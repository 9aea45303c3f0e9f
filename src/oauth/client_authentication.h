// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/form.h"
#include "oauth/client.h"
#include "oauth/provider.h"

namespace oauth {

/// What a client adds to a request to say who it is (RFC 6749 2.3.1).
struct ClientAuthentication
{
    Secret authorization; ///< the whole value of `Authorization`; empty when there is none to send
    http::Form form;      ///< fields of the body, decoded
    bool operator==(const ClientAuthentication &) const = default;
};

/// By what the provider takes (`token_endpoint_auth_methods_supported`): `client_secret_post` where it is listed, as
/// Google writes it; else `client_secret_basic`, which is what a provider that lists nothing takes (RFC 8414 2). A
/// client without a secret sends its ID alone. Error: ProviderMetadataWrong when the provider takes no secret at all.
Result<ClientAuthentication> authenticateClient(const Client &client, const ProviderMetadata &provider);

/// The value of `Authorization` for a client: ID and secret are form-encoded before they are put together (RFC 6749
/// 2.3.1, appendix B).
Secret basicAuthorization(const Client &client);

} // namespace oauth
