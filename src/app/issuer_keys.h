// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/key_source.h"

namespace app {

/// The keys that an issuer publishes, by way of its discovery document. An issuer elsewhere cannot make us ask a
/// machine of this network: its key set must not be at a private address. Google's older issuer without "https://" is
/// understood. Errors: UrlUnusable, and those of KeySource::metadata and KeySource::keys.
Future<jose::JwkSet> keysOfIssuer(network::KeySource &source, const QString &issuer, QObject *context);

/// Whether a host is this machine, or one of a private network by its address or name (RFC 1918, 3927, 4193, 6762).
bool isPrivateHost(const QString &host);

} // namespace app
