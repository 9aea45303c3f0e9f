// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inspect {

/// Whose software made a token, told by its `iss` alone: it picks words and rules, and proves nothing.
enum class Vendor { Unknown, Google, Entra, Auth0, Okta, Cognito, Firebase, Keycloak };

Vendor vendorOf(const QString &issuer);

/// "Google", "Microsoft Entra" …; empty for Unknown.
QString vendorName(Vendor vendor);

/// The digits that a Google client id starts with name its Cloud project; empty for any other text.
QString googleProject(const QString &clientId);

/// `azp` of the tokens that Gmail sends with inline actions.
inline constexpr char gmailSender[] = "gmail@system.gserviceaccount.com";

/// `tid` of everybody who signs in with a personal Microsoft account.
inline constexpr char personalTenant[] = "9188040d-6c67-4c5b-b112-36a304b66dad";

/// The tenant in an Entra issuer (`https://HOST/TENANT/…`); it may be "common", "organizations" or "{tenantid}".
QString entraTenant(const QString &issuer);

/// Whether an issuer that Entra publishes for many tenants, with `{tenantid}`, "common" or "organizations" in the
/// tenant's place, becomes `iss` once `tenant` stands there (Microsoft: "Validate the issuer").
bool entraIssuerMatches(const QString &expected, const QString &iss, const QString &tenant);

/// Google writes its issuer with and without "https://".
bool isGoogleIssuer(const QString &issuer);

} // namespace inspect
