// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_run.h"
#include "app/settings.h"
#include "diagnosis/evidence.h"

#include <functional>

namespace app {

/// What an account's record tells a diagnosis; `expiresAt` is that of its access token, 0 when not known.
diagnosis::AccountFacts accountFacts(const Account &account, qint64 expiresAt = 0);

/// An exchange with what is known beside it: the account whose token was sent, if one was, and its tokens in memory;
/// the server's clock; the clients that the user knows AODocs to allow.
diagnosis::Evidence requestEvidence(const http::Exchange &exchange, const Authorization &authorization,
                                    const LiveTokens &tokens, const std::optional<http::ClockBounds> &clock,
                                    const Settings &settings);

/// The keys of an issuer that are here already, or nothing.
using KnownKeys = std::function<std::optional<jose::JwkSet>(const QString &issuer)>;

/// Whether the credential of the request, where it is a JWT, was signed by the keys that its issuer publishes. Nothing
/// where they are not here, or no longer (or not yet) hold the key that it names, or that it may mean. Asks nobody.
void addSignature(diagnosis::Evidence &evidence, const KnownKeys &known);

/// What the settings add; an empty list of clients says nothing.
void addSettings(diagnosis::Evidence &evidence, const Settings &settings);

} // namespace app
