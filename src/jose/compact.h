// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace jose {

/// Where and why a text is no compact JWS; offset in bytes in the token.
struct CompactFault
{
    qsizetype offset = 0;
    QString message;
};

/// A compact JWS taken apart (RFC 7515 3.1). Whatever could be read is there, also when `fault` says what could not.
struct CompactToken
{
    QByteArray text;                        ///< as it came
    qsizetype payloadOffset = 0;            ///< of the second part, bytes
    qsizetype signatureOffset = 0;          ///< of the third part, bytes
    QByteArray headerBytes;                 ///< decoded
    QByteArray payloadBytes;                ///< decoded
    QByteArray signature;                   ///< decoded
    std::optional<json_text::Value> header; ///< set when it is a JSON object
    std::optional<json_text::Value> claims; ///< set when the payload is a JSON object
    std::optional<CompactFault> fault;      ///< the first breach of RFC 7515, when there is one

    /// The bytes that were signed: the first two parts with their dot.
    QByteArray signingInput() const { return text.left(signatureOffset - 1); }
    /// A string member of the header, or empty.
    QString headerString(QStringView name) const;
    QString alg() const { return headerString(u"alg"); }
    QString kid() const { return headerString(u"kid"); }
};

/// Takes a token apart strictly, but goes on as far as it can so that a broken one can be shown.
CompactToken parseCompact(const QByteArray &text);

} // namespace jose
