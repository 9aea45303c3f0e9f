// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inspect {

/// Whose software made a token, told by its `iss` alone: it picks words and rules, and proves nothing.
enum class Vendor { Unknown, Google, Entra, Auth0, Okta, Cognito, Firebase, Keycloak };

Vendor vendorOf(const QString &issuer);

/// "Google", "Microsoft Entra" …; empty for Unknown.
QString vendorName(Vendor vendor);

/// Google writes its issuer with and without "https://".
bool isGoogleIssuer(const QString &issuer);

} // namespace inspect
