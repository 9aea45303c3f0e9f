// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuer_keys.h"
#include "cli/command.h"
#include "jose/compact.h"

#include <QHash>

namespace cli {

/// What asking each issuer came to.
using KeysByIssuer = QHash<QString, Result<jose::JwkSet>>;

/// Whether an issuer is that of a provider that the user signed in at.
bool isAdded(Invocation &call, const QString &issuer);

/// The keys of one issuer. Errors: those of Invocation::services and app::keysOfIssuer.
Future<jose::JwkSet> discover(Invocation &call, const QString &issuer, app::NamedBy namedBy);

/// app::publishedIssuer(), once `asked` was asked for its keys.
QString publishedIssuer(Invocation &call, const QString &asked);

/// More issuers than these are not asked: a text may hold a thousand tokens, each with one of its own.
inline constexpr qsizetype mostIssuers = 8;

/// --discover without --issuer: asks these issuers, each once, those of mostIssuers. What an issuer did not answer is a
/// value, not an error.
Future<KeysByIssuer> discoverAll(Invocation &call, QStringList issuers);

/// The `iss` of a token as it is asked, or empty.
QString issuerOf(const jose::CompactToken &token);

} // namespace cli
