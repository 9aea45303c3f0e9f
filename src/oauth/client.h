// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/form.h"

#include <QString>

namespace oauth {

/// An OAuth client registered at a provider (RFC 6749 2).
struct Client
{
    QString clientId;
    Secret clientSecret;             ///< empty for a public client
    QString projectId;               ///< Google's `project_id`, for display
    http::Form tokenParameters = {}; ///< further ones of each of its token requests; no secrets
    bool operator==(const Client &) const = default;
};

/// Why a client may not have its token requests carry that parameter: it is set by the request itself, or a secret, and
/// such parameters are stored in plain. Empty when it may.
QString whyNoTokenParameter(const QString &name);

/// The Google Cloud project number of a Google client ID (the digits before the first `-`), or empty.
QString projectNumber(const QString &clientId);

} // namespace oauth
