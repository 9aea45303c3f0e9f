// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

/// Without what differs by how often and in which characters JSON was written: escapes, white space, the zeros of
/// UTF-16.
QByteArray bareText(const jose::CompactToken &token)
{
    const bool isEncoded = token.payloadBytes.startsWith("eyJ");
    QByteArray text =
        isEncoded ? QByteArray::fromBase64(token.payloadBytes, QByteArray::Base64UrlEncoding) : token.payloadBytes;
    text.removeIf([](char c) { return c == '\\' || static_cast<unsigned char>(c) <= ' '; });
    return text;
}

bool names(const QByteArray &bareText, QByteArrayView claim)
{
    return bareText.contains('"' + claim.toByteArray() + "\":");
}

} // namespace

bool isJwtByType(const jose::CompactToken &token)
{
    const QString typ = token.headerString(u"typ").toLower();
    return typ == "jwt"_L1 || typ == "application/jwt"_L1 || typ.endsWith("+jwt"_L1);
}

bool namesUnread(const jose::CompactToken &token, QStringView claim)
{
    return !token.claims && names(bareText(token), claim.toLatin1());
}

bool looksLikeClaims(const jose::CompactToken &token)
{
    static constexpr QByteArrayView telling[] = {"iss", "aud", "exp", "nbf", "iat"};
    const QByteArray text = bareText(token);
    return std::any_of(std::begin(telling), std::end(telling),
                       [&text](QByteArrayView claim) { return names(text, claim); });
}

} // namespace inspect
