// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace oauth {

/// A `code_verifier` (RFC 7636 4.1). Only create() makes one: 32 fresh random bytes, 43 characters.
class CodeVerifier
{
public:
    static CodeVerifier create();

    const Secret &secret() const { return m_verifier; }
    /// The S256 `code_challenge` (RFC 7636 4.2).
    QByteArray challenge() const;
    bool operator==(const CodeVerifier &) const = default;

private:
    explicit CodeVerifier(Secret verifier)
        : m_verifier(std::move(verifier))
    {
    }
    Secret m_verifier;
};

/// BASE64URL(SHA256(verifier)), RFC 7636 4.2.
QByteArray codeChallengeS256(const QByteArray &verifier);

} // namespace oauth
