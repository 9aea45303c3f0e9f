// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "http/shell_words.h"

#include <QStringList>

namespace http {

/// A request that a cURL command would send. What stands in files is not read.
struct CurlRequest
{
    Request request;
    QByteArray bodyFile; ///< the command's body is in this file: a choice of the user's (`-d @f`), empty for none
    bool operator==(const CurlRequest &) const = default;
};

struct CurlImport
{
    QList<CurlRequest> requests;
    QStringList notes; ///< what the command also asks for and is left out, a sentence each, without secrets
    bool operator==(const CurlImport &) const = default;
};

/// Reads cURL commands as browsers, documents and people write them. Nothing is run and no file is opened. A credential
/// in the command (`-u`, `--oauth2-bearer`, an Authorization header) becomes the request's own `authorization`; no
/// account's is ever added. Errors: TextMalformed (no cURL command, a quote never closed, an option that cURL does not
/// have, no URL).
Result<CurlImport> importCurl(const QByteArray &text);
Result<CurlImport> importCurl(const QByteArray &text, Shell shell);

} // namespace http
