// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "http/shell_words.h"

namespace http {

/// What of a request's secrets a command shows.
enum class CommandSecrets {
    Placeholders, ///< the credential as `$TOKEN` (`%TOKEN%`), to be set in the shell; other secrets as labels
    Shown,        ///< as they are: on the user's word alone
};

/// The request as a cURL command that sends it again, byte for byte but for what cURL adds itself (Host, User-Agent,
/// Accept, Content-Length). Errors: UsageWrong (cmd can hold no NUL, and no command of more than 8191 bytes).
Result<QByteArray> exportCurl(const Request &request, Shell shell, CommandSecrets secrets);

} // namespace http
