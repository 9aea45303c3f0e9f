// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/compact.h"

#include <vector>

namespace jose {

/// For whom a JWE is: the header by which the content's key is found, and that key, encrypted.
struct JweRecipient
{
    QByteArray headerBytes;                 ///< in JSON the members of all three headers as one object
    std::optional<json_text::Value> header; ///< set when it is a JSON object
    QStringList unprotected;                ///< header members that are not authenticated (JSON alone)
    QByteArray encryptedKey;                ///< decoded; empty for dir and ECDH-ES

    /// A string member of the header, or empty.
    QString headerString(QStringView name) const;
};

/// An encrypted token taken apart (RFC 7516): compact, or in JSON, general or flattened.
struct Jwe
{
    QByteArray text;                      ///< as it came
    std::vector<JweRecipient> recipients; ///< at least one unless `fault` says why not
    QByteArray authenticated;             ///< what the tag covers beside the ciphertext (RFC 7516 5.1 (14))
    QByteArray iv;                        ///< decoded
    QByteArray ciphertext;                ///< decoded
    QByteArray tag;                       ///< decoded
    std::optional<CompactFault> fault;    ///< the first breach of RFC 7516, when there is one
};

/// Whether a JSON object is meant to be a JWE.
bool isJwe(const json_text::Value &document);

/// Takes a JWE apart strictly, but goes on as far as it can. At most 100 recipients are read.
Jwe parseJwe(const QByteArray &text);

} // namespace jose
