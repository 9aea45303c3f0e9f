// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Issuers of Microsoft Entra, where one address stands for many tenants.
namespace oauth {

/// Versions of Entra's endpoints and of the ID tokens that they give; AODocs takes both.
enum class EntraVersion { V1, V2 };

/// The address to discover a tenant's metadata by. `tenant` is a directory ID, a domain, "common", "organizations" or
/// "consumers".
QString entraAuthority(const QString &tenant, EntraVersion version);

/// Whether metadata fetched for `asked` may name `published` as its issuer: it is the same (RFC 8414 3.3), or `asked`
/// stands for any tenant and `published` has `{tenantid}` in its place; on Entra's own hosts also the directory ID in
/// the place of a domain or of "consumers", and the issuer of version 1.0, which is at another host.
bool publishedIssuerFits(const QString &asked, const QString &published);

/// The issuer to hold tokens to, once metadata fetched for `asked` named `published`: what stood for any tenant in
/// `asked` takes the place of `{tenantid}` again, for "organizations" are fewer than that.
QString issuerAskedFor(const QString &asked, const QString &published);

/// The issuer that a token of `tenant` (its `tid`) must name: `published` with `{tenantid}` filled in.
QString issuerOfTenant(const QString &published, const QString &tenant);

} // namespace oauth
