// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "jose/claims.h"

#include <optional>

namespace inspect {

/// What checks and lints look at. They last as long as one inspection.
struct Subject
{
    TokenKind kind;
    Profile profile;
    const jose::CompactToken &token;
    const jose::SignatureCheck &signature;
    const Context &context;
    jose::ClaimsSet claims;                       ///< of an empty object when the payload is none
    const jose::Decryption *decryption = nullptr; ///< of a JWE; else null
    const Inspection *nested = nullptr;           ///< the token that it holds, or null
    bool isRead = true;                           ///< whether anybody reads what is said about it, beyond the headline

    /// The time to judge by, in seconds since the epoch.
    qint64 now() const { return context.correctedNow(); }
};

/// Null where there is none, and where the header cannot be read.
inline const json_text::Value *headerMember(const Subject &s, QStringView name)
{
    return s.token.header ? s.token.header->find(name) : nullptr;
}

/// Whether a time that is to be in seconds looks like milliseconds, or something finer: as seconds it lies after the
/// year 33000, as milliseconds after 2001. The end of the year 9999 stands for “never”.
inline bool isMilliseconds(qint64 time)
{
    return time >= 1'000'000'000'000;
}

/// The same for microseconds: as seconds or milliseconds it lies after the year 33000, as microseconds after 2001.
inline bool isMicroseconds(qint64 time)
{
    return time >= 1'000'000'000'000'000;
}

/// A time that can be judged: there, a number, and in seconds (since the epoch).
inline std::optional<qint64> timeOf(const Subject &s, QStringView claim)
{
    const auto time = s.claims.numericDate(claim);
    return time && !isMilliseconds(*time) ? time : std::nullopt;
}

/// A foreign text as a sentence may quote it: short, nothing invisible.
QString quotable(const QString &text);

/// A member of the payload as it is written there; for strings, their text.
QString quotable(const Subject &subject, QStringView claim);

/// Whether a claim of that name is bound to hold a secret: "password", "client_secret" …
bool isSecretName(const QString &claim);

} // namespace inspect
