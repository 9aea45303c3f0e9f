// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "inspect/inspection.h"

/// What the options of the commands that judge tokens mean.
namespace cli {

/// All that is known beside the token but its keys. Errors: UsageWrong, FileUnreadable.
Result<inspect::Context> contextOf(const Invocation &call);

/// --at: the moment to judge by, else the clock's. Error: UsageWrong.
Result<qint64> judgedAt(const Invocation &call);

/// What the user gave to judge tokens with.
struct Keys
{
    std::optional<jose::JwkSet> verifying; ///< nothing when no key was asked for
    jose::PrivateKeySet opening;
};

/// The keys that the user gave, all of them: --jwks from URLs or files, --key, --secret-file; each bears its origin.
/// What comes from a URL opens nothing. Errors: FileUnreadable, KeyUnusable, those of Invocation::services and
/// KeySource::keys.
Future<Keys> keysOf(Invocation &call);

} // namespace cli
