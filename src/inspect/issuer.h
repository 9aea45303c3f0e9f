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

/// The tenant in an Entra issuer (`https://HOST/TENANT/…`); it may be "common", "organizations", "consumers" or
/// "{tenantid}".
QString entraTenant(const QString &issuer);

/// Whether a tenant is the expected one, or among those that the expected one's name stands for: "consumers" are
/// personal accounts alone, "organizations" all others.
bool entraTenantFits(const QString &expected, const QString &tenant);

/// Whether an issuer of Entra for many tenants, with `{tenantid}`, "common", "organizations" or "consumers" in the
/// tenant's place, becomes `iss` once `tenant` stands there (Microsoft: "Validate the issuer").
bool entraIssuerMatches(const QString &expected, const QString &iss, const QString &tenant);

/// Google writes its issuer with and without "https://".
bool isGoogleIssuer(const QString &issuer);

} // namespace inspect
