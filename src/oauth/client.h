// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

namespace oauth {

/// An OAuth client registered at a provider (RFC 6749 2).
struct Client
{
    QString clientId;
    Secret clientSecret; ///< empty for a public client
    QString projectId;   ///< Google's `project_id`, for display
    bool operator==(const Client &) const = default;
};

/// The Google Cloud project number of a Google client ID (the digits before the first `-`), or empty.
QString projectNumber(const QString &clientId);

} // namespace oauth
