// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "sandbox/people.h"

#include <QStringList>

/// The pages of the sandbox's provider: plain HTML with one style sheet, no script, nothing from elsewhere. Every value
/// is escaped; the Content-Security-Policy would stop what escaped from that.
namespace sandbox::pages {

inline constexpr char accountPath[] = "/o/oauth2/v2/auth/account"; ///< where the chooser sends `request` and `account`
inline constexpr char consentPath[] =
    "/o/oauth2/v2/auth/consent"; ///< where consent sends `request`, `decision` and each ticked `scope`

inline constexpr char devicePath[] = "/device"; ///< where a person types the code of a device; takes `user_code`

/// `requestId` is the secret of this page: it alone can answer for the person. `redirectUri` is empty for a device.
http::Response accountChooser(const QByteArray &requestId, const QString &redirectUri);
/// A scope that can be left out has a box, which arrives ticked or not.
http::Response consent(const QByteArray &requestId, const QString &redirectUri, const Person &person,
                       const QStringList &scopes, bool ticked = true);

/// For the code of a device; `trouble` says what was wrong with the last one, or is empty.
http::Response deviceCode(const QString &trouble);
/// The person has decided, and the device will learn of it.
http::Response deviceDone(bool allowed);

/// A refusal that is shown and never sent to the application; `error` and `status` as Google prints them.
http::Response error(int status, const QString &error, const QString &description);

/// What is at the issuer's address itself.
http::Response welcome(const QStringList &people);

} // namespace sandbox::pages
