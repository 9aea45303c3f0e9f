// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/token_kind.h"

#include <QStringList>
#include <optional>

namespace inspect {

/// The rule sets by which a token can be judged.
enum class Profile {
    Jwt,         ///< RFC 7519 and 8725 alone: what holds for any JWT
    Oidc,        ///< an ID token of any provider, OIDC Core 3.1.3.7
    Google,      ///< the same, as Google makes it
    Entra,       ///< ID and access tokens of Microsoft Entra, v1.0 and v2.0
    GmailAction, ///< what Gmail's inline actions send to the sender's server
    Rfc9068,     ///< a JWT access token
};

/// "oidc", "google", "gmail-action" …: never translated.
const char *profileId(Profile profile);

/// The profile of that id; nothing when there is none.
std::optional<Profile> profileNamed(QStringView id);

QStringList profileIds();

/// "OpenID Connect", "Gmail inline action" …: for people.
QString profileName(Profile profile);

/// The profile that fits a token by its issuer and shape.
Profile profileOf(TokenKind kind, const jose::CompactToken &token);

/// Whether a token of that kind is held to what OpenID Connect says of ID tokens.
bool isJudgedAsIdToken(Profile profile, TokenKind kind);

} // namespace inspect
