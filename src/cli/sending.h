// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "diagnosis/probe.h"
#include "lab/presets.h"

namespace cli {

/// A request as the options describe it, and what it is authorized with.
struct Sending
{
    http::Request request;
    app::Authorization authorization;
    app::HostExceptions exceptions;
    std::optional<lab::Preset> preset = {}; ///< --preset: what it is made of
    int expected = 0;                       ///< --expect, or 0 for any 2xx
    int repeat = 1;                         ///< --repeat: how often it is sent
    bool follows = false;                   ///< --follow, --follow-to
    QSet<QString> followTo = {};            ///< --follow-to: hosts that the request goes to whole
    QString har = {};                       ///< --har: where the exchanges go
    bool showSecrets = false;               ///< --show-secrets
    std::optional<app::Account> owner = {}; ///< --belongs-to: whose a token is that was given by itself
    QString expectedEmail = {};             ///< --expected-account
    QList<diagnosis::Probe> probes = {};    ///< --probe
    bool asksAll = false;                   ///< --probe all
};

/// Reads what `send` was asked for. Errors: UsageWrong, FileUnreadable, those of AccountStore::find().
Result<Sending> sendingOf(Invocation &call);

/// The options of every command that sends a request: the request itself, its credential, and the hosts it may go to.
QList<QCommandLineOption> requestOptions();

/// Reads those. `securityCode`: the credential may be the one of --security-code-file, which the command then has.
/// Errors: as sendingOf().
Result<Sending> requestOf(Invocation &call, bool securityCode);

/// The token or code in the file that the option names. Errors: FileUnreadable; UsageWrong when it is empty, as a
/// command that failed leaves it.
Result<Secret> credentialIn(const Invocation &call, const QString &option);

/// Says what the history could not keep, and heeds --no-history.
void watchHistory(Invocation &call, app::Services &services);

} // namespace cli
