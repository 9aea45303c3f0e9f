// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_store.h"

/// Accounts to take elsewhere: who, at which provider, with which client and scopes. No token and no client secret is
/// among it, so that each has to be signed in again where it comes to.
namespace app {

/// A JSON object: {"version": 1, "accounts": […]}. Those of the sandbox are left out: theirs is on this computer.
QByteArray profilesOf(const QList<Account> &accounts);

/// The accounts in such a file, none of which has tokens. Errors: TextMalformed, MemberMissing, MemberWrongType,
/// FileMalformed (of a newer version), UrlUnusable (an issuer that no token may come from, or that is not the
/// provider's).
Result<QList<Account>> profilesIn(const QByteArray &bytes);

/// Those in the file that `path` names; reads at most a megabyte. Errors: FileUnreadable, those of profilesIn().
Result<QList<Account>> readProfiles(const QString &path);

/// Adds those that are not there yet: an account that has its tokens keeps them. Gives how many. Errors: those of
/// AccountStore::put().
Result<int> addProfiles(AccountStore &store, const QList<Account> &accounts);

} // namespace app
