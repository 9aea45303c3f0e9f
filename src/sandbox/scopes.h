// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sandbox {

/// The scopes asked for, in order and once each, aliases written out as Google writes them in its answers (`email`
/// becomes https://www.googleapis.com/auth/userinfo.email).
QStringList normalizedScopes(const QString &spaceSeparated);

/// Those that the sandbox has never heard of.
QStringList unknownScopes(const QStringList &scopes);

/// What the consent page says that a scope allows; empty for an unknown one.
QString scopeInWords(const QString &scope);

/// Whether a person can leave it out on the consent page. Who they are goes with every sign-in, as at Google.
bool canBeUnticked(const QString &scope);

bool hasEmailScope(const QStringList &scopes);
bool hasProfileScope(const QStringList &scopes);

/// The full name of a Drive scope: "drive.file" → https://www.googleapis.com/auth/drive.file.
QString driveScope(const char *name);

} // namespace sandbox
