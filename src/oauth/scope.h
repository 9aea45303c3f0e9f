// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/provider.h"

#include <QStringList>

namespace oauth {

/// One name for what several stand for: Google answers `email` with its long name, Entra leaves the address of its
/// Graph out.
QString canonicalScope(const QString &scope);

/// What was asked for and is not among what was granted. `offline_access` is never missing: what comes of it is the
/// refresh token, and many providers leave it out of their answer.
QStringList missingScope(const QStringList &requested, const QStringList &granted);

/// Both, each once.
QStringList unitedScope(const QStringList &scope, const QStringList &more);

/// What is to be asked for so that there is a refresh token: `offline_access` too, where the provider lists it (OIDC
/// Core 11). Google does not know it and has a parameter for that.
QStringList withOfflineAccess(const QStringList &scope, const ProviderMetadata &provider);

} // namespace oauth
