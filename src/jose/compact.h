// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QByteArray>
#include <QStringList>
#include <optional>

namespace jose {

/// Where and why a text is no JWS or JWE; offset in bytes in the token.
struct CompactFault
{
    qsizetype offset = 0;
    QString message;
};

/// A JWS with one signature taken apart: a compact one (RFC 7515 3.1), or one signature of a JWS in JSON. Whatever
/// could be read is there, also when `fault` says what could not.
struct CompactToken
{
    QByteArray text;                        ///< as it came
    qsizetype payloadOffset = 0;            ///< of the second part, bytes; 0 in JSON
    qsizetype signatureOffset = 0;          ///< of the third part, bytes; 0 in JSON
    QByteArray headerBytes;                 ///< decoded; in JSON the members of both headers as one object
    QByteArray payloadBytes;                ///< decoded
    QByteArray signature;                   ///< decoded
    std::optional<json_text::Value> header; ///< set when it is a JSON object
    std::optional<json_text::Value> claims; ///< set when the payload is a JSON object
    std::optional<CompactFault> fault;      ///< the first breach of RFC 7515, when there is one
    QStringList unprotected;                ///< header members that the signature does not cover (JSON alone)
    bool detached = false;                  ///< the payload was given beside the token (RFC 7515 F)
    bool unencoded = false;                 ///< the payload was signed as it is, not as base64url (RFC 7797)

    /// The two halves of what was signed, where `text` does not begin with it.
    struct SignedHalves
    {
        QByteArray header;  ///< base64url
        QByteArray payload; ///< base64url, or the bytes themselves
    };
    std::optional<SignedHalves> signedHalves;

    /// The bytes that were signed: header and payload with a dot between them.
    QByteArray signingInput() const;
    /// The payload as its claims were read: with white space in the place of a byte order mark.
    QByteArray payloadText() const;
    /// A string member of the header, or empty.
    json_text::Text headerText(QStringView name) const;
    QString headerString(QStringView name) const { return headerText(name).toString(); }
    QString alg() const { return headerString(u"alg"); }
    QString kid() const { return headerString(u"kid"); }
};

/// Takes a token apart strictly, but goes on as far as it can so that a broken one can be shown. A detached payload is
/// given beside it; to give one for a token that has its own is a breach.
CompactToken parseCompact(const QByteArray &text, const std::optional<QByteArray> &detachedPayload = {});

/// Whether a byte order mark stands before it. None may (RFC 8259 8.1), yet a reader may pass over it, and then judges
/// the claims behind it.
bool beginsWithMark(const QByteArray &payload);

/// The claims of a payload that is a JSON object, also behind a byte order mark; else nothing.
std::optional<json_text::Value> claimsIn(const QByteArray &payload);

/// Why the extensions that the header demands forbid to go on, as a sentence without a full stop, or a null string.
/// Of all extensions only `b64` is understood.
QString whyCritRefused(const CompactToken &token);

} // namespace jose
