// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/saying.h"

/// The rules of the ledger, one function each. The table that orders and names them is in checks.cpp.
namespace inspect::rules {

/// What a rule says; nothing when it does not apply to the token.
struct Ruling
{
    Status status;
    QString reason;
    const char *section;
};
using Judgment = std::optional<Ruling>;

inline bool isId(const Subject &s)
{
    return isJudgedAsIdToken(s.profile, s.kind);
}

inline bool isAccess(const Subject &s)
{
    return s.profile == Profile::Rfc9068 || (!isId(s) && s.kind == TokenKind::JwtAccessToken);
}

/// ID tokens, and access tokens by RFC 9068 or a profile of a vendor's, must say who made them, for whom and until
/// when. Any other JWS may leave it out: in access tokens of Cognito there is no aud.
inline bool mustBeComplete(const Subject &s)
{
    return isId(s) || (isAccess(s) && (s.profile != Profile::Jwt || isAccessTokenType(s.token)));
}

/// The section that speaks of a claim in an access token that is held to RFC 9068, in an ID token, or in any JWT.
inline const char *sectionFor(const Subject &s, const char *access, const char *id, const char *any)
{
    if (isId(s))
        return id;
    return mustBeComplete(s) ? access : any;
}

// Form and signature
Judgment structure(const Subject &s);
Judgment type(const Subject &s);
Judgment algorithm(const Subject &s);
Judgment key(const Subject &s);
Judgment signature(const Subject &s);

// Encryption, and what is inside
Judgment encryptedStructure(const Subject &s);
Judgment encryptionAlgorithm(const Subject &s);
Judgment decryption(const Subject &s);
Judgment encryptedOrigin(const Subject &s);
Judgment nested(const Subject &s);

// Who, for whom
Judgment issuer(const Subject &s);
Judgment audience(const Subject &s);
Judgment authorizedParty(const Subject &s);
Judgment subject(const Subject &s);
Judgment tokenId(const Subject &s);

// Microsoft Entra
Judgment tenant(const Subject &s);
Judgment version(const Subject &s);
Judgment objectId(const Subject &s);

// Times
Judgment expiry(const Subject &s);
Judgment notBefore(const Subject &s);
Judgment issuedAt(const Subject &s);

// What binds it to one sign-in
Judgment nonce(const Subject &s);
Judgment atHash(const Subject &s);
Judgment cHash(const Subject &s);
Judgment authenticationContext(const Subject &s);
Judgment authenticationTime(const Subject &s);

// The person
Judgment hostedDomain(const Subject &s);
Judgment emailVerified(const Subject &s);

} // namespace inspect::rules
