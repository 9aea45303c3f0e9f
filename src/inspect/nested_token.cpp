// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/nested_token.h"

#include "inspect/token_kind.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

bool isJose(TokenKind kind)
{
    return kind == TokenKind::IdToken || kind == TokenKind::JwtAccessToken || kind == TokenKind::Jws ||
           kind == TokenKind::Jwe;
}

} // namespace

QString contentType(const jose::CompactToken &token)
{
    const QString cty = token.headerString(u"cty").toLower();
    return cty.startsWith("application/"_L1) ? cty.mid(12) : cty;
}

std::optional<QByteArray> nestedToken(const jose::CompactToken &token)
{
    const QString cty = contentType(token);
    const bool isSaid = cty == "jwt"_L1 || cty == "jose"_L1 || cty == "jose+json"_L1;
    const QByteArray payload = token.payloadBytes.trimmed();
    if (payload.startsWith('{')) // claims may have a member “signature” too: it takes the header's word
        return isSaid && isJose(tokenKind(payload)) ? std::optional(payload) : std::nullopt;
    if (isSaid)
        return payload.isEmpty() ? std::nullopt : std::optional(payload);
    return payload.startsWith("eyJ") && isJose(tokenKind(payload)) ? std::optional(payload) : std::nullopt;
}

bool holdsClaims(const jose::CompactToken &token)
{
    return !contentType(token).startsWith("jwk"_L1);
}

} // namespace inspect
