// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"

namespace app {

/// A token of an account that its user chose to keep until it has run out: what the 401 Lab sends as one that is
/// expired, with a good signature. It rests beside the account's refresh token, under a name of its own, and goes with
/// the account.
struct AgedToken
{
    Secret token;
    qint64 expiresAt = 0; ///< seconds since the epoch
    bool operator==(const AgedToken &) const = default;

    /// Whether servers that allow a few minutes refuse it too.
    bool hasRunOut(qint64 now) const { return !token.isEmpty() && expiresAt + leeway < now; }

    static constexpr qint64 leeway = 300; ///< seconds: AODocs' own
};

/// Nothing where none is kept, and for an account of this session alone. Errors: those of AccountSecrets::get().
Future<AgedToken> agedToken(AccountSecrets &secrets, const Account &account, TokenType type, QObject *owner);

/// Keeps it, unless there is one already: that one runs out sooner. Gives the one that is kept now. Errors: those of
/// AccountSecrets::get(); why the keychain would not take it.
Future<AgedToken> keepAged(AccountSecrets &secrets, const Account &account, TokenType type, const AgedToken &token,
                           QObject *owner);

/// Forgets those of both types. Errors: those of SecretStore::remove().
Future<bool> forgetAged(AccountSecrets &secrets, const Account &account, QObject *owner);

} // namespace app
