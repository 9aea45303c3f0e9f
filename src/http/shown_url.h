// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace http {

/// An address as errors, questions and lists show it: without user info, query and fragment, where secrets may stand.
inline QString shownUrl(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace http
