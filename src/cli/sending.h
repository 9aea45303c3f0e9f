// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

/// A request as the options describe it, and what it is authorized with.
struct Sending
{
    http::Request request;
    app::Authorization authorization;
    app::HostExceptions exceptions;
    QStringList scopesAny;    ///< one of these suffices, where a preset says so
    int expected = 0;         ///< --expect, or 0 for any 2xx
    bool showSecrets = false; ///< --show-secrets
};

/// Reads what `send` was asked for. Errors: UsageWrong, FileUnreadable, those of AccountStore::find().
Result<Sending> sendingOf(Invocation &call);

} // namespace cli
