// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The names by which desktops, keychains and other programs know us. Fixed once: data of users hangs on them.
namespace app_id {

inline constexpr char applicationId[] = "org.tokenloupe.Tokenloupe"; ///< desktop file, D-Bus name, AppStream id
inline constexpr char applicationName[] = "tokenloupe";              ///< folder names under the XDG directories
inline constexpr char displayName[] = "Tokenloupe";
inline constexpr char keychainService[] = "tokenloupe"; ///< the `server` attribute of our keychain items
inline constexpr char version[] = TOKENLOUPE_VERSION;

} // namespace app_id
