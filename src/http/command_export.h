// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_export.h"

#include <span>

namespace http {

/// A program that sends a request from a command line, and how a request is written for it.
struct CommandForm
{
    const char *id;    ///< of the command line's contract: "curl", "curl-cmd", "httpie", "powershell"
    const char *title; ///< for people; translated by titleOf()
    /// Error: UsageWrong, where the form cannot hold the request.
    Result<QByteArray> (*write)(const Request &request, CommandSecrets secrets);
    /// How its shell fills the token in that a command prints, which stands for %1.
    const char *fill;
};

std::span<const CommandForm> commandForms();

/// Null for an id that is none.
const CommandForm *commandForm(QStringView id);

/// Whether labels stand in a command without its secrets, where the request has some beside its credential.
bool needsLabels(const Request &request);

QString titleOf(const CommandForm &form);

/// For HTTPie 3, in bash and other shells. Error: UsageWrong for a method with other characters than letters.
Result<QByteArray> exportHttpie(const Request &request, CommandSecrets secrets);

/// For PowerShell 7. Error: UsageWrong for a header that is there twice: its table holds each once.
Result<QByteArray> exportPowerShell(const Request &request, CommandSecrets secrets);

} // namespace http
