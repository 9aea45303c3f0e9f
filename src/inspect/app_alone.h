// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/claims.h"

namespace inspect {

/// The client that a token stands for where the claims say that no person is behind it (RFC 6749 4.4), as Entra, Auth0
/// and Cognito say so; else empty.
QString appAlone(const jose::ClaimsSet &claims);

} // namespace inspect
