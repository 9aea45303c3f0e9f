// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "app/clock_watch.h"
#include "inspect/inspection.h"

namespace app {

/// What an account's ID token is judged against: whose it must be, for which client, with which nonce and which access
/// token beside it, by the rules that sign-in took it by. Keys are still to come.
inspect::Context idTokenContext(const Account &account, const LiveTokens &tokens, qint64 now);

/// What came as an ID token is held to the rules of one, whatever its claims make it look like: those of a vendor are
/// for access tokens too.
inspect::Profile idTokenProfile(const QByteArray &idToken);

/// Google's own libraries allow five minutes between its clock and ours.
constexpr qint64 clockLeeway = 300; // seconds

/// How far an ID token of that issuer may lie ahead of our clock, in seconds: as far as sign-in lets it, which has
/// taken it. Asks nobody.
qint64 leewayAhead(const QString &issuer, const network::KeySource &source, const ClockWatch &clocks);

/// What keys of that issuer prove: the user added its provider by signing in there, or the token alone named it.
inspect::Trust trustIn(const QString &issuer, const QList<Account> &accounts);

/// The published keys of the account's own provider, for a token with that `kid`. Errors: those of network::KeySource.
Future<jose::JwkSet> providerKeys(network::KeySource &source, const Account &account, const QString &kid,
                                  QObject *owner);

} // namespace app
