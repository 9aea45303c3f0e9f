// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <span>

namespace sandbox {

/// The named misbehaviours of the sandbox: a row each, with its sentence.
enum class Fault {
    Drive500,       ///< drive-500
    Aodocs500,      ///< aodocs-500
    Token500,       ///< token-500: the token endpoint answers 500 with HTML
    TokenHtml,      ///< token-html: 200 with HTML
    TokenEmpty,     ///< token-empty: 200 without a body
    TokenSlow,      ///< token-slow: answers after the client's deadline
    JwksEmpty,      ///< jwks-empty: a key set without keys
    WrongNonce,     ///< wrong-nonce: the ID token holds another nonce
    WrongAudience,  ///< wrong-audience
    WrongSignature, ///< wrong-signature
    WrongState,     ///< wrong-state: the callback carries another state
    WrongIss,       ///< wrong-iss: the callback carries another iss
    NoRefreshToken, ///< no-refresh-token
    NotAllowListed, ///< not-allow-listed: AODocs does not know the client
};

struct FaultRow
{
    Fault fault;
    const char *name;
    const char *sentence;
};

std::span<const FaultRow> faults();

/// Null when there is no fault of that name.
const FaultRow *findFault(QStringView name);

using Faults = QSet<Fault>;

} // namespace sandbox
