// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/claims.h"
#include "jose/compact.h"

#include <QByteArray>
#include <QString>

namespace inspect {

/// What a string is. The names of the command line's contract are in kindId().
enum class TokenKind {
    IdToken,
    JwtAccessToken,
    Jws,
    Jwe,
    GoogleAccessToken,
    GoogleRefreshToken,
    GoogleAuthorizationCode,
    GoogleClientSecret,
    GoogleApiKey,
    Opaque,
    Unreadable,
};

/// "id_token", "google_access_token" …: never translated.
const char *kindId(TokenKind kind);

/// "ID token", "Google access token" …: for people.
QString kindName(TokenKind kind);

/// Whether it is a secret that is never for a request to an API: a refresh token, a code, a client's secret, an API
/// key.
bool isSecretKind(TokenKind kind);

/// The kind of one trimmed string, by shape and, for a JWS, by header and claims (RFC 9068 2.1, OIDC Core 2).
TokenKind tokenKind(const QByteArray &text);
TokenKind tokenKind(const jose::CompactToken &token);

/// Whether the payload of a JWT is there, yet no beginning of its header: the first characters were not copied.
bool lacksBeginning(const jose::CompactToken &token);

/// Whether it is a JWT whose capital letters all became small ones, or the reverse: nothing brings them back.
bool lostItsCase(const QByteArray &text);

/// Whether the claims say that it is a refresh token, as Keycloak's do.
bool isRefreshToken(const jose::ClaimsSet &claims);

/// Whether `typ` says that it is a JWT access token (RFC 9068 2.1).
bool isAccessTokenType(const jose::CompactToken &token);

} // namespace inspect
