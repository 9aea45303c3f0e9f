// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts that somebody exported, and our own list of them.
#include "app/account.h"
#include "app/profiles.h"
#include "base/json_read.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

void tryInput(const QByteArray &input)
{
    const auto accounts = app::profilesIn(input);
    if (accounts) {
        for (const app::Account &account : *accounts)
            require(account.signedInAt == 0 && account.scopesGranted.isEmpty(), "an account that is new has no tokens");
        require(app::profilesIn(app::profilesOf(*accounts)).has_value(), "what is written is read back");
    } else {
        require(!describe(accounts.error()).isEmpty(), "what is no list of accounts is told why");
    }
    if (const auto object = json_read::object(input, u"account"_s)) {
        const auto account = app::accountFromJson(*object);
        require(!account || app::accountFromJson(app::toJson(*account)) == account, "an account is read back");
    }
}
