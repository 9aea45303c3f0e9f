// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuer_keys.h"
#include "cli/subjects.h"

#include <QHash>

namespace cli {

/// What asking each issuer came to.
using KeysByIssuer = QHash<QString, Result<jose::JwkSet>>;

/// Whether an issuer is that of a provider that the user signed in at.
bool isAdded(Invocation &call, const QString &issuer);

/// The keys of one issuer. Errors: those of Invocation::services and app::keysOfIssuer.
Future<jose::JwkSet> discover(Invocation &call, const QString &issuer, app::NamedBy namedBy);

/// --discover without --issuer: asks the issuers that the tokens name, each once, and only the first few. What an
/// issuer did not answer is a value, not an error.
Future<KeysByIssuer> discoverAll(Invocation &call, const QList<Subject> &subjects);

/// The `iss` of a token as it is asked, or empty.
QString issuerOf(const QByteArray &token);

} // namespace cli
